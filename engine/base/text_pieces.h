#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace buurtweb {

// A long text in the pieces in which it was made: putting them together would copy all of it.
class TextPieces {
public:
  // Where to write on.
  std::string& end();
  // Puts this behind what is there.
  void append(std::string piece);
  void append(TextPieces other);
  // Likewise what stands in the other, which then has room for as much once more.
  void take(TextPieces& other);
  // Nothing stands in it any more, but its memory is used again.
  void clear();

  [[nodiscard]] bool empty() const;
  [[nodiscard]] std::span<const std::string> all() const { return pieces_; }
  [[nodiscard]] std::string whole() const;

private:
  std::vector<std::string> pieces_;
};

}  // namespace buurtweb
