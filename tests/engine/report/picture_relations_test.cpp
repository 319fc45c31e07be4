#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/pipeline.h"

// Who stands on the picture of groups without being in one.
namespace buurtweb::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

// The name of the street alone would say that nobody there has contact with the others.
TEST(RelationPicture, NamesAStreetOnlyWhereAllOfItStandThere) {
  const auto people = [](const std::string& groups) {
    return map_of(
        "buurt: {naam: Proef, gebieden: {Hof: {}}}\nnetwerken:\n  koor: {naam: Koor}\n"
        "bewoners:\n  ans: {naam: Ans, gebied: Hof" +
            groups + "}\n  bea: {naam: Bea, gebied: Hof}\n" +
            "  cas: {naam: Cas, gebied: Hof, kent: [bea]}\n",
        Audience::worker, {.picture = "relatie"});
  };
  const viz::MapSheet whole = people("");
  EXPECT_THAT(labels(whole), ElementsAre("Hof"));
  const viz::MapSheet rest = people(", lid_van: [koor]");
  EXPECT_THAT(labels(rest), UnorderedElementsAre("Koor", "Hof (zonder club)"));
  const auto others = std::ranges::find(rest.marks, "Hof (zonder club)", &viz::Mark::label);
  ASSERT_NE(others, rest.marks.end());
  EXPECT_EQ(others->detail, "Bea en Cas");
}

TEST(RelationPicture, KeepsGroupsWithOneNameApart) {
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef}\nnetwerken:\n  een: {naam: Eetgroep}\n  twee: {naam: Eetgroep}\n"
      "bewoners:\n  ans: {naam: Ans, lid_van: [een]}\n  bea: {naam: Bea, lid_van: [twee]}\n",
      Audience::worker, {.picture = "relatie"});
  EXPECT_THAT(labels(sheet), ElementsAre("Eetgroep", "Eetgroep"));
}

// Everybody would see that Cas has no contact (privacy.md P-10).
TEST(RelationPicture, HoldsInPublicNobodyWithoutContact) {
  const std::string open =
      ", toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}";
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Hof: {}}}\n"
      "bewoners:\n  ans: {naam: Ans, gebied: Hof, kent: [bea]" +
          open + "}\n  bea: {naam: Bea, gebied: Hof" + open + "}\n  cas: {naam: Cas, gebied: Hof" +
          open + "}\n",
      Audience::public_, {.picture = "relatie"});
  ASSERT_EQ(sheet.marks.size(), 1U);
  EXPECT_EQ(sheet.marks.front().detail, "Ans en Bea");
}

TEST(RelationPicture, HasNoGroupOfOnePersonAndTellsNobodyWithContactsToStandAlone) {
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}}\n"
      "netwerken:\n  koor: {naam: Koor}\n"
      "initiatieven:\n  feest: {naam: Feest, trekkers: [bea]}\n"
      "bewoners:\n  ans: {naam: Ans, gebied: Hof, lid_van: [koor]}\n"
      "  bea: {naam: Bea, gebied: Hof}\n"
      "  cas: {naam: Cas, gebied: Kade, mag_benaderd_worden: ja}\n",
      Audience::worker, {.picture = "relatie"});
  std::vector<std::string> told;
  for (const viz::Mark& mark : sheet.marks) {
    told.push_back(mark.label + (mark.kind == viz::MarkKind::group ? ", groep" : "") +
                   (mark.tied_unseen ? "" : ", los"));
  }
  EXPECT_THAT(told, UnorderedElementsAre("Koor, groep, los", "Bea", "Cas, los"));
}

