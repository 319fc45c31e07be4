#include "engine/privacy/gate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <type_traits>

#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"

namespace buurtweb::privacy {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Nobody outside the gate can make a key, a guarded word can be neither printed nor compared, and a
// view cannot be made by hand.
static_assert(!std::is_default_constructible_v<GateKey>);
static_assert(!std::equality_comparable<model::Guarded<int>>);
static_assert(!std::is_convertible_v<model::Guarded<int>, int>);
static_assert(!std::is_constructible_v<View<Audience::public_>, Scene>);

constexpr const char* kStreet = R"(
buurt: {naam: Proef, bewaartermijn_maanden: 12}
bewoners:
  zoe: {naam: Zoë, kan: [ Koken , naaien], kent: [ans], toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}
  ans: {naam: Ans, kan: [koken], zoekt: [hulp], bereid: nee, toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}
  els: {naam: Els, kent: [zoe], toestemming: {openbaar: nee, team: ja, op: 2026-09-02, hoe: formulier}}
netwerken:
  praat: {naam: Praatgroep, gevoelig: ja, zichtbaar: openbaar, leden: [ans]}
verbindingen:
  - {van: zoe, soort: kent, naar: ans, sterkte: 3, bron: els}
)";

std::vector<std::string> labels(const Scene& scene) {
  std::vector<std::string> result;
  for (const Member& member : scene.members) {
    result.push_back(member.label);
  }
  return result;
}

TEST(Gate, ShowsEachAudienceItsOwnPeopleInTheDutchOrder) {
  EXPECT_THAT(labels(testing::scene_of(kStreet, Audience::public_)),
              ElementsAre("Ans", "Zoë", "Praatgroep"));
  EXPECT_THAT(labels(testing::scene_of(kStreet, Audience::team)),
              ElementsAre("Ans", "Els", "Zoë", "Praatgroep"));
}

TEST(Gate, NumbersAssetsInPublicAndNeverShowsTheirKeys) {
  const Scene scene = testing::scene_of(kStreet, Audience::public_);
  EXPECT_EQ(scene.members[0].handle, "n1");
  EXPECT_EQ(testing::scene_of(kStreet, Audience::team).members[0].handle, "ans");
}

TEST(Gate, LeavesOutTiesWithASensitiveAssetBelowTheWorker) {
  const auto memberships = [](Audience audience) {
    const Scene scene = testing::scene_of(kStreet, audience);
    return std::ranges::count(scene.ties, RelationKind::member_of, &SceneTie::relation);
  };
  EXPECT_EQ(memberships(Audience::public_), 0);
  EXPECT_EQ(memberships(Audience::team), 0);
  EXPECT_EQ(memberships(Audience::worker), 1);
}

TEST(Gate, TakesStatementsTogetherAndCountsAnUnseenSourceAsTheTeam) {
  const Scene in_public = testing::scene_of(kStreet, Audience::public_);
  ASSERT_EQ(in_public.ties.size(), 1U);
  EXPECT_EQ(in_public.ties[0].strength, 3);
  EXPECT_THAT(in_public.ties[0].sources, ElementsAre(kTeam, 2U));  // Els is not seen; Zoë told
  EXPECT_THAT(in_public.ties[0].evidence, IsEmpty());
  const Scene for_worker = testing::scene_of(kStreet, Audience::worker);
  EXPECT_THAT(for_worker.ties[0].sources, ElementsAre(2U, 3U));
  EXPECT_EQ(for_worker.ties[0].evidence.size(), 2U);
}

TEST(Gate, ShowsOnlyTheWorkerWhereANamingIsTold) {
  constexpr const char* kNamed = R"(
buurt: {naam: Proef, bewaartermijn_maanden: 12}
bewoners:
  ans: {toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}
  els: {genoemd_door: [ans], toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}
)";
  EXPECT_EQ(testing::scene_of(kNamed, Audience::worker).namings[1].evidence->line, 5U);
  EXPECT_FALSE(testing::scene_of(kNamed, Audience::team).namings[1].evidence);
  EXPECT_FALSE(testing::scene_of(kNamed, Audience::public_).namings[1].evidence);
}

