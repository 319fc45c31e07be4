#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "engine/input/import.h"
#include "engine/model/resolve.h"
#include "engine/privacy/own_copy.h"
#include "engine/report/csv_text.h"
#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"
#include "tests/support/written.h"

// What the worker exports and imports again is the same neighbourhood.
namespace buurtweb::testing {
namespace {

constexpr std::uint32_t kSeeds = 60;

std::vector<input::ImportFile> exported(const std::string& yaml,
                                        report::CsvHabit habit = report::CsvHabit::dutch) {
  Written read = written(yaml);
  const auto neighbourhood = model::resolve(read.draft, kDay, read.diagnostics);
  std::vector<input::ImportFile> tables;
  if (!neighbourhood) {
    ADD_FAILURE() << yaml;
    return tables;
  }
  for (const Table& table : privacy::own_copy(read.draft, *neighbourhood, kDay)) {
    tables.push_back({.path = table.name + ".csv", .bytes = report::csv_text(table, habit)});
  }
  return tables;
}

input::Imported there_and_back(const std::string& yaml) {
  return input::import_tables(exported(yaml));
}

// The worker's JSON names lines of files, which are others after the journey.
std::string without_json(const std::string& told) {
  return told.substr(0, told.find("\n{\n"));
}

std::string all_audiences(const std::string& yaml) {
  return told(yaml, Audience::public_) + told(yaml, Audience::team) +
         without_json(told(yaml, Audience::worker));
}

TEST(ExportAndImport, GiveTheSameAnswersToEverybody) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const std::string yaml = RandomNeighbourhood(seed).yaml({});
    const input::Imported back = there_and_back(yaml);
    ASSERT_EQ(back.notes.left_out(), 0U) << "seed " << seed;
    ASSERT_FALSE(back.notes.has_refusal()) << back.notes.all().front().file;
    ASSERT_EQ(all_audiences(back.yaml.whole()), all_audiences(yaml))
        << "seed " << seed << back.yaml.whole();
  }
}

TEST(ExportAndImport, ReadTheInternationalSortAsTheDutchOne) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const std::string yaml = RandomNeighbourhood(seed).yaml({});
    ASSERT_EQ(input::import_tables(exported(yaml, report::CsvHabit::international)).yaml.whole(),
              there_and_back(yaml).yaml.whole())
        << "seed " << seed;
  }
}

// Once it has been through the tables, a file comes out of them byte for byte.
TEST(ExportAndImport, SettleAtOnce) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const std::string once = there_and_back(RandomNeighbourhood(seed).yaml({})).yaml.whole();
    ASSERT_EQ(there_and_back(once).yaml.whole(), once) << "seed " << seed;
  }
}

// A planted fault: a table that is lost on the way does change the answers.
TEST(ExportAndImport, WouldBeFoundOutWithoutTheTies) {
  std::size_t changed = 0;
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    const std::string yaml = RandomNeighbourhood(seed).yaml({});
    std::vector<input::ImportFile> tables = exported(yaml);
    std::erase_if(tables, [](const auto& table) { return table.path == "relaties.csv"; });
    const std::string back = input::import_tables(std::move(tables)).yaml.whole();
    changed += all_audiences(back) != all_audiences(yaml) ? 1U : 0U;
  }
  EXPECT_GE(changed, 9U);
}

// The order of rows means nothing for the keys.
TEST(Import, GivesTheSameKeysInAnyOrder) {
  constexpr std::array<const char*, 6> rows{"Jan;Flat;koken\n", "Jan;Hof;naaien\n",
                                            "Jan;Hof;zingen\n", "Bea;;koken\n",
                                            "Bea;;timmeren\n",  "Özlem;Flat;taal\n"};
  const auto sorted_lines = [](const std::string& yaml) {
    const Read file = read(yaml);
    std::vector<std::string> lines;
    for (const privacy::Member& member : scene(file, Audience::worker).members) {
      lines.push_back(member.handle + " " + member.label + " " +
                      std::to_string(member.area ? member.area->value() : 99));
    }
    return lines;
  };
  std::vector<std::string> order(rows.begin(), rows.end());
  std::mt19937 random(3);
  std::vector<std::string> first;
  for (int round = 0; round < 20; ++round) {
    std::string bytes = "Naam;Gebied;Kan\n";
    for (const std::string& row : order) {
      bytes += row;
    }
    const std::vector<std::string> lines =
        sorted_lines(input::import_tables({{.path = "bewoners.csv", .bytes = bytes}}).yaml.whole());
    first = first.empty() ? lines : first;
    ASSERT_EQ(lines, first);
    std::ranges::shuffle(order, random);
  }
}

// Everything that the format has, in one file.
constexpr const char* kEverything = R"(
buurt:
  naam: "Buurt: met \"alles\""
  gemeente: Lindervoort
  code: BU04840301
  indelingsjaar: 2025
  peildatum: 2026-11-01
  bewaartermijn_maanden: 12
  contact: "buurthuis, balie"
  maker: Els
  inwoners: ~1200
  tekst_versie: 2
  verwerking: {verantwoordelijke: Welzijn, doel: "kennen", grondslag: toestemming, fg: "fg@voorbeeld.nl"}
  gebieden: {Flat: {inwoners: 200, leeg: [voorzieningen, kanalen]}, "Hof, oud": {}}
