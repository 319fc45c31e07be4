#include "engine/analysis/leave_one_out.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/analysis/study.h"
#include "tests/engine/analysis/random_neighbourhood.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using enum FindingKind;

Certainty certainty(std::string_view text, FindingKind kind) {
  return only_finding(small_scene(text), kind).certainty;
}

constexpr std::string_view kTwoPairs = "bewoner a b x y\nkent a-b x-y\n";

TEST(Presence, IsCertainWhenTheTeamTells) {
  EXPECT_EQ(certainty(std::string(kTwoPairs) + "b kent x", cut_edge), Certainty::certain);
}

TEST(Presence, IsProbableWhenOneSourceTells) {
  EXPECT_EQ(certainty(std::string(kTwoPairs) + "b kent x <ans", cut_edge), Certainty::probable);
}

TEST(Presence, IsCertainWhenTwoSourcesTell) {
  EXPECT_EQ(certainty(std::string(kTwoPairs) + "b kent x <ans,bea", cut_edge), Certainty::certain);
}

TEST(Presence, IsCertainWhenASourceAndTheTeamTell) {
  EXPECT_EQ(certainty(std::string(kTwoPairs) + "b kent x <ans,team", cut_edge), Certainty::certain);
}

// Without cor, only a is left on the one side.
TEST(Presence, IsProbableWhenASideHangsOnOneSource) {
  EXPECT_EQ(certainty("bewoner a b x y\na kent b <cor\nkent b-x x-y", cut_edge),
            Certainty::probable);
}

// Without cor the side is smaller, but still two people.
TEST(Presence, IsCertainWhenASideStaysLargeEnough) {
  EXPECT_EQ(certainty("bewoner a b c x y\na kent b <cor\nkent b-c c-a b-x x-y", cut_edge),
            Certainty::certain);
}

// a and x know each other; each is in a club with somebody else.
Certainty of_two_clubs(std::string_view memberships) {
  return certainty("bewoner a b x y\nnetwerk k1 k2\nkent a-x\n" + std::string(memberships),
                   single_carrier);
}

TEST(Presence, OfACarrierIsProbableWhenAMembershipHangsOnOneSource) {
  EXPECT_EQ(of_two_clubs("a lid_van k1\nb lid_van k1\nx lid_van k2\ny lid_van k2"),
            Certainty::certain);
  EXPECT_EQ(of_two_clubs("a lid_van k1 <ans\nb lid_van k1\nx lid_van k2\ny lid_van k2"),
            Certainty::probable);
  EXPECT_EQ(of_two_clubs("a lid_van k1\nb lid_van k1\nx lid_van k2 <ans\ny lid_van k2"),
            Certainty::probable);
}

TEST(Presence, OfACarrierIsProbableWhenTheOnlyOtherMemberHangsOnOneSource) {
  EXPECT_EQ(of_two_clubs("a lid_van k1\nb lid_van k1\nx lid_van k2\ny lid_van k2 <ans"),
            Certainty::probable);
}

// Without ans, w lives in the area and has a second tie with the club.
TEST(Presence, OfACarrierIsProbableWhenSomebodyElseMayJoinTheArea) {
  EXPECT_EQ(certainty("bewoner a b @A\nbewoner w @A\nbewoner x y\nnetwerk club koor\n"
                      "kent a-x w-y\nx lid_van club\ny lid_van club\nw lid_van koor <ans",
                      single_carrier),
            Certainty::probable);
}

TEST(Presence, OfAMeetingPlaceIsProbableWhenOneSourceBringsAGroupThere) {
  constexpr std::string_view kPlace =
      "bewoner a @A\nbewoner b @B\ninitiatief tuin\na doet_mee tuin\n";
  EXPECT_EQ(certainty(std::string(kPlace) + "b doet_mee tuin", meeting_place), Certainty::certain);
  EXPECT_EQ(certainty(std::string(kPlace) + "b doet_mee tuin <ans", meeting_place),
            Certainty::probable);
}

TEST(Presence, OfAGateIsProbableWhenOneSourceTellsOfIt) {
  EXPECT_EQ(certainty("bewoner a\nbuiten x\na contactpersoon x <a", gatekeeper),
            Certainty::probable);
}

// Everything that rests on present ties, found anew without each source in turn.
constexpr std::array<StepFunction, 12> kPresenceFinders{
    &cut_vertices,   &cut_edges,          &single_carriers,          &group_knowers,
    &meeting_places, &essential_channels, &analysis::ready_to_start, &sector_brokers,
    &partner_hubs,   &gatekeepers,        &linked_associations,      &dependences};

bool is_same(const Finding& a, const Finding& b) {
  const auto key = [](const Finding& f) {
    std::vector<Ref> groups = f.kind == single_carrier ? f.groups : std::vector<Ref>();
    std::ranges::sort(groups);
    return std::tuple(f.kind, f.about, f.tag, f.section, f.from, f.to, groups);
  };
  return key(a) == key(b);
}

std::vector<Finding> found_without(const Scene& scene, std::optional<privacy::SourceId> source) {
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene, source);
  std::vector<Finding> found;
  for (const StepFunction find : kPresenceFinders) {
    std::ranges::move(find(scene, graphs), std::back_inserter(found));
  }
  return found;
}

bool is_among(const std::vector<Finding>& run, const Finding& finding) {
  return std::ranges::any_of(run, [&](const Finding& f) { return is_same(f, finding); });
}

Certainty certainty_by_running_again(const Scene& scene, const Finding& finding) {
  for (privacy::SourceId source = 1; source < scene.source_count; ++source) {
    if (!is_among(found_without(scene, source), finding)) {
      return Certainty::probable;
    }
  }
  return Certainty::certain;
}

TEST(Presence, IsCertainExactlyWhenEveryRunWithoutASourceFindsIt) {
  std::map<Certainty, int> met;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    Dice dice(seed);
    const std::string text = random_neighbourhood(dice);
    const Scene scene = small_scene(text);
    for (const Finding& finding : study(scene).findings) {
      if (info(finding.kind).basis == Basis::presence &&
          is_among(found_without(scene, std::nullopt), finding)) {
        ASSERT_EQ(finding.certainty, certainty_by_running_again(scene, finding))
            << info(finding.kind).code << " in " << seed << "\n"
            << text;
        ++met[finding.certainty];
      }
    }
  }
  EXPECT_GT(met[Certainty::certain], 100);
  EXPECT_GT(met[Certainty::probable], 100);
}

}  // namespace
}  // namespace buurtweb::analysis::test