// Whose sectors hang on their work would keep them when its source is left out.
TEST(Gate, GivesNobodyTheSectorsOfTheirWork) {
  const Scene scene = testing::scene_of(R"(
buurt: {naam: Proef}
professionals:
  els: {naam: Els, werkt_bij: [zorgpunt]}
organisaties:
  zorgpunt: {naam: Zorgpunt, sector: zorg}
)",
                                        Audience::worker);
  EXPECT_EQ(scene.members[0].sectors, 0U);
  EXPECT_NE(scene.members[1].sectors, 0U);
}

TEST(Gate, OffersOnlyWhatTheWillingCan) {
  const Scene scene = testing::scene_of(kStreet, Audience::public_);
  EXPECT_THAT(scene.members[0].offers, IsEmpty());  // Ans is not to be asked
  EXPECT_EQ(scene.members[1].offers.size(), 2U);
}

TEST(Gate, TakesASpellingOnlyFromWhoIsSeen) {
  const Scene scene = testing::scene_of(R"(
buurt: {naam: Proef, bewaartermijn_maanden: 12}
bewoners:
  ans: {kan: [Punniken], toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}
  els: {kan: [punniken]}
)",
                                        Audience::public_);
  EXPECT_THAT(scene.tags, ElementsAre("Punniken"));
}

// Of the head word of synonyms too, and else those of the list.
TEST(Gate, TakesTheCapitalsOfWhoIsSeen) {
  const auto tags = [](const std::string& of_ans, const std::string& of_bo) {
    const std::string yaml =
        "buurt: {naam: Proef, bewaartermijn_maanden: 12}\nbewoners:\n"
        "  ans: {kan: [" +
        of_ans +
        "], toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}\n"
        "  bo: {kan: [" +
        of_bo + "]}\n";
    return testing::scene_of(yaml, Audience::public_).tags;
  };
  EXPECT_THAT(tags("nederlands oefenen", "Nederlands oefenen"), ElementsAre("nederlands oefenen"));
  EXPECT_THAT(tags("taalles", "NEDERLANDS oefenen"), ElementsAre("Nederlands oefenen"));
}

TEST(Gate, MeetsTheSameTagThroughSynonymsOfTheFileAndOfTheProgram) {
  const Scene scene = testing::scene_of(R"(
buurt: {naam: Proef}
woordenlijst: {kantklossen: [kant maken]}
bewoners:
  ans: {kan: [kant maken, Kookt]}
  els: {kan: [kantklossen, koken]}
)",
                                        Audience::worker);
  EXPECT_THAT(scene.tags, ElementsAre("kantklossen", "koken"));
}

TEST(Gate, TakesAreasFromVisibleAssetsWhereNoneAreDeclared) {
  const Scene scene = testing::scene_of(R"(
buurt: {naam: Proef, bewaartermijn_maanden: 12}
bewoners:
  ans: {gebied: Hofjes, kan: [koken], toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}
  els: {gebied: Flat, kan: [koken]}
)",
                                        Audience::public_);
  ASSERT_EQ(scene.areas.size(), 1U);
  EXPECT_EQ(scene.areas[0].name, "Hofjes");
}

TEST(Gate, LetsTheTeamUseAChannelWhoseUsersAreNotSeen) {
  const Scene scene = testing::scene_of(R"(
buurt: {naam: Proef}
bewoners:
  els: {kan: [koken]}
kanalen:
  app: {naam: App, gebruikt_door: [els], zichtbaar: openbaar}
)",
                                        Audience::public_);
  ASSERT_EQ(scene.channels.size(), 1U);
  EXPECT_TRUE(scene.channels[0].used_by_team);
}

TEST(Gate, KeepsLieverNietFromThePublicAndLogRowsWithAnUnseenPersonFromAll) {
  const std::string street =
      std::string(kStreet) +
      "liever_niet: [[ans, zoe]]\n"
      "voorstellen:\n  - {wie: [ans, zoe], via: [els], stand: voorgesteld}\n";
  const Scene in_public = testing::scene_of(street, Audience::public_);
  EXPECT_THAT(in_public.avoid, IsEmpty());
  EXPECT_THAT(in_public.proposals, IsEmpty());
  const Scene for_team = testing::scene_of(street, Audience::team);
  EXPECT_EQ(for_team.avoid.size(), 1U);
  EXPECT_EQ(for_team.proposals.size(), 1U);
}

