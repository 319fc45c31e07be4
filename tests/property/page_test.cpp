#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <variant>

#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"
#include "viz/formats.h"

// A map is as large as its paper, and nothing on it is shrunk to fit.
namespace buurtweb::testing {
namespace {

struct Page {
  viz::Paper paper;
  int width;
  int height;
};

class EveryPage : public ::testing::TestWithParam<Page> {};

std::optional<analysis::Step> step_numbered(int number) {
  return number == 0 ? std::nullopt : std::optional(static_cast<analysis::Step>(number - 1));
}

// Every paper meets every step and every audience, each time on another neighbourhood.
TEST_P(EveryPage, IsExactlyThePaperAndShrinksNothing) {
  constexpr std::array audiences{Audience::public_, Audience::team, Audience::worker};
  const Page page = GetParam();
  for (int number = 0; number <= 5; ++number) {
    const auto turn = static_cast<std::uint32_t>(page.paper) + static_cast<std::uint32_t>(number);
    const RandomNeighbourhood buurt(31 * turn + static_cast<std::uint32_t>(page.paper));
    const viz::PublicSheet sheet(map_of(buurt.yaml({}), audiences.at(turn % audiences.size()),
                                        {.step = step_numbered(number), .paper = page.paper}));
    const auto svg = std::get<viz::Print>(viz::publish(sheet, *viz::format_named("svg"))).bytes;
    EXPECT_THAT(svg,
                ::testing::HasSubstr(fmt::format("width=\"{}pt\" height=\"{}pt\" viewBox=\"0.00 "
                                                 "0.00 {}.00 {}.00\"",
                                                 page.width, page.height, page.width, page.height)))
        << "step " << number;
    EXPECT_THAT(svg, ::testing::HasSubstr("scale(1 1)")) << "step " << number;
  }
}

// From the back of the room: no letter below the 24 points of practice, no more names than fit.
TEST(OnAScreen, NothingIsTooSmallToReadFromTheBack) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const auto audience = static_cast<Audience>(seed % 3);
    const viz::PublicSheet sheet(
        map_of(RandomNeighbourhood(seed).yaml({}), audience,
               {.step = step_numbered(static_cast<int>(seed / 2)), .paper = viz::Paper::beamer}));
    EXPECT_LE(sheet.map().marks.size(), viz::label_cap(viz::Paper::beamer));
    const auto svg = std::get<viz::Print>(viz::publish(sheet, *viz::format_named("svg"))).bytes;
    constexpr std::string_view size = "font-size=\"";
    std::size_t texts = 0;
    for (std::size_t at = svg.find(size); at != std::string::npos; at = svg.find(size, at + 1)) {
      EXPECT_GE(std::stod(svg.substr(at + size.size(), 6)), 23.99) << "seed " << seed;
      ++texts;
    }
    EXPECT_GT(texts, sheet.map().marks.size());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Papers, EveryPage,
    ::testing::Values(Page{viz::Paper::a4, 842, 595}, Page{viz::Paper::a3, 1191, 842},
                      Page{viz::Paper::a2, 1684, 1191}, Page{viz::Paper::a1, 2384, 1684},
                      Page{viz::Paper::a0, 3370, 2384}, Page{viz::Paper::beamer, 960, 540}),
    [](const auto& page) { return fmt::format("{}By{}", page.param.width, page.param.height); });

}  // namespace
}  // namespace buurtweb::testing
