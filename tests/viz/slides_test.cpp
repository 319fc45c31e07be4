#include "viz/slides.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "tests/viz/pdf_text.h"

namespace buurtweb::viz {
namespace {

using test::text_of_pdf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string printed(const std::vector<Slide>& slides) {
  const Printed result = print_slides(slides, "nl");
  const auto* const print = std::get_if<Print>(&result);
  EXPECT_NE(print, nullptr);
  return print == nullptr ? "" : print->bytes;
}

std::vector<Slide> told(int points) {
  Slide slide{.title = "Wie kent wie?", .points = {}, .foot = "Niet delen"};
  for (int i = 0; i < points; ++i) {
    slide.points.push_back(
        {.text = "Zin nummer " + std::to_string(i) + ".", .below = "Vraag: wie?"});
  }
  return {slide};
}

TEST(Slides, SayTheirPointsAndTheFootOnEachPage) {
  const std::string pdf = printed(told(12));
  EXPECT_EQ(pdf, printed(told(12)));
  const std::optional<std::string> first = text_of_pdf(pdf, 1);
  if (!first) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  EXPECT_THAT(*first, HasSubstr("Zin nummer 0."));
  EXPECT_THAT(*first, Not(HasSubstr("Zin nummer 11.")));
  std::string last = *first;
  for (int page = 2; text_of_pdf(pdf, page).value_or("").size() > 1; ++page) {
    last = *text_of_pdf(pdf, page);
    EXPECT_THAT(last, HasSubstr("Wie kent wie?"));
    EXPECT_THAT(last, HasSubstr("Niet delen"));
  }
  EXPECT_THAT(last, HasSubstr("Zin nummer 11."));
}

TEST(Slides, GoOnWhereOneSentenceFillsAPage) {
  std::string words;
  for (int i = 0; i < 60; ++i) {
    words += "langewoorden ";
  }
  const std::string pdf = printed({{.title = "Wie?",
                                    .points = {{.text = words, .below = "Vraag: wie? " + words}},
                                    .foot = "Voet"}});
  const std::optional<std::string> first = text_of_pdf(pdf, 1);
  if (!first) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  EXPECT_THAT(*first, Not(HasSubstr("Vraag:")));
  EXPECT_THAT(text_of_pdf(pdf, 2).value_or(""), HasSubstr("Vraag:"));
}

TEST(Slides, AreTaggedAndHaveNoSmallLetters) {
  const Printed result = print_slides(told(2), "nl");
  EXPECT_GE(std::get<Print>(result).text_size, smallest_text(Paper::beamer));
  EXPECT_THAT(std::get<Print>(result).bytes, HasSubstr("/StructTreeRoot"));
}

}  // namespace
}  // namespace buurtweb::viz
