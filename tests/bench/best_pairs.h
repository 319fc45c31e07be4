#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "tests/bench/work.h"

namespace buurtweb::bench {

// The best so many pairs without a tie, of all that are offered.
class BestPairs {
public:
  BestPairs(const Graph& graph, std::size_t most);
  void offer(std::uint32_t a, std::uint32_t b, double score);
  // Of each the score and the two, the lower first; best first.
  [[nodiscard]] std::vector<double> told();

private:
  struct Scored {
    double score;
    Pair pair;
  };
  [[nodiscard]] bool are_tied(Pair pair) const;

  std::size_t most_;
  std::vector<std::vector<std::uint32_t>> tied_;
  std::vector<Scored> best_;  // a heap with the worst on top
};

}  // namespace buurtweb::bench