// More groups than a screen carries. Each but one knows another, the first only one that has no
// room in the order of the names.
TEST(RelationPicture, LeavesOnAScreenNoGroupWithoutTheContactThatItHas) {
  std::string yaml = "buurt: {naam: Proef}\nnetwerken:\n";
  for (int i = 10; i < 40; ++i) {
    yaml += "  n" + std::to_string(i) + ": {naam: N" + std::to_string(i) + ", gevoelig: nee" +
            (i < 24 ? ", werkt_samen: [n" + std::to_string(49 - i) + "]" : "") + "}\n";
  }
  yaml += "bewoners:\n";
  for (int i = 10; i < 40; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: B" + std::to_string(i) + ", lid_van: [n" +
            std::to_string(i) + "]}\n";
  }
  const viz::MapSheet sheet =
      map_of(yaml, Audience::worker, {.paper = viz::Paper::beamer, .picture = "relatie"});
  std::set<std::string> tied;
  for (const viz::Line& line : sheet.lines) {
    tied.insert(sheet.marks[line.from].label);
    tied.insert(sheet.marks[line.to].label);
  }
  EXPECT_GT(tied.size(), 1U);
  for (const std::string& group : labels(sheet)) {
    // These two know nobody.
    EXPECT_TRUE(tied.contains(group) || group == "N24" || group == "N25") << group;
  }
}

// To stand between groups alone says that one connects them: only who wants that does, in public.
TEST(RelationPicture, NamesInPublicOnlyWhoWantsToBeNamedBetweenGroups) {
  const auto people = [](const std::string& more) {
    const std::string open =
        ", toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling" + more + "}}\n";
    return map_of(
        "buurt: {naam: Proef, bewaartermijn_maanden: 24}\n"
        "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee}\n"
        "  tuin: {naam: Tuin, zichtbaar: openbaar, gevoelig: nee}\nbewoners:\n"
        "  ans: {naam: Ans, lid_van: [koor, tuin]" +
            open + "  bea: {naam: Bea, lid_van: [koor]" + open +
            "  cas: {naam: Cas, lid_van: [tuin]" + open,
        Audience::public_, {.picture = "relatie"});
  };
  const viz::MapSheet unnamed = people("");
  EXPECT_THAT(labels(unnamed), UnorderedElementsAre("Koor", "Tuin"));
  // That these two have contact needs no name.
  EXPECT_EQ(unnamed.lines.size(), 1U);
  EXPECT_THAT(labels(people(", verbinder: ja")), UnorderedElementsAre("Ans", "Koor", "Tuin"));
}

// More groups and people between them than a sheet carries. Each group shares somebody with the
// next; the last by name is the largest.
std::string many_groups() {
  std::string yaml = "buurt: {naam: Proef}\nnetwerken:\n";
  for (int i = 100; i < 180; ++i) {
    yaml += "  n" + std::to_string(i) + ": {naam: N" + std::to_string(i) + ", gevoelig: nee}\n";
  }
  yaml += "bewoners:\n";
  const auto add = [&](int who, int group, int other) {
    yaml += "  b" + std::to_string(who) + ": {naam: B" + std::to_string(who) + ", lid_van: [n" +
            std::to_string(group) + ", n" + std::to_string(other) + "]}\n";
  };
  for (int i = 100; i < 179; ++i) {
    add(i, i, i + 1);
  }
  for (int i = 200; i < 230; ++i) {
    add(i, 178, 179);
  }
  return yaml;
}

TEST(RelationPicture, DrawsAsALineBetweenGroupsWhomItHasNoRoomFor) {
  const viz::MapSheet sheet = map_of(many_groups(), Audience::worker, {.picture = "relatie"});
  std::set<viz::MarkIndex> tied;
  for (const viz::Line& line : sheet.lines) {
    tied.insert(line.from);
    tied.insert(line.to);
  }
  EXPECT_EQ(tied.size(), sheet.marks.size());
}

TEST(RelationPicture, KeepsTheLargestGroupsNotTheFirstByName) {
  const viz::MapSheet sheet = map_of(many_groups(), Audience::worker, {.picture = "relatie"});
  EXPECT_FALSE(sheet.unplaced.empty());
  EXPECT_THAT(labels(sheet), ::testing::IsSupersetOf({"N178", "N179"}));
}

TEST(RelationPicture, SaysHowManyAreInAGroupOfWhichAllStandElsewhere) {
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef}\nnetwerken:\n  koor: {naam: Koor, gevoelig: nee}\n"
      "  tuin: {naam: Tuin, gevoelig: nee}\nbewoners:\n"
      "  ans: {naam: Ans, lid_van: [koor, tuin]}\n  bea: {naam: Bea, lid_van: [koor, tuin]}\n",
      Audience::worker, {.picture = "relatie"});
  ASSERT_THAT(labels(sheet), UnorderedElementsAre("Ans", "Bea", "Koor", "Tuin"));
  for (const viz::Mark& mark : sheet.marks) {
    EXPECT_EQ(mark.detail, mark.kind == viz::MarkKind::group ? "2 mensen" : "");
  }
}

// Ilse is in no group and lives in no area. Of Wies nobody but the worker learns that nobody here
// knows her (privacy.md P-24).
TEST(RelationPicture, NamesBelowItWhoIsInNoneOfItsGroups) {
  const std::string seen = ", toestemming: {team: ja, op: 2026-06-01, hoe: mondeling}}\n";
  const std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Hof: {}, Kade: {}}}\n"
      "netwerken:\n  koor: {naam: Koor, zichtbaar: team, gevoelig: nee}\n"
      "bewoners:\n  ans: {naam: Ans, lid_van: [koor]" +
      seen + "  cas: {naam: Cas, gebied: Hof, kent: [ans]" + seen +
      "  wies: {naam: Wies, gebied: Kade" + seen +
      "professionals:\n  ilse: {naam: Ilse, kent: [ans]" + seen;
  const viz::MapSheet team = map_of(yaml, Audience::team, {.picture = "relatie"});
  EXPECT_THAT(labels(team), UnorderedElementsAre("Koor", "Cas"));
  EXPECT_EQ(team.list, "Niet apart getekend: Wies en Ilse.");
  const viz::MapSheet worker = map_of(yaml, Audience::worker, {.picture = "relatie"});
  EXPECT_THAT(labels(worker), UnorderedElementsAre("Koor", "Cas", "Wies"));
  EXPECT_EQ(worker.list, "Niet apart getekend: Ilse.");
}

