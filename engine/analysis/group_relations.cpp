#include "engine/analysis/group_relations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "engine/analysis/certainty.h"
#include "engine/analysis/group_contact.h"
#include "engine/analysis/listing.h"
#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using privacy::Scene;

// What each group has that others may have too: the themes of an association itself, and the places
// where it or a member of it comes (decisions.md 33). All lists are ascending.
class Belongings {
public:
  Belongings(const Scene& scene, const Groups& groups)
      : themes_(groups.all.size()),
        places_(groups.all.size()),
        by_theme_(scene.tags.size()),
        by_place_(scene.size()) {
    note_themes(scene, groups);
    note_places(groups);
    for (std::size_t g = 0; g < groups.all.size(); ++g) {
      sort_unique(places_[g]);
      for (const TagId theme : themes_[g]) {
        by_theme_[theme.value()].push_back(GroupId::of(g));
      }
      for (const MemberId place : places_[g]) {
        by_place_[place.value()].push_back(GroupId::of(g));
      }
    }
  }

  // Calls visit(h) for each group after g that has something in common with it, once for each
  // thing.
  template <class Visit>
  void each_alike(GroupId g, Visit visit) const {
    const auto later = [&](const std::vector<GroupId>& having_it) {
      std::for_each(std::ranges::upper_bound(having_it, g), having_it.end(), visit);
    };
    for (const TagId theme : themes_[g.value()]) {
      later(by_theme_[theme.value()]);
    }
    for (const MemberId place : places_[g.value()]) {
      later(by_place_[place.value()]);
    }
  }

  [[nodiscard]] std::vector<TagId> themes_of_both(GroupId g, GroupId h) const {
    return common_tags(themes_[g.value()], themes_[h.value()]);
  }
  [[nodiscard]] std::optional<MemberId> place_of_both(GroupId g, GroupId h) const {
    return first_common(places_[g.value()], places_[h.value()]);
  }

private:
  void note_themes(const Scene& scene, const Groups& groups) {
    for (std::size_t g = 0; g < groups.all.size(); ++g) {
      if (const auto* const association = std::get_if<MemberId>(&groups.all[g].ref)) {
        themes_[g] = tags_used_as(scene[*association], TagUse::theme);
        as_group_.emplace(*association, g);
      }
    }
  }

  void note_places(const Groups& groups) {
    for (const Attendance& coming : groups.coming) {
      for (const GroupId own : groups.of[coming.who.value()]) {
        places_[own.value()].push_back(coming.place);
      }
      if (const auto itself = as_group_.find(coming.who); itself != as_group_.end()) {
        places_[itself->second].push_back(coming.place);
      }
    }
  }

  std::vector<std::vector<TagId>> themes_;     // of each group
  std::vector<std::vector<MemberId>> places_;  // likewise
  std::vector<std::vector<GroupId>> by_theme_;
  std::vector<std::vector<GroupId>> by_place_;
  std::map<MemberId, std::size_t> as_group_;  // the associations that are a group
};

// The pairs of groups that have something in common and do not know each other. There may be as
// many as there are pairs of groups: each is looked at once, for a moment.
class StrangerSearch {
public:
  StrangerSearch(const Scene& scene, const TieGraphs& graphs, const GroupNetwork& network)
      : scene_(scene),
        graphs_(graphs),
        groups_(network.groups),
        contacts_(network.contacts),
        belongings_(scene, groups_),
        judge_(scene),
        looked_at_by_(groups_.all.size(), GroupId(graph::kNone)),
        asked_about_by_(looked_at_by_),
        found_(scene, Listing::Withholding::done) {
    for (const Group& group : groups_.all) {
      sides_.push_back(side_of(group));
      known_.push_back(judge_.known_of(sides_.back()));
      number_[group.ref] = GroupId::of(sides_.size() - 1);
    }
  }

