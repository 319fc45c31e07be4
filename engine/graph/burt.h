#pragma once

#include <optional>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Burt's constraint (1992), unweighted and undirected; nothing for a vertex without ties.
std::vector<std::optional<double>> constraint(const TieGraph& graph);
// Burt's effective size in Borgatti's form (1997): n - 2t/n with t ties among the n contacts.
std::vector<std::optional<double>> effective_size(const TieGraph& graph);

}  // namespace buurtweb::graph
