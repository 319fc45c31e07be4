#pragma once

#include <utility>

namespace buurtweb::privacy {
class GateKey;
}

namespace buurtweb::model {

// Words about people. They can be moved about but not printed, compared, hashed or converted: only
// who holds a GateKey can read them, and only the gate and the `privacy` verb can make one.
template <class T>
class Guarded {
public:
  Guarded() = default;
  explicit Guarded(T value) : value_(std::move(value)) {}
  [[nodiscard]] const T& open(const privacy::GateKey&) const noexcept { return value_; }

private:
  T value_;
};

}  // namespace buurtweb::model
