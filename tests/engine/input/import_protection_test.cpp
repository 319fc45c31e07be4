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

std::vector<std::string> refusals(const std::string& bytes, const std::string& path) {
  const Imported result = import_tables(
      {{.path = path, .bytes = bytes}, {.path = "netwerken.csv", .bytes = "Naam\nKoor\n"}});
  std::vector<std::string> names;
  for (const ImportNote& note : result.notes.all()) {
    if (info(note.kind).weight == ImportWeight::refused) {
      names.emplace_back(info(note.kind).name);
    }
  }
  return names;
}

struct Column {
  const char* heading;
  const char* fine;
  const char* doubtful;
};

TEST(Protection, ThatIsNotUnderstoodStopsTheImport) {
  for (const Column& each :
       {Column{"Toestemming ingetrokken", "1-11-2026", "ja"},
        Column{"Vertrokken op", "1-11-2026", "verhuisd"},
        Column{"Toestemming tot", "1-11-2027", "eind 2027"}, Column{"Minderjarig", "nee", "17"},
        Column{"Leeftijdsgroep", "18-29", "onder 18"}, Column{"Bereid", "nee", "nee?"},
        Column{"Genoemd op", "1-11-2026", "vorige week"}}) {
    const auto list = [&](const char* cell) {
      return std::string("Naam;") + each.heading + "\nAns;" + cell + "\n";
    };
    EXPECT_THAT(refusals(list(each.fine), "bewoners.csv"), testing::IsEmpty()) << each.heading;
    EXPECT_THAT(refusals(list(each.doubtful), "bewoners.csv"),
                testing::ElementsAre("protection_unclear"))
        << each.heading;
  }
  for (const Column& each :
       {Column{"Gevoelig", "ja", "ja?"}, Column{"Zichtbaar", "team", "(openbaar)"}}) {
    const auto list = [&](const char* cell) {
      return std::string("Naam;") + each.heading + "\nHuis;" + cell + "\n";
    };
    EXPECT_THAT(refusals(list(each.fine), "organisaties.csv"), testing::IsEmpty()) << each.heading;
    EXPECT_THAT(refusals(list(each.doubtful), "organisaties.csv"),
                testing::ElementsAre("protection_unclear"))
        << each.heading;
  }
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
       {"1-11-2026", "1-11-2026 10:22", "2026-11-01T10:22:11", "1/11/2026 10:22:11 a.m. GMT+1",
        "1 november 2026", "1 nov. 2026 10:22 uur"}) {
    EXPECT_EQ(fault_of(Field::consent_on, cell), CellFault::none) << cell;
  }
  for (const char* cell : {"1-11-2026 ?", "1-11-2026 (nog tekenen)", "1-11-2026 weigerde",
                           "1 nov? 2026", "1 november 2026 ingetrokken", "2026-11-01test"}) {
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