  std::vector<Finding> all() {
    for (std::size_t g = 0; g < groups_.all.size(); ++g) {
      if (!is_withheld(GroupId::of(g))) {
        look_at(GroupId::of(g));
      }
    }
    return found_.take();
  }

private:
  // What public_view would leave out must not be counted either.
  [[nodiscard]] bool is_withheld(GroupId g) const {
    return scene_.audience == Audience::public_ &&
           std::cmp_less(groups_[g].people.size(), scene_.thresholds.small_count);
  }

  void look_at(GroupId g) {
    pass_by_contacts(g);
    note_asked_about(g);
    belongings_.each_alike(g, [&](GroupId h) {
      GroupId& by = looked_at_by_[h.value()];
      if (by != g && !is_withheld(h)) {
        add(g, h);
      }
      by = g;
    });
  }

  // Whom g knows is not looked at for g. Two associations that work together are in contact,
  // whoever knows whom.
  void pass_by_contacts(GroupId g) {
    for (auto contact = std::ranges::lower_bound(contacts_, g, {}, &GroupContact::first);
         contact != contacts_.end() && contact->first == g; ++contact) {
      looked_at_by_[contact->second.value()] = g;
    }
    const auto* const association = std::get_if<MemberId>(&groups_[g].ref);
    if (association != nullptr) {
      for (const graph::Vertex v : graphs_.social.neighbours(association->value())) {
        if (const auto other = number_.find(Ref(MemberId(v))); other != number_.end()) {
          looked_at_by_[other->second.value()] = g;
        }
      }
    }
  }

  // The groups of whom somebody of g was asked about.
  void note_asked_about(GroupId g) {
    for (const MemberId member : judge_.asked_about(sides_[g.value()])) {
      for (const GroupId h : groups_.of[member.value()]) {
        asked_about_by_[h.value()] = g;
      }
      if (const auto itself = number_.find(Ref(member)); itself != number_.end()) {
        asked_about_by_[itself->second.value()] = g;
      }
    }
  }

  // Nobody is in both, since that would be contact.
  void add(GroupId g, GroupId h) {
    const auto people = groups_[g].people.size() + groups_[h].people.size();
    if (!found_.passes_over(certainty_between(g, h), static_cast<std::uint32_t>(people),
                            groups_[g].ref)) {
      found_.add(describe(g, h));
    }
  }

  [[nodiscard]] Certainty certainty_between(GroupId g, GroupId h) const {
    return asked_about_by_[h.value()] == g
               ? judge_.between(sides_[g.value()], sides_[h.value()]).certainty
               : AbsenceJudge::between(known_[g.value()], known_[h.value()]);
  }

  [[nodiscard]] Finding describe(GroupId g, GroupId h) const {
    Finding finding{
        .kind = FindingKind::groups_without_contact,
        .about = {groups_[g].ref, groups_[h].ref},
        .tags = belongings_.themes_of_both(g, h),
        .place = belongings_.place_of_both(g, h),
        .people = static_cast<std::uint32_t>(groups_[g].people.size() + groups_[h].people.size())};
    settle(finding, judge_.between(sides_[g.value()], sides_[h.value()]));
    return finding;
  }

  const Scene& scene_;
  const TieGraphs& graphs_;
  const Groups& groups_;
  const std::vector<GroupContact>& contacts_;
  Belongings belongings_;
  AbsenceJudge judge_;
  std::vector<Side> sides_;                 // of each group
  std::vector<AbsenceJudge::Known> known_;  // likewise
  std::map<Ref, GroupId> number_;
  std::vector<GroupId> looked_at_by_;    // of each group: for which group last
  std::vector<GroupId> asked_about_by_;  // likewise: by somebody of which group last
  Listing found_;
};

}  // namespace

// 2.groepen_zonder_contact: two groups with a theme or a place in common that do not know each
// other. About the groups; `tags` the themes and `place` the first place they share.
std::vector<Finding> groups_without_contact(const Scene& scene, const TieGraphs& graphs,
                                            const GroupNetwork& network) {
  return StrangerSearch(scene, graphs, network).all();
}

}  // namespace buurtweb::analysis
