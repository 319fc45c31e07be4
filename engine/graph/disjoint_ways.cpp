#include "engine/graph/disjoint_ways.h"

#include <algorithm>
#include <cstdint>

namespace buurtweb::graph {
namespace {

// Every vertex is a pipe that carries one: it is entered at its mouth and left at its tail.
using Place = std::uint32_t;
Place mouth(Vertex v) {
  return 2 * v;
}
Place tail(Vertex v) {
  return 2 * v + 1;
}
Vertex vertex_at(Place place) {
  return place / 2;
}
bool is_tail(Place place) {
  return place % 2 == 1;
}

class Flow {
public:
  Flow(const TieGraph& graph, Arc ends, std::optional<Arc> added)
      : graph_(graph),
        ends_(ends),
        added_(added),
        next_(graph.vertex_count(), kNone),
        before_(graph.vertex_count(), kNone),
        from_(2 * std::size_t{graph.vertex_count()}) {}

  // One way more, for which those that are there may have to be led round; false when there is
  // none.
  bool grow() {
    std::ranges::fill(from_, kNone);
    const Place goal = mouth(ends_.target);
    std::vector<Place> met{tail(ends_.source)};
    from_[met.front()] = met.front();
    for (std::size_t i = 0; i < met.size() && from_[goal] == kNone; ++i) {
      pass_on(met[i], met);
    }
    if (from_[goal] == kNone) {
      return false;
    }
    lead_round(goal);
    return true;
  }

  [[nodiscard]] std::vector<std::vector<Vertex>> ways() const {
    std::vector<std::vector<Vertex>> all;
    for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
      if (before_[v] == ends_.source && v != ends_.target) {
        all.push_back(way_through(v));
      }
    }
    if (direct_) {
      const std::vector<Vertex> direct{ends_.source, ends_.target};
      all.insert(std::ranges::lower_bound(all, direct), direct);
    }
    return all;
  }

private:
  void meet(Place place, Place from, std::vector<Place>& met) {
    if (from_[place] == kNone) {
      from_[place] = from;
      met.push_back(place);
    }
  }

  // Where one more may flow from here: along a tie that has room, or back along one that is used.
  void pass_on(Place place, std::vector<Place>& met) {
    const Vertex v = vertex_at(place);
    if (!is_tail(place)) {
      const bool used = before_[v] != kNone;
      meet(used ? tail(before_[v]) : tail(v), place, met);
      return;
    }
    if (v != ends_.source && next_[v] != kNone) {
      meet(mouth(v), place, met);
    }
    for (const Vertex w : graph_.neighbours(v)) {
      cross(v, w, met);
    }
    if (added_ && added_->source == v) {
      cross(v, added_->target, met);
    } else if (added_ && added_->target == v) {
      cross(v, added_->source, met);
    }
  }

  void cross(Vertex v, Vertex w, std::vector<Place>& met) {
    if (w != ends_.source && !is_used({v, w})) {
      meet(mouth(w), tail(v), met);
    }
  }

  [[nodiscard]] bool is_used(const Arc& step) const {
    if (step.source != ends_.source) {
      return next_[step.source] == step.target;
    }
    return step.target == ends_.target ? direct_ : before_[step.target] == step.source;
  }

  // Undoes what flowed the other way along the way that was found, and then lets it flow.
  void lead_round(Place goal) {
    std::vector<Arc> used;
    for (Place place = goal; from_[place] != place; place = from_[place]) {
      const Arc step{vertex_at(from_[place]), vertex_at(place)};
      if (step.source == step.target) {
        continue;
      }
      if (is_tail(place)) {
        next_[step.target] = kNone;
        before_[step.source] = kNone;
      } else {
        used.push_back(step);
      }
    }
    for (const Arc& step : used) {
      let_flow(step);
    }
  }

  void let_flow(const Arc& step) {
    if (step.source == ends_.source && step.target == ends_.target) {
      direct_ = true;
      return;
    }
    if (step.source != ends_.source) {
      next_[step.source] = step.target;
    }
    if (step.target != ends_.target) {
      before_[step.target] = step.source;
    }
  }

  [[nodiscard]] std::vector<Vertex> way_through(Vertex second) const {
    std::vector<Vertex> way{ends_.source};
    for (Vertex v = second; v != ends_.target; v = next_[v]) {
      way.push_back(v);
    }
    way.push_back(ends_.target);
    return way;
  }

  const TieGraph& graph_;
  Arc ends_;
  std::optional<Arc> added_;
  std::vector<Vertex> next_;    // on the way that passes a vertex; not of the ends
  std::vector<Vertex> before_;  // likewise
  bool direct_ = false;         // the ends' own tie is one of the ways
  std::vector<Place> from_;     // of the last search
};

}  // namespace

// Meaning: how many must leave before two who are not tied lose each other, and how they find each
// other until then: by Menger (1927) both numbers, kappa, are the same. Two people with kappa 1
// hang on somebody.
// Edge cases: a tie between the ends is one of the ways, whoever leaves. No way, no list; the two
// must differ. There may be other ways, as many: which ones is the same on every machine.
// Cost: a breadth-first search for each way and one more, O(n + m) each, with vertices of capacity
// one (every vertex split in two). Own code because thousands of pairs are asked about one graph:
// Boost's algorithms take a network of 2n vertices and 2n + 8m arcs, and making that anew for every
// tie added takes 7 times as long as all of this (1,800 vertices and 3,600 ties).
// Source: K. Menger, Fundamenta Mathematicae 10 (1927); L. R. Ford and D. R. Fulkerson, Flows in
// Networks (1962); the shortest way first as J. Edmonds and R. M. Karp, JACM 19 (1972).
std::vector<std::vector<Vertex>> disjoint_ways(const TieGraph& graph, Arc ends, std::size_t most,
                                               std::optional<Arc> added) {
  Flow flow(graph, ends, added);
  while (most > 0 && flow.grow()) {
    --most;
  }
  return flow.ways();
}

}  // namespace buurtweb::graph
