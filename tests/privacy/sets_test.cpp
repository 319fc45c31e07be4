#include <gtest/gtest.h>

#include <map>

#include "tests/privacy/tellings.h"

// A set of neighbourhoods, and the folder that is made again at every save: what an audience gets
// of them is a function of what it may see as well (privacy.md, P-02 and P-03).
namespace buurtweb::testing {
namespace {

using Data = std::map<std::string, std::string>;
using Tell = Tellings (*)(std::uint32_t, Whom);

// Two neighbourhoods with groups and places of the same names, so that there is something between
// them.
std::pair<Data, Data> cities(std::uint32_t seed, Whom whom, Tell tell) {
  const Tellings north = tell(2 * seed, whom);
  const Tellings south = tell(2 * seed + 1, whom);
  return {{{"noord/buurt.yaml", north.one}, {"zuid/buurt.yaml", south.one}},
          {{"noord/buurt.yaml", north.other}, {"zuid/buurt.yaml", south.other}}};
}

void compare_cities(Whom whom, std::uint32_t seeds) {
  const std::vector<Words> commands = city_commands(whom.audience);
  each_seed(0, seeds, [&](std::uint32_t seed) {
    const auto [one, other] = cities(seed, whom, torn);
    // Some of them, all by turns.
    const std::size_t step = is_full() ? 1 : 4;
    for (std::size_t i = seed % step; i < commands.size(); i += step) {
      ASSERT_TRUE(is_same(run_in_folder(one, commands[i]), run_in_folder(other, commands[i])))
          << joined(commands[i]) << ", seed " << seed;
    }
  });
}

TEST(P02, NothingOfACityForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_cities(kEverybody, so_many(24, 400));
}

TEST(P03, NothingOfACityForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_cities(kTeam, so_many(12, 200));
}

void compare_city_packs(Whom whom, std::uint32_t seeds) {
  const Words command{"verslag", ".", "--voor", whom.audience, "--datum", "2026-11-22"};
  each_seed(6000, seeds, [&](std::uint32_t seed) {
    const auto [one, other] = cities(seed, whom, is_full() ? torn_small : torn_few);
    ASSERT_TRUE(is_same(run_in_folder(one, command), run_in_folder(other, command)))
        << "seed " << seed;
  });
}

TEST(P02, NoPackOfACityForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_city_packs(kEverybody, so_many(1, 8));
}

TEST(P03, NoPackOfACityForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_city_packs(kTeam, so_many(1, 4));
}

// Two public groups of one name in two neighbourhoods.
std::string with_choir(const std::string& people, const std::string& rest) {
  return "buurt: {naam: T, bewaartermijn_maanden: 12}\n" + people +
         "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee" + rest + "}\n";
}

// A person, a group or a file that is not for an audience stands between no two neighbourhoods.
TEST(P02, NothingPrivateIsComparedBetweenNeighbourhoods) {
  const std::string hidden = "bewoners:\n  p03: {naam: Geheimp03, kan: [koken], lid_van: [koor]}\n";
  const Data shown{{"noord/buurt.yaml", with_choir("", "")},
                   {"zuid/buurt.yaml", with_choir("", "")}};
  const Data both{{"noord/buurt.yaml", with_choir(hidden, "")},
                  {"zuid/buurt.yaml", with_choir(hidden, "")},
                  {"noord/geheimp03.yaml", "professionals:\n  p04: {naam: Geheimp04}\n"}};
  for (const Whom whom : {kEverybody, kTeam}) {
    for (const Words& command : city_commands(whom.audience)) {
      EXPECT_TRUE(is_same(run_in_folder(both, command), run_in_folder(shown, command)))
          << joined(command);
    }
  }
}

// Planted: a city whose answer counts the bytes of its files is found out.
TEST(P02, ALeakBetweenNeighbourhoodsWouldBeFoundOut) {
  const auto leaky = [](const Data& data, const Words& command) {
    Outcome run = run_in_folder(data, command);
    run.out += data.at("zuid/buurt.yaml").find("Geheim") == std::string::npos ? "" : " ";
    return run;
  };
  std::size_t found = 0;
  for (std::uint32_t seed = 0; seed < 3; ++seed) {
    const auto [one, other] = cities(seed, kEverybody, torn);
    const Words command = city_commands("openbaar").front();
    found += is_same(leaky(one, command), leaky(other, command)) ? 0U : 1U;
  }
  EXPECT_EQ(found, 3U);
}

void compare_followed(Whom whom, std::uint32_t seeds) {
  each_seed(6500, seeds, [&](std::uint32_t seed) {
    ASSERT_TRUE(is_same(is_full() ? torn_small(seed, whom) : torn_few(seed, whom),
                        follow_command(whom.audience), honestly))
        << "seed " << seed;
  });
}

TEST(P02, NothingThatIsFollowedForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_followed(kEverybody, so_many(2, 12));
}

TEST(P03, NothingThatIsFollowedForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_followed(kTeam, so_many(1, 6));
}

// The whole folder is made, and Ctrl-C ends it.
TEST(P02, WhatIsFollowedIsThePack) {
  const Outcome run = run_program(torn_few(0, kEverybody).one, follow_command("openbaar"));
  EXPECT_EQ(run.exit_code, 130);
  EXPECT_TRUE(run.files.contains("volg-openbaar/index.html"));
  EXPECT_GT(run.files.size(), 5U);
}

}  // namespace
}  // namespace buurtweb::testing
