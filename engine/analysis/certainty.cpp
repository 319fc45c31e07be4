#include "engine/analysis/certainty.h"

#include <algorithm>
#include <utility>

#include "engine/analysis/members.h"
#include "engine/analysis/sorted_rows.h"

namespace buurtweb::analysis {
namespace {

bool half_of(std::size_t part, std::size_t all) {
  return 2 * part >= all;
}

bool stands_on(const Side& side, MemberId member) {
  return contains(side.people, member) || contains(side.assets, member);
}

}  // namespace

Side side_of(const Group& group) {
  const auto* const association = std::get_if<MemberId>(&group.ref);
  return {.people = group.people,
          .assets = association == nullptr ? std::vector<MemberId>{} : std::vector{*association}};
}

Side side_of_one(const privacy::Scene& scene, MemberId member) {
  Side side;
  (is_person(scene, member) ? side.people : side.assets).push_back(member);
  return side;
}

Side side_around(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                 std::vector<MemberId> assets) {
  std::vector<MemberId> people;
  for (const MemberId asset : assets) {
    const auto tied = people_among(scene, members_at(graphs.social.neighbours(asset.value())));
    people.insert(people.end(), tied.begin(), tied.end());
  }
  sort_unique(people);
  return {.people = std::move(people), .assets = std::move(assets)};
}

AbsenceJudge::AbsenceJudge(const privacy::Scene& scene) : scene_(scene) {
  for (std::uint32_t i = 0; i < scene.ties.size(); ++i) {
    const privacy::SceneTie& tie = scene.ties[i];
    if (tie.state == TieState::absent_confirmed && !tie.to_area) {
      asked_.push_back({tie.from, tie.to, i});
      asked_.push_back({tie.to, tie.from, i});
    }
  }
  std::ranges::sort(asked_);
  for (const privacy::Member& member : scene.members) {
    if (buurtweb::is_person(member.kind)) {
      ++everyone_.people;
      everyone_.spoken += member.spoken ? 1U : 0U;
    }
  }
}

Absence AbsenceJudge::between(const Side& a, const Side& b) const {
  std::vector<Asked> across = asked_from(a);
  std::erase_if(across, [&](const Asked& asked) { return !stands_on(b, asked.to); });
  Count count_a = count_of(a);
  Count count_b = count_of(b);
  count_asked(across, count_a, count_b);
  return judge(count_a, count_b, std::move(across));
}

AbsenceJudge::Known AbsenceJudge::known_of(const Side& side) const {
  const Count count = count_of(side);
  return {.anyone = count.people > 0, .half_spoken = half_of(count.spoken, count.people)};
}

std::vector<MemberId> AbsenceJudge::asked_about(const Side& side) const {
  std::vector<MemberId> members;
  std::ranges::transform(asked_from(side), std::back_inserter(members), &Asked::to);
  return members;
}

Certainty AbsenceJudge::between(const Known& a, const Known& b) {
  const bool probable = a.half_spoken && b.half_spoken && (a.anyone || b.anyone);
  return probable ? Certainty::probable : Certainty::unsure;
}

Absence AbsenceJudge::from_the_rest(const Side& side) const {
  std::vector<Asked> across = asked_from(side);
  std::erase_if(across, [&](const Asked& asked) { return stands_on(side, asked.to); });
  Count count = count_of(side);
  Count rest{.people = everyone_.people - count.people, .spoken = everyone_.spoken - count.spoken};
  count_asked(across, count, rest);
  return judge(count, rest, std::move(across));
}

std::vector<AbsenceJudge::Asked> AbsenceJudge::asked_from(const Side& side) const {
  std::vector<Asked> asked;
  for (const std::vector<MemberId>* const members : {&side.people, &side.assets}) {
    for (const MemberId member : *members) {
      const auto row = rows_with(asked_, member, &Asked::from);
      asked.insert(asked.end(), row.begin(), row.end());
    }
  }
  return asked;
}

void AbsenceJudge::count_asked(const std::vector<Asked>& asked, Count& a, Count& b) const {
  std::vector<MemberId> from;
  std::vector<MemberId> to;
  for (const Asked& tie : asked) {
    from.push_back(tie.from);
    to.push_back(tie.to);
  }
  sort_unique(from);
  sort_unique(to);
  a.asked = count_people(scene_, from);
  b.asked = count_people(scene_, to);
}

AbsenceJudge::Count AbsenceJudge::count_of(const Side& side) const {
  return {.people = side.people.size(),
          .spoken = static_cast<std::size_t>(std::ranges::count_if(
              side.people, [&](MemberId person) { return scene_[person].spoken; })),
          .assets_are_members = side.assets_are_members};
}

Absence AbsenceJudge::judge(Count a, Count b, std::vector<Asked> asked) const {
  const bool anyone = a.people + b.people > 0;
  const bool assets_said = a.assets_are_members && b.assets_are_members && !asked.empty();
  Absence absence;
  if (half_of(a.asked, a.people) && half_of(b.asked, b.people) && (anyone || assets_said)) {
    absence.certainty = Certainty::certain;
  } else if (half_of(a.spoken, a.people) && half_of(b.spoken, b.people) && anyone) {
    absence.certainty = Certainty::probable;
  }
  std::vector<std::uint32_t> ties;
  std::ranges::transform(asked, std::back_inserter(ties), &Asked::tie);
  absence.evidence = evidence_of(scene_, ties);
  return absence;
}

Certainty of_what_cannot_be_asked(const privacy::Scene& scene, std::span<const MemberId> people) {
  const auto spoken = static_cast<std::size_t>(
      std::ranges::count_if(people, [&](MemberId person) { return scene[person].spoken; }));
  const bool most = !people.empty() && half_of(spoken, people.size());
  return most ? Certainty::probable : Certainty::unsure;
}

void settle(Finding& finding, Absence absence) {
  finding.certainty = absence.certainty;
  finding.evidence = std::move(absence.evidence);
}

}  // namespace buurtweb::analysis
