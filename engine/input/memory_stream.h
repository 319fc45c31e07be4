#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <streambuf>
#include <string_view>

namespace buurtweb::input {

// A stream over bytes that are already in memory, copied a piece at a time. The last line ends like
// any other, whether or not it does in memory: yaml-cpp tells a wrong place for what is still open
// where it does not.
class MemoryBuffer : public std::streambuf {
public:
  explicit MemoryBuffer(std::string_view text) : rest_(text) {}

protected:
  int_type underflow() override {
    if (rest_.empty()) {
      return traits_type::eof();  // what was read last may still be put back
    }
    const std::string_view piece = rest_.substr(0, kMost);
    rest_.remove_prefix(piece.size());
    char* end = std::ranges::copy(piece, piece_.begin()).out;
    if (rest_.empty() && !piece.ends_with('\n')) {
      *end++ = '\n';
    }
    setg(piece_.data(), piece_.data(), end);
    return traits_type::to_int_type(piece_.front());
  }

private:
  static constexpr std::size_t kMost = std::size_t{16} << 10U;

  std::string_view rest_;
  std::array<char, kMost + 1> piece_{};
};

}  // namespace buurtweb::input
