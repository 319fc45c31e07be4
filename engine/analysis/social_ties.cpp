#include "engine/analysis/social_ties.h"

#include <algorithm>
#include <numeric>

#include "engine/analysis/sources.h"

namespace buurtweb::analysis {

SocialTies::SocialTies(const privacy::Scene& scene, const graph::TieGraphs& graphs)
    : first_(scene.size() + 1, 0) {
  const auto each_row = [&](auto visit) {
    for (const std::uint32_t position : graphs.ties) {
      const privacy::SceneTie& tie = scene.ties[position];
      if (tie_class(tie.relation) == TieClass::social && !tie.to_area) {
        visit(Row{tie.from.value(), tie.to.value(), position});
        visit(Row{tie.to.value(), tie.from.value(), position});
      }
    }
  };
  each_row([&](const Row& row) { ++first_[row.from + 1]; });
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  rows_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  each_row([&](const Row& row) { rows_[next[row.from]++] = row; });
  for (graph::Vertex v = 0; v < scene.size(); ++v) {
    std::sort(rows_.begin() + first_[v], rows_.begin() + first_[v + 1]);
  }
}

std::vector<std::uint32_t> SocialTies::of(graph::Vertex v) const {
  std::vector<std::uint32_t> ties;
  for (const Row& row : rows_of(v)) {
    ties.push_back(row.tie);
  }
  return ties;
}

std::vector<std::uint32_t> SocialTies::between(graph::Vertex a, graph::Vertex b) const {
  const std::span<const Row> rows = rows_of(a);
  std::vector<std::uint32_t> ties;
  for (auto row = std::ranges::lower_bound(rows, b, {}, &Row::to);
       row != rows.end() && row->to == b; ++row) {
    ties.push_back(row->tie);
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
