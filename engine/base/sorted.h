#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace buurtweb {

// Sorts the list and drops what stands in it twice.
template <class T>
void sort_unique(std::vector<T>& list) {
  std::ranges::sort(list);
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Sorts by a rank that is worked out once for each, those with the same rank in the order in which
// they stand. What is sorted may be large: it is moved once.
template <class T, class RankOf>
void sort_by_rank(std::vector<T>& list, RankOf rank_of) {
  std::vector<std::pair<std::invoke_result_t<RankOf&, T&>, std::size_t>> order;
  order.reserve(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    order.emplace_back(rank_of(list[i]), i);
  }
  std::ranges::sort(order);
  std::vector<T> sorted;
  sorted.reserve(list.size());
  for (const auto& [rank, i] : order) {
    sorted.push_back(std::move(list[i]));
  }
  list = std::move(sorted);
}

// The lowest that stands in both of two sorted lists.
template <class T>
std::optional<T> first_common(const std::vector<T>& a, const std::vector<T>& b) {
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (*i == *j) {
      return *i;
    }
    *i < *j ? ++i : ++j;
  }
  return std::nullopt;
}

}  // namespace buurtweb
