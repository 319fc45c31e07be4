#pragma once

#include <cstddef>
#include <streambuf>
#include <string_view>

namespace buurtweb::input {

// A stream over bytes that are already in memory: no copy. It hands them out in chunks and asks its
// keeper before each, who may refuse by throwing.
template <class Keeper>
class MemoryStream : public std::streambuf {
public:
  static constexpr std::size_t kChunk = std::size_t{16} << 10U;

  MemoryStream(std::string_view text, Keeper& keeper) : text_(text), keeper_(keeper) {}

protected:
  int_type underflow() override {
    keeper_.handed_out(text_.substr(start_, given_ - start_));
    start_ = given_;
    given_ += std::min(kChunk, text_.size() - given_);
    // A streambuf wants pointers that could be written through; nothing here writes.
    char* const base = const_cast<char*>(text_.data());  // NOLINT(*-pro-type-const-cast)
    setg(base, base + start_, base + given_);
    return start_ == given_ ? traits_type::eof() : traits_type::to_int_type(text_[start_]);
  }

private:
  std::string_view text_;
  Keeper& keeper_;
  std::size_t start_ = 0;
  std::size_t given_ = 0;
};

}  // namespace buurtweb::input
