#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <ostream>
#include <string>

#include "tests/privacy/small_file.h"

// Who sees whom, from which day on and until when.
namespace buurtweb::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// The rule of 5.2 for a tie, by its ends, its own `zichtbaar` and what it touches.
TEST(P13, ATieIsSeenWhereBothEndsAndTheTieItselfAre) {
  struct Case {
    const char* group;  // of the association
    const char* tie;    // of the tie
    std::array<bool, 3> seen;
  };
  constexpr std::array<Case, 8> kCases{
      {{"zichtbaar: openbaar, gevoelig: nee", "", {true, true, true}},
       {"zichtbaar: openbaar, gevoelig: nee", ", zichtbaar: team", {false, true, true}},
       {"zichtbaar: openbaar, gevoelig: nee", ", zichtbaar: werker", {false, false, true}},
       {"zichtbaar: team, gevoelig: nee", "", {false, true, true}},
       {"zichtbaar: openbaar", "", {false, true, true}},
       {"zichtbaar: openbaar, gevoelig: ja", "", {false, false, true}},
       {"zichtbaar: openbaar, gevoelig: ja", ", uitdrukkelijk: ja", {true, true, true}},
       {"zichtbaar: openbaar, gevoelig: ja",
        ", uitdrukkelijk: ja, zichtbaar: team",
        {false, true, true}}}};
  for (const Case& each : kCases) {
    const std::string yaml = people(person("ans", kAll)) + "netwerken: {club: {" + each.group +
                             "}}\nverbindingen:\n  - {van: ans, soort: lid_van, naar: club" +
                             each.tie + "}\n";
    for (const Audience audience : {Audience::public_, Audience::team, Audience::worker}) {
      EXPECT_EQ(!scene_of(yaml, audience).ties.empty(),
                each.seen.at(static_cast<std::size_t>(audience)))
          << each.group << each.tie << " for " << audience_name(audience);
    }
  }
  // A tie between two people takes both.
  const std::string half =
      people(person("ans", std::string("kent: [bo], ") + kAll) + person("bo", "kan: [x]"));
  EXPECT_TRUE(scene_of(half, Audience::team).ties.empty());
  EXPECT_FALSE(scene_of(half, Audience::worker).ties.empty());
}

TEST(P14, WhoIsNotToldWithinAMonthIsLeftOutUntilThen) {
  const auto named = [](const char* rest) {
    return people(person("ans", std::string("genoemd_op: 2026-10-22, ") + rest + kAll));
  };
  const Date day_before{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};
  EXPECT_THAT(seen(named(""), Audience::team, day_before), ElementsAre("ansnaam"));
  EXPECT_THAT(seen(named(""), Audience::team), IsEmpty());
  EXPECT_THAT(seen(named(""), Audience::worker), ElementsAre("ansnaam"));
  EXPECT_THAT(seen(named("geinformeerd_op: 2026-11-20, "), Audience::team), ElementsAre("ansnaam"));
  EXPECT_THAT(ask(named(""), {"controleer", "buurt.yaml"}).err, HasSubstr("BW040"));
  EXPECT_THAT(ask(named(""), {"privacy", "buurt.yaml"}).out,
              HasSubstr("ans: dat had voor 2026-11-22 gemoeten. Vertel het nu."));
  EXPECT_THAT(ask(named(""), {"privacy", "buurt.yaml"}, "", "2026-11-21").out,
              HasSubstr("ans: vertel het voor 2026-11-22."));
}

TEST(P15, WithdrawingWorksAtTheNextRunAndTheListSaysWhereSomebodyStands) {
  const std::string before = people(person("ans", kAll) + person("bo", kAll));
  std::string after = before;
  after.insert(after.rfind("}}"), ", ingetrokken: 2026-11-20");
  const std::string without = people(person("ans", kAll));
  for (const Words& command : all_commands("openbaar", {"bo", "bonaam"})) {
    EXPECT_TRUE(run_program(after, command) == run_program(without, command)) << command.front();
  }
  const Outcome map = run_program(before, map_command("openbaar", "svg", 0));
  EXPECT_THAT(map.files.at(".buurtweb/uitgiftelijst.csv"),
              HasSubstr("22-11-2026;kaart.svg;openbaar;a3;\"ans, bo\""));
  EXPECT_THAT(
      run_program(after, map_command("openbaar", "svg", 0)).files.at(".buurtweb/uitgiftelijst.csv"),
      HasSubstr("22-11-2026;kaart.svg;openbaar;a3;ans\r\n"));
}

