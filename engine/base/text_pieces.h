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
  // Likewise a copy of what stands in the other, which is then cleared: being given new memory each
  // time would take longer than copying.
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
