#include <algorithm>
#include <map>
#include <set>
#include <variant>
#include <vector>

#include "engine/graph/tie_graph.h"
#include "engine/report/map_folding.h"
#include "engine/report/picture_sheet.h"
#include "engine/report/standing_out.h"

// The relatiekaart: each group a cloud with the names of its people, and between the clouds the
// people who know more groups than one.
namespace buurtweb::report {
namespace {

using analysis::FindingKind;

// Behind the others: this one, its contacts, theirs, and so on.
void add_with_contacts(graph::Vertex first, const graph::TieGraph& contacts,
                       std::vector<bool>& seen, std::vector<graph::Vertex>& order) {
  seen[first] = true;
  order.push_back(first);
  for (std::size_t next = order.size() - 1; next < order.size(); ++next) {
    for (const graph::Vertex w : contacts.neighbours(order[next])) {
      if (!seen[w]) {
        seen[w] = true;
        order.push_back(w);
      }
    }
  }
}

// All vertices, so that each that has a contact stands behind one of them or before it, and those
// that have none in between: of the first few of these nobody seems to have none who has.
std::vector<graph::Vertex> each_beside_a_contact(const graph::TieGraph& contacts) {
  constexpr std::size_t between_two_without = 3;
  std::vector<graph::Vertex> with;
  std::vector<graph::Vertex> without;
  std::vector<bool> seen(contacts.vertex_count());
  for (graph::Vertex v = 0; v < contacts.vertex_count(); ++v) {
    if (contacts.degree(v) == 0) {
      without.push_back(v);
    } else if (!seen[v]) {
      add_with_contacts(v, contacts, seen, with);
    }
  }
  std::vector<graph::Vertex> order;
  for (std::size_t i = 0; i < std::max(with.size(), between_two_without * without.size()); ++i) {
    if (i < with.size()) {
      order.push_back(with[i]);
    }
    if ((i + 1) % between_two_without == 0 && i / between_two_without < without.size()) {
      order.push_back(without[i / between_two_without]);
    }
  }
  return order;
}

class RelationPicture {
public:
  explicit RelationPicture(const PictureWish& wish)
      : sheet_(wish, viz::Layout::web),
        groups_of_(memberships(sheet_.scene())),
        ties_(drawn_ties(sheet_.scene())),
        cloud_of_(sheet_.scene().size()) {}

  viz::MapSheet draw() {
    // On a screen there is room for groups only: then everybody stands in theirs, or no group would
    // seem to have contact with another.
    if (!screen()) {
      find_between();
    }
    add_clouds();
    for (const MemberId who : between_) {
      if (const auto mark = sheet_.add(who, 0)) {
        sheet_.mark(*mark).bridge = bridges_.contains(who);
      }
    }
    for (const MemberId who : by_themselves_) {
      if (const auto mark = sheet_.add(who, 0)) {
        sheet_.mark(*mark).tied_unseen = !may_be_told_alone(sheet_.scene(), who);
      }
    }
    add_lines();
    tell_unseen_ties();
    if (screen()) {
      add_shared_members();
    }
    return sheet_.finished();
  }

private:
  [[nodiscard]] bool screen() const { return sheet_.paper() == viz::Paper::beamer; }

  // Whom a finding names first, then the people in most groups.
  void find_between() {
    for (const FindingKind kind : {FindingKind::cut_vertex, FindingKind::group_knower}) {
      for (const analysis::Finding* const finding : sheet_.findings(kind)) {
        add_between(*finding);
      }
    }
    std::vector<std::pair<std::size_t, MemberId>> others;
    for (std::size_t i = 0; i < groups_of_.size(); ++i) {
      const MemberId who = MemberId::of(i);
      if (groups_of_[i].size() > 1 && !is_between(who) && may_stand_out(sheet_.scene(), who)) {
        others.emplace_back(~groups_of_[i].size(), who);
      }
    }
    std::ranges::sort(others);
    constexpr std::size_t most = 14;
    for (const auto& [size, who] : others) {
      if (between_.size() < most) {
        between_.push_back(who);
      }
    }
  }

  void add_between(const analysis::Finding& finding) {
    const auto* const who = std::get_if<MemberId>(&finding.about.front());
    const bool may_be = who != nullptr && is_person(sheet_.scene()[*who].kind) &&
                        may_stand_out(sheet_.scene(), *who);
    if (!may_be || is_between(*who)) {
      return;
    }
    between_.push_back(*who);
    if (finding.kind == FindingKind::cut_vertex) {
      bridges_.insert(*who);
    }
  }

