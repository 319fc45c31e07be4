#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <set>

#include "tests/viz/pdf_text.h"
#include "tests/viz/sheets.h"
#include "tests/viz/svg_geometry.h"
#include "viz/text.h"

namespace buurtweb::viz::test {
namespace {

using testing::HasSubstr;
using testing::Not;

MapSheet sheet_with(const std::vector<std::string>& names) {
  MapSheet sheet = small_sheet();
  sheet.marks.clear();
  sheet.lines.clear();
  sheet.proposals.clear();
  sheet.hulls.clear();
  for (const std::string& name : names) {
    sheet.marks.push_back({.kind = MarkKind::institution, .label = name});
  }
  return sheet;
}

const std::vector<std::string>& nasty_names() {
  static const std::vector<std::string> names{
      R"(\N)",
      R"(\G \L \E \n \l)",
      "<b>vet</b>",
      R"("]; x [label="y)",
      "&eacute; &amp; &lt;",
      "'s-Gravenhage",
      "Henk & Ingrid",
      "фатма",
      "فاطمة الزهراء",
      "ሰላም ልዑል",
      "👩‍👩‍👧 De Buren",
      "汉字汉字",
      "-->",
      "]]>",
      "<script>alert(1)</script>",
      "%n%s%d",
      "javascript:alert(1)",
      "\"><img src=x onerror=alert(1)>",
      "#C04A00",
      "{a|b} \\{c",
  };
  return names;
}

// Very long words are broken, so compare without the breaks.
std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

class NastyName : public testing::TestWithParam<std::size_t> {
protected:
  static const std::string& name() { return nasty_names()[GetParam()]; }
};

TEST_P(NastyName, IsShownInSvgAsItIs) {
  const std::optional<SvgMap> map = read_svg(printed(sheet_with({name(), "Kees"}), "svg"));
  ASSERT_TRUE(map);
  EXPECT_EQ(map->marks()[0].title, name());
  EXPECT_EQ(without_spaces(joined(map->marks()[0])), "O" + without_spaces(name()));
  EXPECT_EQ(map->marks()[1].title, "Kees");
}

TEST_P(NastyName, IsDrawnInPdfPngAndDot) {
  for (const char* format : {"pdf", "png", "dot"}) {
    EXPECT_FALSE(printed(sheet_with({name(), "Kees"}), format).empty()) << format;
  }
}

// As a title, a reason, a hull and a footer the same words are as harmless.
TEST_P(NastyName, IsHarmlessEverywhereElse) {
  MapSheet sheet = small_sheet();
  sheet.title = sheet.subtitle = sheet.description = sheet.language = name();
  sheet.proposals[0].reason = sheet.hulls[0].label = sheet.legend.tie = sheet.alone = name();
  sheet.legend.kinds[0].letter = name();
  sheet.marks[0].detail = name();
  sheet.footer = {name()};
  const std::optional<SvgMap> map = read_svg(printed(sheet, "svg"));
  ASSERT_TRUE(map);
  EXPECT_EQ(map->title, name());
  EXPECT_THAT(map->description, HasSubstr(name() + "\n" + name() + "\n" + name() + ": "));
  EXPECT_EQ(joined(*map->find("reason1")), name());
  EXPECT_EQ(joined(*map->find("heading1")), name());
  EXPECT_EQ(joined(*map->find("footer1")), name());
}

INSTANTIATE_TEST_SUITE_P(Names, NastyName, testing::Range(std::size_t{0}, nasty_names().size()));

TEST(Names, ARealLineBreakBecomesASpace) {
  const SvgMap map = read_svg(printed(sheet_with({"Fatma\nde Groot"}), "svg")).value();
  EXPECT_EQ(map.marks()[0].title, "Fatma de Groot");
}

TEST(Names, FiveThousandCharactersAreCutAtEighty) {
  const SvgMap map = read_svg(printed(sheet_with({std::string(5000, 'w')}), "svg")).value();
  const SvgGroup mark = map.marks().front();
  EXPECT_EQ(mark.title, std::string(79, 'w') + "…");
  EXPECT_LE(mark.texts.size(), 1 + kMostLines);
  EXPECT_TRUE(contains({0, 0, map.page.width, map.page.height}, mark.box));
}

TEST(Names, BytesThatAreNoUtf8AreDrawnAsSuch) {
  const SvgMap map = read_svg(printed(sheet_with({"Caf\xE9 \xFF"}), "svg")).value();
  EXPECT_EQ(map.marks()[0].title, "Caf\uFFFD \uFFFD");
}

TEST(Pdf, HoldsAllNamesAsText) {
  const MapSheet sheet = neighbourhood(30, Paper::a3);
  const std::optional<std::string> text = text_of_pdf(printed(sheet, "pdf"));
  if (!text) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  for (const Mark& mark : sheet.marks) {
    for (const std::string& word : words(mark.label)) {
      EXPECT_THAT(*text, HasSubstr(word));
    }
  }
}

TEST(Pdf, ShowsEscapesAndEntitiesAsTheyWereTyped) {
  const std::optional<std::string> text =
      text_of_pdf(printed(sheet_with({"\\N", "&eacute;", "a&amp;b", "<b>c</b>"}), "pdf"));
  if (!text) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  for (const char* name : {"\\N", "&eacute;", "a&amp;b", "<b>c</b>"}) {
    EXPECT_THAT(*text, HasSubstr(name));
  }
}

TEST(Svg, HasNoScriptsLinksCommentsOrForeignParts) {
  const std::string svg = printed(sheet_with(nasty_names()), "svg");
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(svg.c_str(), pugi::parse_full));
  std::set<std::string> elements;
  for (const pugi::xpath_node& node : document.select_nodes("//*")) {
    elements.insert(node.node().name());
    for (const pugi::xml_attribute attribute : node.node().attributes()) {
      EXPECT_THAT(attribute.name(), Not(testing::AnyOf(HasSubstr("href"), testing::StartsWith("on"),
                                                       HasSubstr("style"))));
    }
  }
  EXPECT_THAT(elements, testing::IsSubsetOf({"svg", "g", "title", "desc", "text", "polygon",
                                             "polyline", "path", "ellipse"}));
  EXPECT_TRUE(document.select_nodes("//comment()").empty());
}

TEST(Svg, IsOnePictureWithATitleAndADescription) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(printed(small_sheet(), "svg").c_str()));
  const pugi::xml_node svg = document.child("svg");
  EXPECT_STREQ(svg.attribute("role").value(), "img");
  EXPECT_STREQ(svg.attribute("lang").value(), "nl");
  EXPECT_STREQ(svg.child("title").attribute("id").value(),
               svg.attribute("aria-labelledby").value());
  EXPECT_THAT(svg.child("desc").text().get(), HasSubstr("Fatma kent Kees."));
}

