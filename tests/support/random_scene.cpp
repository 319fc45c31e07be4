#include "tests/support/random_scene.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using privacy::SceneTie;

bool is_about(const SceneTie& tie, TwoPeople pair) {
  return tie.relation == RelationKind::knows && TwoPeople(tie.from, tie.to) == pair;
}

void put_in_order(std::vector<SceneTie>& ties) {
  std::ranges::stable_sort(ties, {},
                           [](const SceneTie& t) { return std::tie(t.relation, t.from, t.to); });
}

// Member n and area n become 2n and 2n + 1, so that both copies keep the order of the whole.
template <class Id>
Id copy_of(Id id, std::uint32_t copy) {
  return Id(2 * id.value() + copy);
}

privacy::Member copied(privacy::Member member, std::uint32_t copy) {
  member.handle += copy == 0 ? "" : "_2";
  member.label += copy == 0 ? "" : " 2";
  if (member.area) {
    member.area = copy_of(*member.area, copy);
  }
  return member;
}

SceneTie copied(SceneTie tie, std::uint32_t copy, const Scene& scene) {
  tie.from = copy_of(tie.from, copy);
  tie.to = copy_of(tie.to, copy);
  if (tie.to_area) {
    tie.to_area = copy_of(*tie.to_area, copy);
  }
  for (privacy::SourceId& source : tie.sources) {
    const bool outside = source > scene.size();  // stands outside the file
    source = source == privacy::kTeam ? source
             : outside                ? source + static_cast<std::uint32_t>(scene.size())
                                      : privacy::source_of(copy_of(MemberId(source - 1), copy));
  }
  return tie;
}

}  // namespace

Scene random_scene(Dice& dice) {
  const std::size_t people = 6 + dice.roll(9);
  const testing::RandomNeighbourhood made(dice.roll(1U << 30U),
                                          {.people = people, .ties = 6 * people});
  return testing::scene_of(made.yaml({}), Audience::worker);
}

TwoPeople pair_without_word(const Scene& scene, Dice& dice) {
  const auto people = static_cast<std::uint32_t>(std::ranges::count_if(
      scene.members, [](const privacy::Member& m) { return is_person(m.kind); }));
  for (;;) {
    const MemberId one(dice.roll(people));
    const MemberId other(dice.roll(people));
    const TwoPeople pair(std::min(one, other), std::max(one, other));
    if (one != other && std::ranges::none_of(
                            scene.ties, [&](const SceneTie& tie) { return is_about(tie, pair); })) {
      return pair;
    }
  }
}

Scene with_word(Scene scene, TwoPeople pair, TieState state) {
  SceneTie tie;
  tie.from = pair.first;
  tie.to = pair.second;
  tie.state = state;
  tie.sources = {privacy::kTeam};
  scene.ties.push_back(tie);
  put_in_order(scene.ties);
  return scene;
}

Scene twice(const Scene& scene) {
  Scene both = scene;
  both.members.clear();
  both.areas.clear();
  both.ties.clear();
  for (const privacy::SceneArea& area : scene.areas) {
    both.areas.insert(both.areas.end(), {area, area});
    both.areas.back().name += " 2";
  }
  for (const privacy::Member& member : scene.members) {
    both.members.push_back(copied(member, 0));
    both.members.push_back(copied(member, 1));
  }
  for (const SceneTie& tie : scene.ties) {
    both.ties.push_back(copied(tie, 0, scene));
    both.ties.push_back(copied(tie, 1, scene));
  }
  put_in_order(both.ties);
  both.source_count += static_cast<std::uint32_t>(scene.size());
  both.namings.clear();
  both.channels.clear();
  both.plan = {};
  both.proposals.clear();
  both.avoid.clear();
  return both;
}

}  // namespace buurtweb::analysis::test
