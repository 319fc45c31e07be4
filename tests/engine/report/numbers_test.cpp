#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_sheet.h"
#include "engine/report/number_list.h"
#include "tests/pipeline.h"
#include "viz/formats.h"

// The numbers in the marks, and the list and the form that belong to them.
namespace buurtweb::testing {
namespace {

using analysis::Step;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// Bea may be seen by the team only; Cor is tied to nobody; Dia and Ans know each other.
const std::string kStreet =
    "buurt: {naam: Proef, bewaartermijn_maanden: 12}\n"
    "bewoners:\n"
    "  ans: {naam: Ans, gebied: Hof, kan: [koken], zoekt: [fietsen], kent: [dia],\n"
    "    toestemming: {openbaar: ja, team: ja, op: 2026-09-01, hoe: formulier}}\n"
    "  bea: {naam: Bea, kent: [ans],\n"
    "    toestemming: {openbaar: nee, team: ja, op: 2026-09-01, hoe: formulier}}\n"
    "  cor: {naam: Cor,\n"
    "    toestemming: {openbaar: ja, team: ja, op: 2026-09-01, hoe: formulier}}\n"
    "  dia: {naam: Dia,\n"
    "    toestemming: {openbaar: ja, team: ja, op: 2026-09-01, hoe: formulier}}\n"
    "voorzieningen:\n  zaal: {naam: De Zaal, zichtbaar: openbaar}\n"
    "kanalen:\n  app: {naam: Appgroep, zichtbaar: openbaar}\n";

std::map<std::string, std::string> numbers(Audience audience, MapWish wish) {
  wish.numbers = true;
  std::map<std::string, std::string> result;
  for (const viz::Mark& mark : map_of(kStreet, audience, wish).marks) {
    result[mark.label] = mark.number;
  }
  return result;
}

TEST(Numbers, AreTheSameOnAllMapsOfOneAudience) {
  const std::map<std::string, std::string> whole = numbers(Audience::team, {});
  EXPECT_EQ(whole.at("Ans"), "1");
  EXPECT_EQ(whole.at("Bea"), "2");
  EXPECT_EQ(whole.at("De Zaal"), "5");
  const std::map<std::string, std::string> news = numbers(Audience::team, {.step = Step::mobilise});
  EXPECT_EQ(news.at("Appgroep"), "6");
  EXPECT_EQ(news.at("De Zaal"), "5");
  EXPECT_EQ(numbers(Audience::team, {.picture = "gaven"}).at("Ans"), "1");
}

// Nobody can tell from the numbers that somebody is missing: not Bea, and not Cor, who has agreed
// but has no contact.
TEST(Numbers, AreCountedAnewForEachAudience) {
  const std::map<std::string, std::string> open = numbers(Audience::public_, {});
  EXPECT_EQ(open.at("Ans"), "1");
  EXPECT_EQ(open.at("Dia"), "2");
  EXPECT_EQ(open.at("De Zaal"), "3");
}

TEST(Numbers, AreThereOnlyWhenAskedFor) {
  for (const viz::Mark& mark : map_of(kStreet, Audience::team).marks) {
    EXPECT_EQ(mark.number, "");
  }
}

TEST(Numbers, BringRoomToWriteAndStandInTheTextForWhoCannotSee) {
  const viz::MapSheet sheet = map_of(kStreet, Audience::team, {.numbers = true});
  EXPECT_THAT(sheet.room_to_write, Not(""));
  EXPECT_THAT(sheet.description, HasSubstr("1. Ans"));
  EXPECT_EQ(map_of(kStreet, Audience::team).room_to_write, "");
}

// Short names leave room beside more of them than long ones, and never at the cost of a letter.
TEST(Numbers, BringRoomToWriteBesideAsManyNamesAsCanBeReadThen) {
  const auto street = [](const std::string& name) {
    std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
    for (int i = 0; i < 57; ++i) {
      yaml += "  b" + std::to_string(i) + ": {naam: " + name + std::to_string(i) + ", kent: [b" +
              std::to_string((i + 1) % 57) + "]}\n";
    }
    return map_of(yaml, Audience::worker, {.numbers = true});
  };
  const viz::MapSheet brief = street("Jo ");
  EXPECT_EQ(brief.marks.size(), 57U);
  EXPECT_THAT(brief.room_to_write, Not(""));
  EXPECT_GE(viz::text_size(brief, ""), viz::smallest_text(viz::Paper::a3));
  const viz::MapSheet full = street("Mevrouw Van Naam Tot Achternaam Tot Voornaam ");
  EXPECT_EQ(full.marks.size(), 57U);
  EXPECT_EQ(full.room_to_write, "");
}

std::vector<std::string> texts(const viz::Document& document, viz::Block::Kind kind) {
  std::vector<std::string> result;
  for (const viz::Block& block : document.blocks) {
    if (block.kind == kind) {
      result.push_back(block.text);
    }
  }
  return result;
}

TEST(NumberList, NamesWhoeverCanStandOnAMap) {
  const privacy::Scene scene = scene_of(kStreet, Audience::team);
  const viz::Document list =
      report::number_list({scene, report::on_some_map(scene), kDay}, dutch());
  EXPECT_THAT(
      texts(list, viz::Block::Kind::item),
      ElementsAre("B1   Ans", "B2   Bea", "B3   Cor", "B4   Dia", "V5   De Zaal", "K6   Appgroep"));
  EXPECT_THAT(texts(list, viz::Block::Kind::quiet),
              Contains("Gebied: Hof. Biedt: koken. Zoekt: fietsen."));
  EXPECT_THAT(list.footer, HasSubstr("Niet delen"));
}

TEST(NumberList, TellsWhatSomebodyWantsToLearnFromWhatTheySeek) {
  const privacy::Scene scene = scene_of(
      "buurt: {naam: Proef}\nbewoners:\n"
      "  ans: {naam: Ans, kan: [koken], wil_leren: [naaien], zoekt: [een fiets]}\n"
      "initiatieven:\n  feest: {naam: Feest, zoekt: [muziek], nodig: [tent]}\n",
      Audience::worker);
  const viz::Document list =
      report::number_list({scene, report::on_some_map(scene), kDay}, dutch());
  EXPECT_THAT(
      texts(list, viz::Block::Kind::quiet),
      ElementsAre("Biedt: koken. Wil leren: naaien. Zoekt: een fiets.", "Zoekt: muziek en tent."));
}

// Privacy.md 5.4: a resident is a giver, not a case.
TEST(NumberList, TellsOnTheWallWhatGroupsSeekAndNotWhatResidentsDo) {
  const privacy::Scene scene = scene_of(kStreet +
                                            "netwerken:\n  koor: {naam: Koor, zoekt: [een zaal], "
                                            "zichtbaar: openbaar, gevoelig: nee}\n",
                                        Audience::public_);
  const viz::Document list =
      report::number_list({scene, report::on_some_map(scene), kDay}, dutch());
  EXPECT_THAT(texts(list, viz::Block::Kind::quiet),
              ElementsAre("Gebied: Hof. Biedt: koken.", "Zoekt: een zaal."));
}

TEST(NumberList, LeavesOutWhomThePublicMapsLeaveOut) {
  const privacy::Scene scene = scene_of(kStreet, Audience::public_);
  const viz::Document list =
      report::number_list({scene, report::on_some_map(scene), kDay}, dutch());
  EXPECT_THAT(texts(list, viz::Block::Kind::item),
              ElementsAre("B1   Ans", "B2   Dia", "V3   De Zaal", "K4   Appgroep"));
  EXPECT_THAT(list.footer, Not(HasSubstr("Niet delen")));
}

// Where to turn stands on each page, and needs no last page for itself.
TEST(NumberList, SaysOnEachPageWhereToTurn) {
  std::string yaml = kStreet;
  yaml.insert(yaml.find("naam: "), "contact: de balie, ");
  const privacy::Scene scene = scene_of(yaml, Audience::team);
  const report::Numbered map{scene, report::on_some_map(scene), kDay};
  for (const viz::Document& paper :
       {report::number_list(map, dutch()), report::correction_form(map, dutch())}) {
    EXPECT_THAT(paper.footer, HasSubstr("de balie"));
    EXPECT_NE(paper.blocks.back().kind, viz::Block::Kind::paragraph);
  }
}

TEST(NumberList, SaysOnWhichMapsOfASeriesANumberStands) {
  const privacy::Scene scene = scene_of(kStreet, Audience::public_);
  const report::Numbered map{scene, report::on_some_map(scene), kDay, {{1, 3}, {2}, {1, 2, 3}, {}}};
  EXPECT_THAT(texts(report::number_list(map, dutch()), viz::Block::Kind::quiet),
              ElementsAre("Staat op kaart 1 en 3. Gebied: Hof. Biedt: koken.", "Staat op kaart 2.",
                          "Staat op kaart 1, 2 en 3.", "Staat op geen kaart, wel in deze lijst."));
}

// Of one map it need not say which.
TEST(NumberList, SaysOfOneMapWhoIsNotOnIt) {
  const privacy::Scene scene = scene_of(kStreet, Audience::public_);
  const report::Numbered map{scene, report::on_some_map(scene), kDay, {{1}, {1}, {1}, {}}};
  EXPECT_THAT(texts(report::number_list(map, dutch()), viz::Block::Kind::quiet),
              ElementsAre("Gebied: Hof. Biedt: koken.", "Staat op geen kaart, wel in deze lijst."));
}

// The list of a map without numbers holds the names that a mark cannot hold, whole.
TEST(NameList, HasWholeWhatTheMapShortens) {
  const std::string name = "Stichting " + std::string(290, 'x');
  const std::string yaml = kStreet + "organisaties:\n  stichting: {naam: " + name + "}\n";
  const privacy::Scene scene = scene_of(yaml, Audience::team);
  const report::MapRequest request{
      .step = {}, .run_date = kDay, .catalogue = dutch(), .list_beside = true};
  const viz::MapSheet sheet = report::closed_map(analysis::study(scene), request).map();
  const viz::Document list =
      report::name_list({scene, report::numbered(scene, request, sheet), kDay}, dutch());
  EXPECT_THAT(texts(list, viz::Block::Kind::item), ElementsAre("O   " + name));
  EXPECT_THAT(sheet.footer, Contains(HasSubstr("De hele naam staat in de lijst")));
  const privacy::Scene short_names = scene_of(kStreet, Audience::team);
  const viz::MapSheet plain = report::closed_map(analysis::study(short_names), request).map();
  EXPECT_TRUE(report::numbered(short_names, request, plain).empty());
  EXPECT_THAT(plain.footer, Not(Contains(HasSubstr("hele naam"))));
}

TEST(NumberList, HasTheDayOfTheMap) {
  std::string yaml = kStreet;
  yaml.insert(yaml.find("naam: "), "peildatum: 2026-10-03, ");
  const privacy::Scene scene = scene_of(yaml, Audience::team);
  const viz::Document list =
      report::number_list({scene, report::on_some_map(scene), kDay}, dutch());
  EXPECT_THAT(list.footer, HasSubstr("3 oktober 2026"));
}

TEST(NumberList, HasAFormWithALineForEachNumber) {
  const privacy::Scene scene = scene_of(kStreet, Audience::team);
  const viz::Document form =
      report::correction_form({scene, report::on_some_map(scene), kDay}, dutch());
  EXPECT_THAT(
      texts(form, viz::Block::Kind::field),
      ElementsAre("B1   Ans", "B2   Bea", "B3   Cor", "B4   Dia", "V5   De Zaal", "K6   Appgroep"));
}

}  // namespace
}  // namespace buurtweb::testing
