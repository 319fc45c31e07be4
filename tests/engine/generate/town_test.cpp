#include "engine/generate/town.h"

#include <gtest/gtest.h>

#include <set>

#include "engine/generate/names.h"
#include "tests/support/town_graph.h"

namespace buurtweb::generate {
namespace {

// Of 10,000 assets, 90 in 100 residents, as in the towns that speed is measured on.
TEST(Town, HasTheCharacterOfARealOne) {
  const Town town = make_town(9000, 1);
  EXPECT_EQ(town.residents(), 9000U);
  EXPECT_NEAR(town.associations(), 500, 10);
  EXPECT_NEAR(town.institutions(), 200, 5);
  EXPECT_NEAR(town.facilities(), 300, 5);
  EXPECT_EQ(town.districts.size(), 4U);
  EXPECT_NEAR(9000.0 / static_cast<double>(town.households.size()), 2.24, 0.1);
  const graph::TieGraph graph = testing::town_graph(10'000, 1);
  EXPECT_NEAR(2.0 * static_cast<double>(graph.edge_count()) / graph.vertex_count(), 7.8, 0.4);
}

TEST(Town, LeavesLonersOneTie) {
  const Town town = make_town(3000, 2);
  std::vector<std::size_t> ties(town.residents(), 0);
  for (std::uint32_t i = 0; i < town.residents(); ++i) {
    for (const std::uint32_t other : town.knows.of(i)) {
      ++ties[i];
      ++ties[other];
    }
    ties[i] += town.member_of.of(i).size() + town.uses.of(i).size() + town.helps.of(i).size();
  }
  std::size_t loners = 0;
  for (std::uint32_t i = 0; i < town.residents(); ++i) {
    if (town.is_loner[i]) {
      ++loners;
      EXPECT_EQ(ties[i], 1U);
    }
  }
  EXPECT_GT(loners, 30U);
}

TEST(Town, HangsSomeStreetsOnOneBridgeAndSomeOnNone) {
  const Town town = make_town(9000, 3);
  std::vector<std::size_t> out(town.streets.size(), 0);
  for (std::uint32_t i = 0; i < town.residents(); ++i) {
    for (const std::uint32_t other : town.knows.of(i)) {
      const std::uint32_t one = town.street_of[i];
      const std::uint32_t two = town.street_of[other];
      out[one] += one == two ? 0 : 1;
      out[two] += one == two ? 0 : 1;
    }
  }
  for (std::uint32_t s = 0; s < town.streets.size(); ++s) {
    const Hold hold = town.streets[s].hold;
    EXPECT_EQ(hold == Hold::none, out[s] == 0) << s;
    EXPECT_EQ(hold == Hold::one_bridge, out[s] == 1) << s;
  }
}

TEST(Town, ComesInEverySize) {
  for (std::uint32_t residents = 1; residents < 60; ++residents) {
    EXPECT_EQ(make_town(residents, residents).residents(), residents);
  }
}

TEST(Names, AreOfOnePersonEach) {
  std::set<std::string> names;
  std::set<std::string> streets;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    names.insert(person_name(i).name);
    streets.insert(street_name(i));
  }
  EXPECT_EQ(names.size(), 20'000U);
  EXPECT_EQ(streets.size(), 20'000U);
}

}  // namespace
}  // namespace buurtweb::generate
