#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include "engine/cli/import_text.h"
#include "engine/input/import.h"
#include "engine/input/import_notes.h"
#include "tests/pipeline.h"

// What is said about tables names rows and columns, and no cell (privacy.md, P-29).
namespace buurtweb::testing {
namespace {

using input::ImportFile;
using input::ImportNote;

constexpr std::string_view kCanary = "Kanarie";
constexpr std::string_view kOther = "Zwaluwe";

struct Case {
  std::string note;
  std::vector<ImportFile> files;
  input::Limits limits = {};
};

Case in(const std::string& note, const std::string& bytes,
        const std::string& path = "bewoners.csv") {
  return {note, {{.path = path, .bytes = bytes}}};
}
Case tied(const std::string& note, const std::string& row) {
  return {note,
          {{.path = "relaties.csv", .bytes = "Van;Soort;Naar;Sterkte;Notitie\n" + row + "\n"},
           {.path = "bewoners.csv", .bytes = "Naam\nAns\nBea\nJan\nJan\n"}}};
}

const std::vector<Case> kCases{
    {"too_large", {{.path = "a.csv", .bytes = "Naam\nKanarie\n"}}, {.file_bytes = 5}},
    in("workbook", "PK\x03\x04 Kanarie"),
    in("neighbourhood_file", "bewoners: {kanarie: {naam: Kanarie}}\n", "buurt.yaml"),
    in("binary", std::string("Kanarie\0b", 9)),
    in("open_quote", "Naam;Kan\n\"Kanarie;koken\n"),
    in("too_many_columns", "Naam" + std::string(17000, ';') + "Kanarie\n"),
    in("who_knows_whom", ";Kanarie;Bea\nKanarie;;x\nBea;x;\n"),
    in("table_unclear", "Wie;Soort;Wie2\nKanarie;kent;Bea\n", "lijst.csv"),
    in("no_heading_row", "Kanarie;koken;ja\nBea;Kanarie;nee\n"),
    in("no_name_column", "Kan;Zoekt;Kanarie\nx;y;Kanarie\n"),
    in("heading_twice", "Naam;Kan;Naam\nKanarie;koken;Kanarie\n"),
    {"too_many_assets", {{.path = "a.csv", .bytes = "Naam\nKanarie\nBea\n"}}, {.assets = 1}},
    in("row_too_long", "Naam;Kan\nAns;koken;Kanarie\n"),
    in("row_of_totals", "Naam;Kan\nAns;Kanarie\nTotaal;1\n"),
    in("name_missing", "Naam;Kan\n;Kanarie\n"),
    in("kind_unknown", "Naam;Soort;Kan\nAns;bewoner;koken\nBea;Kanarie;koken\n", "lijst.csv"),
    in("key_twice", "Sleutel;Naam\na1;Ans\na1;Kanarie\n"),
    in("bad_key", "Sleutel;Naam;Kan\nKanarie" + std::string(80, 'x') + ";Ans;Kanarie\n"),
    in("row_key_bad", "Sleutel;Naam\nKanarie" + std::string(80, 'x') + ";Kanarie\n", "doelen.csv"),
    in("row_twice", "Sleutel;Naam\na;x\na;Kanarie\n", "doelen.csv"),
    in("row_too_many", "Visie\nSamen\nKanarie\n", "plan.csv"),
    tied("tie_incomplete", ";kent;Bea;1;Kanarie"),
    {"relation_missing",
     {{.path = "relaties.csv", .bytes = "Van;Naar;Notitie\nAns;Post;Kanarie\n"},
      {.path = "bewoners.csv", .bytes = "Naam\nAns\n"},
      {.path = "kanalen.csv", .bytes = "Naam\nPost\n"}}},
    tied("relation_unknown", "Ans;Kanarie;Bea;1;Kanarie"),
    tied("relation_impossible", "Ans;lid van;Bea;1;Kanarie"),
    tied("self_tie", "Ans;kent;Ans;1;Kanarie"),
    in("bad_date", "Naam;Gesproken op\nAns;Kanarie\n"),
    in("error_value", "Naam;Kan\nAns;Kanarie\nBea;#VERW!\n"),
    in("not_yes_or_no", "Naam;Mag benaderd worden\nAns;Kanarie\n"),
    in("not_a_number", "Gebied;Inwoners\nKanarie;Kanarie\n", "gebieden.csv"),
    in("unknown_word", "Naam;Sector\nKanarie;zorgg\n", "organisaties.csv"),
    in("no_choice", "Naam;Sector\nAns;Kanarie\n", "organisaties.csv"),
    in("protection_unclear", "Naam;Leeftijdsgroep\nAns;Kanarie\n"),
    in("protecting_column", "Naam;Zoekt;Kan;Gevoelig\nKanarie;Kanarie;koken;ja\n"),
    in("withdrawal_undated", "Naam;Toestemming team\nKanarie;ingetrokken\n"),
    in("citizen_number", "Naam;Notitie\nAns;Kanarie 123456782\n"),
    in("too_long", "Naam;Notitie\nAns;Kanarie" + std::string(70000, 'x') + "\n"),
    in("unknown_name", "Naam;Kent\nAns;Kanarie\n"),
    tied("unknown_name", "Ans;kent;Kanarie;1;Kanarie"),
    tied("ambiguous_name", "Ans;kent;Jan;1;Kanarie"),
    in("impossible_name", "Naam;Gebied;Lid van\nKanarie;Oost;Kanarie\nBea;Oost;Kanarie\n"),
    in("encoding_mixed", "Naam;Notitie\nAns;Kanarie caf\xe9 caf\xc3\xa9\n"),
    {"file_twice",
     {{.path = "bewoners.csv", .bytes = "Naam\nKanarie\n"},
      {.path = "bewoners - kopie.csv", .bytes = "Naam\nKanarie\n"}}},
    in("windows_1252", "Naam;Notitie\nAns;Kanarie caf\xe9\n"),
    in("heading_row_below", "Lijst van Kanarie\n\nNaam;Kan\nAns;koken\n"),
    in("kind_assumed", "Naam;Notitie\nAns;Kanarie\n", "lijst.csv"),
    {"relation_assumed",
     {{.path = "relaties.csv", .bytes = "Van;Naar;Notitie\nAns;Bea;Kanarie\n"},
      {.path = "bewoners.csv", .bytes = "Naam\nAns\nBea\n"}}},
    in("rows_short", "Naam;Kan;Notitie\nAns;Kanarie\n"),
    in("cleaned", "Naam;Kan\nAns;Kanarie\x01\n"),
    in("columns_unknown", "Naam;Vlinder\nAns;Kanarie\n"),
    in("column_forbidden", "Naam;BSN\nAns;Kanarie\n"),
    in("columns_contact", "Naam;Telefoon\nAns;Kanarie\n"),
    in("columns_number", "Nr;Naam\nKanarie;Ans\n"),
    in("consent_vague", "Naam;Toestemming\nAns;Kanarie\n"),
    in("cells_without_place", "Naam;Soort;Sector\nAns;bewoner;Kanarie\n", "lijst.csv"),
    in("same_names", "Naam\nKanarie\nKanarie\n"),
    in("names_without_letters", "Naam;Kan\n70;Kanarie\n"),
    in("assets_made", "Naam;Lid van;Notitie\nAns;Koor;Kanarie\n"),
    {"areas_added",
     {{.path = "bewoners.csv", .bytes = "Naam;Gebied;Notitie\nAns;West;Kanarie\n"},
      {.path = "gebieden.csv", .bytes = "Gebied\nOost\n"}}},
    in("areas_alike", "Naam;Gebied\nKanarie;Klaproosstraat\nBea;Klaprozenstraat\n"),
    in("no_consent", "Naam;Kan\nKanarie;Kanarie\n"),
    in("consent_partial", "Naam;Mag op de kaart;Toestemming door\nKanarie;ja;Kanarie\n"),
    in("retention_assumed",
       "Naam;Toestemming team;Toestemming op;Toestemming hoe\nAns;ja;1-9-2026;Kanarie\n"),
    in("neighbourhood_unnamed", "Naam;Kan\nKanarie;Kanarie\n")};

const std::map<std::string, std::string> kOtherwise{
    {"unreadable", "of a file that cannot be opened nothing is read"},
    {"no_file", "likewise"},
    {"empty", "there is nothing in it"},
    {"name_shared", "only of lists that are no file yet: see load_tables_test.cpp"},
    {"area_otherwise", "likewise"},
    {"name_near", "which row is near hangs on its words: see below"},
    {"no_tables", "there is no file"},
    {"nobody", "there is no row below the headings"}};

// All that is said, and the rows down to the one that it is said of; of a whole file all of it.
struct Told {
  std::string text;
  std::string rows;
};
Told told(const Case& each) {
  const input::Imported result = input::import_tables(each.files, {}, {.limits = each.limits});
  Told told{cli::import_text(result, dutch(), 1000), ""};
  for (const ImportNote& note : result.notes.all()) {
    if (info(note.kind).name != each.note) {
      continue;
    }
    const auto file = std::ranges::find(each.files, note.file, &ImportFile::path);
    std::istringstream rows((file == each.files.end() ? each.files.front() : *file).bytes);
    std::string row;
    for (std::size_t i = 0; (note.row == 0 || i < note.row) && std::getline(rows, row); ++i) {
      told.rows += row + "\n";
    }
  }
  return told;
}

Case with_other_words(Case each) {
  for (ImportFile& file : each.files) {
    for (std::size_t at = file.bytes.find(kCanary); at != std::string::npos;
         at = file.bytes.find(kCanary)) {
      file.bytes.replace(at, kCanary.size(), kOther);
    }
  }
  return each;
}

bool tells(const std::string& text) {
  return text.find(kCanary) != std::string::npos;
}

TEST(P29, EveryKindOfNoteAboutTablesIsProvokedWithWordsAboutSomebody) {
  for (const input::ImportNoteInfo& kind : input::all_import_notes()) {
    const bool has_case = std::ranges::find(kCases, kind.name, &Case::note) != kCases.end();
    EXPECT_NE(has_case, kOtherwise.contains(std::string(kind.name))) << kind.name;
  }
}

TEST(P29, NoNoteAboutTablesRepeatsACellOrDependsOnIt) {
  for (const Case& each : kCases) {
    const std::string text = told(each).text;
    EXPECT_FALSE(tells(text)) << each.note << " " << text;
    EXPECT_EQ(text, told(with_other_words(each)).text) << each.note;
  }
}

// Whom a name may mean is said by the row.
TEST(P29, AGuessAtANameInATableIsARow) {
  const std::string text =
      told(in("unknown_name", "Naam;Kent;Mag benaderd worden\nKanarie;Kanari;65-78\n")).text;
  EXPECT_FALSE(tells(text)) << text;
  EXPECT_NE(text.find("bewoners.csv:2?"), std::string::npos) << text;
  EXPECT_EQ(text.find("kanarie"), std::string::npos) << text;
  EXPECT_EQ(text.find("65-78"), std::string::npos) << text;
}

// The same in many cells of a column is said once, with the rows.
TEST(P29, OneCauseIsOneLine) {
  std::string rows;
  for (int i = 0; i < 20; ++i) {
    rows += i == 2 ? "Ans;1-9-2026;ja\n" : "Ans;1-9-26;Kanarie\n";
  }
  const Case dates = in("", "Naam;Gesproken op;Mag benaderd worden\n" + rows);
  const std::string text = told(dates).text;
  EXPECT_NE(text.find("Deze 38 dingen"), std::string::npos) << text;
  EXPECT_NE(text.find("bewoners.csv, rij 2, 3, 5, 6, 7, 8, 9 en nog 12, kolom B (Gesproken op): "),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("kolom B", text.find("kolom B") + 1), std::string::npos) << text;
  const input::Imported result = input::import_tables(dates.files);
  const std::string all =
      cli::import_text(result, dutch(), std::numeric_limits<std::size_t>::max());
  EXPECT_NE(all.find("8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 en 21,"), std::string::npos)
      << all;
  const std::string one = cli::import_text(result, dutch(), 1);
  EXPECT_NE(one.find("en nog 19 ("), std::string::npos) << one;
  const std::string refused = told(in("", "Naam;Bereid\nAns;17\nBea;17\nMo;17\n")).text;
  EXPECT_NE(refused.find("bewoners.csv, rij 2, 3 en 4, kolom B (Bereid)"), std::string::npos)
      << refused;
}

// They stay in the lists, where no map is made of them.
TEST(P15, ItIsSaidHowManyTookTheirConsentBack) {
  const auto text = [](const std::string& rows) {
    return told(in("", "Naam;Toestemming team\n" + rows)).text;
  };
  EXPECT_EQ(text("Ans;ja\n").find("trok"), std::string::npos);
  EXPECT_NE(text("Ans;ingetrokken 2-11-2026\nBea;ja\n").find("1 persoon trok de toestemming in."),
            std::string::npos);
  EXPECT_NE(text("Ans;ingetrokken 2-11-2026\nBea;ingetrokken 2-11-2026\n")
                .find("2 mensen trokken hun toestemming in. Haal hen ook uit je lijsten."),
            std::string::npos);
}

// Planted: a note that shows its row is found out, in each case.
TEST(P29, ANoteThatRepeatsItsRowIsFound) {
  for (const Case& each : kCases) {
    EXPECT_TRUE(tells(told(each).rows)) << each.note << " " << told(each).text;
  }
}

}  // namespace
}  // namespace buurtweb::testing
