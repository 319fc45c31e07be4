#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <string>

#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"

// The laws of findings.md 7.7 that speak of whole outputs. The others stand beside what they are
// about; each is called by its number.
namespace buurtweb::testing {
namespace {

constexpr std::uint32_t kSeeds = 40;

std::string renamed(const std::string& text) {
  static const std::regex key("p([0-9]{2})\\b");
  return std::regex_replace(text, key, "q$1");
}

TEST(Law1, OtherKeysGiveTheSameFindingsUnderThoseKeys) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const std::string yaml = RandomNeighbourhood(seed).yaml({});
    ASSERT_NE(renamed(yaml), yaml);
    ASSERT_EQ(told(renamed(yaml), Audience::team), renamed(told(yaml, Audience::team)))
        << "seed " << seed;
  }
}

TEST(Law1, AnotherOrderGivesTheSameBytes) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const RandomNeighbourhood made(seed);
    ASSERT_NE(made.yaml({.shuffle = 3}), made.yaml({}));
    ASSERT_EQ(told(made.yaml({.shuffle = 3}), Audience::team), told(made.yaml({}), Audience::team))
        << "seed " << seed;
  }
}

// Also when only part of what is private goes: what nobody but the worker may see.
TEST(Law4, APrivateRecordLessLeavesThePublicBytesAsTheyAre) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const RandomNeighbourhood made(seed);
    const std::string torn = made.yaml({.with_private = false}, 1);
    ASSERT_EQ(told(torn, Audience::public_), told(made.yaml({}, 1), Audience::public_))
        << "seed " << seed;
  }
}

TEST(Law12, EveryFindingHasASentenceAndAnAction) {
  std::size_t findings = 0;
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const std::string both = told(RandomNeighbourhood(seed).yaml({}), Audience::worker);
    const auto json = nlohmann::json::parse(both.substr(both.find("\n{\n")));
    for (const auto& finding : json.at("bevindingen")) {
      const std::string sentence = finding.at("zin");
      const std::string action = finding.at("actie");
      EXPECT_FALSE(sentence.empty() || action.empty()) << finding.at("code");
      EXPECT_TRUE(sentence.ends_with('.') || sentence.ends_with('?')) << sentence;
      EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
      EXPECT_EQ(action.find('{'), std::string::npos) << action;
      ++findings;
    }
  }
  EXPECT_GT(findings, 50 * kSeeds);
}

}  // namespace
}  // namespace buurtweb::testing
