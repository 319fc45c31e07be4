#include <algorithm>
#include <map>
#include <set>
#include <variant>
#include <vector>

#include "engine/analysis/group_contact.h"
#include "engine/graph/tie_graphs.h"
#include "engine/report/map_folding.h"
#include "engine/report/map_proposals.h"
#include "engine/report/picture_sheet.h"
#include "engine/report/relation_clouds.h"
#include "engine/report/standing_out.h"

// The relatiekaart: each group a cloud with the names of its people, and between the clouds the
// people who know more groups than one.
namespace buurtweb::report {
namespace {

using analysis::FindingKind;

class RelationPicture {
public:
  explicit RelationPicture(const PictureWish& wish)
      : sheet_(wish, viz::Layout::web),
        groups_of_(memberships(sheet_.scene())),
        ties_(drawn_ties(sheet_.scene())),
        elsewhere_(sheet_.scene().size()),
        cloud_of_(sheet_.scene().size()) {}

  viz::MapSheet draw() {
    leave_out_who_stays_away();
    choose();
    add_clouds();
    for (const MemberId who : between_) {
      if (const auto mark = sheet_.add(who, 0)) {
        sheet_.mark(*mark).bridge = bridges_.contains(who);
      }
    }
    add_who_is_by_themselves();
    add_lines();
    tell_unseen_ties();
    add_shared_members();
    tell_width();
    propose_contact();
    sheet_.keep_readable_lines(cloud_by_.size());
    return sheet_.finished();
  }

private:
  [[nodiscard]] bool screen() const { return sheet_.paper() == viz::Paper::beamer; }

  // Everybody would see that they have no contact (privacy.md P-10).
  void leave_out_who_stays_away() {
    for (std::size_t i = 0; i < elsewhere_.size(); ++i) {
      elsewhere_[i] = ties_[i] == 0 && sheet_.scene().audience == Audience::public_;
    }
  }

  // Who could stand between the clouds: whom a finding names first, then the people in most groups.
  [[nodiscard]] std::vector<MemberId> candidates() {
    std::vector<MemberId> result;
    for (const FindingKind kind : {FindingKind::cut_vertex, FindingKind::group_knower}) {
      for (const analysis::Finding* const finding : sheet_.findings(kind)) {
        add_candidate(*finding, result);
      }
    }
    std::vector<std::pair<std::size_t, MemberId>> others;
    for (std::size_t i = 0; i < groups_of_.size(); ++i) {
      const MemberId who = MemberId::of(i);
      if (groups_of_[i].size() > 1 && std::ranges::find(result, who) == result.end() &&
          may_stand_out(sheet_.scene(), who)) {
        others.emplace_back(~groups_of_[i].size(), who);
      }
    }
    std::ranges::sort(others);
    constexpr std::size_t most = 14;
    for (const auto& [size, who] : others) {
      if (result.size() < most) {
        result.push_back(who);
      }
    }
    return result;
  }

  void add_candidate(const analysis::Finding& finding, std::vector<MemberId>& result) {
    const auto* const who = std::get_if<MemberId>(&finding.about.front());
    const bool may_be = who != nullptr && is_person(sheet_.scene()[*who].kind) &&
                        may_stand_out(sheet_.scene(), *who);
    if (!may_be || std::ranges::find(result, *who) != result.end()) {
      return;
    }
    result.push_back(*who);
    if (finding.kind == FindingKind::cut_vertex) {
      bridges_.insert(*who);
    }
  }

  [[nodiscard]] CloudPlan planned() const {
    const CloudRules rules{
        .teller = sheet_.teller(), .groups_of = groups_of_, .one_is_a_group = screen()};
    std::vector<bool> elsewhere = elsewhere_;
    for (const MemberId who : between_) {
      elsewhere[who.value()] = true;
    }
    return plan_clouds(sheet_.scene(), rules, elsewhere);
  }

  // Who stands between the clouds, and which of these are there. On a screen there is room for
  // groups only: then everybody stands in theirs, or no group would seem to have contact with
  // another. On paper likewise whoever has no room between them: no contact goes with a name.
  void choose() {
    const std::vector<MemberId> may_be_between = screen() ? std::vector<MemberId>{} : candidates();
    between_ = may_be_between;
    plan_ = planned();
    if (sheet_.fits(plan_.clouds.size() + between_.size() + plan_.by_themselves.size())) {
      return;
    }
    between_.clear();
    plan_ = planned();
    const CloudOrder order(sheet_.scene(), groups_of_, plan_.clouds);
    const std::size_t most = screen() ? 0 : sheet_.room() / 4;
    const std::size_t sure = sheet_.room() - most;
    for (const MemberId who : may_be_between) {
      if (between_.size() < most && order.is_between(who, sure)) {
        between_.push_back(who);
      }
    }
    plan_ = planned();
    drop_clouds(order);
  }

  // All but the first.
  void drop_clouds(const CloudOrder& order) {
    std::size_t room = sheet_.room() - between_.size();
    for (const CloudKey& key : order.keys()) {
      const bool is_there = plan_.clouds.contains(key);
      if (is_there && room > 0) {
        --room;
      } else if (is_there) {
        sheet_.leave_out(mark_for(key));
        plan_.clouds.erase(key);
      }
    }
  }

  [[nodiscard]] viz::Mark mark_for(const CloudKey& key) const {
    return {.kind = viz::MarkKind::group, .label = key.first, .detail = who_is_in(key)};
  }

