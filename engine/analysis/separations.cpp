#include "engine/analysis/separations.h"

#include <algorithm>

namespace buurtweb::analysis {
namespace {

using graph::Arc;
using graph::kNone;
using graph::TieGraph;
using graph::Vertex;

// graph::cuts() tells what separates; how many people stand on each side would then take a flood
// for each cut, and in a street of couples nearly everyone is one. So the low points are walked
// once more with people counted on the way back up: what hangs under a child of v is a part of its
// own when nothing in it reaches above v, and all the rest of v's component is one more part.
// The root of a walk has no rest. O(n + m).
class CountingWalk {
public:
  CountingWalk(const TieGraph& graph, const std::vector<bool>& is_person)
      : graph_(graph), is_person_(is_person), notes_(graph.vertex_count()) {}

  graph::Cuts run() {
    for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
      if (notes_[v].order == kNone) {
        walk_from(v);
        judge_component();
      }
    }
    std::ranges::sort(found_.vertices);
    std::ranges::sort(found_.edges);
    return std::move(found_);
  }

private:
  struct Note {
    Vertex order = kNone;             // in which the walk met it
    Vertex low = kNone;               // the earliest that what hangs under it reaches by one tie
    std::uint32_t people = 0;         // under it, itself included
    std::uint32_t cut_off = 0;        // people in the parts that hang on it alone
    std::uint32_t peopled_parts = 0;  // how many of those parts hold enough people
  };
  struct Frame {
    Vertex vertex;
    std::uint32_t next;
  };

  void walk_from(Vertex root) {
    met_.clear();
    edges_.clear();
    enter(root);
    while (!path_.empty()) {
      Frame& top = path_.back();
      const auto row = graph_.neighbours(top.vertex);
      if (top.next == row.size()) {
        leave();
      } else {
        look_at(row[top.next++]);
      }
    }
  }

  void enter(Vertex v) {
    Note& note = notes_[v];
    note.order = note.low = count_++;
    note.people = is_person_[v] ? 1 : 0;
    met_.push_back(v);
    path_.push_back({v, 0});
  }

  void look_at(Vertex neighbour) {
    if (notes_[neighbour].order == kNone) {
      enter(neighbour);
      return;
    }
    const bool came_from = path_.size() > 1 && path_[path_.size() - 2].vertex == neighbour;
    if (!came_from) {
      Note& note = notes_[path_.back().vertex];
      note.low = std::min(note.low, notes_[neighbour].order);
    }
  }

  void leave() {
    const Vertex child = path_.back().vertex;
    path_.pop_back();
    if (path_.empty()) {
      return;
    }
    const Note& below = notes_[child];
    Note& above = notes_[path_.back().vertex];
    above.low = std::min(above.low, below.low);
    above.people += below.people;
    if (below.low >= above.order) {
      above.cut_off += below.people;
      above.peopled_parts += below.people >= kPeopleASide ? 1 : 0;
    }
    if (below.low > above.order && below.people >= kPeopleASide) {
      edges_.push_back({path_.back().vertex, child});
    }
  }

  // Only at the end of a component is known how many people it holds.
  void judge_component() {
    const std::uint32_t all = notes_[met_.front()].people;
    for (const Vertex v : met_) {
      const Note& note = notes_[v];
      const std::uint32_t rest = all - note.cut_off - (is_person_[v] ? 1 : 0);
      if (note.peopled_parts + (rest >= kPeopleASide ? 1 : 0) >= 2) {
        found_.vertices.push_back(v);
      }
    }
    for (const Arc edge : edges_) {
      if (all - notes_[edge.target].people >= kPeopleASide) {
        found_.edges.push_back(
            {std::min(edge.source, edge.target), std::max(edge.source, edge.target)});
      }
    }
  }

  const TieGraph& graph_;
  const std::vector<bool>& is_person_;
  std::vector<Note> notes_;
  std::vector<Frame> path_;
  std::vector<Vertex> met_;  // of the present component
  std::vector<Arc> edges_;   // of the present component: from above to below
  graph::Cuts found_;
  Vertex count_ = 0;
};

}  // namespace

graph::Cuts separations(const TieGraph& graph, const std::vector<bool>& is_person) {
  return CountingWalk(graph, is_person).run();
}

}  // namespace buurtweb::analysis
