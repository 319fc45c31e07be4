#pragma once

#include <memory>

namespace buurtweb {

// What most things of a kind have not got: the others spend a pointer on it. It reads as a fresh
// one where there is none.
template <class T>
class Seldom {
public:
  const T* operator->() const {
    static const T none{};
    return value_ == nullptr ? &none : value_.get();
  }
  T& fill() {
    if (value_ == nullptr) {
      value_ = std::make_unique<T>();
    }
    return *value_;
  }

private:
  std::unique_ptr<T> value_;
};

}  // namespace buurtweb
