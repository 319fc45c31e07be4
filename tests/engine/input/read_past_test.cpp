// One mistake that no parser can read past hides no other.
#include "engine/input/read_past.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += line + "\n";
  }
  return text;
}

std::string example() {
  std::stringstream text;
  text << std::ifstream(BUURTWEB_TESTS "/engine/input/example.yaml").rdbuf();
  return text.str();
}

// What a hurried hand puts at the end of a line, or before it, that no parser can read past.
std::vector<std::string> slips_of(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return {line + " \"x",
          line + "]",
          line + " [x",
          line + ": x: y",
          line.substr(0, first) + "@" + line.substr(first),
          " " + line,
          line.substr(0, first) + "*a" + line.substr(first),
          line.substr(0, first) + "'" + line.substr(first)};
}

TEST(ReadPast, GoesOnWithTheNextEntryOfTheSection) {
  const std::string text =
      "buurt:\n  naam: Zuid\n  contact: x\nbewoners:\n  # eerst\n  ans:\n    naam: Ans\n"
      "   bo:\n    naam: Bo\n  cor: {naam: Cor}\nverbindingen:\n- [ans, kent, cor]\n- [ans]\n";
  const auto begin = [&](std::size_t line) {
    const std::optional<Part> part = PartsBehind(text).after(line);
    return part ? text.substr(part->begin, text.find('\n', part->begin) - part->begin) : "";
  };
  EXPECT_EQ(begin(2), "bewoners:");
  EXPECT_EQ(begin(4), "  ans:");
  EXPECT_EQ(begin(7), "  cor: {naam: Cor}");
  EXPECT_EQ(begin(10), "verbindingen:");
  EXPECT_EQ(begin(11), "- [ans, kent, cor]");
  EXPECT_EQ(begin(12), "- [ans]");
  EXPECT_EQ(begin(13), "");
  const std::optional<Part> part = PartsBehind(text).after(8);
  ASSERT_TRUE(part);
  EXPECT_EQ(part->section, "bewoners");
  EXPECT_EQ(part->section_line, 4U);
  EXPECT_EQ(part->lines_before, 9U);
  EXPECT_EQ(text.substr(part->end, 4), "verb");
}

TEST(ReadPast, TellsEachMistakeOnce) {
  EXPECT_THAT(
      complaints_of("bewoners:\n  ans:\n    naam:Ans\n    kann: [koken]\n  bo:\n    kann: x\n"
                    "  cor:\n    naam: \"Cor\n  dirk:\n   naam: Dirk\n  els:\n    kann: x\n"
                    "netwerken:\n  koor: *a\nkanalen:\n  app:\n    soort: app\n"),
      ElementsAre(Complaint{DiagnosticKind::yaml_syntax, 3, 9},
                  Complaint{DiagnosticKind::unknown_key, 6, 5},
                  Complaint{DiagnosticKind::swallowing_quote, 8, 11},
                  Complaint{DiagnosticKind::unknown_key, 12, 5},
                  Complaint{DiagnosticKind::anchor_or_alias, 14, 9},
                  Complaint{DiagnosticKind::unknown_key, 17, 5}));
}

bool stops_reading(const Complaint& complaint) {
  return complaint.kind == DiagnosticKind::yaml_syntax ||
         complaint.kind == DiagnosticKind::swallowing_quote;
}

// The first line of what is read next after this one (from 1).
std::size_t next_after(const std::string& text, std::size_t line) {
  const std::optional<Part> part = PartsBehind(text).after(line);
  return part ? part->lines_before + 1 : lines_of(text).size() + 1;
}

// With any slip on any line: a mistake in the last line is told, and no mistake is made up between.
// Where exactly a parser stumbles is another matter.
TEST(ReadPast, NeitherHidesNorInventsAMistakeFurtherOn) {
  const std::string text = example() + "instellingen:\n  open_max: 3\n  kann: 3\n";
  const std::vector<std::string> lines = lines_of(text);
  const Complaint last{DiagnosticKind::unknown_key, lines.size(), 3};
  std::size_t tried = 0;
  for (std::size_t i = 1; i + 3 < lines.size(); ++i) {
    if (lines[i].find_first_not_of(' ') == std::string::npos) {
      continue;
    }
    const std::size_t next = next_after(text, i + 1);
    for (const std::string& slip : slips_of(lines[i])) {
      std::vector<std::string> changed = lines;
      changed[i] = slip;
      const std::vector<Complaint> told = complaints_of(joined(changed));
      EXPECT_THAT(told, Contains(last)) << slip;
      for (const Complaint& complaint : told) {
        EXPECT_TRUE(complaint == last || complaint.line < next || stops_reading(complaint))
            << slip << " " << complaint;
      }
      ++tried;
    }
  }
  EXPECT_GT(tried, 500U);
}

