#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// How far a network is woven (Krebs & Holley).
enum class WeavingStage : std::uint8_t { scattered, one_hub, several_hubs, core_and_edge };

struct Weaving {
  WeavingStage stage = WeavingStage::scattered;
  double share = 0;                             // of the largest part in the whole
  std::vector<Vertex> hubs;                     // without whom no part holds half, ascending
  std::optional<double> degree_centralisation;  // of the largest part
  std::optional<double> fit;                    // core and edge
};
// Nothing for a network of nobody.
std::optional<Weaving> weaving(const TieGraph& graph);

}  // namespace buurtweb::graph
