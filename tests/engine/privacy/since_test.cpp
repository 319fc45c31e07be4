#include "engine/privacy/since.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"

namespace buurtweb::privacy {
namespace {

using ::testing::ElementsAre;

constexpr const char* kOpen =
    "toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}";

std::string file(const std::string& day, const std::string& people) {
  return "buurt: {naam: Proef, bewaartermijn_maanden: 3" +
         (day.empty() ? "" : ", peildatum: " + day) + "}\nbewoners:\n" + people;
}

std::string person(const std::string& key, const std::string& rest = kOpen) {
  return "  " + key + ": {naam: " + key + ", " + rest + "}\n";
}

Since since(const std::string& now, const std::string& then, Audience audience) {
  return testing::since(testing::read(now, testing::kDay), testing::read(then, testing::kDay),
                        audience);
}

constexpr const char* kAgain =
    "toestemming: {openbaar: ja, team: ja, op: 2026-10-01, hoe: mondeling}";

TEST(Since, KnowsWhoWasThereByKeyAndWhatTiedThem) {
  const std::string now =
      file("", person("ans", std::string("kent: [bea], ") + kAgain) +
                   person("bea", std::string("kent: [cas], ") + kAgain) + person("cas", kAgain));
  const std::string then =
      file("2026-07-01", person("bea", std::string("kent: [ans], ") + kOpen) + person("ans"));
  const Since result = since(now, then, Audience::team);
  EXPECT_THAT(result.members, ElementsAre(true, true, false));
  EXPECT_THAT(result.ties, ElementsAre(true, false));  // knowing has no direction
  EXPECT_EQ(result.day,
            (Date{std::chrono::year(2026), std::chrono::month(7), std::chrono::day(1)}));
}

// Consent of that time has run out by now: whoever agreed again may stand on both sides.
TEST(Since, LooksAtEachFileOnItsOwnDay) {
  const std::string now = file("", person("ans", kAgain));
  EXPECT_THAT(since(now, file("2026-07-01", person("ans")), Audience::public_).members,
              ElementsAre(true));
  EXPECT_THAT(since(now, file("", person("ans")), Audience::public_).members, ElementsAre(false));
}

TEST(Since, DoesNotTellThatSomebodyWasThereBeforeTheyAgreed) {
  const std::string now = file("", person("ans", kAgain));
  const std::string then = file("2026-07-01", person("ans", "kan: [koken]"));
  EXPECT_THAT(since(now, then, Audience::public_).members, ElementsAre(false));
  EXPECT_THAT(since(now, then, Audience::team).members, ElementsAre(false));
}

TEST(Since, CountsATieThatWasAskedAndNotThereAsNew) {
  const std::string people = person("ans", kAgain) + person("bea", kAgain);
  const auto tie = [](const std::string& answer) {
    return "verbindingen:\n  - {van: ans, soort: kent, naar: bea" + answer + "}\n";
  };
  const std::string then = file("2026-10-02", people) + tie(", antwoord: nee");
  EXPECT_THAT(since(file("", people) + tie(""), then, Audience::team).ties, ElementsAre(false));
}

TEST(Since, MakesAPictureOfThenOfWhatIsThereNow) {
  const std::string now = file("", person("ans", std::string("kent: [bea, cas], ") + kAgain) +
                                       person("bea", kAgain) + person("cas", kAgain));
  const std::string then =
      file("2026-07-01", person("bea", std::string("kent: [weg], ") + kOpen) + person("cas") +
                             person("weg") + person("ans", std::string("kent: [cas], ") + kOpen));
  const Scene scene = testing::scene_of(now, Audience::team);
  const Scene earlier = as_it_was(scene, since(now, then, Audience::team));
  ASSERT_EQ(earlier.members.size(), 3U);
  ASSERT_EQ(earlier.ties.size(), 1U);
  EXPECT_EQ(earlier[earlier.ties[0].from].label, "ans");
  EXPECT_EQ(earlier[earlier.ties[0].to].label, "cas");
  // Without Bea everybody after her has another number.
  Since fewer = since(now, then, Audience::team);
  fewer.members[1] = false;
  const Scene without = as_it_was(scene, fewer);
  ASSERT_EQ(without.members.size(), 2U);
  EXPECT_EQ(without[without.ties[0].to].label, "cas");
}

// Of a file and itself everything was there, whatever the order in which it is written.
TEST(Since, FindsAllOfARandomNeighbourhoodInItself) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const testing::RandomNeighbourhood buurt(seed);
    const std::string now = buurt.yaml({});
    const std::string then = buurt.yaml({.shuffle = seed + 1});
    for (const Audience audience : {Audience::public_, Audience::team, Audience::worker}) {
      const Scene scene = testing::scene_of(now, audience);
      const Since result = since(now, then, audience);
      ASSERT_EQ(result.members, std::vector<bool>(scene.size(), true)) << seed;
      ASSERT_EQ(result.ties.size(), scene.ties.size());
      for (std::size_t i = 0; i < scene.ties.size(); ++i) {
        EXPECT_EQ(result.ties[i], scene.ties[i].state == TieState::present) << seed;
      }
    }
  }
}

}  // namespace
}  // namespace buurtweb::privacy
