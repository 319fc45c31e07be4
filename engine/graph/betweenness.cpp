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
        hanging_(weigh(forest_)),
        squares_(graph.vertex_count(), 0.0),
        number_(graph.vertex_count(), kNone),
        between_(graph.vertex_count(), 0.0) {}

  std::vector<double> run() {
    for (Vertex block = 0; block < forest_.block_count(); ++block) {
      const double below = hanging_.below[block];
      squares_[forest_.top[block]] += below * below;
      add_block(block);
      done_ += forest_.size[block];
    }
    for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
      double& between = between_[forest_.name[v]];
      between = (between + pairs_parted_by(v)) / 2;
    }
    return std::move(between_);
  }

private:
  // Ordered pairs that a vertex parts, by its number: all their paths pass through it.
  [[nodiscard]] double pairs_parted_by(Vertex number) const {
    const double others = hanging_.whole[number] - 1.0;
    const double above = hanging_.whole[number] - hanging_.size[number];
    return others * others - squares_[number] - above * above;
  }

  void add_block(Vertex number) {
    if (forest_.size[number] < 3) {
      return;  // of three or fewer: all know each other
    }
    const WeightedBlock block = block_of(number);
    if (block.targets.size() == std::size_t{block.size()} * (block.size() - 1)) {
      return;
    }
    Effort effort{.threads = effort_.threads, .widest = effort_.widest};
    if (effort_.progress) {  // as a part of all
      effort.progress = [&](std::size_t done, std::size_t /*of_block*/) {
        effort_.progress(std::min<std::size_t>(done_ + done, number_.size()), number_.size());
      };
    }
    block_betweenness(block, effort, between_);
  }

  // Its vertices in the order of a breadth-first search, so that neighbours stand near each other.
  WeightedBlock block_of(Vertex number) {
    WeightedBlock block;
    const Vertex top = forest_.top[number];
    take(block, forest_.name[top], hanging_.whole[top] - hanging_.below[number]);
    for (Vertex i = 0; i < block.size(); ++i) {
      const Vertex v = block.name[i];
      for (const Vertex w : graph_.neighbours(v)) {
        if (!is_within(number, v, w)) {
          continue;
        }
        if (number_[w] == kNone) {
          take(block, w, hanging_.size[forest_.number[w]]);
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
  [[nodiscard]] bool is_within(Vertex block, Vertex v, Vertex w) const {
    return forest_.block_of[std::max(forest_.number[v], forest_.number[w])] == block;
  }

  const TieGraph& graph_;
  const Effort& effort_;
  BlockForest forest_;
  Hanging hanging_;
  std::vector<double> squares_;  // by number: of who hang on it by one block, squared and added up
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
