#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_sheet.h"
#include "tests/pipeline.h"

// What stands on a map, seen from the file it was made of.
namespace buurtweb::testing {
namespace {

using analysis::Step;
using ::testing::_;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::vector<std::string> reasons(const viz::MapSheet& sheet) {
  std::vector<std::string> result;
  for (const viz::Proposal& proposal : sheet.proposals) {
    result.push_back(proposal.reason);
  }
  return result;
}

// A feast that needs two things, and the only way to who has them.
const std::string kFeast =
    "buurt: {naam: Proef}\n"
    "initiatieven:\n  feest: {naam: Straatfeest, trekkers: [ans], zoekt: [geld, vergunning]}\n"
    "bewoners:\n  ans: {naam: Ans, kent: [bea]}\n  bea: {naam: Bea}\n"
    "buiten:\n  stad: {naam: De Stad, soort: gemeente, biedt: [geld, vergunning]}\n"
    "verbindingen:\n  - {van: bea, soort: contactpersoon, naar: stad}\n";

TEST(MapProposals, ThatTwoCouldHelpEachOtherInTwoWaysIsOneLine) {
  const viz::MapSheet sheet = map_of(kFeast, Audience::worker, {.step = Step::leverage});
  EXPECT_THAT(reasons(sheet),
              ElementsAre("Straatfeest zoekt geld en vergunning bij De Stad: vraag Ans"));
}

TEST(MapProposals, BetweenSectorsNameTheInstitutionsAtTheirEnds) {
  const std::string yaml =
      "buurt: {naam: Proef}\norganisaties:\n"
      "  school: {naam: De Boot, sector: onderwijs, zichtbaar: openbaar}\n"
      "  huis: {naam: De Zwaluw, sector: wonen, zichtbaar: openbaar}\n";
  const viz::MapSheet sheet = map_of(yaml, Audience::public_, {.step = Step::convene});
  ASSERT_THAT(reasons(sheet), SizeIs(1));
  EXPECT_THAT(reasons(sheet).front(), HasSubstr("De Boot (onderwijs)"));
  EXPECT_THAT(reasons(sheet).front(), HasSubstr("De Zwaluw (wonen)"));
}

TEST(MapWords, CountOneNameAsOne) {
  const std::string one =
      "buurt: {naam: Proef}\nvoorzieningen:\n  zaal: {naam: De Zaal, zichtbaar: openbaar}\n";
  const viz::MapSheet sheet = map_of(one, Audience::public_);
  EXPECT_THAT(sheet.subtitle, HasSubstr("1 naam"));
  EXPECT_THAT(sheet.description, HasSubstr("met 1 naam."));
  EXPECT_THAT(map_of(kFeast, Audience::worker).description, HasSubstr("met 4 namen en "));
  EXPECT_THAT(map_of(kFeast, Audience::worker).subtitle, HasSubstr("4 namen"));
}

TEST(MapWords, DoNotCountTheFewWhereMostAreFolded) {
  const viz::MapSheet nobody = map_of("buurt: {naam: Proef}\n", Audience::public_);
  EXPECT_EQ(nobody.subtitle, "22 november 2026");
  EXPECT_EQ(nobody.description,
            "Een kaart van Proef. Op deze kaart staat nog niemand. Wie wil erop?");
  std::string alone = "buurt: {naam: Proef}\nbewoners:\n";
  for (int i = 0; i < 70; ++i) {
    alone += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) + "}\n";
  }
  const viz::MapSheet folded = map_of(alone, Audience::worker);
  ASSERT_LT(folded.marks.size(), 20U);
  EXPECT_EQ(folded.subtitle, "22 november 2026");
  EXPECT_THAT(folded.description, Not(HasSubstr("0 namen")));
}

TEST(MapWords, SayOfAThickOutlineWhatItMeansInThisStep) {
  const auto meaning = [](std::optional<Step> step) {
    return map_of(kFeast, Audience::worker, {.step = step}).legend.bridge_mark;
  };
  EXPECT_EQ(meaning({}), "verbindt groepen");
  EXPECT_EQ(meaning(Step::build_relations), "verbindt groepen");
  EXPECT_EQ(meaning(Step::leverage), "kent iemand buiten de wijk");
  EXPECT_THAT(meaning(Step::convene), HasSubstr("sectoren"));
  EXPECT_THAT(meaning(Step::mobilise), HasSubstr("nieuws"));
  EXPECT_THAT(meaning(Step::map_assets), Not(HasSubstr("groepen")));
}

TEST(MapWords, NeverStateAbsenceAsAFact) {
  // The words of a hull are there where one is.
  std::string yaml = kFeast;
  yaml.insert(yaml.find("buiten:"), "  els: {naam: Els, kent: [fay]}\n  fay: {naam: Fay}\n");
  const viz::MapSheet sheet = map_of(yaml, Audience::worker);
  for (const std::string& words : {sheet.legend.hull, sheet.legend.proposal, sheet.alone}) {
    EXPECT_THAT(words, HasSubstr("nog ")) << words;
  }
}

// Only what the audience itself sees decides: the worker sees somebody here.
TEST(MapWords, SayThatAMapIsEmptyToWhoSeesNobody) {
  const std::string hidden = "buurt: {naam: Proef}\nbewoners:\n  ans: {naam: Ans}\n";
  const viz::MapSheet sheet = map_of(hidden, Audience::public_);
  EXPECT_THAT(sheet.marks, IsEmpty());
  EXPECT_THAT(sheet.nobody, HasSubstr("Op deze kaart staat nog niemand."));
  EXPECT_EQ(sheet.nobody, map_of("buurt: {naam: Proef}\n", Audience::public_).nobody);
  EXPECT_THAT(map_of(hidden, Audience::worker).marks, SizeIs(1));
}

TEST(MapWords, SayOfAPictureThatHasNothingThatThereMayBeSomething) {
  const std::string yaml = "buurt: {naam: Proef}\nbewoners:\n  ans: {naam: Ans}\n";
  for (const char* const name : {"gaven", "haakjes"}) {
    const viz::MapSheet sheet = map_of(yaml, Audience::worker, {.picture = name});
    EXPECT_THAT(sheet.marks, IsEmpty()) << name;
    EXPECT_THAT(sheet.nobody, HasSubstr("Misschien is er wel iets")) << name;
  }
}

std::string halls(int count) {
  std::string yaml = "buurt: {naam: Proef}\nvoorzieningen:\n";
  for (int i = 0; i < count; ++i) {
    yaml += "  zaal-" + std::to_string(i) + ": {naam: Zaal " + std::to_string(i) +
            ", zichtbaar: openbaar}\n";
  }
  return yaml;
}

TEST(MapWords, SpeakOfPeopleAtTheirGroupOnlyWhereThereAreAny) {
  const auto footer = [](const std::string& yaml) {
    return map_of(yaml, Audience::worker, {.paper = viz::Paper::a4}).footer;
  };
  const std::string full = halls(41);
  EXPECT_THAT(footer(full), Not(Contains(HasSubstr("mensen bij hun groep"))));
  EXPECT_THAT(footer(full + "netwerken:\n  koor: {naam: Koor}\nbewoners:\n"
                            "  ans: {naam: Ans, lid_van: [koor]}\n"),
              Contains(HasSubstr("mensen bij hun groep")));
}

// More than a screen carries: people, places and groups.
const std::string kTown =
    halls(6) +
    "netwerken:\n"
    "  koor: {naam: Koor, zichtbaar: openbaar}\n  tuin: {naam: Tuin, zichtbaar: openbaar}\n"
    "  loop: {naam: Loop, zichtbaar: openbaar}\n"
    "bewoners:\n"
    "  ans: {naam: Ans, lid_van: [koor, tuin]}\n  bea: {naam: Bea, lid_van: [loop]}\n";

TEST(MapOnAScreen, ShowsGroupsAndTheContactBetweenThem) {
  const viz::MapSheet sheet = map_of(kTown, Audience::worker, {.paper = viz::Paper::beamer});
  EXPECT_THAT(labels(sheet), ::testing::UnorderedElementsAre("Koor", "Tuin", "Loop"));
  EXPECT_THAT(sheet.lines, SizeIs(1));
  EXPECT_THAT(sheet.subtitle, HasSubstr("groepen"));
}

TEST(MapTitle, KeepsItsQuestionBehindALongName) {
  std::string yaml = kFeast;
  yaml.insert(yaml.find("naam: ") + 6, std::string(200, 'a') + " ");
  for (const viz::Paper paper : {viz::Paper::a3, viz::Paper::beamer}) {
    EXPECT_THAT(map_of(yaml, Audience::worker, {.paper = paper}).title,
                ::testing::EndsWith("…: wie en wat is er?"));
  }
}

TEST(MapOnAScreen, ShowsEverybodyWhereThereIsRoom) {
  const viz::MapSheet sheet = map_of(kFeast, Audience::worker, {.paper = viz::Paper::beamer});
  EXPECT_THAT(sheet.marks, SizeIs(4));
}

TEST(MapOnAScreen, WithoutGroupsShowsWhoHasTheMostContacts) {
  const viz::MapSheet sheet =
      map_of(halls(12) + "bewoners:\n  ans: {naam: Ans, gebruikt: [zaal-7]}\n", Audience::worker,
             {.paper = viz::Paper::beamer});
  EXPECT_THAT(labels(sheet), Contains("Zaal 7"));
  EXPECT_THAT(sheet.marks.size(), ::testing::Le(viz::label_cap(viz::Paper::beamer)));
}

// Six tie two groups together and one, the last by name, ties three: of the six not all would fit,
// and nobody could say why one of them stands out and another does not.
TEST(MapMarks, OfManyBridgesTheStrongestStandOut) {
  std::string yaml =
      "buurt: {naam: Proef}\nnetwerken:\n  een: {naam: Een}\n  twee: {naam: Twee}\n"
      "  drie: {naam: Drie}\nbewoners:\n  a: {naam: A, lid_van: [een]}\n"
      "  b: {naam: B, lid_van: [twee]}\n  c: {naam: C, lid_van: [drie]}\n"
      "  zus: {naam: Zus, kent: [a, b, c]}\n";
  for (const char* const name : {"p", "q", "r", "s", "t", "u"}) {
    yaml += std::string("  v") + name + ": {naam: V" + name + "}\n  " + name + ": {naam: " + name +
            ", kent: [a, b, v" + name + "]}\n";
  }
  std::vector<std::string> marked;
  for (const viz::Mark& mark : map_of(yaml, Audience::worker).marks) {
    if (mark.bridge) {
      marked.push_back(mark.label);
    }
  }
  EXPECT_THAT(marked, Contains("Zus"));
  EXPECT_THAT(marked, Not(Contains("p")));
}

// As many residents as asked, all in one area but for every fourth, and a club for the first nine.
std::string people(std::size_t count) {
  std::string yaml =
      "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}}\n"
      "netwerken:\n  koor: {naam: Koor, gevoelig: nee}\nbewoners:\n";
  for (std::size_t i = 0; i < count; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(100 + i) +
            ", gebied: " + (i % 4 == 0 ? "Kade" : "Hof") + (i < 9 ? ", lid_van: [koor]" : "") +
            ", kent: [b" + std::to_string(i / 2) + "]}\n";
  }
  std::string::size_type self = yaml.find(", kent: [b0]");  // nobody knows only themselves
  return yaml.erase(self, std::string(", kent: [b0]").size());
}

TEST(Folding, NeverPutsMoreNamesOnAPaperThanItCarries) {
  for (const std::size_t count : {10U, 59U, 60U, 61U, 90U, 400U}) {
    for (const viz::Paper paper : {viz::Paper::a4, viz::Paper::a3, viz::Paper::a0}) {
      const viz::MapSheet sheet = map_of(people(count), Audience::worker, {.paper = paper});
      EXPECT_LE(sheet.marks.size(), viz::label_cap(paper)) << count;
    }
  }
  EXPECT_LE(map_of(halls(200), Audience::public_).marks.size(), viz::label_cap(viz::Paper::a3));
}

// One name too many does not cost more names than it must.
TEST(Folding, FoldsTheLargestGroupFirstAndOnlyAsFarAsNeeded) {
  const viz::MapSheet sheet = map_of(people(62), Audience::worker);
  EXPECT_GE(sheet.marks.size(), viz::label_cap(viz::Paper::a3) - 3);
  const std::vector<std::string> names = labels(sheet);
  EXPECT_THAT(names, Contains("Bewoner 100"));  // of the club, which is small
  EXPECT_THAT(names, Contains("Bewoner 160"));  // of the Kade, which is small too
  EXPECT_THAT(names, Contains("Hof"));
  EXPECT_THAT(names, Not(Contains("Bewoner 161")));  // of the Hof, the last by name
  EXPECT_THAT(names, Not(Contains("Kade")));
}

TEST(Folding, CountsWhomAMarkStandsFor) {
  const viz::MapSheet sheet = map_of(people(400), Audience::worker);
  std::size_t people_named = 0;
  std::size_t people_counted = 0;
  for (const viz::Mark& mark : sheet.marks) {
    people_named += mark.kind == viz::MarkKind::resident ? 1U : 0U;
    if (mark.detail.ends_with(" bewoners")) {
      const std::size_t number = mark.detail.find_first_of("0123456789");
      people_counted += std::stoul(mark.detail.substr(number));
    }
  }
  EXPECT_EQ(people_named + people_counted, 400U);
}

// Who works here does not live here.
TEST(Folding, CallsNobodyAResidentWhoIsNone) {
  std::string yaml = people(70) + "professionals:\n";
  for (int i = 0; i < 45; ++i) {
    yaml += "  w" + std::to_string(i) + ": {naam: Werker " + std::to_string(i) + ", kent: [b0]}\n";
  }
  const viz::MapSheet sheet = map_of(yaml, Audience::worker);
  const auto elsewhere = std::ranges::find(sheet.marks, "Elders in de buurt", &viz::Mark::label);
  ASSERT_NE(elsewhere, sheet.marks.end());
  EXPECT_THAT(elsewhere->detail, ::testing::EndsWith(" mensen"));
}

TEST(Folding, HasAMarkForWhoIsInNoAreaAndNoClub) {
  std::string yaml = "buurt: {naam: Proef, gebieden: {Hofjes: {}}}\nbewoners:\n";
  for (std::size_t i = 0; i < 200; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) +
            (i == 0 ? "" : ", kent: [b" + std::to_string(i / 2) + "]") + "}\n";
  }
  const viz::MapSheet sheet = map_of(yaml, Audience::worker);
  EXPECT_EQ(sheet.marks.size(), viz::label_cap(viz::Paper::a3));
  EXPECT_THAT(labels(sheet), Contains("Elders in de buurt"));
}

