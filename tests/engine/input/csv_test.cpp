#include "engine/input/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "engine/base/encoding.h"

namespace buurtweb::input {
namespace {

using nlohmann::json;
using testing::ElementsAre;

std::vector<std::vector<std::string>> cells_of(const Csv& csv) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t row = 0; row < csv.rows(); ++row) {
    std::vector<std::string>& cells = rows.emplace_back();
    for (std::size_t column = 0; column < csv.cells(row); ++column) {
      cells.emplace_back(csv.cell(row, column));
    }
  }
  return rows;
}

// One row that was saved with more cells than the others says nothing of them.
TEST(Csv, FindsTheSeparatorOfMostRows) {
  std::string text = "naam;kan;zoekt\n";
  for (int i = 0; i < 20; ++i) {
    text += "Ans;;koken, naaien, zingen\n";
  }
  EXPECT_EQ(read_csv(text + "Bea;;koken;;;;\n").separator(), ';');
}

TEST(Csv, FindsTheSeparatorOutsideQuotes) {
  EXPECT_EQ(read_csv("naam;kan\nAns;\"a, b, c\"\n").separator(), ';');
  EXPECT_EQ(read_csv("naam,kan\nAns,\"a; b; c\"\n").separator(), ',');
  EXPECT_EQ(read_csv("naam\tkan\nAns\tkoken, bakken\n").separator(), '\t');
  EXPECT_EQ(read_csv("naam;bedrag\nAns;1,5\nBea;2,5\n").separator(), ';');
  EXPECT_EQ(read_csv("thema;tafel\ngroen;\"a, b, c, d, e, f, g, h\"\n").separator(), ';');
  EXPECT_EQ(read_csv("naam\nJansen, Ans\nPieters, Bea\n").separator(), ';');
  EXPECT_EQ(read_csv("Lijst van de buurt\nnaam,kan,zoekt\nAns,a,b\n").separator(), ',');
}

TEST(Csv, DoesWhatItsFirstLineSays) {
  EXPECT_THAT(cells_of(read_csv("sep=|\r\nnaam|kan;x\r\n")),
              ElementsAre(ElementsAre("naam", "kan;x")));
}

// Ans has a quote that opens and nothing that closes it, so the first one of Cor would.
TEST(Csv, TakesNoRowsIntoACellWhoseQuoteAnotherClosed) {
  const Csv csv = read_csv("Naam;Kan\nAns;\"koken\nBob;naaien\nCor;\"zingen, dansen\"\n");
  EXPECT_EQ(csv.fault(), CsvFault::open_quote);
  EXPECT_EQ(csv.fault_row(), 2);
  EXPECT_EQ(read_csv("Naam;Kan\n\"Opa\" Jan;koken\n").fault(), CsvFault::none);
  EXPECT_EQ(read_csv("Naam;Kan\nAns;\"koken\nnaaien\" \n").fault(), CsvFault::none);
}

TEST(Csv, TakesQuotesOutAndKeepsLineBreaks) {
  EXPECT_THAT(cells_of(read_csv("a;\"b \"\"c\"\";\r\nd\";e\r\n;\n\nzei \"ja\";\"x\"y")),
              ElementsAre(ElementsAre("a", "b \"c\";\nd", "e"), ElementsAre("", ""),
                          ElementsAre(""), ElementsAre("zei \"ja\"", "xy")));
}

TEST(Csv, KnowsAllLineEnds) {
  const auto rows = ElementsAre(ElementsAre("a", "b"), ElementsAre("c", "d"));
  EXPECT_THAT(cells_of(read_csv("a;b\nc;d")), rows);
  EXPECT_THAT(cells_of(read_csv("a;b\r\nc;d\r\n")), rows);
  EXPECT_THAT(cells_of(read_csv("a;b\rc;d\r")), rows);
}

TEST(Csv, HasNoCellsWhereARowIsTooShort) {
  const Csv csv = read_csv("a;b;c\nd\n");
  EXPECT_EQ(csv.cell(1, 0), "d");
  EXPECT_EQ(csv.cell(1, 2), "");
}

TEST(Csv, SaysWhyItIsNone) {
  EXPECT_EQ(read_csv("").fault(), CsvFault::empty);
  const Csv open = read_csv("naam;kan\nAns;\"koken\nBea;naaien\n");
  EXPECT_EQ(open.fault(), CsvFault::open_quote);
  EXPECT_EQ(open.fault_row(), 2U);
  EXPECT_EQ(read_csv(std::string(20'000, ';')).fault(), CsvFault::too_many_columns);
  EXPECT_EQ(fault_of_bytes("PK\x03\x04rest"), CsvFault::workbook);
  EXPECT_EQ(fault_of_bytes(std::string("\x89PNG\0", 5)), CsvFault::binary);
  EXPECT_EQ(fault_of_bytes("naam;kan"), CsvFault::none);
}

std::string folder() {
  const char* const shared = std::getenv("BUURTWEB_SHARED");
  return std::string(shared == nullptr ? BUURTWEB_SHARED_DEFAULT : shared) +
         "/data/nare-invoer/csv";
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// The same table as Excel, Google and an old Mac write it.
TEST(Csv, ReadsOneTableInAllItsForms) {
  if (!std::filesystem::exists(folder())) {
    GTEST_SKIP() << "set BUURTWEB_SHARED to the folder that holds data/nare-invoer";
  }
  const json expected = json::parse(bytes_of(folder() + "/expected.json"));
  std::set<std::string> lost_letters;
  for (const json& name : expected["names_not_in_windows1252"]) {
    lost_letters.insert(name.get<std::string>());
  }
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    if (entry.path().extension() == ".json") {
      continue;
    }
    ++files;
    std::string bytes = bytes_of(entry.path());
    const Encoding encoding = guess_encoding(bytes);
    const Csv csv = read_csv(to_utf8(std::move(bytes), encoding));
    ASSERT_EQ(csv.rows(), expected["count"].get<std::size_t>() + 1) << entry.path();
    for (std::size_t row = 1; row < csv.rows(); ++row) {
      const json& one = expected["rows"][row - 1];
      for (std::size_t column = 0; column < csv.cells(0); ++column) {
        const auto wanted = one[std::string(csv.cell(0, column))].get<std::string>();
        const bool is_lost = encoding == Encoding::windows_1252 && lost_letters.contains(wanted);
        EXPECT_TRUE(is_lost || csv.cell(row, column) == wanted)
            << entry.path() << " row " << row << ": " << csv.cell(row, column);
      }
    }
  }
  EXPECT_GE(files, 7U);
}

}  // namespace
}  // namespace buurtweb::input
