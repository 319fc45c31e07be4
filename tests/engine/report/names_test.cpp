#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <variant>

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
