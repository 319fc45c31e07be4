#include "engine/graph/even_parts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>

#include "engine/graph/communities.h"
#include "engine/graph/near_order.h"

namespace buurtweb::graph {
namespace {

// Community by community, and within each those who are near each other after each other.
std::vector<Vertex> order_of(const TieGraph& graph) {
  const std::vector<Vertex> near = near_order(graph);
  const std::vector<Vertex> community = communities(graph);
  std::vector<Vertex> met(graph.vertex_count(), kNone);
  Vertex count = 0;
  for (const Vertex v : near) {
    Vertex& first = met[community[v]];
    first = first == kNone ? count++ : first;
  }
  std::vector<Vertex> order(near.begin(), near.end());
  std::ranges::stable_sort(order, {}, [&](Vertex v) { return met[community[v]]; });
  return order;
}

class EvenParts {
public:
  EvenParts(const TieGraph& graph, const std::vector<bool>& counts, Vertex parts)
      : graph_(graph), counts_(counts), members_(parts), of_(graph.vertex_count(), 0) {
    deal_out(order_of(graph));
  }

  std::vector<Vertex> divide() {
    for (bool is_moved = true; is_moved;) {
      is_moved = false;
      for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
        is_moved = (counts_[v] ? swap_for_the_best(v) : move_to_the_best(v)) || is_moved;
      }
    }
    number_anew();
    return std::move(of_);
  }

private:
  using Gain = std::int64_t;  // ties from part to part that there are fewer

  struct Swap {
    Vertex with;
    Gain gain;
  };

  void deal_out(const std::vector<Vertex>& order) {
    const auto all = static_cast<std::size_t>(std::ranges::count(counts_, true));
    std::size_t dealt = 0;
    for (const Vertex v : order) {
      if (counts_[v]) {
        of_[v] = static_cast<Vertex>(dealt * members_.size() / all);
        members_[of_[v]].push_back(v);
        ++dealt;
      }
    }
  }

  [[nodiscard]] Gain ties_into(Vertex v, Vertex part) const {
    return std::ranges::count_if(graph_.neighbours(v), [&](Vertex w) { return of_[w] == part; });
  }

  // The parts of whom v is tied to, each once, in their order.
  [[nodiscard]] std::vector<Vertex> parts_around(Vertex v) const {
    std::vector<Vertex> parts;
    for (const Vertex w : graph_.neighbours(v)) {
      parts.push_back(of_[w]);
    }
    std::ranges::sort(parts);
    parts.erase(std::ranges::unique(parts).begin(), parts.end());
    return parts;
  }

  bool move_to_the_best(Vertex v) {
    const Vertex from = of_[v];
    Gain most = ties_into(v, from);
    for (const Vertex part : parts_around(v)) {
      const Gain ties = ties_into(v, part);
      if (ties > most) {
        most = ties;
        of_[v] = part;
      }
    }
    return of_[v] != from;
  }

  // What it brings when each of two takes the part of the other; a tie between them stays one from
  // part to part.
  [[nodiscard]] Gain gain(Vertex v, Vertex with) const {
    return ties_into(v, of_[with]) - ties_into(v, of_[v]) + ties_into(with, of_[v]) -
           ties_into(with, of_[with]) - (graph_.has_arc(v, with) ? 2 : 0);
  }

  bool swap_for_the_best(Vertex v) {
    std::optional<Swap> best;
    for (const Vertex part : parts_around(v)) {
      if (part == of_[v]) {
        continue;
      }
      for (const Vertex with : members_[part]) {
        const Gain found = gain(v, with);
        if (found > 0 && (!best || found > best->gain)) {
          best = Swap{with, found};
        }
      }
    }
    if (best) {
      exchange(v, best->with);
    }
    return best.has_value();
  }

  void exchange(Vertex v, Vertex with) {
    std::ranges::replace(members_[of_[v]], v, with);
    std::ranges::replace(members_[of_[with]], with, v);
    std::swap(of_[v], of_[with]);
  }

  void number_anew() {
    std::vector<Vertex> lowest;
    for (const std::vector<Vertex>& part : members_) {
      lowest.push_back(part.empty() ? kNone : std::ranges::min(part));
    }
    std::vector<Vertex> order(members_.size());
    std::iota(order.begin(), order.end(), Vertex{0});
    std::ranges::stable_sort(order, {}, [&](Vertex part) { return lowest[part]; });
    std::vector<Vertex> number(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      number[order[i]] = static_cast<Vertex>(i);
    }
    std::ranges::transform(of_, of_.begin(), [&](Vertex part) { return number[part]; });
  }

  const TieGraph& graph_;
  const std::vector<bool>& counts_;
  std::vector<std::vector<Vertex>> members_;  // by part: those that count
  std::vector<Vertex> of_;
};

}  // namespace

// Meaning: who stands together on one sheet when not all do.
// How: communities one after the other, cut evenly; then whoever brings most by it changes places
// with another, until no two of them would have fewer ties from part to part. The fewest of all is
// NP-hard (Garey, Johnson and Stockmeyer 1976) and not promised.
// Edge cases: more parts than vertices that count leaves some empty.
// Cost: each round O(n) times the ties of a part, times those of a vertex; a few rounds in
// practice. Source: B. W. Kernighan and S. Lin, Bell System Technical Journal 49 (1970), without
// going back on changes that bring less at first.
std::vector<Vertex> even_parts(const TieGraph& graph, const std::vector<bool>& counts,
                               Vertex parts) {
  return EvenParts(graph, counts, parts).divide();
}

}  // namespace buurtweb::graph
