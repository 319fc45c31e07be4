#include "viz/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "viz/sheet.h"

namespace buurtweb::viz {
namespace {

using ::testing::HasSubstr;
using Kind = Block::Kind;

std::string printed(const Document& document) {
  const Printed result = print_document(document);
  const auto* const print = std::get_if<Print>(&result);
  EXPECT_NE(print, nullptr);
  return print == nullptr ? "" : print->bytes;
}

std::size_t pages(const std::string& pdf) {
  std::size_t count = 0;
  constexpr const char* kPage = "/Type /Page ";
  for (std::size_t at = pdf.find(kPage); at != std::string::npos; at = pdf.find(kPage, at + 1)) {
    ++count;
  }
  return count;
}

Document small() {
  return {.title = "Proef",
          .footer = "",
          .blocks = {{.kind = Kind::title, .text = "Proef"},
                     {.kind = Kind::item, .text = "مقهى الحي <b> & 🎉"},
                     {.kind = Kind::rules, .text = "Naam:", .rules = 2}}};
}

TEST(Document, IsTaggedAndHoldsItsFonts) {
  const std::string pdf = printed(small());
  EXPECT_THAT(pdf, HasSubstr("/MarkInfo"));
  EXPECT_THAT(pdf, HasSubstr("/StructTreeRoot"));
  EXPECT_THAT(pdf, HasSubstr("/H1"));
  EXPECT_THAT(pdf, HasSubstr("/FontFile"));
}

TEST(Document, IsTheSameBytesEachTime) {
  EXPECT_EQ(printed(small()), printed(small()));
  Document other = small();
  other.blocks[2].text = "Adres:";
  EXPECT_NE(printed(other), printed(small()));
}

TEST(Document, GoesOnOnTheNextPageWithoutTearingWhatBelongsTogether) {
  EXPECT_EQ(pages(printed(small())), 1U);
  Document document = small();
  for (int i = 0; i < 40; ++i) {
    document.blocks.push_back({.kind = Kind::rules, .text = "Vraag:", .rules = 1});
  }
  const std::size_t loose = pages(printed(document));
  EXPECT_GT(loose, 1U);
  // Pairs of which the second fits nowhere but on a page of its own.
  Document tied = small();
  for (int i = 0; i < 4; ++i) {
    tied.blocks.push_back({.kind = Kind::heading, .text = "Kop", .with_next = true});
    tied.blocks.push_back({.kind = Kind::rules, .text = "Vraag:", .rules = 20});
  }
  EXPECT_EQ(pages(printed(tied)), 4U);
}

// Names of one line, so many that they fill a few pages one below the other.
TEST(Document, SetsAListInAsManyColumnsAsItsItemsFitIn) {
  Document document = small();
  document.blocks.resize(1);
  for (int i = 0; i < 200; ++i) {
    document.blocks.push_back({.kind = Kind::item, .text = "B" + std::to_string(i) + "   Ans"});
  }
  const std::size_t below_each_other = pages(printed(document));
  document.in_columns = true;
  EXPECT_EQ(pages(printed(document)), (below_each_other + 3) / 4);
  for (Block& block : document.blocks) {
    block.text += " van der Zwaluwenburcht tot Dorp";
  }
  EXPECT_EQ(pages(printed(document)), (below_each_other + 1) / 2);
}

// A footer may be long: it holds the name of a neighbourhood and where to turn.
TEST(Document, KeepsItsTextOffALongFooter) {
  Document document = small();
  for (int i = 0; i < 27; ++i) {
    document.blocks.push_back({.kind = Kind::item, .text = "Naam"});
  }
  ASSERT_EQ(pages(printed(document)), 1U);
  for (int i = 0; i < 100; ++i) {
    document.footer += "een lange naam ";
  }
  EXPECT_EQ(pages(printed(document)), 2U);
}

TEST(Document, HasNoLettersThatAreTooSmallForItsPaper) {
  const Printed result = print_document(small());
  EXPECT_GE(std::get<Print>(result).text_size, smallest_text(Paper::a4));
}

TEST(Document, OfNothingIsAnEmptyPage) {
  EXPECT_EQ(pages(printed({.title = "", .footer = "", .blocks = {}})), 1U);
}

}  // namespace
}  // namespace buurtweb::viz
