#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cmark.h>
#include <memory>
#include <string>
#include <variant>

#include "engine/analysis/study.h"
#include "engine/report/findings_markdown.h"
#include "tests/pipeline.h"
#include "viz/formats.h"

// Names that look like something else come out as the names they are.
namespace buurtweb::testing {
namespace {

using ::testing::HasSubstr;

struct Name {
  const char* yaml;    // between double quotes
  const char* really;  // what people see
};
constexpr std::array<Name, 10> kNasty{
    {{"\\\\N", "\\N"},
     {"<b>vet</b>", "<b>vet</b>"},
     {"\\\"]; x [", "\"]; x ["},
     {"'s-Gravenhage", "'s-Gravenhage"},
     {"&eacute;&amp;", "&eacute;&amp;"},
     {"feest 🎉👩‍👩‍👧", "feest 🎉👩‍👩‍👧"},
     {"مقهى الحي", "مقهى الحي"},
     {"eerste\\ntweede", "eerste\ntweede"},
     {"{wie} {0} %s $(x)", "{wie} {0} %s $(x)"},
     {"=1+1;\\t", "=1+1;\t"}}};

std::string street(const Name& name) {
  return std::string("buurt: {naam: Proef}\ninitiatieven:\n  i1: {naam: \"") + name.yaml +
         "\", nodig: [koken], zichtbaar: openbaar}\n";
}

TEST(Names, ComeOutOfTextAndJsonAsTheyAre) {
  for (const Name& name : kNasty) {
    const std::string both = told(street(name), Audience::public_);
    const std::size_t start = both.find("{\n");
    ASSERT_NE(start, std::string::npos);
    EXPECT_THAT(both.substr(0, start), HasSubstr(name.really));
    const auto json = nlohmann::json::parse(both.substr(start));
    EXPECT_EQ(json["namen"]["n1"], name.really);
  }
}

// What a reader of CommonMark sees: texts one after the other, and whether any markup was raw.
std::string seen_in_markdown(const std::string& markdown) {
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> tree(
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT), &cmark_node_free);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(tree.get()),
                                                                     &cmark_iter_free);
  std::string result;
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) {
    cmark_node* const node = cmark_iter_get_node(walk.get());
    if (cmark_node_get_type(node) == CMARK_NODE_TEXT) {
      result += cmark_node_get_literal(node);
    }
    EXPECT_NE(cmark_node_get_type(node), CMARK_NODE_HTML_INLINE) << markdown;
    EXPECT_NE(cmark_node_get_type(node), CMARK_NODE_HTML_BLOCK) << markdown;
    EXPECT_NE(cmark_node_get_type(node), CMARK_NODE_LINK) << markdown;
  }
  return result;
}

TEST(Names, ComeOutOfMarkdownAsTheyAre) {
  constexpr std::array<Name, 4> kMarkup{{{"*vet* en _schuin_", "*vet* en _schuin_"},
                                         {"[hier](http://x.nl)", "[hier](http://x.nl)"},
                                         {"`code` # kop", "`code` # kop"},
                                         {"1. een | twee ~~weg~~", "1. een | twee ~~weg~~"}}};
  std::vector<Name> names(kNasty.begin(), kNasty.end());
  names.insert(names.end(), kMarkup.begin(), kMarkup.end());
  for (const Name& name : names) {
    const privacy::Scene scene = scene_of(street(name), Audience::public_);
    const report::FindingsOutline outline =
        report::findings_outline(analysis::study(scene), dutch(), {.run_date = kDay, .brief = {}});
    EXPECT_THAT(seen_in_markdown(report::findings_markdown(outline, dutch())),
                HasSubstr(name.really));
  }
}

TEST(Names, BreakNoFormatOfTheMap) {
  for (const Name& name : kNasty) {
    const viz::PublicSheet sheet(map_of(street(name), Audience::public_));
    ASSERT_EQ(sheet.map().marks.at(0).label, name.really);
    for (const viz::Format& format : viz::formats()) {
      const viz::Printed printed = viz::publish(sheet, format);
      const auto* const print = std::get_if<viz::Print>(&printed);
      ASSERT_NE(print, nullptr) << format.name << ": " << name.really;
      EXPECT_GT(print->bytes.size(), 500U) << format.name;
    }
  }
}

}  // namespace
}  // namespace buurtweb::testing