bewoners:
  ans: {naam: "Ans, van 't Hof", gebied: "Hof, oud", kan: ["brood, taart", "=1+1", "0612"], wil_leren: [taal], bereid: nee,
    gesproken_op: 2026-09-02, leeftijdsgroep: 18-29, bron: buurvrouw, kent: [bea], lid_van: [koor],
    toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier, door: EK, tekst_versie: 2, verbinder: ja}}
  bea: {genoemd_door: [team, ans], genoemd_op: 2026-11-10, mag_benaderd_worden: ja, wil_voorstellen: ja}
  weg: {naam: Weg, kent: [ans], toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier, ingetrokken: 2026-10-01}}
professionals:
  els: {naam: Els, werkt_bij: [zorg]}
netwerken:
  koor: {naam: Koor, trekkers: [ans, weg], werkt_samen: [zorg], gevoelig: nee, zichtbaar: openbaar}
organisaties:
  zorg: {naam: Zorg, sector: [zorg, welzijn]}
voorzieningen:
  zaal: {naam: Zaal, soort: buurthuis, adres: "Straat 1", locatie: [52.129, 4.655], beheerders: [zorg]}
initiatieven:
  tuin: {naam: Tuin, nodig: [timmeren], plek: zaal, deelnemers: [bea, weg]}
kanalen:
  app: {naam: App, bereikt: [Flat, koor, bea], gebruikt_door: [team, els]}
buiten:
  fonds: {naam: Fonds, soort: fonds, eist: [plan], wij_geven: [verhaal]}
plan:
  visie: "Samen: sterk"
  thema: [groen]
  tafel: [ans, weg]
  plekken: [zaal]
  doelen: {d1: {naam: Meer groen}}
  acties: {a1: {naam: Tuintjes, doel: d1, trekker: ans, nodig: [tuinieren], klaar_op: 2027-03-01}}
verbindingen:
  - [ans, kent, els]
  - {van: weg, soort: kent, naar: bea}
  - {van: fonds, soort: steunt, naar: tuin, bedrag: 1250.5, wij_geven: [verslag], bron: weg, op: 2026-09-02, uitdrukkelijk: ja}
  - {van: bea, soort: doet_mee, naar: tuin, inzet: [koken], antwoord: nee, zichtbaar: werker, sterkte: 3}
haakjes:
  - {datum: 2026-09-14, aanleiding: soepmiddag, leidde_tot: [[ans, bea], tuin, [ans, weg]], verteld_door: ans}
voorstellen:
  - {wie: [ans, bea], via: [els], stap: 2, op: 2026-10-01, stand: ontmoet, stand_op: 2026-10-20}
  - {wie: [ans, weg], stap: 2}
liever_niet:
  - [ans, els]
woordenlijst: {koken: [pannen, "soep, koken"]}
instellingen: {groep_max: 20, indeling: netwerk}
)";

TEST(ExportAndImport, KeepAllThatTheFormatHas) {
  const input::Imported back = there_and_back(kEverything);
  EXPECT_EQ(back.notes.left_out(), 0U);
  EXPECT_EQ(all_audiences(back.yaml.whole()), all_audiences(kEverything)) << back.yaml.whole();
  for (const char* const kept :
       {"naam: \"Buurt: met \\\"alles\\\"\"", "verwerking: {verantwoordelijke: Welzijn",
        "\"Hof, oud\": {}", "Flat: {inwoners: 200, leeg: [voorzieningen, kanalen]}",
        "kan: [\"brood, taart\", \"=1+1\", \"0612\"]", "bron: buurvrouw", "tekst_versie: 2",
        "genoemd_door: [team, ans]", "locatie: [52.129, 4.655]", "gebruikt_door: [team, els]",
        "a1: {naam: Tuintjes, doel: d1", "bedrag: 1250.5", "leidde_tot: [[ans, bea], tuin]",
        "stand: ontmoet", "- [ans, els]", "koken: [pannen, \"soep, koken\"]", "inwoners: ~1200",
        "indeling: netwerk"}) {
    EXPECT_THAT(back.yaml.whole(), ::testing::HasSubstr(kept));
  }
}

// Who withdrew is in no output, not even the worker's (privacy.md, P-15).
TEST(Export, P15_LeavesOutWhoWithdrew) {
  for (const input::ImportFile& table : exported(kEverything)) {
    for (const char* const gone : {"weg", "Weg"}) {
      EXPECT_THAT(table.bytes, ::testing::Not(::testing::HasSubstr(gone))) << table.path;
    }
  }
}

// format.md 6: the order of the entries in a file says nothing.
TEST(Export, DependsOnNoOrderInTheFile) {
  const std::string head = "buurt: {naam: Proef, bewaartermijn_maanden: 12}\n";
  const auto bytes = [&](const std::string& people, const std::string& ties) {
    std::string all;
    for (const input::ImportFile& table :
         exported(head + "bewoners:\n" + people + "verbindingen:\n" + ties)) {
      all += table.path + "\n" + table.bytes;
    }
    return all;
  };
  const std::string ans = "  ans: {naam: Ans}\n";
  const std::string bea = "  bea: {naam: Bea, kan: [koken]}\n";
  const std::string cas = "  cas: {naam: Cas}\n";
  const std::string one = "  - [ans, kent, bea]\n";
  const std::string other = "  - [bea, kent, cas]\n";
  EXPECT_EQ(bytes(ans + bea + cas, one + other), bytes(cas + bea + ans, other + one));
}

}  // namespace
}  // namespace buurtweb::testing
