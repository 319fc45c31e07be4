#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/input/cell_values.h"
#include "engine/input/import.h"

// Cells on which it depends who gets to see whom: what is in doubt there is never taken for a yes,
// and never left out of a file without a word.
namespace buurtweb::input {
namespace {

using model::Field;
using model::RecordKind;

struct Column {
  const char* file;
  const char* heading;
  const char* fine;
  const char* doubtful;
};

std::vector<std::string> refusals(const Column& column, const std::string& cell) {
  const Imported result =
      import_tables({{.path = column.file,
                      .bytes = std::string("Naam;") + column.heading + "\nAns;" + cell + "\n"}});
  std::vector<std::string> names;
  for (const ImportNote& note : result.notes.all()) {
    if (info(note.kind).weight == ImportWeight::refused) {
      names.emplace_back(info(note.kind).name);
    }
  }
  return names;
}

TEST(Protection, ThatIsNotUnderstoodStopsTheImport) {
  for (const Column& each : {Column{"bewoners.csv", "Toestemming ingetrokken", "1-11-2026", "ja"},
                             Column{"bewoners.csv", "Vertrokken op", "1-11-2026", "verhuisd"},
                             Column{"bewoners.csv", "Toestemming tot", "1-11-2027", "eind 2027"},
                             Column{"bewoners.csv", "Minderjarig", "nee", "17"},
                             Column{"bewoners.csv", "Leeftijdsgroep", "18-29", "onder 18"},
                             Column{"bewoners.csv", "Bereid", "nee", "nee?"},
                             Column{"bewoners.csv", "Genoemd op", "1-11-2026", "vorige week"},
                             Column{"organisaties.csv", "Gevoelig", "ja", "ja?"},
                             Column{"organisaties.csv", "Zichtbaar", "team", "(openbaar)"}}) {
    EXPECT_THAT(refusals(each, each.fine), testing::IsEmpty()) << each.heading;
    EXPECT_THAT(refusals(each, each.doubtful), testing::ElementsAre("protection_unclear"))
        << each.heading;
  }
}

// In a list of people there is no such column: passed over, it would protect nobody.
TEST(Protection, InAColumnThatIsNoneHereStopsTheImport) {
  EXPECT_THAT(refusals({"bewoners.csv", "Gevoelig", "", ""}, "ja"),
              testing::ElementsAre("protecting_column"));
  EXPECT_THAT(refusals({"bewoners.csv", "Gevoelig", "", ""}, ""), testing::IsEmpty());
}

TEST(Protection, OfTwoWhoRatherDoNotMeetStopsTheImportWhenANameIsUnclear) {
  const auto of = [](const std::string& pair) {
    const Imported result =
        import_tables({{.path = "bewoners.csv", .bytes = "Naam\nAns\nMo\n"},
                       {.path = "liever_niet.csv", .bytes = "Wie\n" + pair + "\n"}});
    return result.notes.has_refusal();
  };
  EXPECT_FALSE(of("Ans, Mo"));
  EXPECT_TRUE(of("Ans, Moo"));
}

CellFault fault_of(Field field, const std::string& cell) {
  std::vector<ListItem> items;
  return read_cell(model::spec_of(RecordKind::consent, field), cell, items).fault;
}

TEST(Protection, BehindADateOnlyTheTimeMayStand) {
  for (const char* cell :
       {"1-11-2026", "1-11-2026 10:22", "1-11-2026 om 10.22 uur", "2026-11-01T10:22:11",
        "1/11/2026 10:22:11 a.m. GMT+1", "1 november 2026", "1 nov. 2026 10:22 uur"}) {
    EXPECT_EQ(fault_of(Field::consent_on, cell), CellFault::none) << cell;
  }
  for (const char* cell :
       {"1-11-2026 ?", "1-11-2026 (nog tekenen)", "1-11-2026 weigerde", "1 nov? 2026",
        "1 november 2026 ingetrokken", "2026-11-01test", "1-11-2026 1-1-2027", "1-11-2026 2027"}) {
    EXPECT_EQ(fault_of(Field::consent_on, cell), CellFault::bad_date) << cell;
  }
}

TEST(Protection, NoAnswerIsNoWayInWhichSomebodyAgreed) {
  EXPECT_EQ(fault_of(Field::consent_how, "formulier"), CellFault::none);
  for (const char* cell : {"?", "formulier?", "nog vragen", "nee"}) {
    EXPECT_EQ(fault_of(Field::consent_how, cell), CellFault::unknown_word) << cell;
  }
}

}  // namespace
}  // namespace buurtweb::input
