#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace buurtweb::input {

// Finds positions in a list by a text; in 12 bytes each, so that as many as possible are near.
class TextIndex {
public:
  // As many will be added.
  explicit TextIndex(std::size_t expected = 0) { added_.reserve(expected); }
  void add(std::string_view text, std::uint32_t position);
  // When all are there.
  void finish();
  struct Entry {
    std::uint32_t hash;
    std::uint32_t position;
    auto operator<=>(const Entry&) const = default;
  };
  // Those of which the text may be this one, in the order of their positions.
  [[nodiscard]] std::span<const Entry> find(std::string_view text) const;
  // Likewise of many: the memory of all is asked for at the same time, since one search after the
  // other waits for it each time. In the order of the texts, and for each of its positions.
  struct Found {
    std::uint32_t text;  // which one
    std::uint32_t position;
  };
  [[nodiscard]] std::vector<Found> find(std::span<const std::string_view> texts) const;

private:
  // The first entry whose hash begins so, and one past the last: as many beginnings as entries.
  [[nodiscard]] std::size_t beginning(std::uint64_t hash) const { return hash >> shift_; }

  [[nodiscard]] std::span<const Entry> alike(std::uint64_t hash) const;

  struct Added {
    std::uint64_t hash;
    std::uint32_t position;
  };
  std::vector<Added> added_;  // until `finish`
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> first_of_;  // by beginning
  unsigned shift_ = 0;
};

}  // namespace buurtweb::input
