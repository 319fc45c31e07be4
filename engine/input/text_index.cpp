#include "engine/input/text_index.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <utility>

namespace buurtweb::input {

void TextIndex::add(std::string_view text, std::uint32_t position) {
  entries_.push_back({std::hash<std::string_view>{}(text), position});
}

// Each goes to its beginning at once: hashes are even, so that little is left to sort.
void TextIndex::finish() {
  const unsigned bits = std::max(1U, static_cast<unsigned>(std::bit_width(entries_.size())));
  shift_ = 64U - bits;
  first_of_.assign((std::size_t{1} << bits) + 1, 0);
  for (const Entry& entry : entries_) {
    ++first_of_[beginning(entry.hash) + 1];
  }
  std::partial_sum(first_of_.begin(), first_of_.end(), first_of_.begin());
  std::vector<std::uint32_t> next = first_of_;
  std::vector<Entry> placed(entries_.size());
  for (const Entry& entry : entries_) {
    placed[next[beginning(entry.hash)]++] = entry;
  }
  entries_ = std::move(placed);
  for (std::size_t i = 0; i + 1 < first_of_.size(); ++i) {
    if (first_of_[i + 1] - first_of_[i] > 1) {
      std::sort(entries_.begin() + first_of_[i], entries_.begin() + first_of_[i + 1]);
    }
  }
}

std::span<const TextIndex::Entry> TextIndex::find(std::string_view text) const {
  const std::uint64_t hash = std::hash<std::string_view>{}(text);
  if (first_of_.empty()) {
    return {};
  }
  const std::span<const Entry> near = std::span(entries_).subspan(
      first_of_[beginning(hash)], first_of_[beginning(hash) + 1] - first_of_[beginning(hash)]);
  const auto first = std::ranges::find_if(near, [&](const Entry& e) { return e.hash >= hash; });
  const auto last = std::find_if(first, near.end(), [&](const Entry& e) { return e.hash > hash; });
  return {first, last};
}

}  // namespace buurtweb::input
