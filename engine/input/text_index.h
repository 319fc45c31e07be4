#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace buurtweb::input {

// Finds positions in a list by a text; in 20 bytes each, so that millions fit.
class TextIndex {
public:
  void add(std::string_view text, std::uint32_t position);
  // When all are there.
  void finish();
  struct Entry {
    std::uint64_t hash;
    std::uint32_t position;
    auto operator<=>(const Entry&) const = default;
  };
  // Those of which the text has the same hash, in the order of their positions.
  [[nodiscard]] std::span<const Entry> find(std::string_view text) const;

private:
  // The first entry whose hash begins so, and one past the last: as many beginnings as entries.
  [[nodiscard]] std::size_t beginning(std::uint64_t hash) const { return hash >> shift_; }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> first_of_;  // by beginning
  unsigned shift_ = 0;
};

}  // namespace buurtweb::input
