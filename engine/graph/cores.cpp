#include "engine/graph/cores.h"

#include <numeric>

#include "engine/graph/fetch_ahead.h"

namespace buurtweb::graph {
namespace {

class Peeling {
public:
  explicit Peeling(const TieGraph& graph)
      : graph_(graph), ties_(graph.vertex_count()), gone_(std::size_t{graph.vertex_count()} + 1) {
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      ties_[v] = graph.degree(v);
    }
  }

  std::vector<std::uint32_t> run() {
    std::vector<Vertex> left(graph_.vertex_count());
    std::iota(left.begin(), left.end(), Vertex{0});
    for (std::uint32_t core = 0; !left.empty(); ++core) {
      std::erase_if(left, [&](Vertex v) { return ties_[v] < core; });
      begin(core, left);
      peel(core);
    }
    return std::move(ties_);
  }

private:
  // Whoever goes first, having no more ties than the core asks for.
  void begin(std::uint32_t core, const std::vector<Vertex>& left) {
    for (const Vertex v : left) {
      gone_[count_] = v;
      count_ += static_cast<std::size_t>(ties_[v] == core);
    }
  }

  // Everybody goes who has no more ties left, and their neighbours lose one. Whether that makes a
  // neighbour go is as good as chance, so that nothing branches on it.
  void peel(std::uint32_t core) {
    for (; done_ < count_; ++done_) {
      fetch_ahead(graph_, {gone_.data() + done_, count_ - done_}, ties_.data());
      for (const Vertex w : graph_.neighbours(gone_[done_])) {
        const std::uint32_t ties = ties_[w];
        ties_[w] = ties - static_cast<std::uint32_t>(ties > core);
        gone_[count_] = w;
        count_ += static_cast<std::size_t>(ties == core + 1);
      }
    }
  }

  const TieGraph& graph_;
  std::vector<std::uint32_t> ties_;  // with those who are left; of whoever is gone, the core number
  std::vector<Vertex> gone_;         // one more than there are: written before it is known
  std::size_t count_ = 0;
  std::size_t done_ = 0;
};

}  // namespace

// Meaning: how dense the circle is in which somebody stands.
// How: whoever has fewest ties goes first, as long as anybody is left; a core number is the number
// of ties that somebody has when they go. Own code, because the buckets of Boost's core_numbers
// wait for memory at each step: who goes next is known long before, so that it is fetched ahead.
// Edge cases: a triangle with a tail has core number 2 in the triangle and 1 along the tail,
// however long; many contacts do not make a high number: the middle of a star has 1. Without ties
// it is 0.
// Cost: O(n + m): going along who is left for each core number adds up to the sum of those.
// Source: S. B. Seidman, Social Networks 5 (1983); V. Batagelj and M. Zaversnik (2003).
std::vector<std::uint32_t> core_numbers(const TieGraph& graph) {
  return Peeling(graph).run();
}

}  // namespace buurtweb::graph