// Nobody lives elsewhere or in no area, so that whoever were named below it would be the one
// without contact.
TEST(RelationPicture, NamesNobodyBelowItWhoHasNoContactAndNoCompanyThere) {
  const std::string seen =
      ", toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
  const std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Hof: {}, Kade: {}}}\n"
      "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee}\n"
      "voorzieningen:\n  plein: {naam: Plein, zichtbaar: openbaar}\n"
      "bewoners:\n  ans: {naam: Ans, lid_van: [koor]" +
      seen + "  cas: {naam: Cas, gebied: Hof, kent: [ans]" + seen +
      "  wies: {naam: Wies, gebied: Kade, gebruikt: [plein]" + seen;
  for (const Audience audience : {Audience::public_, Audience::team}) {
    const viz::MapSheet sheet = map_of(yaml, audience, {.picture = "relatie"});
    EXPECT_THAT(labels(sheet), UnorderedElementsAre("Koor", "Cas"));
    EXPECT_EQ(sheet.list, "");
  }
}

// That a contact hangs on one person is not for everybody (2.contact_via_een_persoon).
TEST(RelationPicture, TellsOnALineOnHowManyTheContactHangs) {
  const std::string seen =
      ", toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
  const std::string open = ", zichtbaar: openbaar, gevoelig: nee}\n";
  std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nnetwerken:\n  koor: {naam: Koor" + open +
      "  tuin: {naam: Tuin" + open + "  yoga: {naam: Yoga" + open + "bewoners:\n";
  for (const char* const who :
       {"ans: {naam: Ans, lid_van: [koor], kent: [bea]", "bea: {naam: Bea, lid_van: [tuin]",
        "cas: {naam: Cas, lid_van: [koor], kent: [dirk]", "dirk: {naam: Dirk, lid_van: [tuin]",
        "eva: {naam: Eva, lid_van: [yoga], kent: [fen]", "fen: {naam: Fen, lid_van: [koor]"}) {
    yaml += std::string("  ") + who + seen;
  }
  const auto styles = [&](Audience audience) {
    const viz::MapSheet sheet = map_of(yaml, audience, {.picture = "relatie"});
    std::vector<std::string> result;
    for (const viz::Line& line : sheet.lines) {
      if (sheet.marks[line.from].kind == viz::MarkKind::group &&
          sheet.marks[line.to].kind == viz::MarkKind::group) {
        const auto ends = std::minmax(sheet.marks[line.from].label, sheet.marks[line.to].label);
        result.push_back(ends.first + "-" + ends.second +
                         (line.style == viz::LineStyle::strong ? " dik" : "") +
                         (line.count > 0 ? " " + std::to_string(line.count) : ""));
      }
    }
    return result;
  };
  EXPECT_THAT(styles(Audience::team), UnorderedElementsAre("Koor-Tuin dik 2", "Koor-Yoga 1"));
  EXPECT_THAT(map_of(yaml, Audience::team, {.picture = "relatie"}).description,
              ::testing::HasSubstr("Tuin (via 2 mensen)"));
  EXPECT_THAT(styles(Audience::public_), UnorderedElementsAre("Koor-Tuin", "Koor-Yoga"));
}

// As on the other maps: both use the hall, and nobody knows of contact.
TEST(RelationPicture, AsksWhoKnowsSomebodyOfGroupsWithoutContact) {
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef}\nvoorzieningen:\n  zaal: {naam: Zaal}\nnetwerken:\n"
      "  koor: {naam: Koor, gebruikt: [zaal]}\n  tuin: {naam: Tuin, gebruikt: [zaal]}\n"
      "  yoga: {naam: Yoga}\nbewoners:\n"
      "  ans: {naam: Ans, lid_van: [koor], kent: [bea]}\n  bea: {naam: Bea, lid_van: [koor]}\n"
      "  cas: {naam: Cas, lid_van: [tuin], kent: [dirk]}\n  dirk: {naam: Dirk, lid_van: [tuin]}\n"
      "  eva: {naam: Eva, lid_van: [yoga]}\n",
      Audience::worker, {.picture = "relatie"});
  ASSERT_EQ(sheet.proposals.size(), 1U);
  EXPECT_EQ(sheet.marks[sheet.proposals.front().from].label, "Koor");
  EXPECT_EQ(sheet.marks[sheet.proposals.front().to].label, "Tuin");
  EXPECT_EQ(sheet.proposals.front().reason, "Koor en Tuin: wie kent er iemand?");
}

}  // namespace
}  // namespace buurtweb::testing
