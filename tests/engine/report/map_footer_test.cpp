#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/report/map_sheet.h"
#include "tests/pipeline.h"
#include "viz/formats.h"

// What the foot of a map says of who has no mark on it.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

// As many residents as asked, each of whom knows the next.
std::string row(int count, const std::string& last_name) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(100 + i);
    yaml += "  b" + n + ": {naam: Bewoner " + n + last_name + ", kent: [b" +
            std::to_string(100 + (i + 1) % count) + "]}\n";
  }
  return yaml;
}

std::string star(int leaves) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n  ans: {naam: Ans}\n";
  for (int i = 0; i < leaves; ++i) {
    const std::string n = std::to_string(100 + i);
    yaml += "  b" + n + ": {naam: Bewoner " + n + ", kent: [ans]}\n";
  }
  return yaml;
}

viz::MapSheet on(viz::Paper paper, const std::string& yaml) {
  return map_of(yaml, Audience::worker, {.paper = paper});
}

std::string foot(const viz::MapSheet& sheet) {
  std::string all = sheet.list + "\n";
  for (const std::string& line : sheet.footer) {
    all += line + "\n";
  }
  return all;
}

TEST(NamesAtTheFoot, AreThereOnASmallSheetAsLongAsTheyAreFew) {
  EXPECT_THAT(foot(on(viz::Paper::a4, row(60, ""))), HasSubstr("Niet apart getekend: Bewoner"));
  EXPECT_THAT(foot(on(viz::Paper::a4, row(140, ""))), Not(HasSubstr("Niet apart getekend")));
  EXPECT_THAT(foot(on(viz::Paper::a3, row(140, ""))), HasSubstr("Niet apart getekend"));
}

TEST(NamesAtTheFoot, LeaveTheNamesOnASmallSheetTheirSize) {
  for (const int count : {41, 60, 80, 140}) {
    EXPECT_GE(viz::text_size(on(viz::Paper::a4, row(count, "")), ""),
              viz::smallest_text(viz::Paper::a4))
        << count;
  }
}

// There is hardly a map, so there is room.
TEST(NamesAtTheFoot, AreThereOnASmallSheetWhereAllKnowOneAndAreFolded) {
  const viz::MapSheet sheet = on(viz::Paper::a4, star(150));
  EXPECT_THAT(foot(sheet), HasSubstr("Bewoner 249."));
  EXPECT_GE(viz::text_size(sheet, ""), viz::smallest_text(viz::Paper::a4));
}

TEST(NamesAtTheFoot, EndInOneFullStop) {
  const std::string abbreviated = foot(on(viz::Paper::a4, row(50, " van D.")));
  EXPECT_THAT(abbreviated, HasSubstr("van D., "));
  EXPECT_THAT(abbreviated, Not(HasSubstr("..")));
  EXPECT_THAT(foot(on(viz::Paper::a4, row(50, ""))), HasSubstr("Bewoner 149.\n"));
}

viz::MapSheet groups_of(const std::string& yaml) {
  const privacy::Scene scene = scene_of(yaml, Audience::worker);
  return report::closed_map(analysis::study(scene),
                            {.step = {}, .run_date = kDay, .catalogue = dutch(), .groups = true})
      .map();
}

// Where there are pages; else they stand at the foot.
TEST(Foot, LeavesManyNamesOfAMapOfGroupsToTheListBehindIt) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
  for (int i = 100; i < 190; ++i) {
    yaml += "  p" + std::to_string(i) + ": {naam: P" + std::to_string(i) + ", kent: [p" +
            std::to_string(i == 100 ? 101 : 100) + "]}\n";
  }
  const privacy::Scene scene = scene_of(yaml, Audience::worker);
  const auto drawn = [&](bool pages) {
    return report::closed_map(
               analysis::study(scene),
               {.step = {}, .run_date = kDay, .catalogue = dutch(), .pages = pages, .groups = true})
        .map();
  };
  const viz::MapSheet with_pages = drawn(true);
  EXPECT_EQ(with_pages.list, "De namen staan op de lijst hierachter.");
  EXPECT_EQ(with_pages.unplaced.size(), 89U);
  EXPECT_EQ(with_pages.unplaced.front().heading, "Bewoners");
  EXPECT_THAT(drawn(false).list, HasSubstr("P101"));
}

TEST(Foot, OfAMapOfGroupsBlamesNoPaper) {
  const std::string asked = foot(groups_of(row(12, "")));
  EXPECT_THAT(asked, HasSubstr("Op deze kaart staan mensen bij hun groep."));
  EXPECT_THAT(asked, Not(HasSubstr("te veel namen")));
  EXPECT_THAT(asked, Not(HasSubstr("Niet alle namen")));
}

TEST(Foot, OfAMapOfGroupsSaysWhereOthersHaveNoPlaceEither) {
  std::string yaml = row(12, "") + "voorzieningen:\n";
  for (int i = 0; i < 70; ++i) {
    yaml += "  z" + std::to_string(i) + ": {naam: Zaal " + std::to_string(i) + "}\n";
  }
  const std::string full = foot(groups_of(yaml));
  EXPECT_THAT(full, HasSubstr("mensen bij hun groep"));
  EXPECT_THAT(full, HasSubstr("Niet alle namen passen op dit papier."));
  EXPECT_THAT(foot(on(viz::Paper::a4, row(60, ""))), HasSubstr("te veel namen"));
}

// Ans knows 20 who each know 1 more: more than a small sheet has room for.
TEST(Foot, OfTheMapAroundSomebodySaysWhetherAnybodyHasNoPlace) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n  a: {naam: Ans}\n";
  for (int i = 0; i < 20; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  b" + n + ": {naam: B" + n + ", kent: [a]}\n";
    yaml += "  c" + n + ": {naam: C" + n + ", kent: [b" + n + "]}\n";
  }
  const auto footer = [&](viz::Paper paper) {
    return map_of(yaml, Audience::worker,
                  {.paper = paper, .picture = "rond", .around = MemberId(0)})
        .footer;
  };
  EXPECT_THAT(footer(viz::Paper::a4), Contains(HasSubstr("passen hier niet")));
  EXPECT_THAT(footer(viz::Paper::a0), Not(Contains(HasSubstr("passen hier niet"))));
}

}  // namespace
}  // namespace buurtweb::testing
