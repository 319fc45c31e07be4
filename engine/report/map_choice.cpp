#include "engine/report/map_choice.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/report/map_alike.h"
#include "engine/report/standing_out.h"

namespace buurtweb::report {
namespace {

using privacy::Scene;

class Choice {
public:
  Choice(const Scene& scene, const std::vector<bool>& shown, const MapRequest& request)
      : scene_(scene), shown_(shown), company_(company_of(scene)), contacts_(drawn_ties(scene)) {
    const std::size_t most = request.most_names_of_some();
    std::set<std::optional<AreaId>> areas;
    bool any_outside = false;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (shown[i]) {
        areas.insert(scene.members[i].area);
        any_outside |= scene.members[i].kind == AssetKind::external;
      }
    }
    // What is folded needs a mark too, and what is outside the neighbourhood one of its own.
    const std::size_t marks_of_areas = std::min(areas.size(), most / 3);
    room_ = most - marks_of_areas - (any_outside ? 1U : 0U);
    if (request.part && !request.part->is_whole()) {
      part_ = &*request.part;
    }
  }

  std::set<MemberId> run(const OwnMarks& own, bool all_people) {
    for (const MemberId id : own.stand_out) {
      keep(id);
    }
    for (const MemberId id : own.named) {
      keep(id);
    }
    if (part_ != nullptr) {
      keep_inhabitants();
    }
    for (const MemberId id : others()) {
      keep(id);
    }
    if (!all_people) {
      keep_people();
    }
    return std::move(kept_);
  }

private:
  // The sheet of their area is the only one with their names.
  void keep_inhabitants() {
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      if (is_person(scene_.members[i].kind) && scene_.members[i].area == part_->area) {
        keep(MemberId::of(i));
      }
    }
  }

  void keep_people() {
    for (const auto& [group, people] : small_groups_first()) {
      if (kept_.size() == room_) {
        break;
      }
      // Of a group that does not fit whole: in the order of their names.
      for (const MemberId id : fits(people) ? people : told_apart(scene_, people)) {
        keep(id);
      }
    }
  }

  void keep(MemberId id) {
    if (shown_[id.value()] && kept_.size() < room_) {
      kept_.insert(id);
    }
  }

  [[nodiscard]] bool fits(const std::vector<MemberId>& people) const {
    return kept_.size() + people.size() <= room_;
  }

  // All that is no person, associations first: people are folded into them. Then what has most
  // contacts.
  [[nodiscard]] std::vector<MemberId> others() const {
    std::vector<MemberId> result;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      if (shown_[i] && !is_person(scene_.members[i].kind)) {
        result.push_back(MemberId::of(i));
      }
    }
    std::ranges::sort(result, {}, [&](MemberId id) {
      return std::tuple(scene_[id].kind != AssetKind::association, ~contacts_[id.value()], id);
    });
    return result;
  }

  using Group = std::pair<std::optional<MemberId>, std::optional<AreaId>>;
  [[nodiscard]] std::vector<std::pair<Group, std::vector<MemberId>>> small_groups_first() const {
    std::map<Group, std::vector<MemberId>> groups;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      const MemberId id = MemberId::of(i);
      if (shown_[i] && is_person(scene_[id].kind) && !kept_.contains(id)) {
        const bool in_company = company_[i] && kept_.contains(*company_[i]);
        groups[in_company ? Group{company_[i], {}} : Group{{}, scene_[id].area}].push_back(id);
      }
    }
    std::vector<std::pair<Group, std::vector<MemberId>>> result(groups.begin(), groups.end());
    std::ranges::stable_sort(result, {}, [](const auto& group) { return group.second.size(); });
    return result;
  }

  const Scene& scene_;
  const std::vector<bool>& shown_;
  std::vector<std::optional<MemberId>> company_;
  std::vector<std::size_t> contacts_;
  std::size_t room_ = 0;
  const MapPart* part_ = nullptr;  // of the neighbourhood, where the sheet does not show all of it
  std::set<MemberId> kept_;
};

// To whom nearly all contacts of many people go: in a mark with the others nobody would see that
// they do.
std::optional<MemberId> middle_of_star(const Shown& shown) {
  constexpr std::size_t many = 30;
  std::vector<std::size_t> contacts(shown.scene.size());
  std::size_t all = 0;
  for (const privacy::SceneTie& tie : shown.scene.ties) {
    if (is_drawn(tie) && shown.members[tie.from.value()] && shown.members[tie.to.value()]) {
      ++all;
      ++contacts[tie.from.value()];
      ++contacts[tie.to.value()];
    }
  }
  const auto most = std::ranges::max_element(contacts);
  const MemberId middle = MemberId::of(static_cast<std::size_t>(most - contacts.begin()));
  const bool is_star = all >= many && 10 * *most >= 9 * all &&
                       is_person(shown.scene[middle].kind) && may_stand_out(shown.scene, middle);
  return is_star ? std::optional(middle) : std::nullopt;
}

}  // namespace

std::set<MemberId> chosen_names(const Shown& shown, const OwnMarks& own,
                                const MapRequest& request) {
  std::set<MemberId> chosen = Choice(shown.scene, shown.members, request).run(own, request.groups);
  if (const auto middle = request.groups ? middle_of_star(shown) : std::nullopt) {
    chosen.insert(*middle);
  }
  return chosen;
}

}  // namespace buurtweb::report
