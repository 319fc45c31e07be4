#pragma once

#include <algorithm>
#include <vector>

namespace buurtweb {

// Sorts the list and drops what stands in it twice.
template <class T>
void sort_unique(std::vector<T>& list) {
  std::ranges::sort(list);
  const auto rest = std::ranges::unique(list);
  list.erase(rest.begin(), rest.end());
}

}  // namespace buurtweb