  // Few groups that can be read from afar say more on a screen than all names in them. Where all
  // of a group stand elsewhere, how many they are.
  [[nodiscard]] std::string who_is_in(const CloudKey& key) const {
    const std::vector<MemberId>& people = plan_.clouds.at(key);
    const auto* const group = std::get_if<MemberId>(&key.second);
    if (screen()) {
      return "";
    }
    if (people.empty() && group != nullptr) {
      return one_or_count(sheet_, people_of(*group));
    }
    std::vector<std::string> names;
    for (const MemberId who : people) {
      names.push_back(sheet_.scene()[who].label);
    }
    return some_names(names, sheet_.say());
  }

  [[nodiscard]] std::vector<MemberId> people_of(MemberId group) const {
    std::vector<MemberId> people;
    for (std::size_t i = 0; i < groups_of_.size(); ++i) {
      if (std::ranges::find(groups_of_[i], group) != groups_of_[i].end()) {
        people.push_back(MemberId::of(i));
      }
    }
    return people;
  }

  void add_clouds() {
    for (const auto& [key, people] : plan_.clouds) {
      const auto mark = sheet_.add(mark_for(key));
      for (const MemberId who : people) {
        cloud_of_[who.value()] = mark;
      }
      if (mark) {
        cloud_by_.emplace(key, *mark);
      }
    }
  }

  // That nobody knows them is for the worker (privacy.md P-24): for others whoever has no line here
  // is named among those who live in no known area, and not drawn. Without such others to be named
  // would say it all the same.
  void add_who_is_by_themselves() {
    const std::vector<bool> in_contact = who_is_in_contact();
    std::vector<MemberId> alone;
    for (const MemberId who : plan_.by_themselves) {
      if (sheet_.scene().audience != Audience::worker && !in_contact[who.value()]) {
        alone.push_back(who);
      } else if (const auto mark = sheet_.add(who, 0)) {
        sheet_.mark(*mark).tied_unseen = !may_be_told_alone(sheet_.scene(), who);
      }
    }
    if (!plan_.nowhere.empty()) {
      std::ranges::for_each(alone, [&](MemberId who) { sheet_.tell_at_foot(who); });
    }
    std::ranges::for_each(plan_.nowhere, [&](MemberId who) { sheet_.tell_at_foot(who); });
  }

  // By member: with whoever has a mark here, or is by themselves as well.
  [[nodiscard]] std::vector<bool> who_is_in_contact() const {
    const auto is_here = [&](MemberId who) {
      return mark_of(who).has_value() ||
             std::ranges::find(plan_.by_themselves, who) != plan_.by_themselves.end();
    };
    std::vector<bool> result(sheet_.scene().size());
    for (const privacy::SceneTie& tie : sheet_.scene().ties) {
      if (tie.joins(TieClass::social)) {
        result[tie.from.value()] = result[tie.from.value()] || is_here(tie.to);
        result[tie.to.value()] = result[tie.to.value()] || is_here(tie.from);
      }
    }
    return result;
  }

  [[nodiscard]] std::optional<viz::MarkIndex> mark_of(MemberId who) const {
    const privacy::Member& member = sheet_.scene()[who];
    if (member.kind == AssetKind::association) {
      const auto found = cloud_by_.find({member.label, who});
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

  // Between two groups the width of the line is how many people their contact hangs on (findings.md
  // 7.0.6). That it hangs on one is not for everybody.
  void tell_width() {
    if (screen() || sheet_.scene().audience == Audience::public_) {
      return;
    }
    const analysis::GroupNetwork network =
        analysis::group_network(sheet_.scene(), graph::build_tie_graphs(sheet_.scene()));
    for (const analysis::GroupContact& contact : network.contacts) {
      const auto one = cloud_of(network.groups[contact.first].ref);
      const auto other = cloud_of(network.groups[contact.second].ref);
      if (one && other) {
        sheet_.tell_width(*one, *other, contact.tau);
      }
    }
  }

  // Between groups of which nobody knows that they have contact. On a screen the words that go with
  // it would take the room of groups.
  void propose_contact() {
    if (screen()) {
      return;
    }
    for (const analysis::Finding* const finding :
         sheet_.findings(FindingKind::groups_without_contact)) {
      const std::vector<analysis::Ref> ends = dashed_ends(*finding);
      const auto one = ends.empty() ? std::nullopt : cloud_of(ends[0]);
      const auto other = ends.empty() ? std::nullopt : cloud_of(ends[1]);
      if (one && other) {
        const std::string both = sheet_.say().list(
            std::vector{sheet_.teller().label(ends[0]), sheet_.teller().label(ends[1])});
        sheet_.propose(*one, *other, sheet_.say().say("kaart.reden.groepen", {{"wie", both}}));
      }
    }
  }

  [[nodiscard]] std::optional<viz::MarkIndex> cloud_of(analysis::Ref group) const {
    const auto found = cloud_by_.find({sheet_.teller().group_label(group), group});
    return found == cloud_by_.end() ? std::nullopt : std::optional(found->second);
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
  std::vector<bool> elsewhere_;    // likewise: nowhere on this map
  CloudPlan plan_;
  std::vector<std::optional<viz::MarkIndex>> cloud_of_;
  std::map<CloudKey, viz::MarkIndex> cloud_by_;
  std::vector<MemberId> between_;
  std::set<MemberId> bridges_;
};

}  // namespace

viz::MapSheet relation_picture(const PictureWish& wish) {
  return RelationPicture(wish).draw();
}

}  // namespace buurtweb::report
