#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <set>
#include <string>

#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"

// The page of a meeting says what the maps on paper say.
namespace buurtweb::testing {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using Names = std::set<std::string>;

json data_of(const std::string& yaml, Audience audience) {
  const std::string page = page_of(yaml, audience);
  const std::string start = "id=\"data\">";
  const std::size_t from = page.find(start) + start.size();
  return json::parse(page.substr(from, page.find("</script>", from) - from));
}

// Who has a thick edge on the map of a step.
Names on_page(const json& data, std::size_t step) {
  Names result;
  for (const json& asset : data["steps"][step]["bridges"]) {
    result.insert(data["assets"][asset.get<std::size_t>()]["name"].get<std::string>());
  }
  return result;
}
Names on_paper(const std::string& yaml, Audience audience, std::size_t step) {
  Names result;
  const viz::MapSheet sheet =
      map_of(yaml, audience, {.step = static_cast<analysis::Step>(step), .paper = viz::Paper::a0});
  for (const viz::Mark& mark : sheet.marks) {
    if (mark.bridge) {
      result.insert(mark.label);
    }
  }
  return result;
}

// A gate is told of with the source outside, and only the gate has the thick edge.
TEST(ThickEdges, AreThoseOfTheGatesAlone) {
  const std::string garden =
      "buurt: {naam: Proef}\ninitiatieven: {tuin: {naam: Tuin, trekkers: [ans], zoekt: [hout]}}\n"
      "bewoners: {ans: {naam: Ans}}\nbuiten: {markt: {naam: Bouwmarkt, biedt: [hout]}}\n"
      "verbindingen: [[ans, contactpersoon, markt]]\n";
  EXPECT_THAT(on_page(data_of(garden, Audience::worker), 4), ElementsAre("Ans"));
}

TEST(ThickEdges, AreTheSameOnThePageAndOnPaper) {
  std::size_t seen = 0;
  for (std::uint32_t seed = 0; seed < 9; ++seed) {
    const std::string yaml = RandomNeighbourhood(seed).yaml({});
    const auto audience = static_cast<Audience>(seed % 3);
    const json data = data_of(yaml, audience);
    for (std::size_t step = 0; step < 5; ++step) {
      const Names names = on_paper(yaml, audience, step);
      EXPECT_EQ(on_page(data, step), names) << "seed " << seed << ", step " << step + 1;
      seen += names.size();
    }
  }
  EXPECT_GT(seen, 20);
}

}  // namespace
}  // namespace buurtweb::testing