TEST(Gate, CountsALogRowThatNamesSomebodyTwice) {
  const Scene scene = testing::scene_of(
      std::string(kStreet) + "voorstellen:\n  - {wie: [ans, zoe], via: [els, els]}\n",
      Audience::worker);
  ASSERT_EQ(scene.proposals.size(), 1U);
  EXPECT_EQ(scene.proposals[0].via.size(), 1U);
}

std::size_t sparks(const std::string& rows, Audience audience) {
  return testing::scene_of(std::string(kStreet) + "haakjes:\n" + rows, audience).sparks.size();
}

TEST(Gate, TellsEverybodyOfAnEventOnlyWhereThatIsSaid) {
  const std::string unsaid = "  - {aanleiding: feest, leidde_tot: [[ans, zoe]]}\n";
  const std::string open =
      "  - {aanleiding: feest, leidde_tot: [[ans, zoe]], zichtbaar: openbaar}\n";
  const std::string closed =
      "  - {aanleiding: feest, leidde_tot: [[ans, zoe]], zichtbaar: werker}\n";
  EXPECT_EQ(sparks(unsaid + open + closed, Audience::public_), 1U);
  EXPECT_EQ(sparks(unsaid + open + closed, Audience::team), 2U);
  EXPECT_EQ(sparks(unsaid + open + closed, Audience::worker), 3U);
}

TEST(Gate, TellsOfAnEventWhatIsLeftWithoutWhoIsNotSeen) {
  const std::string rest = ", zichtbaar: openbaar}\n";
  const Scene scene = testing::scene_of(
      std::string(kStreet) +
          "haakjes:\n  - {aanleiding: feest, leidde_tot: [[ans, els], [zoe, ans]]" + rest,
      Audience::public_);
  ASSERT_EQ(scene.sparks.size(), 1U);
  EXPECT_THAT(scene.sparks[0].led_to, ElementsAre(Outcome{MemberId(0), MemberId(1)}));
  // Nothing came of it that may be told, or the one who told it may not be seen.
  EXPECT_EQ(sparks("  - {aanleiding: feest, leidde_tot: [[ans, els]]" + rest, Audience::public_),
            0U);
  EXPECT_EQ(sparks("  - {leidde_tot: [[ans, zoe]], verteld_door: els" + rest, Audience::public_),
            0U);
  EXPECT_EQ(sparks("  - {aanleiding: els, leidde_tot: [[ans, zoe]]" + rest, Audience::public_), 0U);
}

TEST(Gate, TellsOnlyTheWorkerWhatCameOfASensitiveGroup) {
  const std::string at_group =
      "  - {aanleiding: praat, leidde_tot: [[ans, zoe]], zichtbaar: openbaar}\n";
  const std::string to_group =
      "  - {aanleiding: feest, leidde_tot: [praat], zichtbaar: openbaar}\n";
  const std::string by_name =
      "  - {aanleiding: praatgroep, leidde_tot: [[ans, zoe]], zichtbaar: openbaar}\n";
  for (const std::string& row : {at_group, to_group, by_name}) {
    EXPECT_EQ(sparks(row, Audience::public_), 0U);
    EXPECT_EQ(sparks(row, Audience::team), 0U);
    EXPECT_EQ(sparks(row, Audience::worker), 1U);
  }
}

