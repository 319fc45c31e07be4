#include "engine/input/few_of.h"

#include <algorithm>
#include <cstddef>

namespace buurtweb::input {

std::string few_of(const std::vector<std::string>& all) {
  constexpr std::size_t kMost = 5;
  std::string result;
  for (std::size_t i = 0; i < std::min(all.size(), kMost); ++i) {
    result.append(result.empty() ? "" : ", ").append(all[i]);
  }
  return result.append(all.size() > kMost ? ", …" : "");
}

}  // namespace buurtweb::input