// How many marks can be reached from the first along lines, itself counted.
std::size_t reached_from_first(const viz::MapSheet& sheet) {
  std::set<viz::MarkIndex> reached{0};
  for (std::size_t before = 0; before < reached.size();) {
    before = reached.size();
    for (const viz::Line& line : sheet.lines) {
      if (reached.contains(line.from) || reached.contains(line.to)) {
        reached.insert({line.from, line.to});
      }
    }
  }
  return reached.size();
}

// Between groups into which much is folded nearly every pair has a line.
TEST(Folding, LeavesLinesOutOfAFullMapAndSaysSo) {
  std::string yaml = people(300) + "verbindingen:\n";
  for (std::size_t i = 0; i < 300; ++i) {
    for (std::size_t j = 1; j < 8; ++j) {
      const std::size_t other = (i + j * 31) % 300;
      yaml += "  - [b" + std::to_string(i) + ", kent, b" + std::to_string(other) + "]\n";
    }
  }
  const viz::MapSheet sheet = map_of(yaml, Audience::worker);
  EXPECT_LE(sheet.lines.size(), 2 * sheet.marks.size());
  EXPECT_EQ(reached_from_first(sheet), sheet.marks.size());
  EXPECT_THAT(sheet.footer, Contains(HasSubstr("Niet alle staan erop")));
}

