#pragma once

#include <algorithm>
#include <span>
#include <vector>

namespace buurtweb::analysis {

// The rows with one key, of a list that is sorted by that key.
template <class Row, class Key, class Projection>
std::span<const Row> rows_with(const std::vector<Row>& sorted, const Key& key,
                               Projection projection) {
  const auto begin = std::ranges::lower_bound(sorted, key, {}, projection);
  const auto end = std::ranges::upper_bound(begin, sorted.end(), key, {}, projection);
  return {begin, end};
}

}  // namespace buurtweb::analysis
