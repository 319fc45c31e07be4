#include "engine/analysis/group_contact.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/analysis/members.h"
#include "engine/analysis/sources.h"
#include "engine/graph/matching.h"

namespace buurtweb::analysis {
namespace {

// One person in both groups (left = right), or two who know each other across.
struct Link {
  GroupId first;
  GroupId second;
  MemberId left;   // in `first`
  MemberId right;  // in `second`
  std::uint32_t tie = 0;
  auto operator<=>(const Link&) const = default;
  [[nodiscard]] std::pair<GroupId, GroupId> groups() const { return {first, second}; }
};

void add_shared(const Groups& groups, std::vector<Link>& links) {
  for (std::size_t i = 0; i < groups.of.size(); ++i) {
    const std::vector<GroupId>& own = groups.of[i];
    for (std::size_t a = 0; a < own.size(); ++a) {
      for (std::size_t b = a + 1; b < own.size(); ++b) {
        links.push_back({own[a], own[b], MemberId::of(i), MemberId::of(i)});
      }
    }
  }
}

void add_crossing(const privacy::SceneTie& tie, std::uint32_t position, const Groups& groups,
                  std::vector<Link>& links) {
  for (const GroupId g : groups.of[tie.from.value()]) {
    for (const GroupId h : groups.of[tie.to.value()]) {
      if (groups.belongs(tie.from, h) || groups.belongs(tie.to, g)) {
        continue;
      }
      links.push_back(g < h ? Link{g, h, tie.from, tie.to, position}
                            : Link{h, g, tie.to, tie.from, position});
    }
  }
}

std::vector<Link> all_links(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                            const Groups& groups) {
  std::vector<Link> links;
  add_shared(groups, links);
  for (const std::uint32_t position : graphs.ties) {
    if (scene.ties[position].relation == RelationKind::knows) {
      add_crossing(scene.ties[position], position, groups, links);
    }
  }
  std::ranges::sort(links);
  return links;
}

graph::Vertex number_of(const std::vector<MemberId>& side, MemberId member) {
  return static_cast<graph::Vertex>(std::ranges::lower_bound(side, member) - side.begin());
}

// The crossing links as a bipartite graph, each side numbered through its own list of people.
struct Crossing {
  std::vector<MemberId> left;
  std::vector<MemberId> right;
  graph::Bipartite graph;

