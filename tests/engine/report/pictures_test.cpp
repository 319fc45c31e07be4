#include "engine/report/pictures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/report/map_sheet.h"
#include "tests/engine/report/sheet_words.h"
#include "tests/pipeline.h"
#include "viz/formats.h"

// What stands on each picture, seen from the file it was made of.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

viz::MapSheet picture(const std::string& yaml, Audience audience, std::string_view name,
                      std::optional<MemberId> around = {}) {
  return map_of(yaml, audience, {.picture = name, .around = around});
}

constexpr const char* kOpen =
    "toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}";

const std::string kStreet =
    std::string("buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Hofjes: {}}}\n") +
    "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee}\n"
    "bewoners:\n"
    "  ans: {naam: Ans, kan: [koken], kent: [bea], lid_van: [koor], " +
    kOpen + "}\n" + "  bea: {naam: Bea, wil_leren: [koken], kent: [cas], " + kOpen + "}\n" +
    "  cas: {naam: Cas, kan: [lopen], zoekt: [naaien], genoemd_door: [bea], gebied: Hofjes, " +
    kOpen + "}\n";

TEST(Pictures, HaveWordsForAllThatStandsAroundThem) {
  for (const report::Picture& one : report::pictures()) {
    const viz::MapSheet sheet = picture(kStreet, Audience::worker, one.name, MemberId(0));
    EXPECT_THAT(sheet.title, Not(HasSubstr("kaart."))) << one.name;
    EXPECT_THAT(sheet.levels, Each(Not(HasSubstr("kaart.")))) << one.name;
    EXPECT_THAT(sheet.legend.bridge_mark, Not(HasSubstr("kaart."))) << one.name;
  }
}