  // Everybody would see that this one has no contact (privacy.md P-10).
  [[nodiscard]] bool stays_away(MemberId who) const {
    return ties_[who.value()] == 0 && sheet_.scene().audience == Audience::public_;
  }

  [[nodiscard]] bool is_between(MemberId who) const {
    return std::ranges::find(between_, who) != between_.end();
  }

  // By what they are called; two groups with one name stay two.
  using Clouds = std::map<std::pair<std::string, analysis::Ref>, std::vector<MemberId>>;
  [[nodiscard]] Clouds::key_type key_of(MemberId group) const {
    return {sheet_.scene()[group].label, group};
  }

  // Whoever stands not between groups, in the cloud of the first of theirs, or of where they live.
  [[nodiscard]] Clouds people_in_clouds() {
    const privacy::Scene& scene = sheet_.scene();
    Clouds clouds;
    std::map<AreaId, std::vector<MemberId>> others;
    for (std::size_t i = 0; i < scene.size(); ++i) {
      const MemberId who = MemberId::of(i);
      if (!is_person(scene[who].kind) || is_between(who) || stays_away(who)) {
        continue;
      }
      if (!groups_of_[i].empty()) {
        clouds[key_of(groups_of_[i].front())].push_back(who);
      } else if (scene[who].area) {
        others[*scene[who].area].push_back(who);
      }
    }
    for (const auto& [area, people] : others) {
      add_others(area, people, clouds);
    }
    return clouds;
  }

  void add_clouds() {
    Clouds clouds = people_in_clouds();
    // A group of which all people stand between groups, or in another, is there too.
    for (std::size_t i = 0; i < groups_of_.size(); ++i) {
      for (const MemberId group : groups_of_[i]) {
        if (screen() || is_between(MemberId::of(i))) {
          clouds.try_emplace(key_of(group));
        }
      }
    }
    if (screen()) {
      add_some(clouds);
      return;
    }
    for (const auto& [key, people] : clouds) {
      add_cloud(key, people);
    }
  }

  // Not all have room on a screen.
  void add_some(const Clouds& clouds) {
    std::vector<Clouds::const_iterator> by_number;
    std::map<Clouds::key_type, graph::Vertex> number;
    std::vector<std::optional<graph::Vertex>> cloud(sheet_.scene().size());
    for (auto one = clouds.begin(); one != clouds.end(); ++one) {
      const auto here = static_cast<graph::Vertex>(by_number.size());
      number.emplace(one->first, here);
      by_number.push_back(one);
      for (const MemberId who : one->second) {
        cloud[who.value()] = here;
      }
      if (const auto* const group = std::get_if<MemberId>(&one->first.second)) {
        cloud[group->value()] = here;
      }
    }
    for (const graph::Vertex v : each_beside_a_contact(contacts_between(cloud, by_number.size()))) {
      add_cloud(by_number[v]->first, by_number[v]->second);
    }
  }

  using CloudOf = std::vector<std::optional<graph::Vertex>>;  // by member
  [[nodiscard]] graph::TieGraph contacts_between(const CloudOf& cloud, std::size_t count) const {
    std::vector<graph::Arc> arcs;
    const auto add = [&](MemberId one, MemberId other) {
      const auto from = cloud[one.value()];
      const auto to = cloud[other.value()];
      if (from && to && from != to) {
        arcs.push_back({std::min(*from, *to), std::max(*from, *to)});
      }
    };
    for (const privacy::SceneTie& tie : sheet_.scene().ties) {
      if (tie.joins(TieClass::social)) {
        add(tie.from, tie.to);
      }
    }
    for (const std::vector<MemberId>& groups : groups_of_) {
      for (const MemberId group : groups) {
        add(groups.front(), group);
      }
    }
    return {static_cast<graph::Vertex>(count), arcs};
  }

  // Who is in no group. The name of an area alone would say of all who live there what is so of a
  // few of them, and one is no group.
  void add_others(AreaId area, const std::vector<MemberId>& people, Clouds& clouds) {
    if (people.size() == 1 && !screen()) {
      by_themselves_.push_back(people.front());
      return;
    }
    std::vector<MemberId>& cloud = clouds[{sheet_.teller().group_label(area), area}];
    cloud.insert(cloud.end(), people.begin(), people.end());
  }