// On a table of sectors nobody stands who could want to be taken off.
TEST(P15, OfWhatNamesNobodyNobodyIsListed) {
  Words map = map_command("openbaar", "svg", 0);
  map.insert(map.end(), {"--kaart", "sector"});
  EXPECT_THAT(run_program(people(person("ans", kAll)), map).files.at(".buurtweb/uitgiftelijst.csv"),
              HasSubstr("22-11-2026;kaart.svg;openbaar;a3;\r\n"));
}

// Whoever leads it on into a file has given it out all the same.
TEST(P15, WhatGoesToStandardOutputIsListedToo) {
  const std::string kept = ".buurtweb/uitgiftelijst.csv";
  const std::string yaml = people(person("ans", kAll));
  Words map = map_command("openbaar", "svg", 0);
  std::ranges::replace(map, std::string("kaart.svg"), std::string("-"));
  const Words words{"exporteer", "buurt.yaml", "--naar", "geojson", "--uit", "-"};
  for (const Outcome& run : {run_program(yaml, map), ask(yaml, words, "openbaar")}) {
    ASSERT_TRUE(run.files.contains(kept));
    EXPECT_THAT(run.files.at(kept), HasSubstr("22-11-2026;'-;openbaar;"));
    EXPECT_EQ(run.files.size(), 1U);
  }
  const auto listed =
      run_in_folder({{"buurt.yaml", yaml}, {kept, run_program(yaml, map).files.at(kept)}},
                    {"privacy", "buurt.yaml", "--inzage", "ans"});
  EXPECT_THAT(listed.out, HasSubstr("een bestand waarvan buurtweb de naam niet weet (--uit -)"));
}

TEST(P19, AfterTheRetentionPeriodSomebodyIsForNobodyAndCanBeCleanedUp) {
  const std::string yaml = people(person("ans", kAll));
  const Date last{std::chrono::year(2027), std::chrono::month(9), std::chrono::day(2)};
  const Date next{std::chrono::year(2027), std::chrono::month(9), std::chrono::day(3)};
  EXPECT_THAT(seen(yaml, Audience::public_, last), ElementsAre("ansnaam"));
  EXPECT_THAT(seen(yaml, Audience::worker, next), IsEmpty());
  const Words clean_up{"privacy", "buurt.yaml", "--opruimen"};
  EXPECT_THAT(ask(yaml, clean_up, "", "2027-09-02").out, Not(HasSubstr("ans")));
  EXPECT_THAT(ask(yaml, clean_up, "", "2027-09-03").out, HasSubstr("ans: niemand"));
  // The organisation has to choose the period: without it nothing is read.
  const std::string no_period = "buurt: {naam: P}\nbewoners:\n" + person("ans", kAll);
  EXPECT_THAT(codes_of(no_period), ElementsAre("BW034"));
}

TEST(P20, ANewTextAsksForANewYes) {
  const auto agreed_to = [](const char* version) {
    return people(person("ans", std::string("toestemming: {openbaar: ja, team: ja, op: 2026-09-02, "
                                            "hoe: formulier") +
                                    version + "}"),
                  ", tekst_versie: 2");
  };
  EXPECT_THAT(seen(agreed_to(", tekst_versie: 2"), Audience::public_), ElementsAre("ansnaam"));
  for (const char* const older : {", tekst_versie: 1", ""}) {
    EXPECT_THAT(seen(agreed_to(older), Audience::team), IsEmpty());
    EXPECT_THAT(codes_of(agreed_to(older)), ElementsAre("BW051"));
    EXPECT_THAT(ask(agreed_to(older), {"privacy", "buurt.yaml"}).out,
                HasSubstr("vraag het opnieuw"));
  }
}