TEST(Svg, IdsAreOnceOnAPageWithTwoMaps) {
  MapSheet second = small_sheet();
  second.id_prefix = "b";
  std::set<std::string> ids;
  std::size_t count = 0;
  for (const MapSheet& sheet : {small_sheet(), second}) {
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(printed(sheet, "svg").c_str()));
    for (const pugi::xpath_node& node : document.select_nodes("//@id")) {
      ids.insert(node.attribute().value());
      ++count;
    }
  }
  EXPECT_EQ(ids.size(), count);
}

TEST(Files, NameNobodyInTheirIds) {
  for (const char* format : {"svg", "dot"}) {
    EXPECT_THAT(printed(small_sheet(), format), Not(HasSubstr("fatma")));
  }
  EXPECT_THAT(printed(small_sheet(), "dot"), HasSubstr("n1 -- n2"));
}

std::string shared_file(const std::string& name) {
  const char* const shared = std::getenv("BUURTWEB_SHARED");
  return std::string(shared == nullptr ? BUURTWEB_SHARED_DEFAULT : shared) + name;
}

TEST(Names, TheBigListOfNaughtyStringsComesOutAsItWentIn) {
  std::ifstream file(shared_file("/data/nare-invoer/naughty_strings.json"));
  if (!file) {
    GTEST_SKIP() << "the list is not on this machine";
  }
  std::vector<std::string> names;
  for (const nlohmann::json& entry : nlohmann::json::parse(file)) {
    names.push_back(entry.at("text").get<std::string>());
  }
  constexpr std::size_t sheetful = 40;
  for (std::size_t first = 0; first < names.size(); first += sheetful) {
    const std::vector<std::string> some(
        names.begin() + static_cast<std::ptrdiff_t>(first),
        names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), first + sheetful)));
    const std::optional<SvgMap> map = read_svg(printed(sheet_with(some), "svg"));
    ASSERT_TRUE(map) << first;
    ASSERT_EQ(map->marks().size(), some.size()) << first;
    for (std::size_t i = 0; i < some.size(); ++i) {
      EXPECT_EQ(map->marks()[i].title, shortened(printable(some[i]), kLongestName));
    }
    EXPECT_FALSE(printed(sheet_with(some), "pdf").empty());
  }
}

}  // namespace
}  // namespace buurtweb::viz::test
