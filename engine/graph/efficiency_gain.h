#pragma once

#include <cstdint>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// The distances between all pairs, kept while ties are added, to tell what each tie would do to the
// global efficiency (Latora & Marchiori 2001). Takes 2 n^2 bytes.
class AllDistances {
public:
  explicit AllDistances(const TieGraph& graph);

  [[nodiscard]] double efficiency() const;
  // E(G + ab) - E(G); 0 for two who are tied.
  [[nodiscard]] double gain(Vertex a, Vertex b) const;
  void add(Vertex a, Vertex b);

private:
  static constexpr std::uint16_t kFarther = 0xFFFF;

  [[nodiscard]] std::uint16_t at(Vertex a, Vertex b) const {
    return hops_[std::size_t{a} * n_ + b];
  }
  [[nodiscard]] std::vector<Vertex> nearer(Vertex to, Vertex than) const;

  Vertex n_ = 0;
  std::vector<std::uint16_t> hops_;
};

}  // namespace buurtweb::graph
