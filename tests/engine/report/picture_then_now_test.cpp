#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/engine/report/sheet_words.h"
#include "tests/pipeline.h"

// The neighbourhood then and now, side by side.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

constexpr const char* kOpen =
    "toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}";

const std::string kThen =
    std::string("buurt: {naam: Proef, bewaartermijn_maanden: 24, peildatum: 2026-07-01}\n") +
    "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee}\n"
    "bewoners:\n  ans: {naam: Ans, lid_van: [koor], " +
    kOpen + "}\n  bea: {naam: Bea, kent: [cas], " + kOpen + "}\n  cas: {naam: Cas, " + kOpen +
    "}\n";
const std::string kNow =
    std::string("buurt: {naam: Proef, bewaartermijn_maanden: 24, peildatum: 2026-11-01}\n") +
    "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee}\n"
    "bewoners:\n  ans: {naam: Ans, lid_van: [koor], kent: [bea], " +
    kOpen + "}\n  bea: {naam: Bea, lid_van: [koor], " + kOpen +
    "}\n  dik: {naam: Dik, kent: [ans], " + kOpen + "}\n";

TEST(ThenNowPicture, ShowsOnTheLeftWhatOfNowWasThereThen) {
  const viz::MapSheet sheet = map_of(kNow, Audience::team, {.picture = "toen", .earlier = kThen});
  EXPECT_THAT(places(sheet), ElementsAre("Ans@1", "Bea@1", "Dik@1", "Koor@1",  // now
                                         "Ans@0", "Bea@0", "Koor@0"));         // and then
  EXPECT_THAT(lines(sheet),
              UnorderedElementsAre("Ans-Bea", "Bea-Koor", "Ans-Dik", "Ans-Koor", "Ans-Koor"));
  EXPECT_THAT(sheet.levels, ElementsAre("Toen: 1 juli 2026", "Nu: 1 november 2026"));
  EXPECT_THAT(sheet.subtitle, HasSubstr("4 namen"));
}

TEST(ThenNowPicture, LightsUpWhatIsNew) {
  const viz::MapSheet sheet = map_of(kNow, Audience::team, {.picture = "toen", .earlier = kThen});
  for (const viz::Mark& mark : sheet.marks) {
    EXPECT_EQ(mark.bridge, mark.label == "Dik") << mark.label;
  }
  for (const viz::Line& line : sheet.lines) {
    const bool old = sheet.marks[line.from].label == "Ans" && sheet.marks[line.to].label == "Koor";
    EXPECT_EQ(line.style, old ? viz::LineStyle::tie : viz::LineStyle::bridge);
  }
}

// Who uses a place has no contact by that.
TEST(ThenNowPicture, DrawsTheUseOfAPlaceInItsOwnStyle) {
  const auto town = [](const std::string& uses) {
    return "buurt: {naam: Proef}\nvoorzieningen:\n  zaal: {naam: Zaal}\n  tuin: {naam: Tuin}\n"
           "netwerken:\n  koor: {naam: Koor, gebruikt: [zaal" +
           uses + "]}\n";
  };
  const viz::MapSheet sheet =
      map_of(town(", tuin"), Audience::team, {.picture = "toen", .earlier = town("")});
  ASSERT_THAT(lines(sheet), UnorderedElementsAre("Koor-Tuin", "Koor-Zaal", "Koor-Zaal"));
  for (const viz::Line& line : sheet.lines) {
    const bool is_new = sheet.marks[line.to].label == "Tuin";
    EXPECT_EQ(line.style, is_new ? viz::LineStyle::unsure_bridge : viz::LineStyle::unsure);
  }
  EXPECT_NE(sheet.legend.unsure_bridge, sheet.legend.bridge);
}

// A pair that first used the same and now knows each other has a new contact.
TEST(ThenNowPicture, ShowsAContactThatWasUseBefore) {
  const auto town = [](const std::string& tie) {
    return "buurt: {naam: Proef}\nvoorzieningen:\n  zaal: {naam: Zaal" + tie +
           "}\nnetwerken:\n  koor: {naam: Koor, gebruikt: [zaal]}\n";
  };
  const viz::MapSheet sheet = map_of(town(", beheerders: [koor]"), Audience::team,
                                     {.picture = "toen", .earlier = town("")});
  ASSERT_THAT(lines(sheet), ElementsAre("Koor-Zaal", "Koor-Zaal"));
  EXPECT_EQ(sheet.lines[0].style, viz::LineStyle::bridge);
  EXPECT_EQ(sheet.lines[1].style, viz::LineStyle::unsure);
}

// Bea was there, but on a map for everybody nobody stands alone.
TEST(ThenNowPicture, ShowsEverybodyNoLonePersonThen) {
  EXPECT_THAT(places(map_of(kNow, Audience::public_, {.picture = "toen", .earlier = kThen})),
              ElementsAre("Ans@1", "Bea@1", "Dik@1", "Koor@1", "Ans@0", "Koor@0"));
}

TEST(ThenNowPicture, TellsBothSidesToWhoCannotSeeIt) {
  const viz::MapSheet sheet = map_of(kNow, Audience::team, {.picture = "toen", .earlier = kThen});
  EXPECT_THAT(sheet.description,
              HasSubstr("4 namen en 4 verbindingen.\nToen: 1 juli 2026.\nAns (bewoner): Koor.\n"));
  EXPECT_THAT(sheet.description, HasSubstr("\nNu: 1 november 2026.\nAns (bewoner):"));
}

// Of 80 members of two clubs nobody has room for a name but who is new or has a new contact.
TEST(ThenNowPicture, NamesWhoIsNewBeforeWhoWasThere) {
  const auto town = [](const std::string& more_of_last) {
    std::string yaml =
        "buurt: {naam: Proef}\nnetwerken:\n  koor: {naam: Koor, gevoelig: nee}\n"
        "  tuin: {naam: Tuin, gevoelig: nee}\nbewoners:\n";
    for (int i = 100; i < 180; ++i) {
      yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) + ", lid_van: [" +
              (i % 2 == 0 ? "koor" : "tuin") + "]" + (i == 179 ? more_of_last : "") + "}\n";
    }
    return yaml;
  };
  const std::string then = town("");
  const viz::MapSheet sheet =
      map_of(town(", kent: [b178]") + "  nel: {naam: Nel, lid_van: [koor]}\n", Audience::worker,
             {.picture = "toen", .earlier = then});
  EXPECT_THAT(places(sheet), Contains("Nel@1"));
  EXPECT_THAT(places(sheet), Not(Contains("Nel@0")));
  EXPECT_THAT(lines(sheet), Contains("Bewoner 178-Bewoner 179").Times(1));
  // A number of members on one side would look as if there were none before.
  for (const viz::Mark& mark : sheet.marks) {
    EXPECT_EQ(mark.detail, "") << mark.label;
  }
  EXPECT_THAT(sheet.footer, Not(Contains(HasSubstr("niets nieuws"))));
  EXPECT_THAT(map_of(then, Audience::worker, {.picture = "toen", .earlier = then}).footer,
              Contains(HasSubstr("niets nieuws")));
}

}  // namespace
}  // namespace buurtweb::testing
