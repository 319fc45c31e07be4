#pragma once

#include <cstddef>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// How much contact there is between sectors: the table behind 4.sectoren_zonder_contact. Its
// sectors are those with an institution on the map, in the order of the format.
struct SectorTable {
  std::vector<Sector> sectors;
  std::vector<std::size_t> institutions;  // by sector
  // By two sectors, row by row: social ties between a member of the one and a member of the other,
  // and members of both. Who works for a member of both, and the ties between members of both and
  // with their work, are no more contact than these are. On the diagonal: ties within the sector.
  std::vector<std::size_t> contacts;
  // Likewise: somebody of the one was asked about somebody of the other, and said no. In public
  // what people say of each other does not count.
  std::vector<bool> asked;

  [[nodiscard]] std::size_t between(std::size_t a, std::size_t b) const {
    return contacts[a * sectors.size() + b];
  }
  [[nodiscard]] bool was_asked(std::size_t a, std::size_t b) const {
    return asked[a * sectors.size() + b];
  }
};
SectorTable sector_table(const privacy::Scene& scene, const graph::TieGraphs& graphs);

}  // namespace buurtweb::analysis
