// A made-up neighbourhood as somebody would read it who works in one.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/geo.h"
#include "engine/generate/neighbourhood.h"
#include "engine/generate/sorts.h"
#include "engine/privacy/lexicon.h"
#include "tests/pipeline.h"

namespace buurtweb::generate {
namespace {

using privacy::Member;
using privacy::Scene;
using privacy::SceneTie;

Scene district_of(const Town& town, std::uint32_t district) {
  return testing::scene_of(
      as_yaml(describe(town, district, {.is_whole_town = false, .day = testing::kDay})),
      Audience::worker);
}

Scene made(std::uint32_t residents, std::uint64_t seed) {
  return district_of(make_town(residents, seed), 0);
}

// What lies in metres from the first facility of all.
struct Extent {
  double west = 0;
  double east = 0;
  double south = 0;
  double north = 0;

  [[nodiscard]] bool overlaps(const Extent& other) const {
    return west < other.east && other.west < east && south < other.north && other.south < north;
  }
};

Extent extent_of(const Scene& scene, const GeoPoint& origin) {
  std::optional<Extent> extent;
  for (const Member& member : scene.members) {
    if (member.location) {
      const auto [east, north] = offset(origin, *member.location);
      const Extent here = extent.value_or(Extent{east, east, north, north});
      extent = {std::min(here.west, east), std::max(here.east, east), std::min(here.south, north),
                std::max(here.north, north)};
    }
  }
  return extent.value();
}

GeoPoint first_place(const Scene& scene) {
  return *std::ranges::find_if(scene.members, [](const Member& member) {
            return member.location.has_value();
          })->location;
}

TEST(MadeUpPlaces, LieWithinAKilometre) {
  for (const std::uint32_t residents : {150U, 900U, 2000U, 3900U}) {
    const Scene scene = made(residents, 3);
    const Extent extent = extent_of(scene, first_place(scene));
    for (const double side : {extent.east - extent.west, extent.north - extent.south}) {
      EXPECT_LE(side, 1000) << residents;
      EXPECT_GE(side, residents < 900 ? 150 : 400) << residents;
    }
  }
}

TEST(MadeUpPlaces, OfACityLieSideBySide) {
  const Town town = make_town(30'000, 2);
  std::vector<Extent> extents;
  const GeoPoint origin = first_place(district_of(town, 0));
  for (std::uint32_t d = 0; d < town.districts.size(); ++d) {
    const Extent extent = extent_of(district_of(town, d), origin);
    const bool is_clear =
        std::ranges::none_of(extents, [&](const Extent& other) { return extent.overlaps(other); });
    EXPECT_TRUE(is_clear) << d;
    extents.push_back(extent);
    // Fifteen of them are no more than four beside each other.
    EXPECT_LE(std::max(std::abs(extent.east), std::abs(extent.north)), 4000) << d;
  }
}

TEST(MadeUpPlaces, OfOneStreetAreNearEachOther) {
  const Scene scene = made(2000, 5);
  for (const Member& one : scene.members) {
    for (const Member& other : scene.members) {
      if (one.location && other.location && one.area == other.area) {
        const auto [east, north] = offset(*one.location, *other.location);
        EXPECT_LE(std::max(std::abs(east), std::abs(north)), 160) << one.label << other.label;
      }
    }
  }
}

// "Koor" of "Koor Wilgenveld", among the sorts; sorts have one word or two.
template <std::size_t n>
const Sort* sort_named(const std::string& label, const std::array<Sort, n>& sorts) {
  const auto* const found = std::ranges::find_if(
      sorts, [&](const Sort& sort) { return label.starts_with(std::string(sort.name) + " "); });
  return found == sorts.end() ? nullptr : &*found;
}

const Sort* sort_of(const Member& member) {
  if (member.kind == AssetKind::association) {
    return sort_named(member.label, kAssociations);
  }
  if (member.kind == AssetKind::institution) {
    return sort_named(member.label, kInstitutions);
  }
  if (member.kind == AssetKind::facility) {
    return sort_named(member.label, kFacilities);
  }
  return member.kind == AssetKind::initiative ? sort_named(member.label, kInitiatives) : nullptr;
}

// Whether a tag is one of these words, or the one that stands for it.
bool is_among(const std::string& tag, std::span<const std::string_view> words) {
  const auto all = privacy::common_synonyms();
  const auto synonyms = std::ranges::find(all, tag, &model::Synonyms::tag);
  return std::ranges::any_of(words, [&](std::string_view word) {
    return word == tag || (synonyms != all.end() &&
                           std::ranges::find(synonyms->words, word) != synonyms->words.end());
  });
}

TEST(MadeUpGroups, OfferAndSeekWhatTheyAreFor) {
  const Scene scene = made(2000, 7);
  std::size_t offering = 0;
  for (const Member& member : scene.members) {
    const Sort* const sort = sort_of(member);
    if (sort == nullptr) {
      continue;
    }
    offering += member.offers.empty() ? 0U : 1U;
    for (const TagId tag : member.offers) {
      EXPECT_TRUE(is_among(scene.tags[tag.value()], sort->offers))
          << member.label << " offers " << scene.tags[tag.value()];
    }
    for (const TagId tag : member.seeks) {
      EXPECT_TRUE(is_among(scene.tags[tag.value()], sort->seeks))
          << member.label << " seeks " << scene.tags[tag.value()];
    }
  }
  EXPECT_GT(offering, 100U);
}

TEST(MadeUpGroups, MeetWhereSuchAGroupCanMeet) {
  const Scene scene = made(2000, 7);
  std::size_t meeting = 0;
  for (const SceneTie& tie : scene.ties) {
    const bool is_by_a_group =
        tie.relation == RelationKind::uses && scene[tie.from].kind != AssetKind::resident;
    if (is_by_a_group || tie.relation == RelationKind::manages) {
      ++meeting;
      const Sort* const place = sort_of(scene[tie.to]);
      const auto number = static_cast<std::uint32_t>(place - kFacilities.data());
      EXPECT_TRUE(suits(sort_of(scene[tie.from])->places, number))
          << scene[tie.from].label << " and " << scene[tie.to].label;
    }
  }
  EXPECT_GT(meeting, 60U);
}

TEST(MadeUpGroups, AreLedByAMember) {
  const Scene scene = made(900, 2);
  std::set<std::pair<MemberId, MemberId>> members;
  std::set<MemberId> joined;
  for (const SceneTie& tie : scene.ties) {
    if (tie.relation == RelationKind::member_of) {
      members.emplace(tie.from, tie.to);
      joined.insert(tie.to);
    }
  }
  for (const SceneTie& tie : scene.ties) {
    const bool is_of_a_group = tie.relation == RelationKind::leads &&
                               scene[tie.to].kind == AssetKind::association &&
                               joined.contains(tie.to);
    EXPECT_TRUE(!is_of_a_group || members.contains({tie.from, tie.to})) << scene[tie.to].label;
  }
}

TEST(MadeUpPeople, AreNotVolunteersInAShop) {
  const Scene scene = made(2000, 7);
  for (const SceneTie& tie : scene.ties) {
    if (tie.relation == RelationKind::volunteers_at) {
      EXPECT_NE(sort_of(scene[tie.to])->about, "ondernemers") << scene[tie.to].label;
    }
  }
}

bool has_tag(const Member& member, TagUse use, TagId tag) {
  return std::ranges::any_of(
      member.tags, [&](const privacy::MemberTag& own) { return own.use == use && own.tag == tag; });
}

// Of who takes part, half or so do something that the initiative asks for and that they can.
TEST(MadeUpPeople, BringToAnInitiativeWhatTheyCan) {
  const Scene scene = made(3900, 4);
  std::size_t taking_part = 0;
  std::size_t bringing = 0;
  for (const SceneTie& tie : scene.ties) {
    if (scene[tie.to].kind != AssetKind::initiative ||
        scene[tie.from].kind != AssetKind::resident) {
      continue;
    }
    ++taking_part;
    bringing += tie.deployed.empty() ? 0U : 1U;
    for (const TagId tag : tie.deployed) {
      EXPECT_TRUE(has_tag(scene[tie.from], TagUse::skill, tag)) << scene[tie.from].label;
      EXPECT_TRUE(is_among(scene.tags[tag.value()], sort_of(scene[tie.to])->seeks));
    }
  }
  EXPECT_GT(taking_part, 100U);
  EXPECT_GT(bringing * 100, taking_part * 25);
  EXPECT_LT(bringing * 100, taking_part * 75);
}

TEST(MadeUpPeople, TeachWhatTheyCanAndAskForWhatTheyCannot) {
  const Scene scene = made(2000, 6);
  for (const Member& member : scene.members) {
    for (const auto& [use, tag] : member.tags) {
      const bool can = has_tag(member, TagUse::skill, tag);
      EXPECT_TRUE(use != TagUse::teaches || can) << member.label;
      const bool is_wish = use == TagUse::seeks || use == TagUse::wants_to_learn;
      EXPECT_TRUE(!is_wish || !can || member.kind != AssetKind::resident) << member.label;
    }
  }
}

// Who was only heard of has not said that others may come to them, nor that they will introduce.
TEST(MadeUpPeople, SayWhatTheyAreReadyForInATalk) {
  const Scene scene = made(2000, 6);
  for (const Member& member : scene.members) {
    if (member.kind == AssetKind::resident && !member.spoken) {
      EXPECT_FALSE(member.approachable || member.introduces) << member.label;
    }
  }
}

TEST(MadeUpPeople, AreToldOfByWhoKnowsThem) {
  const Scene scene = made(2000, 6);
  std::set<std::pair<MemberId, MemberId>> know;
  for (const SceneTie& tie : scene.ties) {
    if (tie.relation == RelationKind::knows) {
      know.emplace(tie.from, tie.to);
    }
  }
  std::size_t told = 0;
  for (const privacy::Naming& naming : scene.namings) {
    if (naming.teller) {
      ++told;
      EXPECT_TRUE(know.contains(std::minmax(*naming.teller, naming.named)));
      EXPECT_TRUE(scene[*naming.teller].spoken) << scene[*naming.teller].label;
    }
  }
  EXPECT_GT(told * 100, scene.size() * 20);
}

}  // namespace
}  // namespace buurtweb::generate
