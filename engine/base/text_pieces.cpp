#include "engine/base/text_pieces.h"

#include <algorithm>

namespace buurtweb {
namespace {

// A text that grows is copied each time it asks for more memory, so none grows further than this.
constexpr std::size_t kFull = std::size_t{1} << 20U;
// What is taken over stands in blocks of several large pages. Memory not written to costs nothing.
constexpr std::size_t kTakenTogether = std::size_t{8} << 20U;

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
  for (const std::string& piece : other.pieces_) {
    const bool fits =
        !pieces_.empty() && pieces_.back().capacity() - pieces_.back().size() >= piece.size();
    if (!fits) {
      const std::size_t room = pieces_.empty() ? 0 : kTakenTogether;
      pieces_.emplace_back().reserve(std::max(room, piece.size()));
    }
    pieces_.back() += piece;
  }
  other.clear();
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
