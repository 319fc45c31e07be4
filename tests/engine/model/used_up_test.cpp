#include <fmt/format.h>
#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "engine/input/load.h"
#include "engine/model/resolve.h"

// A large draft is given up while the neighbourhood is filled from it, but for what is looked at
// once more in the end.
namespace buurtweb::model {
namespace {

constexpr Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};

// With something of every section among so many residents, in parts of a few entries.
std::string large_file() {
  std::string text =
      R"(buurt: {naam: Groot, gemeente: Ede, bewaartermijn_maanden: 12}
netwerken:
  koor: {naam: Koor, zichtbaar: openbaar}
  schaak: {naam: Schaak, zichtbaar: openbaar, gevoelig: nee}
voorzieningen:
  zaal: {naam: Zaal}
plan:
  visie: Samen
  tafel: [b1, b2]
  plekken: [zaal]
  doelen: {d1: {naam: Meer groen}}
  acties: {a1: {naam: Tuintjes, doel: d1, trekker: b1, nodig: [tuinieren]}}
haakjes:
  - {datum: 2026-09-14, leidde_tot: [[b1, b2], zaal], verteld_door: b3}
voorstellen:
  - {wie: [b1, b2], via: [b3], stap: 2, op: 2026-10-01, stand: ontmoet}
liever_niet:
  - [b1, b3]
woordenlijst: {koken: [pannen]}
instellingen: {groep_max: 20}
bewoners:
)";
  constexpr int kResidents = 6000;
  for (int i = 0; i < kResidents; ++i) {
    text += fmt::format(
        "  b{0}: {{naam: Bewoner {0}, kan: [koken {1}, zingen], lid_van: [schaak], kent: [b{2}],"
        " toestemming: {{team: ja, op: 2026-09-02, hoe: formulier}}}}\n",
        i, i % 40, (i + 1) % kResidents);
  }
  text += "verbindingen:\n";
  for (int i = 1; i < 500; ++i) {
    text += fmt::format("  - [b{}, lid_van, koor]\n", i);
  }
  return text;
}

struct Resolved {
  std::vector<std::pair<DiagnosticKind, std::uint64_t>> told;  // and in which line
  std::optional<Neighbourhood> neighbourhood;
};

Resolved resolved(const std::string& path, bool uses_up) {
  SourceFiles files;
  Diagnostics diagnostics;
  input::Loaded read = input::load(path, files, diagnostics, {.limits = {.part_bytes = 4096}});
  Resolved result;
  result.neighbourhood = uses_up ? resolve(std::move(*read.draft), kDay, diagnostics)
                                 : resolve(*read.draft, kDay, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    result.told.emplace_back(diagnostic.kind, diagnostic.where.line);
  }
  return result;
}

std::string statements_of(const Neighbourhood& neighbourhood) {
  std::string all;
  for (const Statement& statement : neighbourhood.statements) {
    all += fmt::format("{} {} {} {}\n", statement.from.value(), relation_name(statement.relation),
                       statement.to.value(), std::uint64_t{statement.place.line});
  }
  return all;
}

TEST(UsedUp, GivesTheSameAsADraftThatIsKept) {
  const std::string path = ::testing::TempDir() + "/opgebruikt.yaml";
  std::ofstream(path) << large_file();
  const Resolved kept = resolved(path, false);
  const Resolved given_up = resolved(path, true);
  EXPECT_EQ(given_up.told, kept.told);
  EXPECT_THAT(kept.told, ::testing::Contains(::testing::Pair(DiagnosticKind::sensitivity_unsaid,
                                                             std::uint64_t{3})));
  ASSERT_TRUE(kept.neighbourhood && given_up.neighbourhood);
  const Neighbourhood& one = *given_up.neighbourhood;
  EXPECT_EQ(statements_of(one), statements_of(*kept.neighbourhood));
  EXPECT_EQ(one.assets.size(), kept.neighbourhood->assets.size());
  EXPECT_EQ(one.assets[2].kind, AssetKind::facility);
  EXPECT_TRUE(one.assets[3].person.consent.to_team.value_or(false));
  EXPECT_EQ(one.plan.vision, "Samen");
  EXPECT_EQ(one.plan.table.size(), std::size_t{2});
  EXPECT_EQ(one.plan.places.size(), std::size_t{1});
  ASSERT_EQ(one.plan.actions.size(), std::size_t{1});
  EXPECT_EQ(one.plan.actions[0].goal, "d1");
  ASSERT_EQ(one.sparks.size(), std::size_t{1});
  EXPECT_EQ(one.sparks[0].led_to.size(), std::size_t{2});
  ASSERT_EQ(one.proposals.size(), std::size_t{1});
  EXPECT_EQ(one.proposals[0].who.size(), std::size_t{2});
  EXPECT_EQ(one.avoid.size(), std::size_t{1});
  ASSERT_EQ(one.synonyms.size(), std::size_t{1});
  EXPECT_EQ(one.synonyms[0].words.size(), std::size_t{1});
  EXPECT_EQ(one.settings.group_max, 20);
}

}  // namespace
}  // namespace buurtweb::model
