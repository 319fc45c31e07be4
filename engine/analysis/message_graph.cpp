#include "engine/analysis/message_graph.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

class MessageArcs {
public:
  MessageArcs(const Scene& scene, const Groups& groups)
      : scene_(scene), groups_(groups), team_(static_cast<Vertex>(scene.size())) {}

  void add_team(const std::vector<Vertex>& channels_in_use) {
    for (const Vertex channel : channels_in_use) {
      arcs_.push_back({team_, channel});
    }
    for (Vertex v = 0; v < team_; ++v) {
      if (scene_.members[v].spoken) {
        both_ways(team_, v, {});
      }
    }
  }

  void add_participants() {
    for (const Attendance& coming : groups_.coming) {
      if (scene_[coming.place].kind == AssetKind::initiative) {
        add_participant(coming);
      }
    }
  }

  void add_tie(std::uint32_t position) {
    const privacy::SceneTie& tie = scene_.ties[position];
    if (tie.relation == RelationKind::knows) {
      both_ways(tie.from.value(), tie.to.value(), {position});
    } else if (tie.relation == RelationKind::informs) {
      add_reach(tie, position);
    }
  }

  std::vector<MessageArc> sorted() {
    std::ranges::sort(arcs_, {},
                      [](const MessageArc& arc) { return std::tie(arc.from, arc.to, arc.ties); });
    return std::move(arcs_);
  }

private:
  void both_ways(Vertex a, Vertex b, const std::vector<std::uint32_t>& ties) {
    arcs_.push_back({a, b, ties});
    arcs_.push_back({b, a, ties});
  }

  void add_participant(const Attendance& coming) {
    const Vertex initiative = coming.place.value();
    if (scene_[coming.who].kind != AssetKind::association) {
      both_ways(initiative, coming.who.value(), {coming.tie});
      return;
    }
    for (const MemberId person : groups_.people_of(coming.who)) {
      both_ways(initiative, person.value(), {coming.tie, membership(person, coming.who)});
    }
  }

  void add_reach(const privacy::SceneTie& tie, std::uint32_t position) {
    const Vertex sender = tie.from.value();
    if (tie.to_area) {
      for (const MemberId person : groups_.living[tie.to_area->value()]) {
        arcs_.push_back({sender, person.value(), {position}});
      }
    } else if (is_person(scene_, tie.to)) {
      arcs_.push_back({sender, tie.to.value(), {position}});
    } else {
      for (const MemberId person : groups_.people_of(tie.to)) {
        arcs_.push_back({sender, person.value(), {position, membership(person, tie.to)}});
      }
    }
  }

  [[nodiscard]] std::uint32_t membership(MemberId person, MemberId association) const {
    const std::vector<std::uint32_t>& own = groups_.memberships[person.value()];
    return *std::ranges::find(own, association, [&](std::uint32_t t) { return scene_.ties[t].to; });
  }

  const Scene& scene_;
  const Groups& groups_;
  Vertex team_;
  std::vector<MessageArc> arcs_;
};

graph::ArcGraph rows_of(const std::vector<MessageArc>& arcs, Vertex vertex_count) {
  std::vector<graph::Arc> plain;
  plain.reserve(arcs.size());
  for (const MessageArc& arc : arcs) {
    plain.push_back({arc.from, arc.to});
  }
  return {vertex_count, plain};
}

}  // namespace

std::vector<MemberId> channels_in_use(const Scene& scene) {
  std::vector<MemberId> channels;
  for (const privacy::ChannelUse& use : scene.channels) {
    const bool through_somebody = std::ranges::any_of(
        use.users, [&](MemberId u) { return is_person(scene, u) && scene[u].spoken; });
    if (use.used_by_team || through_somebody) {
      channels.push_back(use.channel);
    }
  }
  std::ranges::sort(channels);
  return channels;
}

MessageGraph message_graph(const Scene& scene, const TieGraphs& graphs, const Groups& groups) {
  MessageGraph messages;
  messages.team = static_cast<Vertex>(scene.size());
  std::ranges::transform(channels_in_use(scene), std::back_inserter(messages.channels_in_use),
                         &MemberId::value);
  MessageArcs arcs(scene, groups);
  arcs.add_team(messages.channels_in_use);
  arcs.add_participants();
  std::ranges::for_each(graphs.ties, [&](std::uint32_t tie) { arcs.add_tie(tie); });
  messages.arcs = arcs.sorted();
  messages.graph = rows_of(messages.arcs, messages.team + 1);
  messages.no_way_through.resize(messages.team + 1, false);
  messages.no_way_through[messages.team] = true;
  return messages;
}

}  // namespace buurtweb::analysis
