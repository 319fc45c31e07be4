#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "tests/viz/sheets.h"
#include "viz/pdf_pages.h"
#include "viz/slides.h"

// What a PDF tells who hears it read out.
namespace buurtweb::viz {
namespace {

using ::testing::HasSubstr;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t result = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++result;
  }
  return result;
}

MapSheet spoken_sheet() {
  MapSheet sheet = test::small_sheet();
  sheet.title = "Proef: wie en wat is er";
  sheet.subtitle = "3 namen";
  sheet.description = "Een kaart van Proef.";
  sheet.footer = {"Meld het bij de balie."};
  return sheet;
}

TEST(SpokenPdf, OfAMapIsAPictureThatIsReadOut) {
  const std::string pdf = test::printed(spoken_sheet(), "pdf");
  EXPECT_THAT(pdf, HasSubstr("/Lang (nl)"));
  EXPECT_THAT(pdf, HasSubstr("/Marked true"));
  EXPECT_THAT(pdf, HasSubstr("/Title (Proef: wie en wat is er)"));
  EXPECT_THAT(pdf, HasSubstr("/S /Figure"));
  EXPECT_THAT(pdf, HasSubstr("/Alt (Proef: wie en wat is er. 3 namen. Een kaart van Proef. "
                             "Meld het bij de balie.)"));
  EXPECT_THAT(pdf, HasSubstr("/ParentTree"));
}

TEST(SpokenPdf, OfSeveralPagesHasThemAllInOrder) {
  const Print map{.bytes = test::printed(spoken_sheet(), "pdf"), .text_size = 12};
  const Printed slides = print_slides({{.title = "Wie?", .points = {{.text = "Ans kent Bea."}}}});
  const Printed all = joined(std::vector{map, std::get<Print>(slides), map});
  const std::string& pdf = std::get<Print>(all).bytes;
  EXPECT_EQ(count(pdf, "/S /Figure"), 2U);
  EXPECT_EQ(count(pdf, "/S /H1"), 1U);
  EXPECT_EQ(count(pdf, "/S /P "), 1U);
  EXPECT_EQ(count(pdf, "/Type /StructTreeRoot"), 1U);
  // A number of its own for each page.
  for (const char* const number : {"/StructParents 0", "/StructParents 1", "/StructParents 2"}) {
    EXPECT_EQ(count(pdf, number), 1U) << number;
  }
}

}  // namespace
}  // namespace buurtweb::viz