  void add_cloud(const Clouds::key_type& key, const std::vector<MemberId>& people) {
    std::vector<std::string> names;
    for (const MemberId who : people) {
      names.push_back(sheet_.scene()[who].label);
    }
    // Few groups that can be read from afar say more on a screen than all names in them.
    const auto mark = sheet_.add({.kind = viz::MarkKind::group,
                                  .label = key.first,
                                  .detail = screen() ? "" : some_names(names, sheet_.say())});
    for (const MemberId who : people) {
      cloud_of_[who.value()] = mark;
    }
    if (mark) {
      cloud_by_.emplace(key, *mark);
    }
  }

  [[nodiscard]] std::optional<viz::MarkIndex> mark_of(MemberId who) const {
    const privacy::Member& member = sheet_.scene()[who];
    if (member.kind == AssetKind::association) {
      const auto found = cloud_by_.find(key_of(who));
      return found == cloud_by_.end() ? std::nullopt : std::optional(found->second);
    }
    const auto own = sheet_.find(who);
    return own ? own : cloud_of_[who.value()];
  }

  // Who is in no group may well have contact with what is not on this map, such as an initiative.
  // A group may too, but that its people use a place is no contact of the group.
  void tell_unseen_ties() {
    for (const privacy::SceneTie& tie : sheet_.scene().ties) {
      if (tie.is_there()) {
        tell_unseen(tie.from);
        tell_unseen(tie.to_area ? tie.from : tie.to);
      }
      if (tie.joins(TieClass::social) && mark_of(tie.from) != mark_of(tie.to)) {
        tell_unseen_contact(tie.from);
        tell_unseen_contact(tie.to);
      }
    }
  }

  void tell_unseen_contact(MemberId who) {
    if (const auto mark = mark_of(who)) {
      sheet_.mark(*mark).tied_unseen = true;
    }
  }

  void tell_unseen(MemberId who) {
    const bool in_no_group = is_person(sheet_.scene()[who].kind) && groups_of_[who.value()].empty();
    const auto mark = in_no_group ? mark_of(who) : std::nullopt;
    if (mark) {
      sheet_.mark(*mark).tied_unseen = true;
    }
  }

  // Groups with a member in common are in contact, though nobody stands between them here.
  void add_shared_members() {
    for (const std::vector<MemberId>& groups : groups_of_) {
      for (const MemberId group : groups) {
        const auto one = mark_of(groups.front());
        const auto other = mark_of(group);
        if (one && other) {
          sheet_.line(*one, *other);
        }
      }
    }
  }

  // Only contacts first: a pair has one line.
  void add_lines() {
    const std::set<std::pair<MemberId, MemberId>> only = only_contacts();
    for (const bool bridges : {true, false}) {
      for (const privacy::SceneTie& tie : sheet_.scene().ties) {
        if (tie.joins(TieClass::social) &&
            only.contains(std::minmax(tie.from, tie.to)) == bridges) {
          add_line(tie, bridges ? viz::LineStyle::bridge : viz::LineStyle::tie);
        }
      }
    }
  }

  void add_line(const privacy::SceneTie& tie, viz::LineStyle style) {
    const auto from = mark_of(tie.from);
    const auto to = mark_of(tie.to);
    if (from && to) {
      sheet_.line(*from, *to, style);
    }
  }

  [[nodiscard]] std::set<std::pair<MemberId, MemberId>> only_contacts() const {
    std::set<std::pair<MemberId, MemberId>> result;
    for (const analysis::Finding* const finding : sheet_.findings(FindingKind::cut_edge)) {
      result.insert(std::minmax(std::get<MemberId>(finding->about[0]),
                                std::get<MemberId>(finding->about[1])));
    }
    return result;
  }

  PictureSheet sheet_;
  std::vector<std::vector<MemberId>> groups_of_;
  std::vector<std::size_t> ties_;  // by member: the drawn ones
  std::vector<std::optional<viz::MarkIndex>> cloud_of_;
  std::map<Clouds::key_type, viz::MarkIndex> cloud_by_;
  std::vector<MemberId> between_;
  std::vector<MemberId> by_themselves_;
  std::set<MemberId> bridges_;
};

}  // namespace

viz::MapSheet relation_picture(const PictureWish& wish) {
  return RelationPicture(wish).draw();
}

}  // namespace buurtweb::report
