#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engine/graph/biconnected.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::analysis {

// On each of at least two sides of a separation stand at least so many people: that one neighbour
// knows somebody whom nobody else knows is how life is, not a finding (decisions.md 10).
inline constexpr std::uint32_t kPeopleASide = 2;

// The cut vertices and cut edges of a graph that separate people from people, and what each of them
// separates, from one depth-first walk. Its sides are told by where the walk met them, since the
// members of all sides of all cuts together may be n * n.
class Separations {
public:
  // What stays together when a vertex or a tie is gone: all that the walk met in these stretches,
  // each from a place up to, not including, another; ascending.
  struct Part {
    std::vector<std::pair<graph::Vertex, graph::Vertex>> stretches;
    std::uint32_t size = 0;
    std::uint32_t people = 0;
  };

  // Who counts as a person is marked in `is_person`. O(n + m). `graph` must outlive it.
  Separations(const graph::TieGraph& graph, const std::vector<bool>& is_person);

  [[nodiscard]] const graph::Cuts& cuts() const { return cuts_; }
  // What the component of v falls into without v: first what hangs on v, then the rest of it. O(its
  // row).
  [[nodiscard]] std::vector<Part> parts_without(graph::Vertex v) const;
  // The two sides of a cut edge: first the one that the walk met last. O(1).
  [[nodiscard]] std::vector<Part> sides_of(graph::Arc cut_edge) const;
  [[nodiscard]] bool is_in(const Part& part, graph::Vertex v) const;
  // Ascending. O(size log size).
  [[nodiscard]] std::vector<graph::Vertex> vertices_of(const Part& part) const;

private:
  struct Note {
    graph::Vertex order = graph::kNone;  // in which the walk met it
    graph::Vertex low = graph::kNone;    // the earliest that what hangs under it reaches by one tie
    graph::Vertex parent = graph::kNone;  // none: the first of its component
    std::uint32_t size = 1;               // of what hangs under it, itself included …
    std::uint32_t people = 0;             // … and the people among these
  };
  class Walk;

  [[nodiscard]] bool is_cut_off_by(graph::Vertex v, graph::Vertex child) const;
  [[nodiscard]] Part under(graph::Vertex v) const;
  // A component but for what lies in these stretches, ascending, which hold so many people.
  [[nodiscard]] Part rest(graph::Vertex root, const Part& gone) const;
  [[nodiscard]] graph::Vertex root_of(graph::Vertex v) const;
  void judge_edges();
  void judge_vertices(const std::vector<bool>& is_person);

  const graph::TieGraph& graph_;
  std::vector<Note> notes_;
  std::vector<graph::Vertex> met_;    // in order
  std::vector<graph::Vertex> roots_;  // the places in it where a component begins
  graph::Cuts cuts_;
};

}  // namespace buurtweb::analysis
