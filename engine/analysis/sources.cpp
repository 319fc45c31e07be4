#include "engine/analysis/sources.h"

#include <algorithm>

namespace buurtweb::analysis {

std::optional<privacy::SourceId> only_source(const privacy::SceneTie& tie) {
  if (tie.sources.size() != 1 || tie.sources.front() == privacy::kTeam) {
    return std::nullopt;
  }
  return tie.sources.front();
}

std::size_t count_doubtful(const privacy::Scene& scene, std::span<const std::uint32_t> ties) {
  return static_cast<std::size_t>(std::ranges::count_if(
      ties, [&](std::uint32_t tie) { return only_source(scene.ties[tie]).has_value(); }));
}

bool hang_together(const privacy::Scene& scene, std::span<const std::uint32_t> ties) {
  return !ties.empty() && std::ranges::all_of(ties, [&](std::uint32_t tie) {
    const std::optional<privacy::SourceId> source = only_source(scene.ties[tie]);
    return source && source == only_source(scene.ties[ties.front()]);
  });
}

}  // namespace buurtweb::analysis
