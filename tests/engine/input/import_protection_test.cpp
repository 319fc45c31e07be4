#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/input/cell_values.h"
#include "engine/input/import.h"
#include "tests/engine/input/import_fixture.h"

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

// Whatever the column about consent says else: who took it back is never missed.
TEST(Protection, OfWhoTookConsentBackIsKept) {
  for (const char* cell :
       {"ingetrokken 2-11-2026", "INGETROKKEN: 2-11-2026", "ingetrokken op 2 november 2026",
        "nee, toestemming ingetrokken per 2/11/2026", "2-11-2026 ingetrokken"}) {
    for (const char* heading : {"Toestemming team", "Mag op de kaart", "Toestemming",
                                "Toestemming op", "Toestemming hoe", "Ingetrokken op"}) {
      const Imported result =
          imported("Naam;" + std::string(heading) + "\nAns;" + std::string(cell) + "\n");
      EXPECT_THAT(records_of(result), testing::Contains("toestemming ingetrokken=2026-11-02"))
          << heading << " " << cell;
      EXPECT_THAT(assumed(result), testing::Not(testing::Contains("consent_partial")));
      EXPECT_EQ(result.withdrawn, 1U);
    }
  }
  EXPECT_THAT(records_of("Naam;Toestemming team;Ingetrokken op\nAns;ingetrokken;2-11-2026\n"
                         "Bea;ingetrokken 3-11-2026;2-11-2026\n"),
              testing::IsSupersetOf(
                  {"toestemming ingetrokken=2026-11-02", "toestemming ingetrokken=2026-11-03"}));
}

TEST(Protection, OfWhoTookConsentBackOnSomeDayStopsTheImport) {
  for (const char* heading :
       {"Toestemming team", "Toestemming", "Toestemming hoe", "Ingetrokken op"}) {
    for (const char* cell : {"ingetrokken", "Ingetrokken!", "ingetrokken per mail",
                             "ingetrokken 2-11-2026?", "ja, later ingetrokken"}) {
      EXPECT_THAT(refused(imported("Naam;" + std::string(heading) + "\nAns;" + cell + "\n")),
                  testing::ElementsAre("withdrawal_undated"))
          << heading << " " << cell;
    }
  }
  EXPECT_THAT(left_out(imported("Naam;Toestemming team\nAns;niet ingetrokken\n")),
              testing::ElementsAre("rij 2, kolom 2: not_yes_or_no"));
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