// No parser sees a line with a tab in its indentation, nor the rest of that entry.
TEST(ReadPast, TellsOfEachTabAndOfWhatStandsAroundIt) {
  EXPECT_THAT(
      complaints_of("buurt:\n  naam: Zuid\n  kann: x\nbewoners:\n  ans:\n    kann: [koken]\n"
                    "  bo:\n\tnaam: Bo\n    kann: x\n  cor:\n    kann: x\n  dirk:\n    naam: Dirk\n"
                    "   \tkan: x\nnetwerken:\n  koor: {kann: x}\n"),
      ElementsAre(Complaint{DiagnosticKind::unknown_key, 3, 3},
                  Complaint{DiagnosticKind::unknown_key, 6, 5},
                  Complaint{DiagnosticKind::tab_indent, 8, 1},
                  Complaint{DiagnosticKind::unknown_key, 11, 5},
                  Complaint{DiagnosticKind::tab_indent, 14, 4},
                  Complaint{DiagnosticKind::unknown_key, 16, 10}));
}

// Nor does another mistake that no parser can read past hide what stands behind it then.
TEST(ReadPast, GoesOnPastOtherMistakesBesideATab) {
  EXPECT_THAT(
      complaints_of("buurt:\n  naam: Zuid\n  gebieden:\n    't Plein: {}\n    Hof: {}\nbewoners:\n"
                    "  ans:\n    kann: x\n  bo:\n\tkan: [x]\n  cor:\n    kann: x\n"),
      ElementsAre(Complaint{DiagnosticKind::swallowing_quote, 4, 5},
                  Complaint{DiagnosticKind::unknown_key, 8, 5},
                  Complaint{DiagnosticKind::tab_indent, 10, 1},
                  Complaint{DiagnosticKind::unknown_key, 12, 5}));
  EXPECT_THAT(complaints_of("bewoners:\n  ans:\n\tkan: [x]\n  bo:\n    naam: 't Bo\n  cor:\n"
                            "    kann: x\n  dirk:\n    naam: x\n\tkan: [x]\n  els:\n    kann: x\n"),
              ElementsAre(Complaint{DiagnosticKind::tab_indent, 3, 1},
                          Complaint{DiagnosticKind::swallowing_quote, 5, 11},
                          Complaint{DiagnosticKind::unknown_key, 7, 5},
                          Complaint{DiagnosticKind::tab_indent, 10, 1},
                          Complaint{DiagnosticKind::unknown_key, 12, 5}));
}

// Within the quote that the line with the tab opens they are words.
TEST(ReadPast, ShowsNoParserWhatOnlyALineWithATabMakesHarmless) {
  const std::string deep(100'000, '[');
  EXPECT_THAT(complaints_of("bewoners:\n  ans:\n    naam: Ans\n\tnotitie: \"\n  " + deep +
                            "\n  bo: \"\n  cor:\n    kann: x\n"),
              ElementsAre(Complaint{DiagnosticKind::tab_indent, 4, 1}));
}

TEST(ReadPast, InventsNothingAroundATab) {
  const std::string text = example() + "instellingen:\n  open_max: 3\n  kann: 3\n";
  const std::vector<std::string> lines = lines_of(text);
  const Complaint last{DiagnosticKind::unknown_key, lines.size(), 3};
  std::size_t tried = 0;
  std::size_t hidden = 0;
  for (std::size_t i = 1; i + 3 < lines.size(); ++i) {
    const std::size_t first = lines[i].find_first_not_of(' ');
    if (first == std::string::npos || first == 0 || lines[i][first] == '#') {
      continue;
    }
    for (const std::string& blanks : {std::string("\t"), std::string(first, ' ') + "\t"}) {
      std::vector<std::string> changed = lines;
      changed[i] = blanks + lines[i].substr(first);
      const std::vector<Complaint> told = complaints_of(joined(changed));
      const Complaint tab{DiagnosticKind::tab_indent, i + 1, blanks.size()};
      const bool is_hidden = told == std::vector{tab};
      EXPECT_TRUE(is_hidden || told == (std::vector{tab, last})) << i + 1 << lines[i];
      hidden += is_hidden ? 1U : 0U;
      ++tried;
    }
  }
  EXPECT_GT(tried, 100U);
  EXPECT_LT(hidden * 5, tried) << hidden << " of " << tried;
}

}  // namespace
}  // namespace buurtweb::input
