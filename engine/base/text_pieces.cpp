#include "engine/base/text_pieces.h"

#include <algorithm>
#include <numeric>

namespace buurtweb {
namespace {

// A text that grows is copied each time it asks for more memory, so none grows further than this.
constexpr std::size_t kFull = std::size_t{1} << 20U;

}  // namespace

std::string& TextPieces::end() {
  if (pieces_.empty() || pieces_.back().size() >= kFull) {
    pieces_.emplace_back();
  }
  return pieces_.back();
}

void TextPieces::append(std::string piece) {
  if (!piece.empty()) {
    pieces_.push_back(std::move(piece));
  }
}

void TextPieces::append(TextPieces other) {
  for (std::string& piece : other.pieces_) {
    append(std::move(piece));
  }
}

void TextPieces::take(TextPieces& other) {
  TextPieces taken = std::exchange(other, {});
  const auto size = [](std::size_t sum, const std::string& piece) { return sum + piece.size(); };
  const std::size_t room = std::accumulate(taken.pieces_.begin(), taken.pieces_.end(), 0UL, size);
  append(std::move(taken));
  if (room > 0) {
    // A little more, or the next would seldom fit. Memory not written to costs nothing.
    other.pieces_.emplace_back().reserve(std::min(room + room / 8, 2 * kFull));
  }
}

void TextPieces::clear() {
  pieces_.resize(std::min<std::size_t>(pieces_.size(), 1));
  std::ranges::for_each(pieces_, [](std::string& piece) { piece.clear(); });
}

bool TextPieces::empty() const {
  return std::ranges::all_of(pieces_, [](const std::string& piece) { return piece.empty(); });
}

std::string TextPieces::whole() const {
  std::string text;
  for (const std::string& piece : pieces_) {
    text += piece;
  }
  return text;
}

}  // namespace buurtweb
