#include "engine/input/asset_keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::input {
namespace {

using testing::ElementsAre;

std::vector<std::string> keys_of(const std::vector<KeyWish>& wishes,
                                 const std::vector<std::string_view>& taken = {}) {
  return make_keys(wishes, taken).keys;
}

TEST(ReadableKey, SaysTheNameInPlainLetters) {
  EXPECT_EQ(readable_key("Oulad M'Barek"), "oulad_m_barek");
  EXPECT_EQ(readable_key("'s-Heer-Abtskerke"), "s_heer_abtskerke");
  EXPECT_EQ(readable_key("Özçivi"), "ozcivi");
  EXPECT_EQ(readable_key("🙂"), "");
}

TEST(Keys, StartWithALetterAndFit) {
  const std::string long_name(200, 'x');
  const std::vector<std::string> keys =
      keys_of({{.name = "55plus club", .kind = AssetKind::association},
               {.name = "🙂", .kind = AssetKind::resident},
               {.name = long_name}});
  EXPECT_EQ(keys[0], "netwerk_55plus_club");
  EXPECT_EQ(keys[1], "bewoner");
  EXPECT_LE(keys[2].size(), 64U);
}

TEST(Keys, OfTheSameNameTellKindsAndAreasApart) {
  EXPECT_THAT(keys_of({{.name = "De Brug", .kind = AssetKind::association},
                       {.name = "De brug", .kind = AssetKind::facility}}),
              ElementsAre("de_brug_netwerk", "de_brug_voorziening"));
  EXPECT_THAT(keys_of({{.name = "Jan", .area = "Flat"}, {.name = "Jan", .area = "Hofjes"}}),
              ElementsAre("jan_flat", "jan_hofjes"));
  EXPECT_THAT(keys_of({{.name = "Jan", .rank = 2}, {.name = "Jan", .rank = 1}}),
              ElementsAre("jan_2", "jan"));
}

TEST(Keys, AreNeverTakenOnes) {
  EXPECT_THAT(keys_of({{.name = "J1"}, {.name = "Team"}, {.name = "flat"}}, {"J1", "flat"}),
              ElementsAre("j1", "team_bewoner", "flat_bewoner"));
  EXPECT_THAT(keys_of({{.name = "Jan"}}, {"jan"}), ElementsAre("jan_bewoner"));
  EXPECT_THAT(keys_of({{.name = "Jan", .rank = 1}, {.name = "Jan", .rank = 2}, {.name = "Jan 2"}}),
              ElementsAre("jan", "jan_3", "jan_2"));
}

// The order of the rows means nothing.
TEST(Keys, BelongToTheAssetWhereverItStands) {
  constexpr std::array<const char*, 5> kNames{"Jan", "Jan 2", "jan", "Bea", "Bea netwerk"};
  constexpr std::array<const char*, 3> kAreas{"", "Flat", "Hof"};
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    std::vector<KeyWish> wishes;
    for (std::uint64_t i = 0; i < 12; ++i) {
      wishes.push_back({.name = kNames.at(random() % 5),
                        .area = kAreas.at(random() % 3),
                        .kind = static_cast<AssetKind>(random() % 4),
                        .rank = i});
    }
    const std::vector<std::string> keys = keys_of(wishes);
    EXPECT_EQ(std::set<std::string>(keys.begin(), keys.end()).size(), keys.size());
    std::vector<KeyWish> shuffled = wishes;
    std::ranges::shuffle(shuffled, random);
    const std::vector<std::string> again = keys_of(shuffled);
    for (std::size_t i = 0; i < shuffled.size(); ++i) {
      EXPECT_EQ(again[i], keys[shuffled[i].rank]);
    }
  }
}

}  // namespace
}  // namespace buurtweb::input
