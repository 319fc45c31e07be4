#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "engine/report/map_sheet.h"
#include "tests/pipeline.h"
#include "viz/formats.h"

// The gavenkaart and the relatiekaart where there is little room.
namespace buurtweb::testing {
namespace {

// One is named, of more it says how many; what only one can do does not take all of the room.
TEST(TalentPicture, OnAScreenTellsInTheTalentWhoCanDoIt) {
  std::string yaml =
      "buurt: {naam: Buurt aan de Overkant, bewaartermijn_maanden: 24, contact: "
      "Sanne}\nbewoners:\n";
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  p" + n + ": {naam: Naam " + n + ", kan: [gave " + n + ", zingen], zoekt: [gave " +
            std::to_string((i + 1) % 12) + "], " +
            "mag_benaderd_worden: ja, toestemming: {openbaar: ja, team: ja, op: 2026-06-01, "
            "hoe: mondeling}}\n";
  }
  const viz::MapSheet sheet =
      map_of(yaml, Audience::team, {.paper = viz::Paper::beamer, .picture = "gaven"});
  EXPECT_TRUE(sheet.lines.empty());
  EXPECT_TRUE(sheet.alone.empty());
  const auto told = [&](std::string_view label) {
    const auto found = std::ranges::find(sheet.marks, label, &viz::Mark::label);
    return found == sheet.marks.end() ? std::string() : found->detail;
  };
  EXPECT_EQ(told("zingen"), "12 mensen");
  EXPECT_EQ(told("gave 0"), "Naam 0");
  for (const viz::Mark& mark : sheet.marks) {
    EXPECT_EQ(mark.kind, viz::MarkKind::talent);
    EXPECT_EQ(sheet.legend.kinds.at(static_cast<std::size_t>(mark.kind)).letter, "");
  }
}

// Where nobody shares a talent, all of the room is for what only one can do.
TEST(TalentPicture, OnAScreenLeavesNoRoomToNobody) {
  std::string yaml = "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n";
  for (int i = 0; i < 6; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  p" + n + ": {naam: N" + n + ", kan: [g" + n + "], zoekt: [g" +
            std::to_string((i + 1) % 6) + "], mag_benaderd_worden: ja, " +
            "toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
  }
  const viz::MapSheet sheet =
      map_of(yaml, Audience::team, {.paper = viz::Paper::beamer, .picture = "gaven"});
  EXPECT_EQ(std::ranges::count_if(sheet.marks, &viz::Mark::bridge), 6);
}

// Where there are more kinds their letters stay.
TEST(TalentPicture, OnPaperHasLetters) {
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n  ans: {naam: Ans, kan: "
      "[koken], "
      "mag_benaderd_worden: ja, toestemming: {openbaar: ja, team: ja, op: 2026-06-01, "
      "hoe: mondeling}}\n",
      Audience::team, {.paper = viz::Paper::a3, .picture = "gaven"});
  ASSERT_EQ(sheet.marks.size(), 2U);
  for (const viz::Mark& mark : sheet.marks) {
    EXPECT_NE(sheet.legend.kinds.at(static_cast<std::size_t>(mark.kind)).letter, "");
  }
}

// As far as there is room; then it says how many more there are.
TEST(TalentPicture, ShowsAllWhoHaveATalent) {
  const auto drawn = [](int people) {
    std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
    for (int i = 0; i < people; ++i) {
      yaml += "  b" + std::to_string(i) + ": {naam: B" + std::to_string(i) + ", kan: [koken]}\n";
    }
    return map_of(yaml, Audience::worker, {.picture = "gaven"});
  };
  const viz::MapSheet few = drawn(8);
  EXPECT_EQ(few.marks.size(), 9U);
  EXPECT_EQ(few.marks.front().detail, "");
  const viz::MapSheet many = drawn(100);
  const std::size_t left_out = 101 - many.marks.size();
  EXPECT_GT(left_out, 0U);
  EXPECT_EQ(many.marks.front().detail, "en nog " + std::to_string(left_out) + " mensen");
}

// Where little fits, what is there comes before what nobody offers, also when nobody looks for it.
TEST(TalentPicture, BeginsWithWhatIsThere) {
  std::string yaml = "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n";
  constexpr const char* open =
      "mag_benaderd_worden: ja, toestemming: {openbaar: ja, team: ja, op: 2026-06-01, "
      "hoe: mondeling}}\n";
  for (int i = 0; i < 30; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  a" + n + ": {naam: Zoeker " + n + ", zoekt: [afwezig " + n + "], " + open;
    yaml += "  b" + n + ": {naam: Kenner " + n + ", kan: [aanwezig " + n + "], " + open;
  }
  for (const viz::Paper paper : {viz::Paper::beamer, viz::Paper::a3}) {
    const viz::MapSheet sheet = map_of(yaml, Audience::team, {.paper = paper, .picture = "gaven"});
    const auto is_open = [](const viz::Mark& mark) { return mark.open; };
    EXPECT_FALSE(sheet.marks.empty());
    EXPECT_TRUE(std::ranges::is_partitioned(sheet.marks, std::not_fn(is_open)));
    EXPECT_EQ(sheet.lines.empty(), paper == viz::Paper::beamer);
  }
}

TEST(TalentPicture, SeeksWhatNobodyAndNoPlaceOffers) {
  std::string yaml =
      "buurt: {naam: Proef}\nvoorzieningen:\n  huis: {naam: Huis, biedt: [keuken]}\n"
      "netwerken:\n  club: {naam: Club, zoekt: [keuken, voorlezen, zingen]}\nbewoners:\n";
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  b" + n + ": {naam: B" + n + ", kan: [kunst " + n + "]}\n";
  }
  const viz::MapSheet sheet = map_of(yaml, Audience::worker, {.picture = "gaven"});
  std::vector<std::string> sought;
  for (const viz::Mark& mark : sheet.marks) {
    if (mark.open) {
      sought.push_back(mark.label);
    }
  }
  // Though not all who can do something fit.
  EXPECT_THAT(sought, ::testing::UnorderedElementsAre("voorlezen", "zingen"));
  EXPECT_LT(sheet.marks.size(), 80U);
}

// A resident gives, and is no case: on the wall hangs what groups look for.
TEST(TalentPicture, ShowsToEverybodyNothingThatAResidentAsks) {
  const std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n"
      "  ans: {naam: Ans, kan: [koken], zoekt: [gezelschap], wil_leren: [naaien], "
      "toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n"
      "netwerken:\n  club: {naam: Club, zichtbaar: openbaar, gevoelig: nee, zoekt: [zingen]}\n";
  const auto sought = [&](Audience audience) {
    std::vector<std::string> labels;
    for (const viz::Mark& mark : map_of(yaml, audience, {.picture = "gaven"}).marks) {
      if (mark.open) {
        labels.push_back(mark.label);
      }
    }
    return labels;
  };
  EXPECT_THAT(sought(Audience::public_), ::testing::ElementsAre("zingen"));
  EXPECT_THAT(sought(Audience::team),
              ::testing::UnorderedElementsAre("gezelschap", "naaien", "zingen"));
}

// Each talent in one box, in the order of the boxes; what is of no sort comes last.
TEST(TalentPicture, HasABoxForEachSort) {
  const auto boxes = [](std::string_view can, viz::Paper paper) {
    std::vector<std::string> words;
    const viz::MapSheet sheet =
        map_of("buurt: {naam: Proef}\nbewoners:\n  ans: {naam: Ans, kan: [" + std::string(can) +
                   "]}\n  bea: {naam: Bea, zoekt: [tolken]}\n",
               Audience::worker, {.paper = paper, .picture = "gaven"});
    for (const viz::Hull& box : sheet.hulls) {
      std::string line = box.label + ":";
      for (const viz::MarkIndex mark : box.members) {
        line += " " + sheet.marks[mark].label;
      }
      words.push_back(line);
    }
    return words;
  };
  EXPECT_THAT(boxes("goochelen, zingen, soep koken, bakken", viz::Paper::a3),
              ::testing::ElementsAre("eten en groen: bakken soep koken", "taal en papieren: tolken",
                                     "sport en cultuur: zingen", "en verder: goochelen"));
  EXPECT_THAT(boxes("brieven schrijven", viz::Paper::a3), ::testing::IsEmpty());
  EXPECT_THAT(boxes("zingen, bakken", viz::Paper::beamer), ::testing::IsEmpty());
}

// Where not all names fit, as many are left as can be read, and not some fewer.
TEST(TalentPicture, LeavesOutNoMoreNamesThanItMust) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  b" + n + ": {naam: Johanna Wilhelmina van Zuidwijk " + n +
            ", kan: [buurtgeschiedenis van straat " + n + "]}\n";
  }
  const viz::MapSheet sheet =
      map_of(yaml, Audience::worker, {.paper = viz::Paper::a4, .picture = "gaven"});
  EXPECT_GE(viz::text_size(sheet, ""), viz::smallest_text(sheet.paper));
  EXPECT_GT(sheet.marks.size(), 28U);  // what the area of so much smaller letters leaves
}

// The relatiekaart there: groups with their lines, and no names in them.
TEST(RelationPicture, OnAScreenNamesGroupsOnly) {
  constexpr const char* open =
      "toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
  const std::string yaml = std::string("buurt: {naam: Proef, bewaartermijn_maanden: 24}\n") +
                           "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee}\n"
                           "  club: {naam: Club, zichtbaar: openbaar, gevoelig: nee}\nbewoners:\n"
                           "  ans: {naam: Ans, lid_van: [koor, club], kent: [bea], " +
                           open + "  bea: {naam: Bea, lid_van: [club], " + open;
  const auto drawn = [&](viz::Paper paper) {
    return map_of(yaml, Audience::team, {.paper = paper, .picture = "relatie"});
  };
  const viz::MapSheet screen = drawn(viz::Paper::beamer);
  ASSERT_EQ(screen.marks.size(), 2U);  // Koor too, though Ans is in Club first
  EXPECT_EQ(screen.marks[0].detail + screen.marks[1].detail, "");
  EXPECT_EQ(screen.lines.size(), 1U);
  // On paper Ans stands between them.
  EXPECT_EQ(drawn(viz::Paper::a3).marks.size(), 3U);
}

}  // namespace
}  // namespace buurtweb::testing
