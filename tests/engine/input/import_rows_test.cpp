#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "engine/input/area_names.h"
#include "engine/input/column_words.h"
#include "engine/input/import.h"
#include "tests/engine/input/import_fixture.h"

// What stands in lists as people keep them, and is not what it seems.
namespace buurtweb::input {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

// What such a note names.
std::vector<std::string> names_in(const Imported& result, ImportNoteKind kind) {
  const auto& notes = result.notes.all();
  const auto found = std::ranges::find(notes, kind, &ImportNote::kind);
  return found == notes.end() ? std::vector<std::string>{} : found->names;
}

TEST(ImportRows, ThatCountTheOthersAreNobody) {
  for (const char* row : {"Totaal;2", ";Totaal", "SUBTOTAAL:;", "Total;;", "Som;2", "Aantal;2",
                          "Totaal 2;", "Aantal bewoners: 2;", ";Totaal aantal"}) {
    const Imported result = imported("Nr;Naam\n1;Ans\n2;Bea\n" + std::string(row) + "\n");
    EXPECT_EQ(result.assets.at(0), 2U) << row;
    EXPECT_THAT(left_out(result), ElementsAre(testing::StartsWith("rij 4, kolom "))) << row;
    EXPECT_THAT(left_out(result), ElementsAre(testing::EndsWith(": row_of_totals"))) << row;
  }
  EXPECT_THAT(records_of("Gebied;Inwoners\nFlat;90\nTotaal;90\n", "gebieden.csv"),
              ElementsAre("buurt naam=Mijn buurt", "gebied Flat inwoners=90"));
  for (const char* name : {"Totaal Fit", "Somaya", "Som de Wit", "Aantallen"}) {
    EXPECT_FALSE(says_totals(name)) << name;
  }
}

TEST(ImportRows, GiveNobodyAndNothingForTheErrorOfASpreadsheet) {
  const Imported result = imported("Naam;Kan\nAns;#VERW!\n#N/B;koken\nBea;#1 in koken\n");
  EXPECT_EQ(result.assets.at(0), 2U);
  EXPECT_THAT(left_out(result),
              ElementsAre(testing::EndsWith(": error_value"), testing::EndsWith(": error_value")));
}

TEST(ImportRows, WhoseNameHasNoLettersAreTold) {
  const Imported result = imported("Naam;Kan\nAns;koken\n70;\nĐặng;\n12-3;\n");
  EXPECT_THAT(names_in(result, ImportNoteKind::names_without_letters), ElementsAre("3", "5"));
  EXPECT_EQ(result.assets.at(0), 4U);
  EXPECT_THAT(assumed(imported("Naam\nAns\n")), Not(Contains("names_without_letters")));
  EXPECT_THAT(left_out(result), IsEmpty());
}

TEST(ImportRows, OfTheSameNameAreTold) {
  const std::vector<ImportFile> files{
      {.path = "bewoners.csv", .bytes = "Naam\nJan\nAns\nBea\nJan\nAns\n"},
      {.path = "professionals.csv", .bytes = "Naam\nAns\nMo\n"}};
  const Imported result = imported(files);
  EXPECT_THAT(names_in(result, ImportNoteKind::same_names),
              ElementsAre("3", "6", "professionals.csv:2", "2", "5"));
  EXPECT_EQ(
      std::ranges::find(result.notes.all(), ImportNoteKind::same_names, &ImportNote::kind)->count,
      2U);
  EXPECT_THAT(assumed(imported("Naam\n70\nAns 2\n")), Not(Contains("same_names")));
}

TEST(ImportRows, WithAreasThatLookAlikeAreCounted) {
  const std::string rows = "Ans;Klaproosstraat\nBea;Klaprozenstraat\nMo;Klaproosstraat\nJan;Hof\n";
  const Imported result = imported("Naam;Straat\n" + rows);
  EXPECT_THAT(names_in(result, ImportNoteKind::areas_alike),
              ElementsAre("Klaproosstraat (2)", "Klaprozenstraat (1)"));
  const Imported short_street = import_tables(
      {{.path = "bewoners.csv", .bytes = "Naam;Straat\n" + rows + "Kim;klaproosstr.\n"}});
  EXPECT_THAT(names_in(short_street, ImportNoteKind::areas_alike),
              ElementsAre("Klaproosstraat (3)", "Klaprozenstraat (1)"));
  EXPECT_THAT(records_of(short_street), Contains("bewoner kim naam=Kim gebied=Klaproosstraat"));
}

TEST(ImportRows, OfAreasTellByNumberLetterAndDirection) {
  for (const auto& [one, other] : {std::pair{"Blok A", "Blok B"},
                                   {"Flat 1", "Flat 2"},
                                   {"Centrum Oost", "Centrum West"},
                                   {"Oosterhof", "Westerhof"},
                                   {"Tulpstraat", "Roosstraat"},
                                   {"Tulpflat", "Tulphof"},
                                   {"Molenstraat", "Molenlaan"}}) {
    EXPECT_THAT(areas_alike({one, other}), IsEmpty()) << one;
  }
  EXPECT_THAT(areas_alike({"Rozenhof", "Hof", "Rozehof", "Tulpflat", "Tulpfalt"}),
              ElementsAre(ElementsAre("Rozehof", "Rozenhof"), ElementsAre("Tulpfalt", "Tulpflat")));
}

TEST(ImportRows, OfWhatTheFirstColumnIsCalledAreThat) {
  for (const auto& [file, heading, kind] : {std::tuple{"clubs.csv", "Club", "netwerk"},
                                            {"lijst.csv", "Vereniging", "netwerk"},
                                            {"netwerken.csv", "Groep", "netwerk"},
                                            {"lijst.csv", "Organisatie", "organisatie"},
                                            {"plekken.csv", "Plek", "voorziening"},
                                            {"lijst.csv", "Voorziening", "voorziening"}}) {
    const std::string key = std::string(" de_brug naam=De Brug");
    EXPECT_THAT(records_of("Nr;" + std::string(heading) + ";Adres;Telefoon\n1;De Brug;;\n", file),
                Contains(kind + key))
        << heading;
    EXPECT_THAT(
        records_of(heading + std::string(";Wat bieden ze;Heeft nodig\nDe Brug;koffie;stoelen\n"),
                   file),
        Contains(kind + key + " biedt=koffie zoekt=stoelen"))
        << heading;
  }
  EXPECT_THAT(records_of("Groep;Voornaam\nKoor;Ans\n", "netwerken.csv"),
              Contains("netwerk koor naam=Koor"));
  // Whoever stands in front would become a group.
  EXPECT_THAT(refused(imported("Personen hier;Groep;Kan\nAns;Koor;zingen\n", "lijst.csv")),
              ElementsAre("no_name_column"));
  EXPECT_THAT(records_of("Naam;Club\nAns;Koor\n"), Contains("bewoner ans naam=Ans lid_van=koor"));
  EXPECT_THAT(
      records_of("Naam;Kan goed;Talent(en);Mag ik voorstellen aan anderen?;Heeft nodig\n"
                 "Ans;koken;geduld;ja;taal\n"),
      Contains("bewoner ans naam=Ans kan=koken gaven=geduld mag_benaderd_worden=ja zoekt=taal"));
}

// Read as a list it would make a column of everybody.
TEST(ImportRows, OfWhoKnowsWhomAreNoList) {
  for (const char* table :
       {";Ans;Bea;Mo\nAns;;x;\nBea;x;-;1\nMo;;1;\n", "Naam;Ans;Bea;Mo\nBea;ja;;nee\nMo;0;3;\n",
        "Wie kent wie;ans ;bea\n\nAns;;X\nBea;X;\n"}) {
    EXPECT_THAT(refused(imported(table)), ElementsAre("who_knows_whom")) << table;
  }
  for (const char* list : {"Naam;Bereid\nAns;ja\nBea;x\n", "Naam;Kan;Ans\nAns;koken;x\nBea;;x\n",
                           "Naam;Team;Openbaar\nTeam;x;\nAns;x;\n"}) {
    EXPECT_THAT(refused(imported(list)), IsEmpty()) << list;
  }
}

TEST(ImportRows, WithANameInPartsAreJoined) {
  const Imported result = imported(
      "Achternaam;Voornaam;Tussenvoegsel(s);Kent\nVries;Ans;de;bea jansen\nJansen;Bea;;\n"
      ";Mo;;\nHof;Jan;van 't;\nBoer;;de;\n");
  EXPECT_THAT(
      records_of(result),
      ElementsAre("buurt naam=Mijn buurt",
                  "bewoner ans_de_vries naam=Ans de Vries "
                  "kent=bea_jansen",
                  "bewoner bea_jansen naam=Bea Jansen", "bewoner mo naam=Mo",
                  "bewoner jan_van_t_hof naam=Jan van 't Hof", "bewoner de_boer naam=de Boer"));
  EXPECT_THAT(assumed(result), Not(Contains("columns_unknown")));
  EXPECT_EQ(result.headings_understood, 4U);
}

TEST(ImportRows, WithTheWholeNameInTheFirstPartKeepIt) {
  EXPECT_THAT(records_of("Naam;Achternaam\nAns de Vries;Vries\nBea;Jansen\n"),
              ElementsAre("buurt naam=Mijn buurt", "bewoner ans_de_vries naam=Ans de Vries",
                          "bewoner bea_jansen naam=Bea Jansen"));
  EXPECT_THAT(records_of("Tussenvoegsel;Achternaam;Kan\nde;Vries;koken\n"),
              Contains("bewoner de_vries naam=de Vries kan=koken"));
  EXPECT_THAT(assumed(imported("Naam;Achternaam\nKoor;Vries\n", "netwerken.csv")),
              Contains("columns_unknown"));
}

// What is said of each person in these rows but for their keys, with their consent.
std::vector<std::string> said_of_people(const std::string& rows) {
  const std::string headings =
      "Naam;Gebied;Kan;Vaardigheden;Mag benaderd worden;Bron;Gesproken op;Toestemming team;"
      "Toestemming op;Toestemming hoe\n";
  const Imported result =
      imported({{.path = "bewoners.csv", .bytes = headings + rows},
                {.path = "professionals.csv", .bytes = "Naam\nAns\n"},
                {.path = "gebieden.csv", .bytes = "Gebied\nNoord\nZuid\n"},
                {.path = "buurt.csv", .bytes = "Naam;Bewaartermijn maanden\nBuurt;12\n"}});
  std::vector<std::string> said;
  for (const std::string& record : records_of(result)) {
    if (record.starts_with("bewoner ")) {
      said.push_back(record.substr(record.find(' ', record.find(' ') + 1) + 1));
    } else if (record.starts_with("toestemming")) {
      said.back() += " " + record;
    }
  }
  return said;
}

// What a cell says that others said before is not read again: nobody can tell. In some of these
// something is left out, taken back or cleaned; two columns say one thing together.
TEST(ImportRows, SayTheSameWhateverStandsAroundThem) {
  const std::vector<std::string> rests{
      ";Noord;koken, naaien;zingen;ja;Ans;2-9-2026;ja;2026-09-02;formulier\n",
      ";Noord ;koken, naaien;zingen;JA;ans;2-9-2026;ja;2026-09-02;formulier\n",
      ";Zuid;koken, naaien;koken, naaien;nee;een buur;2-9-2026;nee;2026-09-02;mondeling\n",
      ";Zuid;;zingen;misschien;;ooit;ja;2026-09-02;formulier\n",
      ";Zuid;zingen;koken, naaien;ja;Ans;;ja;2026-09-02;ingetrokken op 2026-10-01\n",
      ";Noord;ko\x01ken;;ja;;2026-09-02;ja;ingetrokken op 3-10-2026;formulier\n",
      ";Noord; ;\"een, \"\"twee, drie\"\"\";ja;Bob;45-9-2026;ja;2026-09-02;?\n"};
  std::vector<std::string> alone;
  for (const std::string& rest : rests) {
    alone.push_back(said_of_people("p1" + rest).at(0));
  }
  // Not in turns: some come again soon, others late.
  const auto which = [&](std::size_t i) { return (i * i % 11 + i / 700) % rests.size(); };
  std::string rows;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < 3000; ++i) {
    rows += "p" + std::to_string(100'000 + i) + rests[which(i)];
    expected.push_back(alone[which(i)]);
  }
  EXPECT_EQ(said_of_people(rows), expected);
}

}  // namespace
}  // namespace buurtweb::input