TEST(P24, WhoKnowsNobodyYetIsToldToTheWorkerAndOnlyWhenTheyMayBeApproached) {
  const auto lone = [](const char* may) {
    return people(
        person("ans", std::string("kan: [koken], mag_benaderd_worden: ") + may + ", " + kAll) +
        person("bo", std::string("kent: [els], ") + kAll) + person("els", kAll));
  };
  const std::string code = "2.nog_niet_verbonden";
  EXPECT_TRUE(findings(lone("ja"), "werker").contains(code));
  EXPECT_FALSE(findings(lone("nee"), "werker").contains(code));
  EXPECT_FALSE(findings(lone("ja"), "team").contains(code));
  EXPECT_FALSE(findings(lone("ja"), "openbaar").contains(code));
}

TEST(P30, AChildIsForTheWorkerOnlyUntilAParentAgrees) {
  for (const char* const young : {"minderjarig: ja, ", "leeftijdsgroep: 0-17, "}) {
    const std::string alone = people(person("ans", std::string(young) + kAll));
    EXPECT_THAT(seen(alone, Audience::team), IsEmpty()) << young;
    EXPECT_THAT(codes_of(alone), ElementsAre("BW050"));
    const std::string agreed =
        people(person("ans", std::string(young) + "ouder_akkoord: ja, " + kAll));
    EXPECT_THAT(seen(agreed, Audience::public_), ElementsAre("ansnaam")) << young;
  }
}

// What a map that keeps places gives for an audience when somebody withdrew, beside the same
// without that person. `tie` is what the others have with each other.
void expect_the_same_places(const std::string& audience, const std::string& tie) {
  const std::string stay = person("ans", tie + kAll) + person("bo", kAll);
  const std::string with = people(stay + person("weg", std::string("kent: [ans, bo], ") + kAll));
  std::string withdrawn = with;
  withdrawn.insert(withdrawn.rfind("}}"), ", ingetrokken: 2026-11-20");
  const std::string kept = ".buurtweb/posities-" + audience + ".json";
  Words whole = map_command(audience, "dot", 0);
  whole.emplace_back("--posities");
  const std::string before = run_program(with, whole).files.at(kept);
  EXPECT_THAT(before, HasSubstr("wegnaam"));
  Words gifts = whole;
  gifts.insert(gifts.end(), {"--kaart", "gaven"});
  Words then = whole;
  then.insert(then.end(), {"--vorige", "buurt.yaml"});
  for (const Words& command : {whole, gifts, then}) {
    const auto drawn = [&](const std::string& yaml) {
      return run_in_folder({{"buurt.yaml", yaml}, {kept, before}}, command);
    };
    const Outcome after = drawn(withdrawn);
    EXPECT_TRUE(after == drawn(people(stay)));
    EXPECT_THAT(after.files.at(kept), Not(HasSubstr("wegnaam")));
    // Planted: of somebody who did not withdraw the place is kept.
    EXPECT_FALSE(drawn(with) == after);
  }
}

// Year after year with --posities: where the others stand stays, and nothing is kept of who went,
// whatever map is drawn then and however little is left of it.
TEST(P15, AMapThatKeepsPlacesIsTheSameAsOneWithoutWhoWithdrew) {
  for (const std::string tie : {"kent: [bo], ", ""}) {
    for (const std::string audience : {"openbaar", "team"}) {
      SCOPED_TRACE(audience + " " + tie);
      expect_the_same_places(audience, tie);
    }
  }
}

// On a screen people stand in their groups, and the places of groups are kept too.
TEST(P15, NothingIsKeptOfAGroupOrAnAreaThatIsNoLongerSeen) {
  std::string lines = person("bo", kAll);
  for (const std::string club : {"a", "b", "c"}) {
    for (const char* const number : {"1", "2", "3", "4", "5", "6"}) {
      lines += person(club + number, "lid_van: [" + club + "club], kent: [bo], " + kAll);
    }
  }
  const std::string yaml =
      people(lines) +
      "netwerken:\n  aclub: {zichtbaar: openbaar, gevoelig: nee}\n"
      "  bclub: {zichtbaar: openbaar, gevoelig: nee}\n  cclub: {zichtbaar: ZIEN, gevoelig: nee}\n";
  const auto seen_by = [&](const char* audience) {
    std::string text = yaml;
    return text.replace(text.find("ZIEN"), 4, audience);
  };
  const std::string kept = ".buurtweb/posities-openbaar.json";
  Words command{"kaart", "buurt.yaml", "--voor",   "openbaar", "--datum",   kDayOfRun,
                "--uit", "kaart.dot",  "--papier", "beamer",   "--posities"};
  const std::string before = run_program(seen_by("openbaar"), command).files.at(kept);
  EXPECT_THAT(before, HasSubstr("cclub"));
  command.insert(command.end(), {"--kaart", "gaven"});
  const Outcome after = run_in_folder({{"buurt.yaml", seen_by("team")}, {kept, before}}, command);
  EXPECT_THAT(after.files.at(kept), Not(HasSubstr("cclub")));
  EXPECT_THAT(after.files.at(kept), HasSubstr("bclub"));
}

