#include "engine/graph/brokerage.h"

#include <map>

#include "engine/graph/fetch_ahead.h"
#include "engine/graph/near_order.h"

namespace buurtweb::graph {
namespace {

std::uint64_t pairs(std::uint64_t count) {
  return count * (count - 1) / 2;
}

// Adds (or takes away) so many unordered pairs of contacts of somebody of group `own`. A pair that
// counts in both directions counts twice; of a pair with one end in the own group one direction
// brings in and the other takes out.
void count(Brokerage& roles, Vertex own, Arc ends, std::int64_t times) {
  const auto add = [&](std::uint64_t& role, std::int64_t more) {
    role += static_cast<std::uint64_t>(more);
  };
  const bool from_own = ends.source == own;
  const bool to_own = ends.target == own;
  if (from_own && to_own) {
    add(roles.coordinator, 2 * times);
  } else if (from_own || to_own) {
    add(roles.gatekeeper, times);
    add(roles.representative, times);
  } else if (ends.source == ends.target) {
    add(roles.consultant, 2 * times);
  } else {
    add(roles.liaison, 2 * times);
  }
}

// The contacts of one vertex that are in a group.
class Contacts {
public:
  Contacts(const TieGraph& graph, std::span<const Vertex> group)
      : graph_(graph), group_(group), is_one_(graph.vertex_count(), false) {}

  Brokerage around(Vertex v) {
    mark(v, true);
    Brokerage roles;
    count_all_pairs(v, roles);
    take_tied_pairs_away(v, roles);
    mark(v, false);
    return roles;
  }

private:
  void mark(Vertex v, bool yes) {
    for (const Vertex w : graph_.neighbours(v)) {
      is_one_[w] = yes && group_[w] != kNone;
    }
  }

  void count_all_pairs(Vertex v, Brokerage& roles) const {
    std::map<Vertex, std::uint64_t> sizes;
    std::uint64_t all = 0;
    for (const Vertex w : graph_.neighbours(v)) {
      if (is_one_[w]) {
        ++sizes[group_[w]];
        ++all;
      }
    }
    const Vertex own = group_[v];
    std::uint64_t of_one_group = 0;
    for (const auto& [g, size] : sizes) {
      count(roles, own, {g, g}, static_cast<std::int64_t>(pairs(size)));
      of_one_group += pairs(size);
    }
    const std::uint64_t with_own = sizes[own] * (all - sizes[own]);
    count(roles, own, {own, kNone}, static_cast<std::int64_t>(with_own));
    roles.liaison += 2 * (pairs(all) - of_one_group - with_own);
  }

  void take_tied_pairs_away(Vertex v, Brokerage& roles) const {
    for (const Vertex a : graph_.neighbours(v)) {
      for (const Vertex b : is_one_[a] ? graph_.neighbours(a) : std::span<const Vertex>()) {
        if (a < b && is_one_[b]) {
          count(roles, group_[v], {group_[a], group_[b]}, -1);
        }
      }
    }
  }

  const TieGraph& graph_;
  std::span<const Vertex> group_;
  std::vector<bool> is_one_;
};

}  // namespace

// Meaning: v brokers (a, b) when a-v and v-b are ties and a-b is none. Ties have no direction here,
// so each such pair is passed both ways and counts in both. A star whose middle and ends are of one
// group has a coordinator of n(n-1); where everybody knows everybody nobody brokers.
// Edge cases: who is in no group is passed over, as broker and as end.
// Cost: all pairs of contacts are counted from the sizes of their groups, and the tied ones taken
// away again: O(sum over ties of the degrees at both ends), never the square of a degree.
// Source: R. V. Gould and R. M. Fernandez, Sociological Methodology 19 (1989).
std::vector<Brokerage> brokerage(const TieGraph& graph, std::span<const Vertex> group) {
  std::vector<Brokerage> result(graph.vertex_count());
  Contacts contacts(graph, group);
  const std::vector<Vertex> order = near_order(graph);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Vertex v = order[i];
    fetch_two_ahead(graph, std::span(order).subspan(i));
    if (group[v] != kNone) {
      result[v] = contacts.around(v);
    }
  }
  return result;
}

}  // namespace buurtweb::graph
