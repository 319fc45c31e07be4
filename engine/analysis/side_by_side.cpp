#include "engine/analysis/side_by_side.h"

#include <cstddef>
#include <utility>

#include "engine/analysis/members.h"
#include "engine/base/parallel.h"

namespace buurtweb::analysis {

std::vector<Finding> found_side_by_side(const privacy::Scene& scene,
                                        const std::vector<Finder>& finders,
                                        const Progress& progress) {
  const auto tell = [&](std::size_t done) {
    if (progress) {
      progress(done, finders.size());
    }
  };
  constexpr std::size_t kWorthThreads = 500;  // members: below, it is done before a thread begins
  std::vector<Finding> found;
  if (scene.size() < kWorthThreads) {
    for (std::size_t i = 0; i < finders.size(); ++i) {
      append(found, finders[i]());
      tell(i + 1);
    }
    return found;
  }
  std::vector<std::vector<Finding>> parts(finders.size());
  in_parallel(
      finders.size(), [&](std::size_t i) { parts[i] = finders[i](); }, tell);
  std::size_t total = 0;
  for (const std::vector<Finding>& part : parts) {
    total += part.size();
  }
  found.reserve(total);
  for (std::vector<Finding>& part : parts) {
    append(found, std::move(part));
  }
  return found;
}

}  // namespace buurtweb::analysis
