#pragma once

#include <algorithm>
#include <vector>

namespace buurtweb {

// Sorts the list and drops what stands in it twice.
template <class T>
void sort_unique(std::vector<T>& list) {
  std::ranges::sort(list);
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace buurtweb