  explicit Crossing(std::span<const Link> links) {
    for (const Link& link : links) {
      left.push_back(link.left);
      right.push_back(link.right);
    }
    sort_unique(left);
    sort_unique(right);
    graph.left_count = static_cast<graph::Vertex>(left.size());
    graph.right_count = static_cast<graph::Vertex>(right.size());
    for (const Link& link : links) {
      graph.ties.push_back({number_of(left, link.left), number_of(right, link.right)});
    }
  }
};

// The carriers of the ties across, and how many it takes. Mostly there is one tie or none.
void add_cover(const std::vector<Link>& across, GroupContact& contact) {
  const auto shared = static_cast<std::uint32_t>(contact.carriers.size());
  if (across.size() <= 1) {
    contact.tau = shared + static_cast<std::uint32_t>(across.size());
    for (const Link& link : across) {
      contact.carriers.insert(contact.carriers.end(), {link.left, link.right});
    }
    return;
  }
  const Crossing crossing(across);
  const graph::Cover cover = graph::minimum_cover(crossing.graph);
  contact.tau = shared + cover.size;
  for (const graph::Vertex v : cover.left) {
    contact.carriers.push_back(crossing.left[v]);
  }
  for (const graph::Vertex v : cover.right) {
    contact.carriers.push_back(crossing.right[v]);
  }
}

// tau = people in both + a minimum vertex cover of the ties across (König 1931).
GroupContact contact_of(std::span<const Link> links) {
  GroupContact contact;
  std::tie(contact.first, contact.second) = links.front().groups();
  std::vector<Link> across;
  for (const Link& link : links) {
    if (link.left == link.right) {
      contact.carriers.push_back(link.left);
    } else {
      across.push_back(link);
      contact.ties.push_back(link.tie);
    }
  }
  add_cover(across, contact);
  if (contact.tau > 1) {
    contact.carriers.clear();
  }
  sort_unique(contact.carriers);
  std::ranges::sort(contact.ties);
  return contact;
}

// Calls visit(left, right, tie) for everybody who is in both groups and for each two who know each
// other across, until it says that it has seen enough.
template <class Visit>
void each_link_left(const LeftOut& left, std::pair<Ref, Ref> groups, Visit visit) {
  const std::vector<MemberId> first = left.people_of(groups.first);
  const std::vector<MemberId> second = left.people_of(groups.second);
  bool enough = false;
  for (std::size_t i = 0; i < first.size() && !enough; ++i) {
    if (contains(second, first[i])) {
      enough = visit(first[i], first[i], 0U);
      continue;
    }
    left.each_tie_of(first[i].value(), [&](graph::Vertex v, std::uint32_t tie) {
      const MemberId other(v);
      if (!enough && left.scene().ties[tie].relation == RelationKind::knows &&
          contains(second, other) && !contains(first, other)) {
        enough = visit(first[i], other, tie);
      }
    });
  }
}

bool lives_in(const privacy::Member& member, const Ref& area) {
  return member.area && Ref(*member.area) == area;
}

}  // namespace

std::vector<GroupContact> group_contacts(const privacy::Scene& scene,
                                         const graph::TieGraphs& graphs, const Groups& groups) {
  const std::vector<Link> links = all_links(scene, graphs, groups);
  std::vector<GroupContact> contacts;
  for (auto begin = links.begin(); begin != links.end();) {
    const auto end = std::find_if(
        begin, links.end(), [&](const Link& link) { return link.groups() != begin->groups(); });
    contacts.push_back(contact_of({begin, end}));
    begin = end;
  }
  return contacts;
}

GroupNetwork group_network(const privacy::Scene& scene, const graph::TieGraphs& graphs) {
  Groups groups = declared_groups(scene, graphs);
  std::vector<GroupContact> contacts = group_contacts(scene, graphs, groups);
  std::vector<graph::Arc> pairs;
  for (const GroupContact& contact : contacts) {
    pairs.push_back({contact.first.value(), contact.second.value()});
  }
  graph::ArcGraph rows(static_cast<graph::Vertex>(groups.all.size()), pairs);
  return {.groups = std::move(groups), .contacts = std::move(contacts), .pairs = std::move(rows)};
}

const GroupContact* GroupNetwork::between(GroupId a, GroupId b) const {
  const std::pair<graph::Vertex, graph::Vertex> pair = std::minmax(a.value(), b.value());
  const auto row = pairs.neighbours(pair.first);
  const auto found = std::ranges::lower_bound(row, pair.second);
  const bool there = found != row.end() && *found == pair.second;
  return there ? &contacts[pairs.row_start(pair.first) +
                           static_cast<std::size_t>(found - row.begin())]
               : nullptr;
}

GroupContact contact_left(const LeftOut& left, Ref group, Ref other) {
  std::vector<Link> links;
  each_link_left(left, {group, other}, [&](MemberId one, MemberId two, std::uint32_t tie) {
    links.push_back({GroupId::of(0), GroupId::of(1), one, two, tie});
    return false;
  });
  return links.empty() ? GroupContact{} : contact_of(links);
}

bool is_contact_left(const LeftOut& left, Ref group, Ref other) {
  bool found = false;
  each_link_left(left, {group, other},
                 [&](MemberId, MemberId, std::uint32_t) { return found = true; });
  return found;
}

std::vector<std::uint32_t> ties_into(const privacy::Scene& scene, const Groups& groups,
                                     MemberId person, GroupId group) {
  std::vector<std::uint32_t> ties = groups.memberships[person.value()];
  std::erase_if(ties,
                [&](std::uint32_t tie) { return Ref(scene.ties[tie].to) != groups[group].ref; });
  return ties;
}

void keep_surest(const privacy::Scene& scene, TiesOfGroups& kept, GroupId group,
                 std::vector<std::uint32_t> ties) {
  const auto [known, is_new] = kept.try_emplace(group);
  if (is_new || count_doubtful(scene, ties) < count_doubtful(scene, known->second)) {
    known->second = std::move(ties);
  }
}

std::vector<std::uint32_t> ties_that_keep_out(const privacy::Scene& scene,
                                              const graph::TieGraphs& graphs, const Groups& groups,
                                              std::pair<GroupId, GroupId> group_and_other) {
  const GroupId group = group_and_other.first;
  const GroupId other = group_and_other.second;
  const auto* const area = std::get_if<AreaId>(&groups[group].ref);
  if (area == nullptr) {
    return {};
  }
  const auto is_of_other = [&](graph::Vertex v) {
    return groups.belongs(MemberId(v), other) || lives_in(scene.members[v], groups[other].ref);
  };
  std::vector<std::uint32_t> ties;
  for (const MemberId person : groups.living[area->value()]) {
    const std::vector<std::uint32_t>& own = groups.memberships[person.value()];
    if (hang_together(scene, own) &&
        std::ranges::any_of(graphs.social.neighbours(person.value()), is_of_other)) {
      ties.push_back(own.front());
    }
  }
  return ties;
}

}  // namespace buurtweb::analysis
