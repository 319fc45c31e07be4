#pragma once

#include <cstdint>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// The forest that is left when every part that no single tie holds together is one vertex.
struct BridgeForest {
  Vertex parts = 0;     // that stay together whichever tie goes
  Vertex leaves = 0;    // parts that hang on one tie
  Vertex isolated = 0;  // parts without any
};
BridgeForest bridge_forest(const TieGraph& graph);
// The least number of new ties after which the whole hangs together and no tie is the only one.
std::uint64_t ties_to_bridge_free(const BridgeForest& forest);

}  // namespace buurtweb::graph