std::vector<report::MapRequest> series(const privacy::Scene& scene, viz::Paper paper) {
  return report::map_series(analysis::study(scene),
                            {.step = {}, .paper = paper, .run_date = kDay, .catalogue = dutch()});
}

bool is_one_of_many(const privacy::Scene& scene, viz::Paper paper) {
  return report::is_one_of_many(
      analysis::study(scene), {.step = {}, .paper = paper, .run_date = kDay, .catalogue = dutch()});
}

TEST(Series, IsOneMapWhereAllNamesFit) {
  const privacy::Scene scene = scene_of(people(30), Audience::worker);
  EXPECT_THAT(series(scene, viz::Paper::a3), SizeIs(1));
  EXPECT_FALSE(series(scene, viz::Paper::a3).front().part);
  EXPECT_FALSE(is_one_of_many(scene, viz::Paper::a3));
}

// Whoever stands in another's mark on the first map has a name of their own on one of the others.
TEST(Series, NamesEverybodySomewhere) {
  const privacy::Scene scene = scene_of(people(90), Audience::worker);
  const analysis::Study study = analysis::study(scene);
  const std::vector<report::MapRequest> maps = series(scene, viz::Paper::a0);
  ASSERT_THAT(maps, SizeIs(3));
  EXPECT_TRUE(is_one_of_many(scene, viz::Paper::a0));
  std::set<std::string> named;
  for (const report::MapRequest& one : maps) {
    const viz::MapSheet sheet = report::closed_map(study, one).map();
    EXPECT_LE(sheet.marks.size(), viz::label_cap(viz::Paper::a0));
    EXPECT_THAT(sheet.subtitle, HasSubstr("van 3"));
    for (const viz::Mark& mark : sheet.marks) {
      named.insert(mark.label);
    }
  }
  EXPECT_EQ(named.count("Bewoner 100"), 1U);
  for (const privacy::Member& member : scene.members) {
    EXPECT_TRUE(named.contains(member.label)) << member.label;
  }
}

