#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "tests/viz/sheets.h"
#include "viz/document.h"
#include "viz/pdf_objects.h"
#include "viz/pdf_pages.h"
#include "viz/slides.h"
#include "viz/tiles.h"

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
  EXPECT_THAT(pdf, HasSubstr("/Alt (Proef: wie en wat is er\\n3 namen\\nEen kaart van Proef.\\n"));
  EXPECT_THAT(pdf, HasSubstr("/ParentTree"));
}

TEST(SpokenPdf, OfSeveralPagesHasThemAllInOrder) {
  const Print map{.bytes = test::printed(spoken_sheet(), "pdf"), .text_size = 12};
  const Printed slides =
      print_slides({{.title = "Wie?", .points = {{.text = "Ans kent Bea."}}}}, "nl");
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

// Page by page, since the sheets of a map are pictures too.
TEST(SpokenPdf, OfTilesTellsTheMapOnceAndEachSheetByItsName) {
  const Print map{.bytes = test::printed(spoken_sheet(), "pdf"), .text_size = 12};
  const Printed cut =
      tiled(map, Paper::a3,
            {.title = "Plakken",
             .explanation = "Knip en plak.",
             .name = [](const Tile& tile) { return "Blad " + std::to_string(tile.number); },
             .language = "en"});
  const std::string& pdf = std::get<Print>(cut).bytes;
  EXPECT_THAT(pdf, HasSubstr("/Lang (en)"));
  EXPECT_EQ(count(pdf, "/Alt (Plakken\\nKnip en plak.\\nProef: wie en wat is er\\n3 namen\\n"), 1U);
  EXPECT_EQ(count(pdf, "Een kaart van Proef."), 1U);
  EXPECT_EQ(count(pdf, "/Alt (Blad 1)"), 1U);
  EXPECT_EQ(count(pdf, "/S /Figure"), count(pdf, "/Type /Page "));
}

// One entry of a list for each name, with what is said of it.
TEST(SpokenPdf, OfAPaperHasItsLanguageAndItsLists) {
  using enum Block::Kind;
  const Printed paper = print_document({.title = "Namen",
                                        .footer = "",
                                        .blocks = {{.kind = title, .text = "Namen"},
                                                   {.kind = item, .text = "Ans", .with_next = true},
                                                   {.kind = quiet, .text = "Kan: koken."},
                                                   {.kind = item, .text = "Bea"},
                                                   {.kind = paragraph, .text = "Meer volgt."},
                                                   {.kind = field, .text = "Cas"}},
                                        .language = "en"});
  const std::string& pdf = std::get<Print>(paper).bytes;
  EXPECT_THAT(pdf, HasSubstr("/Lang (en)"));
  EXPECT_EQ(count(pdf, "/S /L "), 2U);
  EXPECT_EQ(count(pdf, "/S /LI "), 3U);
  EXPECT_EQ(count(pdf, "/S /LBody "), 3U);
  EXPECT_EQ(count(pdf, "/S /P "), 5U);
}

// The operators of a page, one on each line, with what they work on.
std::vector<std::string> operators_of(const std::string& pdf) {
  QPDF file;
  read_pdf(pdf, file);
  std::vector<std::string> lines;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file).getAllPages()) {
    for (QPDFObjectHandle contents : page.getPageContents()) {
      const std::shared_ptr<Buffer> bytes = contents.getStreamData();
      std::istringstream text(
          std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()));
      for (std::string line; std::getline(text, line);) {
        lines.push_back(line);
      }
    }
  }
  return lines;
}

// A foot on each page, and the line of a field: nobody wants to hear these between two names.
TEST(SpokenPdf, OfAPaperIsSilentOnWhatIsNoPartOfItsText) {
  using enum Block::Kind;
  const Printed paper =
      print_document({.title = "Namen",
                      .footer = "Meld het bij de balie.",
                      .blocks = {{.kind = title, .text = "Namen"}, {.kind = field, .text = "Cas"}},
                      .language = "nl"});
  int artifacts = 0;
  int depth = 0;
  for (const std::string& line : operators_of(std::get<Print>(paper).bytes)) {
    artifacts += line == "/Artifact BMC" ? 1 : 0;
    depth += line.ends_with("BDC") || line.ends_with("BMC") ? 1 : 0;
    depth -= line.ends_with("EMC") ? 1 : 0;
    if (line == "BT" || line.ends_with(" re") || line.ends_with(" m")) {
      EXPECT_GT(depth, 0) << line;
    }
  }
  EXPECT_EQ(depth, 0);
  EXPECT_EQ(artifacts, 2);
}

}  // namespace
}  // namespace buurtweb::viz