TEST(Pictures, NeverHaveMoreNamesThanThePaperCarries) {
  std::string yaml = "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n";
  for (int i = 0; i < 90; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  p" + n + ": {naam: Naam " + n + ", kan: [talent" + n + "], kent: [p" +
            std::to_string((i + 1) % 90) + "], genoemd_door: [p" + std::to_string(i / 2) + "], " +
            kOpen + "}\n";
  }
  for (const report::Picture& one : report::pictures()) {
    EXPECT_LE(picture(yaml, Audience::worker, one.name, MemberId(0)).marks.size(),
              viz::label_cap(viz::Paper::a3))
        << one.name;
  }
}

// Many people who know their neighbours, in eight groups, with channels, a table and sources
// outside.
std::string street_of_many() {
  std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Hofjes: {}}}\nbewoners:\n";
  for (int i = 0; i < 28; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  p" + n + ": {naam: Mevrouw Naam " + n + ", kan: [talent" + std::to_string(i % 9) +
            "], lid_van: [g" + std::to_string(i % 8) + "], kent: [p" +
            std::to_string((i + 1) % 28) + ", p" + std::to_string((7 * i + 3) % 28) +
            "], contactpersoon: [x" + std::to_string(i % 4) + "], genoemd_door: [p" +
            std::to_string(i / 2) + "], gebied: Hofjes, " + kOpen + "}\n";
  }
  yaml += "netwerken:\n";
  for (int i = 0; i < 8; ++i) {
    const std::string n = std::to_string(i);
    yaml +=
        "  g" + n + ": {naam: Vereniging Nummer " + n + ", zichtbaar: openbaar, gevoelig: nee}\n";
  }
  yaml += "kanalen:\n";
  for (int i = 0; i < 4; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  k" + n + ": {naam: De Buurtkrant " + n + ", bereikt: [g" + n +
            "], zichtbaar: openbaar}\n";
  }
  yaml += "buiten:\n";
  for (int i = 0; i < 4; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  x" + n + ": {naam: Fonds Van Ver " + n + ", zichtbaar: openbaar}\n";
  }
  return yaml + "plan: {vorige_tafel: [p1], tafel: [p0, p1, p2, p3, p4]}\n";
}

TEST(Pictures, ShowFewerNamesRatherThanSmallerOnes) {
  const std::string yaml = street_of_many();
  constexpr viz::Paper paper = viz::Paper::beamer;
  for (const report::Picture& one : report::pictures()) {
    const viz::MapSheet sheet = map_of(
        yaml, Audience::worker, {.paper = paper, .picture = one.name, .around = MemberId(0)});
    if (!sheet.marks.empty()) {
      EXPECT_GE(viz::text_size(sheet, "Niet delen: alleen voor de werker."),
                viz::smallest_text(paper))
          << one.name;
    }
  }
}

TEST(Pictures, OnAScreenSayThatThereIsMore) {
  for (const std::string_view name : {"tafel", "bereik", "rond"}) {
    const viz::MapSheet sheet =
        map_of(street_of_many(), Audience::worker,
               {.paper = viz::Paper::beamer, .picture = name, .around = MemberId(0)});
    EXPECT_THAT(sheet.subtitle, HasSubstr("En nog ")) << name;
    // Whoever a name stands loose of may just have no room here.
    EXPECT_THAT(sheet.alone, IsEmpty()) << name;
  }
}

TEST(OutsidePicture, OnAScreenTellsInTheSourceWhoKnowsIt) {
  std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbuiten:\n"
      "  a: {naam: Onbekend, zichtbaar: openbaar}\n  b: {naam: Fonds, zichtbaar: openbaar}\n"
      "  c: {naam: Winkel, zichtbaar: openbaar}\n  d: {naam: Haven, zichtbaar: openbaar}\n"
      "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee}\n"
      "bewoners:\n";
  for (int i = 0; i < 3; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  p" + n + ": {naam: Naam " + n + ", contactpersoon: [" + (i == 0 ? "b, d" : "c") +
            "], " + kOpen + "}\n";
  }
  yaml += "verbindingen:\n  - [koor, contactpersoon, d]\n";
  const viz::MapSheet sheet =
      map_of(yaml, Audience::worker, {.paper = viz::Paper::beamer, .picture = "ring"});
  std::vector<std::string> told;
  for (const viz::Mark& mark : sheet.marks) {
    told.push_back(mark.label + ": " + mark.detail);
  }
  // Around the neighbourhood, first those whom somebody knows.
  EXPECT_EQ(sheet.layout, viz::Layout::rings);
  EXPECT_EQ(sheet.lines.size(), 3U);
  EXPECT_THAT(told, ElementsAre("Proef: ", "Fonds: via Naam 0", "Haven: via 2 contacten",
                                "Winkel: via 2 mensen", "Onbekend: "));
  EXPECT_THAT(sheet.alone, IsEmpty());
}

TEST(Pictures, TellRingByRingWhoCannotSeeThem) {
  const viz::MapSheet sheet = picture(street_of_many(), Audience::team, "tafel");
  EXPECT_THAT(sheet.description, HasSubstr("de tafel.\nMevrouw Naam 0 (bewoner)"));
  EXPECT_THAT(sheet.description,
              HasSubstr("Vereniging Nummer 7 (groep mensen). lege stoel op deze kaart."));
}

TEST(Pictures, CallWhatIsNoGroupByItsOwnName) {
  const auto name = [](std::string_view which) {
    const auto group = static_cast<std::size_t>(viz::MarkKind::group);
    return picture(kStreet, Audience::team, which).legend.kinds.at(group).name;
  };
  EXPECT_EQ(name("haakjes"), "2 mensen");
  EXPECT_EQ(name("wijk"), "deel van de buurt");
  EXPECT_EQ(name("relatie"), "groep mensen");
}

TEST(Pictures, HaveALetterForEachThingThatTheirGroupsAre) {
  const auto letter = [](std::string_view which) {
    const auto group = static_cast<std::size_t>(viz::MarkKind::group);
    return map_of(kStreet, Audience::team, {.picture = which}).legend.kinds.at(group).letter;
  };
  const std::set<std::string> letters{letter(""), letter("wijk"), letter("relatie"),
                                      letter("haakjes")};
  EXPECT_EQ(letters.size(), 4U);
}

// Each mark of theirs stands for more than one name, or for none.
TEST(Pictures, CountNoNamesWhereMarksAreNone) {
  EXPECT_THAT(picture(kStreet, Audience::team, "gaven").subtitle, Not(HasSubstr("nam")));
  EXPECT_THAT(picture(kStreet, Audience::team, "rond", MemberId(0)).subtitle, HasSubstr("namen"));
}

TEST(MapOnAScreen, SaysWhenThereAreMoreGroups) {
  const auto subtitle = [](int groups) {
    std::string yaml = "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nnetwerken:\n";
    for (int i = 0; i < groups; ++i) {
      const std::string n = std::to_string(i);
      yaml += "  g" + n + ": {naam: Club " + n + ", zichtbaar: openbaar, gevoelig: nee}\n";
    }
    yaml += "voorzieningen:\n";
    for (int i = 0; i < 9; ++i) {
      const std::string n = std::to_string(i);
      yaml += "  v" + n + ": {naam: Zaal " + n + ", gebruikers: [g0], zichtbaar: openbaar}\n";
    }
    return map_of(yaml, Audience::public_, {.paper = viz::Paper::beamer}).subtitle;
  };
  EXPECT_THAT(subtitle(4), HasSubstr("Vooral groepen"));
  EXPECT_THAT(subtitle(9), HasSubstr("Een deel van de groepen"));
}

TEST(TalentPicture, HasTalentsInTheMiddleAndHoldersAroundThem) {
  const viz::MapSheet sheet = picture(kStreet, Audience::team, "gaven");
  // The team asks neither of them for it yet: they stand outside.
  EXPECT_THAT(places(sheet),
              UnorderedElementsAre("koken@0", "Ans@2", "(naaien)@0", "lopen@0", "Cas@2"));
  EXPECT_THAT(lines(sheet), UnorderedElementsAre("koken-Ans", "lopen-Cas"));
}

// The first can do it alone, the second not.
TEST(TalentPicture, HasADoubleLineToWhoIsTheOnlyOneWhoCanDoWhatIsSought) {
  const viz::MapSheet sheet =
      picture(kStreet + "  dik: {naam: Dik, kan: [lopen], zoekt: [koken], " + kOpen + "}\n",
              Audience::team, "gaven");
  for (const viz::Line& line : sheet.lines) {
    const bool alone = sheet.marks[line.to].label == "Ans";
    EXPECT_EQ(line.style, alone ? viz::LineStyle::sole : viz::LineStyle::tie);
  }
  EXPECT_THAT(sheet.legend.sole, HasSubstr("als enige"));
}

TEST(TalentPicture, ShowsInPublicNobodyWithoutConsent) {
  const std::string yaml = kStreet +
                           "  dirk: {naam: Dirk, kan: [timmeren], toestemming: {team: ja, "
                           "openbaar: nee, op: 2026-06-01, hoe: mondeling}}\n";
  EXPECT_THAT(places(picture(yaml, Audience::team, "gaven")), Contains("Dirk@2"));
  EXPECT_THAT(places(picture(yaml, Audience::public_, "gaven")),
              UnorderedElementsAre("koken@0", "Ans@1", "lopen@0", "Cas@1"));
}

TEST(RelationPicture, NamesThePeopleOfAGroupInItsCloud) {
  const viz::MapSheet sheet = picture(kStreet, Audience::team, "relatie");
  EXPECT_EQ(mark_of(sheet, "Koor").detail, "Ans");
}

TEST(ReachPicture, PutsWhoIsNotReachedOutsideForTheWorkerOnly) {
  const std::string yaml =
      kStreet + "kanalen:\n  app: {naam: App, zichtbaar: openbaar}\n" +
      "  bord: {naam: Bord}\nverbindingen:\n  - {van: app, soort: bereikt, naar: ans}\n";
  EXPECT_THAT(places(picture(yaml, Audience::worker, "bereik")),
              UnorderedElementsAre("App@0", "Bord@0", "Ans@1", "Bea@2", "Cas@3"));
  EXPECT_THAT(places(picture(yaml, Audience::team, "bereik")), Not(Contains("Cas@3")));
  const std::string two = yaml + "  - {van: bord, soort: bereikt, naar: ans}\n";
  EXPECT_THAT(lines(picture(two, Audience::worker, "bereik")),
              IsSupersetOf({"App-Ans", "Bord-Ans"}));
}

TEST(TablePicture, HasAnEmptyChairForAGroupThatNobodySitsThereFor) {
  const std::string yaml = kStreet + "plan: {tafel: [ans]}\n";
  const std::vector<std::string> seats = places(picture(yaml, Audience::team, "tafel"));
  EXPECT_THAT(seats, Contains("Ans@0"));
  EXPECT_THAT(seats, Contains("(Hofjes)@1"));
}

// Who sits at it, and not among the chairs that nobody sits on.
TEST(TablePicture, IsATableOnAScreenToo) {
  const viz::MapSheet sheet = map_of(kStreet + "plan: {tafel: [bea]}\n", Audience::worker,
                                     {.paper = viz::Paper::beamer, .picture = "tafel"});
  EXPECT_EQ(sheet.layout, viz::Layout::rings);
  EXPECT_EQ(sheet.levels.front(), "de tafel");
  EXPECT_THAT(places(sheet), Contains("Bea@0"));
  for (const viz::Mark& mark : sheet.marks) {
    EXPECT_EQ(mark.open, mark.level == 1) << mark.label;
  }
}

TEST(OutsidePicture, HasGatesOnTheBorder) {
  const std::string yaml = kStreet +
                           "buiten:\n  fonds: {naam: Fonds, soort: fonds, zichtbaar: openbaar}\n" +
                           "verbindingen:\n  - {van: bea, soort: contactpersoon, naar: fonds}\n";
  const viz::MapSheet sheet = picture(yaml, Audience::team, "ring");
  EXPECT_THAT(places(sheet), UnorderedElementsAre("Fonds@2", "Bea@1", "Koor@0"));
  EXPECT_THAT(lines(sheet), Contains("Bea-Fonds"));
}

// The file may just not say so yet.
TEST(OutsidePicture, WithoutASourceAsksWhoKnowsSomebodyThere) {
  const std::string question = "Op deze kaart zien we nog geen contact met buiten de wijk.";
  EXPECT_THAT(picture(kStreet, Audience::team, "ring").subtitle, HasSubstr(question));
  const std::string people = "buurt: {naam: Proef}\nbewoners: {ans: {kent: [bea]}, bea: {}}\n";
  const viz::MapSheet nobody = picture(people, Audience::worker, "ring");
  EXPECT_THAT(nobody.marks, IsEmpty());
  EXPECT_THAT(nobody.nobody, HasSubstr(question));
  EXPECT_THAT(nobody.subtitle, Not(HasSubstr(question)));
}

TEST(Pictures, OfNobodySayThatThereIsNobodyYet) {
  const std::string nobody = "buurt: {naam: Proef, bewaartermijn_maanden: 24}\n";
  for (const report::Picture& one : report::pictures()) {
    if (one.name != "rond") {
      const viz::MapSheet sheet = picture(nobody, Audience::team, one.name);
      EXPECT_THAT(sheet.marks, IsEmpty()) << one.name;
      EXPECT_FALSE(sheet.nobody.empty()) << one.name;
      const viz::Printed drawn = viz::publish(viz::PublicSheet(sheet), *viz::format_named("svg"));
      EXPECT_TRUE(std::holds_alternative<viz::Print>(drawn)) << one.name;
    }
  }
}

// Who opens the way outside is named in public only when they want to be; the source says that
// somebody does.
TEST(Pictures, OfOutsideNameInPublicOnlyWhoWantsThat) {
  const auto ring = [](const std::string& more, viz::Paper paper) {
    return map_of(
        "buurt: {naam: Proef, bewaartermijn_maanden: 24}\n"
        "bewoners:\n  ans: {naam: Ans, toestemming: {openbaar: ja, team: ja, op: 2026-06-01, "
        "hoe: mondeling" +
            more +
            "}}\nbuiten:\n  fonds: {naam: Fonds, zichtbaar: openbaar}\n"
            "verbindingen:\n  - {van: ans, soort: contactpersoon, naar: fonds}\n",
        Audience::public_, {.paper = paper, .picture = "ring"});
  };
  for (const viz::Paper paper : {viz::Paper::a3, viz::Paper::beamer}) {
    const viz::MapSheet unnamed = ring("", paper);
    ASSERT_THAT(labels(unnamed), Contains("Fonds"));
    EXPECT_EQ(unnamed.marks.back().detail, "via iemand hier");
    EXPECT_THAT(unnamed.description, Not(HasSubstr("Ans")));
  }
  EXPECT_THAT(labels(ring(", verbinder: ja", viz::Paper::a3)), Contains("Ans"));
  EXPECT_EQ(ring(", verbinder: ja", viz::Paper::beamer).marks.back().detail, "via Ans");
}

}  // namespace
}  // namespace buurtweb::testing
