#include "engine/analysis/social_ties.h"

#include <algorithm>
#include <utility>

#include "engine/analysis/sorted_rows.h"
#include "engine/analysis/sources.h"

namespace buurtweb::analysis {

SocialTies::SocialTies(const privacy::Scene& scene, const graph::TieGraphs& graphs) {
  for (const std::uint32_t position : graphs.ties) {
    const privacy::SceneTie& tie = scene.ties[position];
    if (tie_class(tie.relation) == TieClass::social && !tie.to_area) {
      rows_.push_back({tie.from.value(), tie.to.value(), position});
      rows_.push_back({tie.to.value(), tie.from.value(), position});
    }
  }
  std::ranges::sort(rows_);
}

std::vector<std::uint32_t> SocialTies::of(graph::Vertex v) const {
  std::vector<std::uint32_t> ties;
  for (const Row& row : rows_with(rows_, v, &Row::from)) {
    ties.push_back(row.tie);
  }
  return ties;
}

std::vector<std::uint32_t> SocialTies::between(graph::Vertex a, graph::Vertex b) const {
  const auto ends = [](const Row& row) { return std::pair(row.from, row.to); };
  std::vector<std::uint32_t> ties;
  for (const Row& row : rows_with(rows_, std::pair(a, b), ends)) {
    ties.push_back(row.tie);
  }
  return ties;
}

std::vector<std::uint32_t> SocialTies::along(std::span<const graph::Vertex> way) const {
  std::vector<std::uint32_t> ties;
  for (std::size_t i = 1; i < way.size(); ++i) {
    const std::vector<std::uint32_t> step = between(way[i - 1], way[i]);
    ties.insert(ties.end(), step.begin(), step.end());
  }
  return ties;
}

bool hangs_on_one_source(const privacy::Scene& scene, const SocialTies& social,
                         std::span<const graph::Vertex> way) {
  for (std::size_t i = 1; i < way.size(); ++i) {
    if (hang_together(scene, social.between(way[i - 1], way[i]))) {
      return true;
    }
  }
  return false;
}

}  // namespace buurtweb::analysis
