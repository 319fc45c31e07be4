#include "engine/input/text_index.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <utility>

namespace buurtweb::input {
namespace {

// Where an entry goes is said by the first bits of its hash, and by these is it known there.
std::uint32_t last_bits(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash);
}

}  // namespace

void TextIndex::add(std::string_view text, std::uint32_t position) {
  added_.push_back({std::hash<std::string_view>{}(text), position});
}

// Each goes to its beginning at once: hashes are even, so that little is left to sort.
void TextIndex::finish() {
  const unsigned bits = std::max(1U, static_cast<unsigned>(std::bit_width(added_.size())));
  shift_ = 64U - bits;
  first_of_.assign((std::size_t{1} << bits) + 1, 0);
  for (const Added& one : added_) {
    ++first_of_[beginning(one.hash) + 1];
  }
  std::partial_sum(first_of_.begin(), first_of_.end(), first_of_.begin());
  std::vector<std::uint32_t> next = first_of_;
  entries_.resize(added_.size());
  for (const Added& one : added_) {
    entries_[next[beginning(one.hash)]++] = {last_bits(one.hash), one.position};
  }
  added_ = {};
  for (std::size_t i = 0; i + 1 < first_of_.size(); ++i) {
    if (first_of_[i + 1] - first_of_[i] > 1) {
      std::sort(entries_.begin() + first_of_[i], entries_.begin() + first_of_[i + 1]);
    }
  }
}

std::span<const TextIndex::Entry> TextIndex::find(std::string_view text) const {
  return first_of_.empty() ? std::span<const Entry>{} : alike(std::hash<std::string_view>{}(text));
}

std::span<const TextIndex::Entry> TextIndex::alike(std::uint64_t hash) const {
  const std::uint32_t* const begin = &first_of_[beginning(hash)];
  const std::span<const Entry> near = std::span(entries_).subspan(begin[0], begin[1] - begin[0]);
  const std::uint32_t wanted = last_bits(hash);
  const auto first = std::ranges::find_if(near, [&](const Entry& e) { return e.hash >= wanted; });
  const auto last =
      std::find_if(first, near.end(), [&](const Entry& e) { return e.hash > wanted; });
  return {first, last};
}

std::vector<TextIndex::Found> TextIndex::find(std::span<const std::string_view> texts) const {
  std::vector<Found> found;
  if (first_of_.empty()) {
    return found;
  }
  found.reserve(texts.size());
  std::vector<std::uint64_t> hashes(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    hashes[i] = std::hash<std::string_view>{}(texts[i]);
    __builtin_prefetch(&first_of_[beginning(hashes[i])]);
  }
  for (const std::uint64_t hash : hashes) {
    __builtin_prefetch(entries_.data() + first_of_[beginning(hash)]);
  }
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    for (const Entry& entry : alike(hashes[i])) {
      found.push_back({static_cast<std::uint32_t>(i), entry.position});
    }
  }
  return found;
}

}  // namespace buurtweb::input
