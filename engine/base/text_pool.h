#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <string_view>
#include <vector>

namespace buurtweb {

// A text that a pool keeps, in eight bytes: its length stands with it in the pool. There are more
// of these than of anything else, so each byte of one is half a megabyte of a large neighbourhood.
class KeptText {
public:
  KeptText() = default;

  [[nodiscard]] std::string_view view() const;
  [[nodiscard]] bool empty() const { return text_ == nullptr; }
  // Reads as any other text; what is not kept is none.
  operator std::string_view() const { return view(); }  // NOLINT(google-explicit-constructor)
  friend bool operator==(KeptText one, KeptText other) { return one.view() == other.view(); }
  friend bool operator==(KeptText one, std::string_view other) { return one.view() == other; }
  friend std::ostream& operator<<(std::ostream& out, KeptText text) { return out << text.view(); }

private:
  friend class TextPool;
  explicit KeptText(const char* text) : text_(text) {}

  const char* text_ = nullptr;  // its length stands before it
};

// Keeps the texts it is given; they stay valid as long as the pool lives, also when the pool is
// moved. A text that was given not long ago is not kept twice: in a neighbourhood the same few
// words return all the time, and looking further back for the others costs more than their bytes.
class TextPool {
public:
  KeptText keep(std::string_view text);
  // Keeps also what another pool kept.
  void adopt(TextPool other);

private:
  KeptText store(std::string_view text);

  std::vector<std::unique_ptr<char[]>> blocks_;
  std::vector<std::unique_ptr<char[]>> large_;  // texts with a block of their own
  std::size_t used_ = 0;                        // of the last block
  std::vector<KeptText> recent_;                // by hash
};

}  // namespace buurtweb
