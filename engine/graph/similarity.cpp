#include "engine/graph/similarity.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/graph/fetch_ahead.h"
#include "engine/graph/near_order.h"

namespace buurtweb::graph {
namespace {

// Scores are added up in fixed point: the same terms in another order give the same sum, so equal
// scores are equal and their order is by vertex.
using Fixed = std::uint64_t;
constexpr double kOne = 0x1p40;

struct Candidate {
  Fixed score;
  Vertex a;
  Vertex b;
};

bool better(const Candidate& x, const Candidate& y) {
  if (x.score != y.score) {
    return x.score > y.score;
  }
  return x.a != y.a ? x.a < y.a : x.b < y.b;
}

// The best k of what is offered, in a heap with the worst of them on top.
class Best {
public:
  explicit Best(std::size_t limit) : limit_(limit) {}

  void offer(const Candidate& candidate) {
    if (kept_.size() == limit_) {
      if (limit_ == 0 || !better(candidate, kept_.front())) {
        return;
      }
      std::ranges::pop_heap(kept_, better);
      kept_.pop_back();
    }
    kept_.push_back(candidate);
    std::ranges::push_heap(kept_, better);
  }

  [[nodiscard]] std::vector<ScoredPair> best_first() const {
    std::vector<Candidate> sorted = kept_;
    std::ranges::sort(sorted, better);
    std::vector<ScoredPair> pairs;
    for (const Candidate& pair : sorted) {
      pairs.push_back({pair.a, pair.b, static_cast<double>(pair.score) / kOne});
    }
    return pairs;
  }

private:
  std::size_t limit_;
  std::vector<Candidate> kept_;
};

// What a pair has in common, for all pairs of one vertex at a time.
class Wedges {
public:
  Wedges(const TieGraph& graph, const std::vector<Fixed>& weights)
      : graph_(graph),
        weights_(weights),
        score_(graph.vertex_count(), 0),
        touched_(std::size_t{graph.vertex_count()} + 1) {}

  void offer_pairs_of(Vertex a, Best& best) {
    walk(a);
    for (const Vertex b : graph_.neighbours(a)) {
      score_[b] = 0;
    }
    for (std::size_t i = 0; i < count_; ++i) {
      const Vertex b = touched_[i];
      if (score_[b] > 0) {
        best.offer({score_[b], a, b});
      }
      score_[b] = 0;
    }
    count_ = 0;
  }

private:
  // Rows are sorted, so that whoever comes after a stands at their ends. Whether b was met before
  // is as good as chance, so that nothing branches on it.
  void walk(Vertex a) {
    std::size_t count = 0;
    for (const Vertex middle : graph_.neighbours(a)) {
      const auto row = graph_.neighbours(middle);
      const Fixed weight = weights_[row.size()];
      for (auto b = row.rbegin(); *b > a; ++b) {
        touched_[count] = *b;
        count += static_cast<std::size_t>(score_[*b] == 0);
        score_[*b] += weight;
      }
    }
    count_ = count;
  }

  const TieGraph& graph_;
  const std::vector<Fixed>& weights_;
  std::vector<Fixed> score_;
  std::vector<Vertex> touched_;  // one more than there are: written before it is known
  std::size_t count_ = 0;
};

std::size_t most_ties(const TieGraph& graph) {
  std::size_t most = 0;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    most = std::max<std::size_t>(most, graph.degree(v));
  }
  return most;
}

std::vector<ScoredPair> best_pairs(const TieGraph& graph, const std::vector<Fixed>& weights,
                                   std::size_t limit) {
  Best best(limit);
  Wedges wedges(graph, weights);
  const std::vector<Vertex> order = near_order(graph);
  for (std::size_t i = 0; i < order.size(); ++i) {
    fetch_two_ahead(graph, std::span(order).subspan(i));
    wedges.offer_pairs_of(order[i], best);
  }
  return best.best_first();
}

}  // namespace

// Meaning: who look like they might know each other: a common neighbour with few others says more
// than one whom everybody knows. It favours ties inside a circle and never joins two parts, so it
// is a description and no goal.
// Edge cases: only pairs at distance two are looked at, by walking the wedges a - middle - b; all
// others score nothing and are left out.
// Cost: O(sum of squared degrees), memory O(n + k).
// Source: L. A. Adamic and E. Adar, Social Networks 25 (2003).
std::vector<ScoredPair> adamic_adar(const TieGraph& graph, std::size_t best) {
  std::vector<Fixed> weights(most_ties(graph) + 1, 0);
  for (std::size_t ties = 2; ties < weights.size(); ++ties) {
    weights[ties] = static_cast<Fixed>(std::llround(kOne / std::log(static_cast<double>(ties))));
  }
  return best_pairs(graph, weights, best);
}

std::vector<ScoredPair> common_neighbours(const TieGraph& graph, std::size_t best) {
  const std::vector<Fixed> weights(most_ties(graph) + 1, static_cast<Fixed>(kOne));
  return best_pairs(graph, weights, best);
}

}  // namespace buurtweb::graph