// What contradicts itself has a diagnostic, and is read in the way that shows least.
struct Doubtful {
  const char* name;
  const char* lines;  // the record of the person
  const char* code;
  bool hidden_from_worker;
};
void PrintTo(const Doubtful& doubtful, std::ostream* out) {
  *out << doubtful.name;
}

class DoubtfulConsent : public ::testing::TestWithParam<Doubtful> {};

TEST_P(DoubtfulConsent, IsToldOfAndReadAsNo) {
  const std::string yaml =
      people(std::string("  ans: {naam: ansnaam, kan: [x], ") + GetParam().lines + "}\n");
  EXPECT_THAT(codes_of(yaml), ElementsAre(GetParam().code));
  EXPECT_THAT(seen(yaml, Audience::public_), IsEmpty());
  EXPECT_THAT(seen(yaml, Audience::team), IsEmpty());
  EXPECT_EQ(seen(yaml, Audience::worker).empty(), GetParam().hidden_from_worker);
}

INSTANTIATE_TEST_SUITE_P(
    P15, DoubtfulConsent,
    ::testing::Values(
        Doubtful{"Contradicting",
                 "toestemming: {openbaar: ja, team: nee, op: 2026-09-02, hoe: mondeling}", "BW038",
                 false},
        Doubtful{"Incomplete", "toestemming: {openbaar: ja, team: ja, hoe: mondeling}", "BW039",
                 false},
        Doubtful{"NotYet", "toestemming: {openbaar: ja, team: ja, op: 2026-12-02, hoe: mondeling}",
                 "BW049", false},
        Doubtful{
            "WithdrawnBefore",
            "toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: mondeling, ingetrokken: "
            "2026-08-01}",
            "BW058", true}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(P15, OfAnIncompleteConsentIsToldWhatItLacks) {
  const auto told = [](const char* given) {
    const std::string consent = std::string("toestemming: {team: ja") + given + "}";
    return ask(people(person("ans", "kan: [x], " + consent)), {"controleer", "buurt.yaml"}).err;
  };
  EXPECT_THAT(told(", hoe: x"), HasSubstr("bij deze toestemming ontbreekt op\n"));
  EXPECT_THAT(told(", op: 2026-09-02"), HasSubstr("bij deze toestemming ontbreekt hoe\n"));
  EXPECT_THAT(told(""), HasSubstr("bij deze toestemming ontbreken op en hoe\n"));
}

TEST(P15, AnUnknownAudienceIsAnErrorForEverybody) {
  EXPECT_THAT(
      codes_of(people(person("ans", "toestemming: {iedereen: ja, op: 2026-09-02, hoe: x}"))),
      ElementsAre("BW019"));
  EXPECT_THAT(codes_of(head() + "netwerken: {club: {zichtbaar: iedereen}}\n"),
              ElementsAre("BW035"));
}

// They stay two people, or a public map would depend on who is not on it (P-02).
TEST(P15, OneNameUnderTwoKeysIsToldOf) {
  const std::string yaml = people("  jan1: {naam: Jan, kan: [x], " + std::string(kAll) +
                                  "}\n  jan2: {naam: \" jan\", kan: [x]}\n");
  EXPECT_THAT(codes_of(yaml), ElementsAre("BW059"));
  EXPECT_THAT(seen(yaml, Audience::public_), ElementsAre("Jan"));
}

}  // namespace
}  // namespace buurtweb::testing
