#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <regex>
#include <string>
#include <vector>

#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"

// The laws of findings.md 7.7 that speak of whole outputs. The others stand beside what they are
// about; each is called by its number.
namespace buurtweb::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::uint32_t kSeeds = 40;
constexpr std::uint32_t kFew = 3;  // are enough to find a fault that was planted

// What is told of a neighbourhood. The laws are about told(); a planted fault takes its place.
using Tell = std::function<std::string(const std::string&, Audience)>;

std::string tell(const std::string& yaml, Audience audience) {
  return told(yaml, audience);
}

std::string renamed(const std::string& text) {
  static const std::regex key("p([0-9]{2})\\b");
  return std::regex_replace(text, key, "q$1");
}

// Each of these gives the seeds of the neighbourhoods in which a law is broken.
using Seeds = std::vector<std::uint32_t>;

Seeds where_keys_matter(const Tell& tell, std::uint32_t seeds) {
  Seeds broken;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const std::string yaml = RandomNeighbourhood(seed).yaml({});
    EXPECT_NE(renamed(yaml), yaml);
    if (tell(renamed(yaml), Audience::team) != renamed(tell(yaml, Audience::team))) {
      broken.push_back(seed);
    }
  }
  return broken;
}

Seeds where_order_matters(const Tell& tell, std::uint32_t seeds) {
  Seeds broken;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const RandomNeighbourhood made(seed);
    EXPECT_NE(made.yaml({.shuffle = 3}), made.yaml({}));
    if (tell(made.yaml({.shuffle = 3}), Audience::team) != tell(made.yaml({}), Audience::team)) {
      broken.push_back(seed);
    }
  }
  return broken;
}

// Also when only part of what is private goes: what nobody but the worker may see.
Seeds where_private_records_matter(const Tell& tell, std::uint32_t seeds) {
  Seeds broken;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const RandomNeighbourhood made(seed);
    const std::string torn = made.yaml({.with_private = false}, 1);
    if (tell(torn, Audience::public_) != tell(made.yaml({}, 1), Audience::public_)) {
      broken.push_back(seed);
    }
  }
  return broken;
}

TEST(Law1, OtherKeysGiveTheSameFindingsUnderThoseKeys) {
  EXPECT_THAT(where_keys_matter(tell, kSeeds), IsEmpty());
}

TEST(Law1, AnotherOrderGivesTheSameBytes) {
  EXPECT_THAT(where_order_matters(tell, kSeeds), IsEmpty());
}

// Somebody who is chosen by the key, and somebody who is chosen by the place in the file.
TEST(PlantedLaw1, IsBroken) {
  const auto by_key = [](const std::string& yaml, Audience audience) {
    const bool first = yaml.find("p01") < yaml.size();
    return told(yaml, audience) + (first ? "p01" : "somebody else");
  };
  const auto by_place = [](const std::string& yaml, Audience audience) {
    return told(yaml, audience) + std::to_string(yaml.find("p01:") < yaml.find("p02:"));
  };
  EXPECT_THAT(where_keys_matter(by_key, kFew), Not(IsEmpty()));
  EXPECT_THAT(where_order_matters(by_place, 10 * kFew), Not(IsEmpty()));
}

TEST(Law4, APrivateRecordLessLeavesThePublicBytesAsTheyAre) {
  EXPECT_THAT(where_private_records_matter(tell, kSeeds), IsEmpty());
}

// How many lines there are in the file.
TEST(PlantedLaw4, IsBroken) {
  const auto with_count = [](const std::string& yaml, Audience audience) {
    return told(yaml, audience) + std::to_string(std::ranges::count(yaml, '\n'));
  };
  EXPECT_THAT(where_private_records_matter(with_count, kFew), Not(IsEmpty()));
}

// What is wrong with how a finding is told.
std::string wrong_with(const nlohmann::json& finding) {
  const std::string sentence = finding.at("zin");
  const std::string action = finding.at("actie");
  const bool ends = sentence.ends_with('.') || sentence.ends_with('?');
  const bool has_blank =
      sentence.find('{') != std::string::npos || action.find('{') != std::string::npos;
  return sentence.empty() || action.empty() ? "is not told"
         : !ends                            ? "does not end"
         : has_blank                        ? "has a blank"
                                            : "";
}

TEST(Law12, EveryFindingHasASentenceAndAnAction) {
  std::size_t findings = 0;
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const std::string both = told(RandomNeighbourhood(seed).yaml({}), Audience::worker);
    const auto json = nlohmann::json::parse(both.substr(both.find("\n{\n")));
    for (const auto& finding : json.at("bevindingen")) {
      EXPECT_EQ(wrong_with(finding), "") << finding;
      ++findings;
    }
  }
  EXPECT_GT(findings, 50 * kSeeds);
}

TEST(PlantedLaw12, IsBroken) {
  EXPECT_EQ(wrong_with({{"zin", "Ans kent Bob."}, {"actie", "Bel Ans."}}), "");
  EXPECT_EQ(wrong_with({{"zin", ""}, {"actie", "Bel Ans."}}), "is not told");
  EXPECT_EQ(wrong_with({{"zin", "Ans kent Bob."}, {"actie", ""}}), "is not told");
  EXPECT_EQ(wrong_with({{"zin", "Ans kent"}, {"actie", "Bel Ans."}}), "does not end");
  EXPECT_EQ(wrong_with({{"zin", "{wie} kent Bob."}, {"actie", "Bel Ans."}}), "has a blank");
  EXPECT_EQ(wrong_with({{"zin", "Ans kent Bob."}, {"actie", "Bel {wie}."}}), "has a blank");
}

}  // namespace
}  // namespace buurtweb::testing