// The clubs that they are members of leave them their room.
TEST(Series, DividesAnAreaThatDoesNotFitOnASheet) {
  std::string yaml = "buurt: {naam: Proef, gebieden: {Hof: {}}}\nnetwerken:\n";
  for (int i = 0; i < 70; ++i) {
    yaml += "  n" + std::to_string(i) + ": {naam: Club " + std::to_string(i) + ", gevoelig: nee}\n";
  }
  yaml += "bewoners:\n";
  for (int i = 100; i < 200; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) +
            ", gebied: Hof, lid_van: [n" + std::to_string(i % 70) + "]}\n";
  }
  const privacy::Scene scene = scene_of(yaml, Audience::worker);
  const analysis::Study study = analysis::study(scene);
  std::set<std::string> named;
  std::vector<std::string> titles;
  for (const report::MapRequest& one : series(scene, viz::Paper::a3)) {
    const viz::MapSheet sheet = report::closed_map(study, one).map();
    titles.push_back(sheet.title);
    EXPECT_LE(sheet.marks.size(), viz::label_cap(viz::Paper::a3));
    const std::vector<std::string> here = labels(sheet);
    named.insert(here.begin(), here.end());
  }
  EXPECT_THAT(titles, ElementsAre(_, "Proef, Hof (1 van 3): wie en wat is er?",
                                  "Proef, Hof (2 van 3): wie en wat is er?",
                                  "Proef, Hof (3 van 3): wie en wat is er?"));
  for (const privacy::Member& member : scene.members) {
    EXPECT_TRUE(!is_person(member.kind) || named.contains(member.label)) << member.label;
  }
}

TEST(Series, ShowsOfAnAreaItsOwnPeopleAndWhatTheyHaveToDoWith) {
  const std::string yaml =
      "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}}\n"
      "netwerken:\n  koor: {naam: Koor, gevoelig: nee}\n  tuin: {naam: Tuin, gevoelig: nee}\n"
      "bewoners:\n"
      "  ans: {naam: Ans, gebied: Hof, lid_van: [koor], kent: [bea]}\n"
      "  bea: {naam: Bea, gebied: Kade, lid_van: [tuin]}\n";
  const privacy::Scene scene = scene_of(yaml, Audience::worker);
  const viz::MapSheet sheet =
      report::closed_map(analysis::study(scene),
                         {.step = {},
                          .run_date = kDay,
                          .catalogue = dutch(),
                          .part = report::MapPart{.area = AreaId(0),
                                                  .number = 2,
                                                  .count = 3,
                                                  .people = report::inhabitants(scene, AreaId(0))}})
          .map();
  EXPECT_THAT(labels(sheet), ElementsAre("Ans", "Koor"));
  EXPECT_EQ(sheet.title, "Proef, Hof: wie en wat is er?");
}

}  // namespace
}  // namespace buurtweb::testing
