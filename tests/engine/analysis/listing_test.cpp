#include "engine/analysis/listing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/analysis/measures.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {
namespace {

using privacy::Scene;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Scene scene_of(std::size_t members, Audience audience = Audience::worker) {
  Scene scene;
  scene.audience = audience;
  scene.members.resize(members);
  return scene;
}

constexpr std::size_t kTown = kExactLimit;
constexpr std::size_t kCity = kExactLimit + 1;

// The number i of a kind: every third is surer than the others, and the later ones concern more.
Finding numbered(std::uint32_t i, FindingKind kind) {
  return {.kind = kind,
          .about = {MemberId(i)},
          .certainty = i % 3 == 0 ? Certainty::probable : Certainty::unsure,
          .people = i};
}

std::vector<Finding> numbered_to(std::size_t count, FindingKind kind) {
  std::vector<Finding> findings;
  for (std::uint32_t i = 0; i < count; ++i) {
    findings.push_back(numbered(i, kind));
  }
  return findings;
}

std::vector<std::uint32_t> numbers(const std::vector<Finding>& findings) {
  std::vector<std::uint32_t> result;
  for (const Finding& finding : findings) {
    result.push_back(finding.people);
  }
  return result;
}

std::uint64_t unlisted(const std::vector<Finding>& findings) {
  std::uint64_t sum = 0;
  for (const Finding& finding : findings) {
    sum += finding.unlisted;
  }
  return sum;
}

constexpr std::size_t kMany = 5 * kMostOfAKind + 7;

TEST(Listing, OfATownEverythingIsListed) {
  std::vector<Finding> findings = numbered_to(kMany, FindingKind::unused_talent);
  list_first(scene_of(kTown), findings);
  EXPECT_THAT(findings, SizeIs(kMany));
  EXPECT_EQ(unlisted(findings), 0U);
}

TEST(Listing, OfACityTheFirstInOrderAreListedInTheirPlaceAndTheOthersCounted) {
  std::vector<Finding> findings = numbered_to(kMany, FindingKind::unused_talent);
  std::vector<Finding> in_order = findings;
  put_in_order(in_order);
  const std::uint32_t first = in_order.front().people;
  in_order.resize(kMostOfAKind);
  std::vector<std::uint32_t> expected = numbers(in_order);
  std::ranges::sort(expected);
  list_first(scene_of(kCity), findings);
  EXPECT_EQ(numbers(findings), expected);
  EXPECT_EQ(unlisted(findings), kMany - kMostOfAKind);
  const auto teller = std::ranges::find(findings, first, &Finding::people);
  ASSERT_NE(teller, findings.end());
  EXPECT_EQ(teller->unlisted, kMany - kMostOfAKind);
}

TEST(Listing, EachKindIsCountedByItself) {
  std::vector<Finding> findings = numbered_to(kMostOfAKind + 1, FindingKind::unused_talent);
  for (Finding& finding : numbered_to(kMostOfAKind, FindingKind::group_knower)) {
    findings.push_back(finding);
  }
  list_first(scene_of(kCity), findings);
  EXPECT_THAT(findings, SizeIs(2 * kMostOfAKind));
  EXPECT_EQ(unlisted(findings), 1U);
}

TEST(Listing, ProposalsKeepTheirRank) {
  std::vector<Finding> findings = numbered_to(kMostOfAKind + 3, FindingKind::proposed_tie);
  list_first(scene_of(kCity), findings);
  ASSERT_THAT(findings, SizeIs(kMostOfAKind));
  EXPECT_EQ(findings.front().people, 0U);
  EXPECT_EQ(findings.back().people, kMostOfAKind - 1);
  EXPECT_EQ(findings.front().unlisted, 3U);
}

TEST(Listing, WhatIsGatheredIsWhatIsListedOfAllAtOnce) {
  const Scene city = scene_of(kCity);
  std::vector<Finding> all = numbered_to(kMany, FindingKind::unused_talent);
  Listing listing(city);
  for (const Finding& finding : all) {
    listing.add(finding);
  }
  const std::vector<Finding> gathered = listing.take();
  list_first(city, all);
  EXPECT_EQ(numbers(gathered), numbers(all));
  EXPECT_EQ(unlisted(gathered), unlisted(all));
}

// Whatever comes after the last that is listed; what has the same rank as far as is told is not.
TEST(Listing, WhatIsPassedOverIsCountedAsThoughItWereAdded) {
  const Scene city = scene_of(kCity);
  std::vector<Finding> all = numbered_to(kMany, FindingKind::unused_talent);
  for (std::uint32_t again = 0; again < kMany; again += 100) {
    all.push_back(numbered(again, FindingKind::unused_talent));
  }
  Listing listing(city);
  std::size_t passed_over = 0;
  for (const Finding& f : all) {
    if (listing.passes_over(f.certainty, f.people, f.about.front())) {
      ++passed_over;
    } else {
      listing.add(f);
    }
  }
  EXPECT_GT(passed_over, 0U);
  const std::vector<Finding> gathered = listing.take();
  list_first(city, all);
  EXPECT_EQ(numbers(gathered), numbers(all));
  EXPECT_EQ(unlisted(gathered), unlisted(all));
}

TEST(Listing, OfATownNothingIsPassedOver) {
  const Scene town = scene_of(kTown);
  Listing listing(town);
  for (const Finding& f : numbered_to(kMany, FindingKind::unused_talent)) {
    listing.add(f);
  }
  EXPECT_FALSE(listing.passes_over(Certainty::unsure, 0, MemberId(0)));
}

// What is withheld in public must not be counted, and that is known only at the end.
TEST(Listing, InPublicEverythingIsGathered) {
  const Scene city = scene_of(kCity, Audience::public_);
  Listing listing(city);
  for (const Finding& finding : numbered_to(kMany, FindingKind::meeting_place)) {
    listing.add(finding);
  }
  const std::vector<Finding> gathered = listing.take();
  EXPECT_THAT(gathered, SizeIs(kMany));
  EXPECT_EQ(unlisted(gathered), 0U);
}

TEST(Listing, InPublicWhatNobodyWithholdsIsBounded) {
  const Scene city = scene_of(kCity, Audience::public_);
  Listing listing(city, Listing::Withholding::done);
  for (const Finding& finding : numbered_to(kMany, FindingKind::groups_without_contact)) {
    listing.add(finding);
  }
  const std::vector<Finding> gathered = listing.take();
  EXPECT_THAT(gathered, SizeIs(kMostOfAKind));
  EXPECT_EQ(unlisted(gathered), kMany - kMostOfAKind);
}

TEST(Listing, OfNothingIsNothing) {
  std::vector<Finding> findings;
  list_first(scene_of(kCity), findings);
  EXPECT_THAT(findings, IsEmpty());
}

}  // namespace
}  // namespace buurtweb::analysis
