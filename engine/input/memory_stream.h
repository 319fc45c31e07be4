#pragma once

#include <algorithm>
#include <array>
#include <streambuf>
#include <string_view>

namespace buurtweb::input {

// A stream over bytes that are already in memory, copied a piece at a time.
class MemoryBuffer : public std::streambuf {
public:
  explicit MemoryBuffer(std::string_view text) : rest_(text) {}

protected:
  int_type underflow() override {
    if (rest_.empty()) {
      return traits_type::eof();  // what was read last may still be put back
    }
    const std::string_view piece = rest_.substr(0, piece_.size());
    rest_.remove_prefix(piece.size());
    std::ranges::copy(piece, piece_.begin());
    setg(piece_.data(), piece_.data(), piece_.data() + piece.size());
    return traits_type::to_int_type(piece_.front());
  }

private:
  std::string_view rest_;
  std::array<char, std::size_t{16} << 10U> piece_{};
};

}  // namespace buurtweb::input
