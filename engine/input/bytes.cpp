#include "engine/input/bytes.h"

#include <algorithm>

namespace buurtweb::input {
namespace {

// How many bytes a file still has; 0 where that cannot be known, such as of a pipe.
std::uintmax_t left_in(std::istream& stream) {
  const std::istream::pos_type here = stream.tellg();
  if (here == std::istream::pos_type(-1)) {
    return 0;
  }
  if (!stream.seekg(0, std::ios::end)) {
    stream.clear();
    return 0;
  }
  const std::istream::pos_type end = stream.tellg();
  stream.seekg(here);
  return end > here ? static_cast<std::uintmax_t>(end - here) : 0;
}

}  // namespace

bool may_never_end(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::file_status there = std::filesystem::status(path, error);
  return is_other(there);
}

std::string read_all(std::istream& stream, std::uintmax_t limit) {
  constexpr std::uintmax_t kPiece = std::uintmax_t{1} << 20U;
  std::string text;
  // Of a file all at once, and one byte more, which shows that there is no more: a text that grows
  // is there twice for a while.
  const std::uintmax_t left = left_in(stream);
  for (std::uintmax_t piece = left > 0 ? left + 1 : kPiece; stream && text.size() <= limit;
       piece = kPiece) {
    const std::size_t before = text.size();
    text.resize(before + std::min(piece, limit + 1 - before));
    stream.read(text.data() + before, static_cast<std::streamsize>(text.size() - before));
    text.resize(before + static_cast<std::size_t>(stream.gcount()));
  }
  return text;
}

}  // namespace buurtweb::input
