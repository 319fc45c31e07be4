#include "engine/input/bytes.h"

#include <algorithm>

namespace buurtweb::input {

std::string read_all(std::istream& stream, std::uintmax_t limit) {
  constexpr std::size_t kChunk = std::size_t{1} << 20U;
  std::string text;
  while (stream && text.size() <= limit) {
    const std::size_t before = text.size();
    text.resize(before + std::min<std::uintmax_t>(kChunk, limit + 1 - before));
    stream.read(text.data() + before, static_cast<std::streamsize>(text.size() - before));
    text.resize(before + static_cast<std::size_t>(stream.gcount()));
  }
  return text;
}

}  // namespace buurtweb::input
