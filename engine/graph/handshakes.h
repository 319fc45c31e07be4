#pragma once

#include <cstdint>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Distance as people feel it, in half handshakes: two people who know each other are 2 apart, a
// person and a small group 1, a person and a large group 2, two groups 2. So members of one small
// group are 2 apart, as though they knew each other.
class Handshakes {
public:
  // A group is every vertex that is no person, with the people tied to it; it is small with at most
  // `group_max` of them.
  Handshakes(const TieGraph& graph, std::vector<bool> is_person, std::uint32_t group_max);

  [[nodiscard]] bool is_group(Vertex v) const { return to_group_[v] != 0; }
  [[nodiscard]] std::uint8_t step(Vertex a, Vertex b) const {
    const std::uint8_t to = to_group_[a];
    const std::uint8_t other = to_group_[b];
    return (to == 0) == (other == 0) ? std::uint8_t{2} : static_cast<std::uint8_t>(to + other);
  }

private:
  std::vector<std::uint8_t> to_group_;  // from a person to this group; 0: a person
};

}  // namespace buurtweb::graph
