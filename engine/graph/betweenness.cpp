#include "engine/graph/betweenness.h"

#include <algorithm>

#include "engine/graph/block_walk.h"

namespace buurtweb::graph {
namespace {

class ByBlocks {
public:
  ByBlocks(const TieGraph& graph, const Effort& effort)
      : graph_(graph),
        effort_(effort),
        forest_(walk_blocks(graph)),
        below_(forest_.block_count(), 0.0),
        hanging_(graph.vertex_count(), 1.0),
        part_(graph.vertex_count(), 0.0),
        number_(graph.vertex_count(), kNone),
        between_(graph.vertex_count(), 0.0) {}

  std::vector<double> run() {
    weigh();
    for (std::size_t block = 0; block < forest_.block_count(); ++block) {
      add_block(block);
      done_ += forest_.own(block).size();
    }
    for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
      between_[v] = (between_[v] + pairs_parted_by(v)) / 2;
    }
    return std::move(between_);
  }

private:
  // hanging_[v] = v and all that the walk met through it; what hangs on a block comes before it.
  void weigh() {
    squares_.assign(graph_.vertex_count(), 0.0);
    for (std::size_t block = 0; block < forest_.block_count(); ++block) {
      for (const Vertex v : forest_.own(block)) {
        below_[block] += hanging_[v];
      }
      hanging_[forest_.top[block]] += below_[block];
      squares_[forest_.top[block]] += below_[block] * below_[block];
    }
    // The size of the whole part, from its first vertex down.
    for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
      part_[v] = forest_.block_of[v] == kNone ? hanging_[v] : 0;
    }
    for (std::size_t block = forest_.block_count(); block > 0; --block) {
      for (const Vertex v : forest_.own(block - 1)) {
        part_[v] = part_[forest_.top[block - 1]];
      }
    }
  }

  // Ordered pairs that v parts: all their paths pass through it.
  [[nodiscard]] double pairs_parted_by(Vertex v) const {
    const double others = part_[v] - 1;
    const double above = part_[v] - hanging_[v];
    return others * others - squares_[v] - above * above;
  }

  void add_block(std::size_t number) {
    const auto own = forest_.own(number);
    if (own.size() < 3) {
      return;  // of three or fewer: all know each other
    }
    const WeightedBlock block = block_of(number);
    if (block.targets.size() == std::size_t{block.size()} * (block.size() - 1)) {
      return;
    }
    Effort effort{.threads = effort_.threads, .plain = effort_.plain};
    if (effort_.progress) {  // as a part of all
      effort.progress = [&](std::size_t done, std::size_t /*of_block*/) {
        effort_.progress(std::min<std::size_t>(done_ + done, number_.size()), number_.size());
      };
    }
    block_betweenness(block, effort, between_);
  }

  // Its vertices in the order of a breadth-first search, so that neighbours stand near each other.
  WeightedBlock block_of(std::size_t number) {
    WeightedBlock block;
    const Vertex top = forest_.top[number];
    take(block, top, part_[top] - below_[number]);
    for (Vertex i = 0; i < block.size(); ++i) {
      const Vertex v = block.name[i];
      for (const Vertex w : graph_.neighbours(v)) {
        if (!is_within(number, v, w)) {
          continue;
        }
        if (number_[w] == kNone) {
          take(block, w, hanging_[w]);
        }
        block.targets.push_back(number_[w]);
      }
      block.offsets.push_back(static_cast<std::uint32_t>(block.targets.size()));
    }
    for (const Vertex v : block.name) {
      number_[v] = kNone;
    }
    return block;
  }

  void take(WeightedBlock& block, Vertex v, double weight) {
    number_[v] = block.size();
    block.name.push_back(v);
    block.weight.push_back(weight);
  }

  // A tie belongs to the block of the end that the walk met last.
  [[nodiscard]] bool is_within(std::size_t number, Vertex v, Vertex w) const {
    const Vertex later = forest_.order[v] < forest_.order[w] ? w : v;
    return forest_.block_of[later] == number;
  }

  const TieGraph& graph_;
  const Effort& effort_;
  BlockForest forest_;
  std::vector<double> below_;    // of a block: the vertices that hang on its top through it
  std::vector<double> hanging_;  // of v
  std::vector<double> squares_;  // of v: the sum of below_ squared, of the blocks that it tops
  std::vector<double> part_;     // of v: how many vertices hang together with it
  std::vector<Vertex> number_;   // in the block in hand
  std::vector<double> between_;  // of ordered pairs
  std::size_t done_ = 0;         // vertices of the blocks before
};

}  // namespace

// Meaning: how often somebody lies on the shortest way between two others.
// How: block by block. A vertex stands for all that hangs on the block by it, and who parts others
// is added in closed form, so that trees and households of people who all know each other cost
// nothing. Within a block 32 sources go at once: one breadth-first search each, then the
// dependencies back along it. Edge cases: ends of a path do not lie between: in a path a-b-c only b
// counts, once. Two shortest paths share the pair between them, so the corners of a square have one
// half each. Pairs without a way count for nobody. Cost: O(n m) in the largest block, a 32nd of the
// searches. Source: L. C. Freeman, Sociometry 40 (1977); U. Brandes, Journal of Mathematical
// Sociology 25 (2001); A. E. Sariyuce, E. Saule, K. Kaya and U. Catalyurek, SIAM Data Mining
// (2013).
std::vector<double> betweenness(const TieGraph& graph, const Effort& effort) {
  return ByBlocks(graph, effort).run();
}

}  // namespace buurtweb::graph
