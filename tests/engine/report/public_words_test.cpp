#include <gtest/gtest.h>

#include <algorithm>
#include <ranges>
#include <string>
#include <vector>

#include "engine/report/pictures.h"
#include "tests/pipeline.h"

// What is not on a public map may be in the file: its words never say that there is nobody or
// nothing, only what is on this map.
namespace buurtweb::testing {
namespace {

// A talent that only the team knows somebody for, a contact that only the team sees, a sole holder,
// an introduction that was agreed on, and a group that hears little and sits at no table.
constexpr const char* kYaml = R"(
buurt: {naam: Proef, bewaartermijn_maanden: 24}
plan: {doelen: {eten: {naam: Samen eten}}, acties: {soep: {naam: Soep, doel: eten}}, tafel: [ans]}
bewoners:
  ans: {naam: Ans, kan: [koken], zoekt: [dansen], kent: [bea], trekt: [kookclub],
    mag_benaderd_worden: ja, toestemming: {openbaar: ja, team: ja, verbinder: ja, op: 2026-06-01, hoe: mondeling}}
  bea: {naam: Bea, kan: [zingen], zoekt: [koken], kent: [cor], lid_van: [koor],
    mag_benaderd_worden: ja, toestemming: {openbaar: ja, team: ja, verbinder: ja, op: 2026-06-01, hoe: mondeling}}
  cor: {naam: Cor, kan: [dansen], toestemming: {team: ja, op: 2026-06-01, hoe: mondeling}}
netwerken:
  kookclub: {naam: Kookclub, gevoelig: nee, zichtbaar: openbaar}
  koor: {naam: Koor, gevoelig: nee, zichtbaar: openbaar}
  schaakclub: {naam: Schaakclub, gevoelig: nee, zichtbaar: openbaar}
organisaties:
  school: {naam: School, sector: onderwijs, zichtbaar: openbaar}
  kliniek: {naam: Kliniek, sector: zorg, zichtbaar: openbaar}
  club: {naam: Club, sector: sport, zichtbaar: openbaar}
buiten:
  fonds: {naam: Fonds, biedt: [geld], zichtbaar: openbaar}
verbindingen:
  - {van: school, naar: club, soort: werkt_samen}
)";

// Everything that can be read on it or beside it, a sentence each.
std::vector<std::string> words_of(const viz::MapSheet& sheet) {
  std::vector<std::string> words{sheet.title, sheet.subtitle, sheet.nobody, sheet.list};
  const viz::LegendWords& legend = sheet.legend;
  words.insert(words.end(), {legend.bridge_mark, legend.open_mark, legend.tie, legend.strong,
                             legend.bridge, legend.unsure, legend.proposal});
  std::ranges::copy(sheet.levels, std::back_inserter(words));
  std::ranges::copy(sheet.footer, std::back_inserter(words));
  std::ranges::copy(sheet.marks | std::views::transform(&viz::Mark::detail),
                    std::back_inserter(words));
  std::vector<std::string> sentences;
  for (const std::string& line : words) {
    for (const auto part : std::views::split(line, std::string_view(". "))) {
      sentences.emplace_back(part.begin(), part.end());
    }
  }
  return sentences;
}

bool has(const std::string& sentence, std::string_view words) {
  return std::ranges::search(sentence, words, {}, [](unsigned char c) {
           return std::tolower(c);
         }).begin() != sentence.end();
}

void expect_only_of_this_map(const viz::MapSheet& sheet) {
  for (const std::string& sentence : words_of(sheet)) {
    EXPECT_FALSE(has(sentence, "weten")) << sentence;
    for (const char* const claim :
         {"niemand", "geen contact", "nog niet", "nog geen", "als enige", "enige contact",
          "nog weinig", "onbekend", "hoeveel organisaties", "hoeveel contacten"}) {
      const bool asks = sentence.ends_with("?");
      EXPECT_TRUE(!has(sentence, claim) || asks || has(sentence, "op deze kaart")) << sentence;
    }
  }
}

TEST(PublicWords, SayOfAPictureOnlyWhatIsOnTheMap) {
  for (const viz::Paper paper : {viz::Paper::a3, viz::Paper::beamer}) {
    for (const report::Picture& picture : report::pictures()) {
      if (picture.widest == Audience::public_ && picture.name != "rond") {
        SCOPED_TRACE(picture.name);
        expect_only_of_this_map(
            map_of(kYaml, Audience::public_, {.paper = paper, .picture = picture.name}));
      }
    }
  }
}

TEST(PublicWords, SayOfAStepOnlyWhatIsOnTheMap) {
  using enum analysis::Step;
  for (const analysis::Step step : {map_assets, build_relations, mobilise, convene, leverage}) {
    SCOPED_TRACE(static_cast<int>(step) + 1);
    expect_only_of_this_map(map_of(kYaml, Audience::public_, {.step = step}));
  }
}

// The team is told what is known.
TEST(PublicWords, AreOthersThanThoseOfTheTeam) {
  const viz::MapSheet open = map_of(kYaml, Audience::public_, {.picture = "gaven"});
  const viz::MapSheet team = map_of(kYaml, Audience::team, {.picture = "gaven"});
  EXPECT_EQ(open.legend.open_mark, "op deze kaart biedt nog niemand dit");
  EXPECT_EQ(team.legend.open_mark, "wij weten nog niemand die dit biedt");
}

TEST(PublicWords, OfTheSectorsCountWhatIsOnTheMap) {
  const viz::MapSheet open = map_of(kYaml, Audience::public_, {.picture = "sector"});
  ASSERT_FALSE(open.footer.empty());
  EXPECT_TRUE(has(open.subtitle, "organisaties op deze kaart"));
  EXPECT_TRUE(has(open.subtitle, "op deze kaart nog geen contact"));
  EXPECT_TRUE(has(open.description, "op deze kaart nog geen contact"));
}

}  // namespace
}  // namespace buurtweb::testing
