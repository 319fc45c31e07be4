#include "tests/bench/town_scene.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/generate/dice.h"
#include "engine/generate/town.h"

namespace buurtweb::bench {
namespace {

using generate::Dice;
using generate::Links;
using generate::Town;
using privacy::Member;
using privacy::Scene;

// As many words as the generator has.
constexpr std::uint32_t kSkills = 64;
constexpr std::uint32_t kInterests = 24;

TagId skill(std::uint32_t number) {
  return TagId(number);
}

TagId interest(std::uint32_t number) {
  return TagId(kSkills + number);
}

Member resident(const Town& town, std::uint32_t number, Dice& dice) {
  Member member;
  member.area = AreaId(town.streets[town.street_of[number]].district);
  member.willing = true;
  member.approachable = dice.chance(600);
  member.introduces = dice.chance(250);
  // What many can is drawn more often.
  const std::uint32_t skilled = std::min(dice.below(kSkills), dice.below(kSkills));
  if (dice.chance(750)) {
    member.offers.push_back(skill(skilled));
  }
  if (dice.chance(300)) {
    member.seeks.push_back(skill((skilled + 1 + dice.below(kSkills - 1)) % kSkills));
  }
  if (dice.chance(600)) {
    member.tags.push_back({.use = TagUse::interest, .tag = interest(dice.below(kInterests))});
  }
  return member;
}

class Builder {
public:
  Builder(const Town& town, Dice dice) : town_(town) {
    scene_.audience = Audience::worker;
    scene_.areas.resize(town.districts.size());
    scene_.tags.resize(kSkills + kInterests);
    for (std::uint32_t i = 0; i < town.residents(); ++i) {
      scene_.members.push_back(resident(town, i, dice));
    }
    associations_ = add_assets(AssetKind::association, town.associations());
    institutions_ = add_assets(AssetKind::institution, town.institutions());
    facilities_ = add_assets(AssetKind::facility, town.facilities());
  }

  Scene build() {
    add(RelationKind::knows, town_.knows, 0, 0);
    add(RelationKind::member_of, town_.member_of, 0, associations_);
    add(RelationKind::volunteers_at, town_.helps, 0, institutions_);
    add(RelationKind::manages, town_.looks_after, institutions_, facilities_);
    add(RelationKind::cooperates_with, town_.works_with, associations_, institutions_);
    add(RelationKind::cooperates_with, town_.cooperates, institutions_, institutions_);
    add(RelationKind::uses, town_.uses, 0, facilities_);
    add(RelationKind::uses, town_.meets_at, associations_, facilities_);
    std::ranges::sort(scene_.ties, {}, [](const privacy::SceneTie& tie) {
      return std::tuple(tie.relation, tie.from, tie.to);
    });
    return std::move(scene_);
  }

private:
  // The number of the first.
  std::uint32_t add_assets(AssetKind kind, std::uint32_t count) {
    const auto first = static_cast<std::uint32_t>(scene_.size());
    scene_.members.resize(scene_.size() + count);
    std::for_each(scene_.members.begin() + first, scene_.members.end(),
                  [&](Member& member) { member.kind = kind; });
    return first;
  }

  void add(RelationKind relation, const Links& links, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t source = 0; source < links.row_count(); ++source) {
      for (const std::uint32_t target : links.of(source)) {
        privacy::SceneTie& tie = scene_.ties.emplace_back();
        tie.relation = relation;
        tie.from = MemberId(from + source);
        tie.to = MemberId(to + target);
        if (from == to && tie.to < tie.from) {
          std::swap(tie.from, tie.to);
        }
        tie.sources = {privacy::kTeam};
      }
    }
  }

  const Town& town_;
  Scene scene_;
  std::uint32_t associations_ = 0;
  std::uint32_t institutions_ = 0;
  std::uint32_t facilities_ = 0;
};

}  // namespace

Scene town_scene(std::uint32_t assets, std::uint64_t seed) {
  const Town town = generate::make_town(assets / 10 * 9, seed);
  // A stream of its own, after those of the districts.
  return Builder(town, Dice(seed, 0xFFFFFFFEU)).build();
}

}  // namespace buurtweb::bench
