#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "tests/viz/sheets.h"
#include "tests/viz/svg_geometry.h"
#include "viz/formats.h"
#include "viz/meter.h"
#include "viz/style.h"

namespace buurtweb::viz::test {
namespace {

using testing::Contains;
using testing::Not;

std::vector<std::string> words_on(const MapSheet& sheet) {
  std::vector<std::string> words;
  for (const SvgText& text : read_svg(printed(sheet, "svg"))->texts()) {
    words.push_back(text.words);
  }
  return words;
}

TEST(Legend, ExplainsWhatIsOnTheSheetAndNothingElse) {
  const std::vector<std::string> words = words_on(small_sheet());
  for (const char* present : {"bewoner", "netwerk", "voorziening", "verbindt groepen", "kent",
                              "kent goed", "enig contact", "voorstel", "los van de rest"}) {
    EXPECT_THAT(words, Contains(present));
  }
  for (const char* absent : {"beroepskracht", "organisatie", "initiatief", "kanaal",
                             "buiten de wijk", "groep", "misschien"}) {
    EXPECT_THAT(words, Not(Contains(absent)));
  }
}

TEST(Legend, IsSilentWhereTheSheetBringsNoWords) {
  MapSheet sheet = small_sheet();
  sheet.legend.tie = "";
  EXPECT_THAT(words_on(sheet), Not(Contains("kent")));
}

TEST(Legend, HasTheSameWordsOnce) {
  MapSheet sheet = small_sheet();
  sheet.legend.bridge = sheet.legend.bridge_mark;
  const std::vector<std::string> words = words_on(sheet);
  EXPECT_EQ(std::ranges::count(words, sheet.legend.bridge), 1);
}

// The one sign with a thick outline, without a name.
TEST(Legend, ShowsWhoStandsOutInTheShapeThatTheyAllHave) {
  MapSheet sheet = small_sheet();
  const auto sign = [&] {
    const SvgMap map = read_svg(printed(sheet, "svg")).value();
    const auto is_sign = [](const SvgGroup& group) {
      return group.role.ends_with("legend bridge");
    };
    return std::ranges::find_if(map.groups, is_sign)->outline;
  };
  const std::string resident = sign();
  sheet.marks[2].bridge = true;  // a facility too
  EXPECT_EQ(sign(), resident);
  sheet.marks[1].bridge = false;
  EXPECT_NE(sign(), resident);
}

TEST(Footer, AllItsLinesAreOnTheSheet) {
  for (const std::string& line : small_sheet().footer) {
    EXPECT_THAT(words_on(small_sheet()), Contains(line));
  }
}

TEST(Reasons, StandAtTheNumberOfTheirProposal) {
  MapSheet sheet = small_sheet();
  sheet.proposals.push_back({.from = 3, .to = 4, .reason = "Zij wonen in één straat."});
  const SvgMap map = read_svg(printed(sheet, "svg")).value();
  EXPECT_EQ(joined(*map.find("reason2")), "Zij wonen in één straat.");
  EXPECT_EQ(joined(*map.find("reason2-number")), "2");
  EXPECT_NEAR(map.find("reason2")->texts.front().anchor.y,
              map.find("reason2-number")->texts.front().anchor.y, 4);
}

// White on black, so that it is one in grey too, and one line for whoever counts them.
TEST(DoubleLine, IsThinnerWithinThanItIsThickAndStandsInTheLegend) {
  MapSheet sheet = small_sheet();
  const std::size_t lines = read_svg(printed(sheet, "svg")).value().lines.size();
  sheet.lines.front().style = LineStyle::sole;
  sheet.legend.sole = "kan dit als enige";
  const std::string svg = printed(sheet, "svg");
  EXPECT_EQ(read_svg(svg).value().lines.size(), lines);
  EXPECT_THAT(words_on(sheet), Contains(sheet.legend.sole));
  const Pen pen = pen_of(LineStyle::sole, sheet.paper);
  EXPECT_GT(pen.width, pen.core + 1);
  const std::size_t at = svg.find("\"e1\"");
  const std::string group = svg.substr(at, svg.find("</g>", at) - at);
  EXPECT_LT(group.find("stroke=\"#000000\""), group.find("stroke=\"#ffffff\""));
  EXPECT_NE(group.find("stroke=\"#ffffff\""), std::string::npos);
}

TEST(Title, IsMuchLargerThanTheNames) {
  const SvgMap map = read_svg(printed(small_sheet(), "svg")).value();
  EXPECT_GE(map.find("title")->texts.front().size, 2.5 * smallest_text(Paper::a3));
}

TEST(Title, ALongOneBecomesSmallerAndStaysOnThePage) {
  MapSheet sheet = small_sheet();
  sheet.title =
      "Wie kent wie in de Rozenbuurt, en wie kent elkaar nog niet, en wie wil dat wel "
      "graag in het komende jaar?";
  const SvgMap map = read_svg(printed(sheet, "svg")).value();
  EXPECT_EQ(joined(*map.find("title")), sheet.title);
  EXPECT_LT(map.find("title")->texts.front().size, 2.5 * smallest_text(Paper::a3));
}

TEST(Title, OfTwoLinesHasNoWordAlone) {
  MapSheet sheet = small_sheet();
  sheet.paper = Paper::beamer;
  sheet.title = "Zuiderbuurt: wat kunnen wij, en wat doen we samen?";
  const SvgMap map = read_svg(printed(sheet, "svg")).value();
  const std::vector<SvgText>& lines = map.find("title")->texts;
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_GT(3 * lines.back().words.size(), lines.front().words.size());
}

// However long the words are, the sign for more stays in its column too.
TEST(Title, OfMoreThanTwoLinesEndsWhereTheOthersDo) {
  MapSheet sheet = small_sheet();
  sheet.paper = Paper::beamer;
  for (std::size_t letters = 1; letters < 18; ++letters) {
    sheet.title.clear();
    for (int i = 0; i < 60; ++i) {
      sheet.title += std::string(letters, 'a') + " ";
    }
    const Printed closed =
        print_closed({sheet, "Niet delen: alleen voor de werker."}, *format_named("svg"));
    const SvgMap map = read_svg(std::get<Print>(closed).bytes).value();
    for (const SvgText& line : map.find("title")->texts) {
      const double width = TextMeter().line(line.words, {line.size, line.bold}).width;
      EXPECT_LT(line.anchor.x + width, map.find("banner")->box.left) << letters;
    }
    EXPECT_THAT(joined(*map.find("title")), testing::EndsWith("…"));
  }
}

TEST(Frame, ManyLongReasonsLeaveRoomForTheMap) {
  MapSheet sheet = small_sheet();
  sheet.paper = Paper::beamer;
  for (int i = 0; i < 12; ++i) {
    sheet.proposals.push_back({.from = 0, .to = 3, .reason = std::string(200, 'w')});
  }
  const SvgMap map = read_svg(printed(sheet, "svg")).value();
  for (const SvgGroup& mark : map.marks()) {
    EXPECT_GT(mark.box.height(), 10);
    EXPECT_LT(mark.box.bottom, map.find("reason1")->texts.front().anchor.y);
  }
}

TEST(Alone, MarksWithoutALineStandBelowTheirOwnWords) {
  MapSheet sheet = neighbourhood(30, Paper::a3);
  sheet.alone = "nog geen contact op deze kaart";
  const SvgMap map = read_svg(printed(sheet, "svg")).value();
  const auto is_ours = [&](const SvgGroup& group) { return joined(group) == sheet.alone; };
  const auto words = std::ranges::find_if(map.groups, is_ours);
  ASSERT_NE(words, map.groups.end());
  // The last three of the sheet have no line.
  for (const char* id : {"n28", "n29", "n30"}) {
    EXPECT_LT(words->texts.front().anchor.y, map.find(id)->box.top) << id;
    EXPECT_LT(std::abs(words->box.left - map.find(id)->box.left), 250) << id;
  }
}

TEST(Alone, NoWordsWhereEveryMarkHasALine) {
  MapSheet sheet = small_sheet();
  sheet.alone = "nog geen contact op deze kaart";
  EXPECT_THAT(words_on(sheet), Not(Contains(sheet.alone)));
}

TEST(Alone, NobodyIsWhoseOnlyLineEndsInAHull) {
  MapSheet sheet = small_sheet();
  sheet.alone = "nog geen contact op deze kaart";
  const auto at = static_cast<MarkIndex>(sheet.marks.size());
  sheet.marks.push_back({.kind = MarkKind::facility, .label = "Kadepark"});
  sheet.lines.push_back({.from = sheet.hulls.front().members.front(), .to = at});
  EXPECT_THAT(words_on(sheet), Not(Contains(sheet.alone)));
}

// Drawn out over all of its room, a hull still has place for its words.
TEST(Hull, HasItsWordsAlsoWhereItFillsTheMap) {
  for (const std::size_t count : {8U, 12U, 30U}) {
    for (const Paper paper : {Paper::a4, Paper::a3, Paper::beamer}) {
      MapSheet sheet = small_sheet();
      sheet.paper = paper;
      sheet.lines.clear();
      sheet.proposals.clear();
      sheet.marks.clear();
      sheet.hulls = {{.members = {}, .label = "Hier kent iedereen elkaar"}};
      for (std::size_t i = 0; i < std::min(count, label_cap(paper)); ++i) {
        sheet.hulls.front().members.push_back(static_cast<MarkIndex>(i));
        sheet.marks.push_back({.label = "Naam " + std::to_string(i)});
      }
      EXPECT_THAT(words_on(sheet), Contains(sheet.hulls.front().label)) << count;
    }
  }
}

TEST(Nobody, ASheetWithoutMarksSaysSoInItsMiddle) {
  MapSheet sheet = small_sheet();
  sheet.nobody = "Op deze kaart staat nog niemand.";
  EXPECT_THAT(words_on(sheet), Not(Contains(sheet.nobody)));
  sheet.marks.clear();
  sheet.lines.clear();
  sheet.proposals.clear();
  sheet.hulls.clear();
  const SvgMap map = read_svg(printed(sheet, "svg")).value();
  ASSERT_NE(map.find("nobody"), nullptr);
  EXPECT_EQ(joined(*map.find("nobody")), sheet.nobody);
  EXPECT_NEAR(map.find("nobody")->texts.front().anchor.x, map.page.width / 2, 1);
}

TEST(Nobody, ASheetWithoutMarksSaysSoInLargeLettersAndALineForEachSentence) {
  for (const Paper paper : {Paper::a4, Paper::a1, Paper::beamer}) {
    MapSheet sheet;
    sheet.paper = paper;
    sheet.nobody = "Op deze kaart staat nog niemand. Wie wil erop?";
    const SvgMap map = read_svg(printed(sheet, "svg")).value();
    ASSERT_NE(map.find("nobody"), nullptr);
    const std::vector<SvgText>& lines = map.find("nobody")->texts;
    EXPECT_GE(lines.front().size, 36 - 12 * (paper == Paper::a4 ? 1 : 0));
    EXPECT_GE(lines.front().size, 1.5 * smallest_text(paper));
    EXPECT_EQ(lines.back().words, "Wie wil erop?");
  }
}

// The words of levels would stand under these, and their edges through them.
TEST(Nobody, ASheetWithoutMarksHasNoLevels) {
  for (const Layout layout : {Layout::rings, Layout::columns, Layout::pair, Layout::ground}) {
    MapSheet sheet;
    sheet.layout = layout;
    sheet.levels = {"wat iemand kan", "wie dat kan", "wie wij niet vroegen"};
    sheet.nobody = "Hierover staat nog niets op deze kaart.";
    EXPECT_THAT(words_on(sheet), Contains(sheet.nobody));
    for (const std::string& level : sheet.levels) {
      EXPECT_THAT(words_on(sheet), Not(Contains(level)));
    }
  }
}

std::vector<std::string> subtitle_lines(const std::string& subtitle) {
  MapSheet sheet = small_sheet();
  sheet.paper = Paper::beamer;
  sheet.subtitle = subtitle;
  std::vector<std::string> lines;
  const SvgMap map = read_svg(printed(sheet, "svg")).value();
  for (const SvgText& line : map.find("subtitle")->texts) {
    lines.push_back(line.words);
  }
  return lines;
}

TEST(Subtitle, BreaksBetweenItsParts) {
  EXPECT_THAT(
      subtitle_lines("Lindervoort · verzameld door opbouwwerk Zuiderkracht aan de Kade · "
                     "En nog 9 namen: zie hierna · 1 november 2026"),
      testing::ElementsAre("Lindervoort · verzameld door opbouwwerk Zuiderkracht aan de Kade",
                           "En nog 9 namen: zie hierna · 1 november 2026"));
  EXPECT_THAT(subtitle_lines("Lindervoort · 1 november 2026"),
              testing::ElementsAre("Lindervoort · 1 november 2026"));
}

// Parts that leave half a line empty would take a third one.
TEST(Subtitle, BreaksWithinAPartRatherThanInOneLineMore) {
  const std::string part = "een heel lang stuk van een ondertitel die wij lezen";
  const std::vector<std::string> lines =
      subtitle_lines("kort · " + part + " · " + part + " · " + part);
  for (const std::string& line : lines) {
    EXPECT_THAT(line, Not(testing::StartsWith("·")));
    EXPECT_THAT(line, Not(testing::EndsWith("·")));
  }
}

// A low screen has no room for a row more in each mark.
TEST(Letter, StandsOnAScreenBeforeTheNameAndOnPaperAboveIt) {
  MapSheet sheet = small_sheet();
  for (const Paper paper : {Paper::a3, Paper::beamer}) {
    sheet.paper = paper;
    const SvgMap map = read_svg(printed(sheet, "svg")).value();
    for (const SvgGroup& mark : map.marks()) {
      const SvgText& letter = mark.texts.front();
      const SvgText& name = mark.texts.at(1);
      EXPECT_EQ(letter.anchor.y < name.anchor.y - 0.6 * letter.size, paper == Paper::a3)
          << mark.title;
      EXPECT_EQ(letter.anchor.x < name.anchor.x - 0.6 * letter.size, paper == Paper::beamer)
          << mark.title;
    }
  }
}

TEST(Professional, LetterAndNameStandInsideTheInnerLineAlsoOfAConnector) {
  for (const bool bridge : {false, true}) {
    MapSheet sheet = small_sheet();
    sheet.marks[0] = {.kind = MarkKind::professional, .label = "Els V.", .bridge = bridge};
    const SvgMap map = read_svg(printed(sheet, "svg")).value();
    const SvgGroup& mark = *map.find("n1");
    ASSERT_EQ(mark.outlines.size(), 2U);
    const Box inner = mark.outlines.back();
    const SvgText& letter = mark.texts.front();
    ASSERT_EQ(letter.words, "P");
    // The corners of a capital of Arial.
    for (const double side : {-0.33, 0.33}) {
      const Point corner{letter.anchor.x + side * letter.size,
                         letter.anchor.y - 0.72 * letter.size};
      EXPECT_LT(std::hypot((corner.x - inner.centre().x) / (inner.width() / 2),
                           (corner.y - inner.centre().y) / (inner.height() / 2)),
                0.97);
    }
  }
}

TEST(Kinds, EachHasAShapeOfItsOwnSoThatACopyInGreyTellsThemApart) {
  MapSheet sheet;
  for (std::size_t i = 0; i < kMarkKindCount; ++i) {
    sheet.marks.push_back({.kind = static_cast<MarkKind>(i), .label = "Zelfde naam"});
  }
  std::set<std::string> outlines;
  for (const SvgGroup& mark : read_svg(printed(sheet, "svg"))->marks()) {
    outlines.insert(mark.outline);
  }
  EXPECT_EQ(outlines.size(), kMarkKindCount);
}

}  // namespace
}  // namespace buurtweb::viz::test
