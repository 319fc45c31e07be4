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
  // E(G + ab) - E(G); 0 for two who are tied. Adds the vertices and pairs that it looked at to
  // `steps`, so that whoever measures much can stop at the same point on every machine.
  [[nodiscard]] double gain(Vertex a, Vertex b, std::uint64_t* steps = nullptr) const;
  void add(Vertex a, Vertex b);

private:
  static constexpr std::uint16_t kFarther = 0xFFFF;

  [[nodiscard]] std::uint16_t at(Vertex a, Vertex b) const {
    return hops_[std::size_t{a} * n_ + b];
  }
  struct Near {
    Vertex vertex;
    std::uint32_t hops;
  };
  // Who is more than one step nearer to the one end than to the other, with the way to it.
  struct Sides {
    std::vector<Near> of_a;
    std::vector<Near> of_b;
  };
  [[nodiscard]] Sides sides(Vertex a, Vertex b) const;

  Vertex n_ = 0;
  std::uint32_t longest_ = 0;  // no two who reach each other are farther apart
  std::vector<std::uint16_t> hops_;
};

}  // namespace buurtweb::graph