TEST(Gate, TellsOfNoEventInWhichAnAssetIsNamedThatIsNotSeen) {
  const std::string clubs =
      "buurt: {naam: Proef}\nnetwerken:\n"
      "  b: {naam: Besloten Club, gevoelig: nee, zichtbaar: werker}\n"
      "  k: {naam: Kóór, gevoelig: nee}\n"
      "  o: {naam: Open Club, gevoelig: nee, zichtbaar: openbaar}\n"
      "  praat: {naam: Praatgroep, gevoelig: ja, zichtbaar: openbaar}\n"
      "bewoners:\n  p: {naam: P}\nhaakjes:\n  - {leidde_tot: [o], zichtbaar: openbaar, "
      "aanleiding: ";
  const auto told = [&](const std::string& occasion, Audience audience) {
    return testing::scene_of(clubs + "'" + occasion + "'}\n", audience).sparks.size();
  };
  for (const char* const closed : {"Bij de Besloten Club", "BESLOTEN CLUB: feest", "besloten-club",
                                   "Besloten Clubs feest", "Feest (Praatgroep)"}) {
    EXPECT_EQ(told(closed, Audience::public_), 0U) << closed;
    EXPECT_EQ(told(closed, Audience::team), 0U) << closed;
    EXPECT_EQ(told(closed, Audience::worker), 1U) << closed;
  }
  EXPECT_EQ(told("zingen met het koor", Audience::public_), 0U);
  EXPECT_EQ(told("zingen met het koor", Audience::team), 1U);
  for (const char* const open : {"Bij de Open Club", "een besloten clubje", "De club", "Koorts"}) {
    EXPECT_EQ(told(open, Audience::public_), 1U) << open;
  }
}

// Nobody else's event may hang on a person whom this audience does not see.
TEST(Gate, TellsOfAnEventThatNamesAnUnseenPersonWhatItTellsWithoutThem) {
  for (const std::string occasion : {"Els Jansen", "bij Els Jansen thuis"}) {
    const std::string street = std::string(kStreet) + "haakjes:\n  - {aanleiding: " + occasion +
                               ", leidde_tot: [[ans, zoe]], zichtbaar: openbaar}\n";
    const std::string other =
        std::regex_replace(street, std::regex("naam: Els,"), "naam: Els Jansen,");
    EXPECT_EQ(testing::scene_of(street, Audience::public_).sparks.size(), 1U);
    EXPECT_EQ(testing::scene_of(street, Audience::public_).sparks,
              testing::scene_of(other, Audience::public_).sparks);
  }
}

// In whichever order they stand in the files.
TEST(Gate, TakesOfTwoOfOneNameTheOneThatFewerMaySee) {
  const std::string seen = "  a: {naam: Koor, gevoelig: nee, zichtbaar: openbaar}\n";
  const std::string unseen = "  b: {naam: Koor, gevoelig: nee, zichtbaar: werker}\n";
  const std::string rest =
      "bewoners:\n  p: {naam: P}\n"
      "haakjes: [{aanleiding: koor, leidde_tot: [c], zichtbaar: openbaar}]\n"
      "voorzieningen:\n  c: {naam: Zaal, zichtbaar: openbaar}\n";
  for (const std::string& clubs : {seen + unseen, unseen + seen}) {
    const std::string yaml = "buurt: {naam: Proef}\nnetwerken:\n" + clubs + rest;
    EXPECT_THAT(testing::scene_of(yaml, Audience::public_).sparks, IsEmpty());
    EXPECT_EQ(testing::scene_of(yaml, Audience::worker).sparks.size(), 1U);
  }
  EXPECT_EQ(testing::scene_of("buurt: {naam: Proef}\nnetwerken:\n" + seen + rest, Audience::public_)
                .sparks.size(),
            1U);
}

TEST(Gate, TalliesWhatStandsInTheScene) {
  std::size_t hidden = 0;
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const testing::Read read = testing::read(testing::RandomNeighbourhood(seed).yaml({}));
    ASSERT_TRUE(read.neighbourhood) << seed;
    for (const Audience audience : {Audience::public_, Audience::team, Audience::worker}) {
      const Scene scene = testing::scene(read, audience);
      Tally counted{.neighbourhood = scene.header.name};
      for (const Member& member : scene.members) {
        ++counted.members.at(static_cast<std::size_t>(member.kind));
      }
      for (const SceneTie& tie : scene.ties) {
        counted.ties += tie.state == TieState::present ? 1U : 0U;
      }
      const Tally tally = testing::tally(read, audience);
      EXPECT_EQ(tally.neighbourhood, counted.neighbourhood);
      EXPECT_EQ(tally.members, counted.members) << seed;
      EXPECT_EQ(tally.ties, counted.ties) << seed;
      hidden += read.neighbourhood->assets.size() - scene.size();
    }
  }
  EXPECT_GT(hidden, 0U);
}

}  // namespace
}  // namespace buurtweb::privacy
