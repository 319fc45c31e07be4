#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/report/map_marks.h"
#include "engine/report/map_sheet.h"
#include "tests/pipeline.h"

// Who is told to stand alone on a map: nobody who does not.
namespace buurtweb::testing {
namespace {

using analysis::Step;
using ::testing::Contains;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

// Marks that no line ties to another and of which the map says so.
std::vector<std::string> told_alone(const viz::MapSheet& sheet) {
  std::vector<std::string> result;
  for (viz::MarkIndex i = 0; i < sheet.marks.size(); ++i) {
    const auto ends_here = [i](const viz::Line& line) { return line.from == i || line.to == i; };
    if (!sheet.marks[i].tied_unseen && std::ranges::none_of(sheet.lines, ends_here)) {
      result.push_back(sheet.marks[i].label);
    }
  }
  return result;
}

const std::string kStreet =
    "buurt: {naam: Proef, gebieden: {Hof: {}}}\n"
    "bewoners:\n"
    "  ans: {naam: Ans, gebied: Hof, kent: [bea]}\n  bea: {naam: Bea, gebied: Hof}\n"
    "  cas: {naam: Cas, gebied: Hof, mag_benaderd_worden: ja}\n  dirk: {naam: Dirk}\n"
    "kanalen:\n  app: {naam: Flatapp, bereikt: [Hof]}\n  krant: {naam: Krant}\n"
    "buiten:\n  fonds: {naam: Fonds, soort: fonds}\n"
    "verbindingen:\n  - {van: dirk, soort: contactpersoon, naar: fonds}\n";

TEST(AloneOnAMap, IsNoChannelThatReachesAnArea) {
  const std::vector<std::string> alone =
      told_alone(map_of(kStreet, Audience::worker, {.step = Step::mobilise}));
  EXPECT_THAT(alone, Not(Contains("Flatapp")));
  EXPECT_THAT(alone, Contains("Krant"));
  EXPECT_THAT(alone, Contains("Cas"));
}

// Whom Dirk knows stands on another map.
TEST(AloneOnAMap, IsNobodyWhoseContactsAreOnAnotherMap) {
  EXPECT_THAT(told_alone(map_of(kStreet, Audience::worker, {.step = Step::mobilise})),
              Not(Contains("Dirk")));
  EXPECT_THAT(told_alone(map_of(kStreet, Audience::worker)), UnorderedElementsAre("Cas"));
}

// That somebody was named is no line on a map, and a tie all the same.
TEST(AloneOnAMap, IsNobodyWithATieThatIsNotDrawn) {
  const std::string yaml =
      "buurt: {naam: Proef}\nbewoners:\n"
      "  ans: {naam: Ans, mag_benaderd_worden: ja}\n  bea: {naam: Bea, mag_benaderd_worden: ja}\n"
      "  cas: {naam: Cas, mag_benaderd_worden: ja, noemt_als_verbinder: [ans]}\n";
  EXPECT_THAT(told_alone(map_of(yaml, Audience::worker)), UnorderedElementsAre("Bea"));
}

// Privacy.md P-24: the worker is told, of whoever wants to hear from others.
TEST(AloneOnAMap, IsNobodyForTheTeamAndNobodyWhoDidNotAskForIt) {
  const std::string agree = ", toestemming: {team: ja, op: 2026-09-01, hoe: formulier}}\n";
  const std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n"
      "  ans: {naam: Ans, kent: [bea]" +
      agree + "  bea: {naam: Bea" + agree + "  cas: {naam: Cas, mag_benaderd_worden: ja" + agree +
      "  dirk: {naam: Dirk" + agree + "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar}\n";
  EXPECT_THAT(told_alone(map_of(yaml, Audience::team)), UnorderedElementsAre("Koor"));
  EXPECT_THAT(told_alone(map_of(yaml, Audience::worker)), UnorderedElementsAre("Koor", "Cas"));
}

// Privacy.md P-10: not even as a mark without lines.
TEST(AloneOnAMap, IsNobodyInPublic) {
  const std::string agree =
      ", toestemming: {openbaar: ja, team: ja, op: 2026-09-01, hoe: formulier}}\n";
  const std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Hof: {}, Kade: {}}}\nbewoners:\n"
      "  ans: {naam: Ans, gebied: Hof, kent: [bea]" +
      agree + "  bea: {naam: Bea, gebied: Hof" + agree + "  cas: {naam: Cas, gebied: Kade" + agree;
  EXPECT_THAT(labels(map_of(yaml, Audience::public_, {.picture = "relatie"})),
              Not(Contains("Cas")));
  const viz::MapSheet team = map_of(yaml, Audience::team, {.picture = "relatie"});
  EXPECT_THAT(labels(team), Not(Contains("Cas")));
  EXPECT_EQ(team.list, "") << "who is named there by themselves, is the one without contact";
  const privacy::Scene scene = scene_of(yaml, Audience::public_);
  EXPECT_TRUE(report::may_be_around(scene, MemberId(0)));
  EXPECT_FALSE(report::may_be_around(scene, MemberId(2)));
}

