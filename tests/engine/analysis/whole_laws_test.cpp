#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/graph/cohesion.h"
#include "engine/graph/components.h"
#include "engine/graph/mixing.h"
#include "engine/graph/reach.h"
#include "engine/graph/tie_graphs.h"
#include "tests/engine/analysis/small_scene.h"
#include "tests/support/random_scene.h"

// The laws of findings.md 7.7 about the whole of a random neighbourhood: two copies of it, and
// measures that must fit each other.
namespace buurtweb::analysis::test {
namespace {

using graph::Vertex;
using privacy::Scene;

constexpr int kRounds = 60;

// What is found inside one part of a neighbourhood, whatever else there is.
constexpr std::array kOfAPart{
    FindingKind::cut_vertex,          FindingKind::cut_edge,      FindingKind::single_carrier,
    FindingKind::group_knower,        FindingKind::meeting_place, FindingKind::ready_to_start,
    FindingKind::sector_broker,       FindingKind::gatekeeper,    FindingKind::essential_outward,
    FindingKind::linked_association,  FindingKind::dependence,    FindingKind::unattached,
    FindingKind::name_without_contact};

std::size_t count(const std::vector<Finding>& findings, FindingKind kind, Certainty certainty) {
  return static_cast<std::size_t>(std::ranges::count_if(
      findings, [&](const Finding& f) { return f.kind == kind && f.certainty == certainty; }));
}

TEST(Law6, WhatIsFoundInAPartIsFoundInBothCopies) {
  Dice dice(6);
  std::size_t seen = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Scene one = random_scene(dice);
    const Scene both = twice(one);
    const std::vector<Finding> in_one = study(one).findings;
    const std::vector<Finding> in_both = study(both).findings;
    for (const FindingKind kind : kOfAPart) {
      for (const Certainty certainty : {Certainty::certain, Certainty::probable}) {
        const std::size_t once = count(in_one, kind, certainty);
        EXPECT_EQ(count(in_both, kind, certainty), 2 * once) << info(kind).code;
        seen += once;
      }
    }
  }
  EXPECT_GT(seen, 500U);
}

// Of 2n members in two parts that know nothing of each other, n - 1 in 2n - 1 are of one's own.
TEST(Law6, WhatIsASharePerPairIsThatOfOnesOwnPart) {
  Dice dice(66);
  for (int round = 0; round < kRounds; ++round) {
    const Scene one = random_scene(dice);
    const graph::TieGraph half = graph::build_tie_graphs(one).social;
    const graph::TieGraph whole = graph::build_tie_graphs(twice(one)).social;
    const graph::Cohesion alone = graph::cohesion(half);
    const graph::Cohesion together = graph::cohesion(whole);
    const double n = half.vertex_count();
    const double own = (n - 1) / (2 * n - 1);
    EXPECT_EQ(graph::components(whole).members().size(),
              2 * graph::components(half).members().size());
    EXPECT_NEAR(*together.density, *alone.density * own, 1e-12);
    EXPECT_NEAR(*together.efficiency, *alone.efficiency * own, 1e-12);
    EXPECT_NEAR(1 - *together.fragmentation, (1 - *alone.fragmentation) * own, 1e-12);
  }
}

// By the definition: one minus the mean of one over the distance, 0 where there is no way.
double distance_weighted_fragmentation(const graph::TieGraph& graph) {
  double near = 0;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const std::uint32_t d : graph::hops(graph, std::array{v})) {
      near += d == 0 || d == graph::kUnreached ? 0 : 1.0 / d;
    }
  }
  const double n = graph.vertex_count();
  return 1 - near / (n * (n - 1));
}

TEST(Law8, FragmentationByDistanceAndEfficiencyMakeOne) {
  Dice dice(8);
  for (int round = 0; round < kRounds; ++round) {
    const graph::TieGraph social = graph::build_tie_graphs(random_scene(dice)).social;
    const graph::Cohesion cohesion = graph::cohesion(social);
    EXPECT_NEAR(distance_weighted_fragmentation(social) + *cohesion.efficiency, 1, 1e-12);
    EXPECT_NEAR(*cohesion.distance_weighted_fragmentation + *cohesion.efficiency, 1, 1e-12);
  }
}

// A network of one group has no tie that leaves it.
TEST(Law9, EverybodyInOneGroupIsInwardAltogether) {
  Dice dice(9);
  for (int round = 0; round < kRounds; ++round) {
    const graph::TieGraph social = graph::build_tie_graphs(random_scene(dice)).social;
    const std::vector<Vertex> one_group(social.vertex_count(), 0);
    const std::optional<double> index = graph::ei_index(graph::mixing(social, one_group));
    EXPECT_EQ(index.value_or(-1), -1);
  }
}

}  // namespace
}  // namespace buurtweb::analysis::test
