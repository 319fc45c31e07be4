#include "engine/analysis/separations.h"

#include <algorithm>
#include <iterator>

namespace buurtweb::analysis {

using graph::Arc;
using graph::kNone;
using graph::TieGraph;
using graph::Vertex;

// graph::cuts() tells what separates; how many people stand on each side would then take a flood
// for each cut, and in a street of couples nearly everyone is one. So the low points are walked
// once with people counted on the way back up: what hangs under a child of v is a part of its own
// when nothing in it reaches above v, and all the rest of v's component is one more part. The root
// of a walk has no rest. What hangs under a vertex was met in one stretch, which begins with it.
class Separations::Walk {
public:
  Walk(Separations& found, const std::vector<bool>& is_person)
      : graph_(found.graph_), notes_(found.notes_), met_(found.met_), is_person_(is_person) {}

  void from(Vertex root) {
    enter(root, kNone);
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

private:
  struct Frame {
    Vertex vertex;
    std::uint32_t next;
  };

  void enter(Vertex v, Vertex parent) {
    Note& note = notes_[v];
    note.order = note.low = static_cast<Vertex>(met_.size());
    note.parent = parent;
    note.people = is_person_[v] ? 1U : 0U;
    met_.push_back(v);
    path_.push_back({v, 0});
  }

  void look_at(Vertex neighbour) {
    const Vertex v = path_.back().vertex;
    if (notes_[neighbour].order == kNone) {
      enter(neighbour, v);
    } else if (neighbour != notes_[v].parent) {
      notes_[v].low = std::min(notes_[v].low, notes_[neighbour].order);
    }
  }

  void leave() {
    const Note& below = notes_[path_.back().vertex];
    path_.pop_back();
    if (!path_.empty()) {
      Note& above = notes_[path_.back().vertex];
      above.low = std::min(above.low, below.low);
      above.size += below.size;
      above.people += below.people;
    }
  }

  const TieGraph& graph_;
  std::vector<Note>& notes_;
  std::vector<Vertex>& met_;
  const std::vector<bool>& is_person_;
  std::vector<Frame> path_;
};

Separations::Separations(const TieGraph& graph, const std::vector<bool>& is_person)
    : graph_(graph), notes_(graph.vertex_count()) {
  Walk walk(*this, is_person);
  met_.reserve(graph.vertex_count());
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (notes_[v].order == kNone) {
      roots_.push_back(static_cast<Vertex>(met_.size()));
      walk.from(v);
    }
  }
  judge_edges();
  judge_vertices(is_person);
}

namespace {

bool enough(std::uint32_t people) {
  return people >= kPeopleASide;
}

std::uint32_t one_if(bool condition) {
  return condition ? 1U : 0U;
}

}  // namespace

// Only when a component was walked it is known how many people it holds.
void Separations::judge_edges() {
  std::uint32_t all = 0;  // people of the component
  for (const Vertex v : met_) {
    const Note& note = notes_[v];
    if (note.parent == kNone) {
      all = note.people;
    } else if (note.low == note.order && enough(note.people) && enough(all - note.people)) {
      cuts_.edges.push_back({std::min(note.parent, v), std::max(note.parent, v)});
    }
  }
  std::ranges::sort(cuts_.edges);
}

void Separations::judge_vertices(const std::vector<bool>& is_person) {
  struct CutOff {
    std::uint32_t people = 0;         // in the parts that hang on it
    std::uint32_t peopled_parts = 0;  // how many of those hold enough people
  };
  std::vector<CutOff> cut_off(notes_.size());
  for (const Vertex v : met_) {
    const Note& note = notes_[v];
    if (note.parent != kNone && is_cut_off_by(note.parent, v)) {
      cut_off[note.parent].people += note.people;
      cut_off[note.parent].peopled_parts += one_if(enough(note.people));
    }
  }
  std::uint32_t all = 0;
  for (const Vertex v : met_) {
    all = notes_[v].parent == kNone ? notes_[v].people : all;
    const std::uint32_t rest = all - cut_off[v].people - one_if(is_person[v]);
    if (cut_off[v].peopled_parts + one_if(enough(rest)) >= 2) {
      cuts_.vertices.push_back(v);
    }
  }
  std::ranges::sort(cuts_.vertices);
}

bool Separations::is_cut_off_by(Vertex v, Vertex child) const {
  return notes_[child].parent == v && notes_[child].low >= notes_[v].order;
}

Separations::Part Separations::under(Vertex v) const {
  const Note& note = notes_[v];
  return {.stretches = {{note.order, note.order + note.size}},
          .size = note.size,
          .people = note.people};
}

Vertex Separations::root_of(Vertex v) const {
  return met_[*std::prev(std::ranges::upper_bound(roots_, notes_[v].order))];
}

Separations::Part Separations::rest(Vertex root, const Part& gone) const {
  const Note& all = notes_[root];
  Part rest{.stretches = {}, .size = all.size - gone.size, .people = all.people - gone.people};
  Vertex at = all.order;
  for (const auto& [begin, end] : gone.stretches) {
    if (at < begin) {
      rest.stretches.emplace_back(at, begin);
    }
    at = end;
  }
  if (at < all.order + all.size) {
    rest.stretches.emplace_back(at, all.order + all.size);
  }
  return rest;
}

std::vector<Separations::Part> Separations::parts_without(Vertex v) const {
  const Note& own = notes_[v];
  std::vector<Part> parts;
  Part gone{.stretches = {{own.order, own.order + 1}}, .size = 1, .people = own.people};
  for (const Vertex w : graph_.neighbours(v)) {
    if (notes_[w].parent == v) {
      gone.people -= notes_[w].people;
    }
    if (is_cut_off_by(v, w)) {
      parts.push_back(under(w));
    }
  }
  std::ranges::sort(parts, {}, [](const Part& part) { return part.stretches.front(); });
  for (const Part& part : parts) {
    gone.stretches.push_back(part.stretches.front());
    gone.size += part.size;
    gone.people += part.people;
  }
  if (Part others = rest(root_of(v), gone); others.size > 0) {
    parts.push_back(std::move(others));
  }
  return parts;
}

std::vector<Separations::Part> Separations::sides_of(Arc cut_edge) const {
  const bool is_parent = notes_[cut_edge.target].parent == cut_edge.source;
  const Part below = under(is_parent ? cut_edge.target : cut_edge.source);
  return {below, rest(root_of(cut_edge.source), below)};
}

bool Separations::is_in(const Part& part, Vertex v) const {
  const Vertex place = notes_[v].order;
  const auto after =
      std::ranges::upper_bound(part.stretches, place, {}, [](const auto& s) { return s.first; });
  return after != part.stretches.begin() && place < std::prev(after)->second;
}

std::vector<Vertex> Separations::vertices_of(const Part& part) const {
  std::vector<Vertex> vertices;
  vertices.reserve(part.size);
  for (const auto& [begin, end] : part.stretches) {
    vertices.insert(vertices.end(), met_.begin() + begin, met_.begin() + end);
  }
  std::ranges::sort(vertices);
  return vertices;
}

}  // namespace buurtweb::analysis
