#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Burt's constraint (1992), unweighted and undirected; nothing for a vertex without ties.
std::vector<std::optional<double>> constraint(const TieGraph& graph);
// Burt's effective size of somebody with so many contacts, and ties among them, each counted from
// both its ends.
[[nodiscard]] constexpr double effective_size(std::size_t contacts, std::uint64_t twice_the_ties) {
  const auto all = static_cast<double>(contacts);
  return all - static_cast<double>(twice_the_ties) * (1.0 / all);
}
// Burt's effective size in Borgatti's form (1997): n - 2t/n with t ties among the n contacts.
std::vector<std::optional<double>> effective_size(const TieGraph& graph);

}  // namespace buurtweb::graph