// The words above them would say the same of one and not of the other.
TEST(AloneOnAMap, HasWordsForAllWithoutALineOrForNobody) {
  const std::string pair = "buurt: {naam: Proef}\nbewoners:\n  ans: {kent: [bea]}\n  bea: {}\n";
  const std::string one = pair + "  cas: {mag_benaderd_worden: ja}\n";
  EXPECT_EQ(map_of(one, Audience::worker).alone, "nog los op deze kaart");
  EXPECT_EQ(map_of(one + "  dirk: {}\n", Audience::worker).alone, "");
}

// Nobody is told to stand alone, and the map does not look finished either.
TEST(AloneOnAMap, SaysBelowTheTitleWhereNobodyHasALine) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
  for (int i = 0; i < 50; ++i) {
    yaml += "  b" + std::to_string(i) + ": {mag_benaderd_worden: ja}\n";
  }
  const viz::MapSheet sheet = map_of(yaml, Audience::worker);
  EXPECT_THAT(sheet.subtitle, ::testing::HasSubstr("Op deze kaart zien we nog geen contact."));
  EXPECT_EQ(sheet.alone, "");
  yaml += "  ans: {kent: [b1]}\n";
  EXPECT_THAT(map_of(yaml, Audience::worker).subtitle, Not(::testing::HasSubstr("geen contact")));
}

// People of a club and of two streets, more than a small sheet carries. Nobody of the second street
// knows anybody; of the first a few are in the club.
std::string streets(int in_club) {
  std::string yaml =
      "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}}\nnetwerken:\n  club: {naam: Club}\n"
      "bewoners:\n";
  for (int i = 0; i < 60; ++i) {
    const std::string n = std::to_string(100 + i);
    yaml += "  b" + n + ": {naam: Bewoner " + n + ", gebied: " + (i < 30 ? "Hof" : "Kade") +
            (i < in_club ? ", lid_van: [club]" : "") + "}\n";
  }
  return yaml;
}

TEST(AloneOnAMap, IsAnAreaOnlyWhereItsMarkStandsForAllOfIt) {
  const auto alone = [](int in_club) {
    const std::string yaml = streets(in_club);
    const privacy::Scene scene = scene_of(yaml, Audience::worker);
    return told_alone(report::closed_map(analysis::study(scene), {.step = {},
                                                                  .paper = viz::Paper::a4,
                                                                  .run_date = kDay,
                                                                  .catalogue = dutch(),
                                                                  .groups = true})
                          .map());
  };
  EXPECT_THAT(alone(30), UnorderedElementsAre("Club", "Kade"));
  EXPECT_THAT(alone(5), UnorderedElementsAre("Club", "Kade"));
}

}  // namespace
}  // namespace buurtweb::testing
