#pragma once

#include <cstdint>
#include <vector>

#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

using SectorSet = std::uint32_t;  // bit i = Sector i

std::vector<Sector> listed(SectorSet sectors);

// What a member says of itself, and what a tie adds to whoever it starts from.
SectorSet own_sectors(const privacy::Member& member);
SectorSet sectors_given_by(const privacy::Scene& scene, const privacy::SceneTie& tie);

// The sectors of institutions, and of people those of the institutions they work or volunteer for:
// these hang on ties, so they are asked of the graphs at hand. Nobody else has any (decisions.md
// 39).
class MemberSectors {
public:
  MemberSectors(const privacy::Scene& scene, const graph::TieGraphs& graphs);
  [[nodiscard]] SectorSet of(graph::Vertex v) const { return sectors_[v]; }
  // The ties that give a person their sectors: positions in Scene::ties.
  [[nodiscard]] std::vector<std::uint32_t> ties_of(graph::Vertex v) const;

private:
  struct Work {
    graph::Vertex person;
    std::uint32_t tie;
    auto operator<=>(const Work&) const = default;
  };
  std::vector<SectorSet> sectors_;
  std::vector<Work> work_;  // sorted
};

}  // namespace buurtweb::analysis
