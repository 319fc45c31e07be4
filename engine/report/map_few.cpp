#include "engine/report/map_few.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/graph/biconnected.h"
#include "engine/graph/tie_graph.h"
#include "engine/report/standing_out.h"

namespace buurtweb::report {
namespace {

using graph::TieGraph;
using graph::Vertex;
using privacy::Scene;

// What goes first when there is room for a few only.
enum class Turn : std::uint8_t { subject, group, stands_out, thing, holds_together, person, loose };

class Few {
public:
  Few(const Shown& shown, const OwnMarks& own, const MapRequest& request)
      : scene_(shown.scene),
        shown_(shown.members),
        own_(own),
        most_(request.most_names()),
        shows_ways_(shown.scene.audience != Audience::public_),
        stands_in_(shown.scene.size()) {
    const std::vector<std::optional<MemberId>> association = first_association(scene_);
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      const bool folded = association[i] && shown_[association[i]->value()];
      stands_in_[i] =
          folded && is_person(scene_.members[i].kind) ? *association[i] : MemberId::of(i);
    }
    tie();
    rank();
  }

  std::set<MemberId> run() {
    bool more = true;
    while (more && names_.size() < most_) {
      measure();
      more = keep_next();
    }
    return std::move(names_);
  }

private:
  // Whoever stands in the mark of a group ties that.
  void tie() {
    std::vector<graph::Arc> arcs;
    for (const privacy::SceneTie& tie : scene_.ties) {
      if (is_drawn(tie) && shown_[tie.from.value()] && shown_[tie.to.value()]) {
        const auto [from, to] =
            std::minmax(stands_in_[tie.from.value()], stands_in_[tie.to.value()]);
        arcs.push_back({from.value(), to.value()});
      }
    }
    std::ranges::sort(arcs);
    arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());
    graph_ = TieGraph(static_cast<Vertex>(scene_.size()), arcs);
  }

  void rank() {
    const std::vector<std::size_t> ties = drawn_ties(scene_);
    const std::vector<Vertex> cuts = graph::cuts(graph_).vertices;
    std::vector<std::tuple<Turn, std::size_t, Vertex>> ranked;
    for (Vertex v = 0; v < scene_.size(); ++v) {
      if (shown_[v] && stands_in_[v].value() == v) {
        const bool by_ties = may_stand_out(scene_, MemberId::of(v));
        ranked.emplace_back(turn_of(v, cuts), ~(by_ties ? ties[v] : 0), v);
      }
    }
    std::ranges::sort(ranked);
    place_.resize(scene_.size());
    for (const auto& [turn, ignored, v] : ranked) {
      place_[v] = order_.size();
      order_.push_back(v);
    }
    // Where there are groups, others only stand between them.
    const bool groups = !ranked.empty() && std::get<Turn>(ranked.front()) <= Turn::group;
    wanted_ = groups
                  ? static_cast<std::size_t>(std::ranges::count_if(
                        ranked, [](const auto& one) { return std::get<Turn>(one) <= Turn::group; }))
                  : order_.size();
  }

  [[nodiscard]] Turn turn_of(Vertex v, const std::vector<Vertex>& cuts) const {
    const MemberId id = MemberId::of(v);
    const AssetKind kind = scene_[id].kind;
    if (!is_person(kind) && std::ranges::find(own_.subjects, id) != own_.subjects.end()) {
      return Turn::subject;
    }
    if (kind == AssetKind::association) {
      return Turn::group;
    }
    if (own_.stand_out.contains(id)) {
      return Turn::stands_out;
    }
    if (graph_.degree(v) == 0) {
      return Turn::loose;
    }
    if (!is_person(kind)) {
      return Turn::thing;
    }
    const bool holds = std::ranges::binary_search(cuts, v) && may_stand_out(scene_, id);
    return holds ? Turn::holds_together : Turn::person;
  }

  // How far everybody is from who has a name here.
  void measure() {
    far_.assign(scene_.size(), graph::kNone);
    std::vector<Vertex> queue;
    for (const MemberId id : names_) {
      far_[id.value()] = 0;
      queue.push_back(id.value());
    }
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const Vertex w : graph_.neighbours(queue[next])) {
        if (far_[w] == graph::kNone) {
          far_[w] = far_[queue[next]] + 1;
          queue.push_back(w);
        }
      }
    }
  }

  // The first for whom and for whose way to the others there is room. False where there is none.
  bool keep_next() {
    for (const Vertex v : std::span(order_).first(wanted_)) {
      const bool with_one = far_[v] == graph::kNone || (far_[v] > 1 && !shows_ways_);
      const std::size_t names = with_one ? std::min(graph_.degree(v), 1U) + 1 : far_[v];
      const bool fits = names_.size() + names <= most_;
      if (far_[v] == 0 || (!fits && !always(v))) {
        continue;
      }
      keep(v);
      if (fits && with_one && graph_.degree(v) > 0) {
        keep(std::ranges::min(graph_.neighbours(v), {}, [this](Vertex w) { return place_[w]; }));
      } else if (fits && !with_one) {
        keep_way(v);
      }
      return true;
    }
    return false;
  }

  // Who stands between this and the others.
  void keep_way(Vertex v) {
    while (far_[v] > 1) {
      const auto nearer = [&](Vertex w) { return far_[w] + 1 == far_[v]; };
      v = std::ranges::min(graph_.neighbours(v), {},
                           [&](Vertex w) { return std::pair(!nearer(w), place_[w]); });
      keep(v);
    }
  }

  void keep(Vertex v) { names_.insert(MemberId(v)); }

  // Even where nobody else has room: the map is about it.
  [[nodiscard]] bool always(Vertex v) const {
    return std::ranges::find(own_.subjects, MemberId(v)) != own_.subjects.end();
  }

  const Scene& scene_;
  const std::vector<bool>& shown_;
  const OwnMarks& own_;
  std::size_t most_;
  // In public nobody is chosen for standing between others, or for having more contacts: that would
  // tell who does. There everybody stands beside one of their contacts, by name.
  bool shows_ways_;
  std::vector<MemberId> stands_in_;  // by member: itself, or the group that it is folded into
  TieGraph graph_;
  std::vector<Vertex> order_;       // who goes first
  std::vector<std::size_t> place_;  // by member: in that order
  std::size_t wanted_ = 0;          // so many of the order may have a name for their own sake
  std::vector<Vertex> far_;         // by member: how many names more it needs
  std::set<MemberId> names_;
};

}  // namespace

std::set<MemberId> few_names(const Shown& shown, const OwnMarks& own, const MapRequest& request) {
  return Few(shown, own, request).run();
}

}  // namespace buurtweb::report
