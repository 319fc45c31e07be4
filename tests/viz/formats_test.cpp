#include "viz/formats.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <type_traits>

#include "tests/viz/sheets.h"
#include "tests/viz/svg_geometry.h"
#include "viz/pdf.h"

namespace buurtweb::viz::test {
namespace {

template <class Sheet>
concept Publishable = requires(const Sheet& sheet, const Format& format) {
  publish(sheet, format);
};

static_assert(Publishable<PublicSheet>);
static_assert(!Publishable<ClosedSheet>, "a closed sheet must never be published");
static_assert(!Publishable<MapSheet>, "somebody must have decided that a sheet is public");

// A property of every format.
class EveryFormat : public testing::TestWithParam<std::size_t> {
protected:
  static const Format& format() { return formats()[GetParam()]; }
};

TEST_P(EveryFormat, GivesTheSameBytesAgain) {
  const std::string first = printed(neighbourhood(30, Paper::a3), format().name);
  const std::string other = printed(small_sheet(), format().name);
  EXPECT_EQ(printed(neighbourhood(30, Paper::a3), format().name), first);
  EXPECT_NE(first, other);
}

TEST_P(EveryFormat, GivesTheSameBytesAtAnotherMomentAndPlace) {
  const std::string here = printed(small_sheet(), format().name);
  ASSERT_EQ(setenv("TZ", "America/New_York", 1), 0);
  tzset();
  const std::string there = printed(small_sheet(), format().name);
  unsetenv("TZ");
  tzset();
  EXPECT_EQ(there, here);
}

TEST_P(EveryFormat, IsFoundByNameAndByExtension) {
  EXPECT_EQ(format_named(format().name), &format());
  EXPECT_EQ(format_with_extension(fmt::format("kaart{}", format().extension)), &format());
}

TEST_P(EveryFormat, SaysWhenALineEndsNowhere) {
  MapSheet sheet = small_sheet();
  sheet.lines.push_back({.from = 0, .to = 99});
  EXPECT_TRUE(std::holds_alternative<Problem>(publish(PublicSheet(sheet), format())));
}

TEST_P(EveryFormat, DrawsASheetWithoutMarks) {
  MapSheet sheet;
  sheet.title = "Leeg";
  EXPECT_FALSE(printed(sheet, format().name).empty());
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat, testing::Range(std::size_t{0}, formats().size()),
                         [](const auto& number) {
                           return std::string(formats()[number.param].name);
                         });

TEST(Formats, UnknownNamesAreNone) {
  EXPECT_EQ(format_named("docx"), nullptr);
  EXPECT_EQ(format_with_extension("kaart"), nullptr);
}

TEST(ClosedSheet, CarriesItsBannerInEveryFormatWithText) {
  const ClosedSheet sheet(small_sheet(), "Niet delen");
  const auto bytes = [&](std::string_view name) {
    return std::get<Print>(print_closed(sheet, *format_named(name))).bytes;
  };
  EXPECT_THAT(bytes("svg"), testing::HasSubstr(">Niet delen<"));
  EXPECT_THAT(bytes("dot"), testing::HasSubstr("Niet delen"));
  EXPECT_NE(bytes("png"), printed(small_sheet(), "png"));
}

TEST(ClosedSheet, PublicSheetsHaveNoBanner) {
  EXPECT_EQ(read_svg(printed(small_sheet(), "svg"))->find("banner"), nullptr);
}

struct PaperSize {
  Paper paper;
  int width;
  int height;
};

class PagesOfPaper : public testing::TestWithParam<PaperSize> {};

TEST_P(PagesOfPaper, ArePrintedAtExactlyTheSizeOfThePaper) {
  MapSheet sheet = small_sheet();
  sheet.paper = GetParam().paper;
  EXPECT_THAT(printed(sheet, "pdf"),
              testing::HasSubstr(
                  fmt::format("/MediaBox [ 0 0 {} {} ]", GetParam().width, GetParam().height)));
  const SvgMap map = read_svg(printed(sheet, "svg")).value();
  EXPECT_EQ(map.page.width, GetParam().width);
  EXPECT_EQ(map.page.height, GetParam().height);
}

// In points of 1/72 inch: A4 is 297 by 210 mm, and so on; the beamer is 16:9.
INSTANTIATE_TEST_SUITE_P(
    Papers, PagesOfPaper,
    testing::Values(PaperSize{Paper::a4, 842, 595}, PaperSize{Paper::a3, 1191, 842},
                    PaperSize{Paper::a2, 1684, 1191}, PaperSize{Paper::a1, 2384, 1684},
                    PaperSize{Paper::a0, 3370, 2384}, PaperSize{Paper::beamer, 960, 540}),
    [](const auto& size) { return fmt::format("{}By{}", size.param.width, size.param.height); });

// A file of two objects, the second behind the date.
std::string pdf_made_at(const std::string& moment) {
  std::string pdf = "%PDF-1.5\n1 0 obj\n<< /CreationDate (" + moment + ") >>\nendobj\n";
  const std::size_t second = pdf.size();
  pdf += "2 0 obj\n<< >>\nendobj\n";
  const std::size_t table = pdf.size();
  return pdf + fmt::format(
                   "xref\n0 3\n0000000000 65535 f \n{:010} 00000 n \n{:010} 00000 n \n"
                   "trailer\n<< >>\nstartxref\n{}\n%%EOF\n",
                   9, second, table);
}

TEST(Pdf, LosesItsDateInEveryTimeZone) {
  const std::string near = without_date(pdf_made_at("D:20261122063412Z"));
  EXPECT_EQ(without_date(pdf_made_at("D:20261122013412-05'00")), near);
  EXPECT_THAT(near, testing::Not(testing::HasSubstr("2026")));
}

TEST(Pdf, KeepsItsTableOfPlacesTrue) {
  const std::string pdf = without_date(pdf_made_at("D:20261122013412-05'00"));
  EXPECT_THAT(pdf, testing::HasSubstr(fmt::format("{:010} 00000 n", pdf.find("2 0 obj"))));
  EXPECT_THAT(pdf, testing::HasSubstr(fmt::format("startxref\n{}\n", pdf.find("xref\n"))));
}

}  // namespace
}  // namespace buurtweb::viz::test
