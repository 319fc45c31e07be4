#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
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

using Find = std::function<std::vector<Finding>(const Scene&)>;
using Measure = std::function<graph::Cohesion(const graph::TieGraph&)>;

std::vector<Finding> find(const Scene& scene) {
  return study(scene).findings;
}

graph::Cohesion measure(const graph::TieGraph& graph) {
  return graph::cohesion(graph);
}

struct Counted {
  std::size_t in_one = 0;
  int not_doubled = 0;  // kinds and certainties
};

Counted in_two_copies(const Find& find) {
  Dice dice(6);
  Counted counted;
  for (int round = 0; round < kRounds; ++round) {
    const Scene one = random_scene(dice);
    const std::vector<Finding> in_one = find(one);
    const std::vector<Finding> in_both = find(twice(one));
    for (const FindingKind kind : kOfAPart) {
      for (const Certainty certainty : {Certainty::certain, Certainty::probable}) {
        const std::size_t once = count(in_one, kind, certainty);
        counted.not_doubled += count(in_both, kind, certainty) == 2 * once ? 0 : 1;
        counted.in_one += once;
      }
    }
  }
  return counted;
}

TEST(Law6, WhatIsFoundInAPartIsFoundInBothCopies) {
  const Counted counted = in_two_copies(find);
  EXPECT_EQ(counted.not_doubled, 0);
  EXPECT_GT(counted.in_one, 500U);
}

// How often a share is not that of one's own part: of 2n members in two parts that know nothing of
// each other, n - 1 in 2n - 1 are of one's own.
int not_of_the_own_part(const Measure& measure) {
  Dice dice(66);
  int wrong = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Scene one = random_scene(dice);
    const graph::TieGraph half = graph::build_tie_graphs(one).social;
    const graph::TieGraph whole = graph::build_tie_graphs(twice(one)).social;
    const graph::Cohesion alone = measure(half);
    const graph::Cohesion together = measure(whole);
    const double n = half.vertex_count();
    const double own = (n - 1) / (2 * n - 1);
    const auto differ = [](double a, double b) { return std::abs(a - b) > 1e-12; };
    const bool parts_double =
        graph::components(whole).members().size() == 2 * graph::components(half).members().size();
    wrong += !parts_double || differ(*together.density, *alone.density * own) ||
                     differ(*together.efficiency, *alone.efficiency * own) ||
                     differ(1 - *together.fragmentation, (1 - *alone.fragmentation) * own)
                 ? 1
                 : 0;
  }
  return wrong;
}

TEST(Law6, WhatIsASharePerPairIsThatOfOnesOwnPart) {
  EXPECT_EQ(not_of_the_own_part(measure), 0);
}

// Looks at the first members alone; takes pairs with oneself for pairs.
TEST(PlantedLaw6, IsBroken) {
  const auto of_the_first = [](const Scene& scene) {
    std::vector<Finding> found = find(scene);
    std::erase_if(found, [](const Finding& finding) {
      const auto* const member =
          finding.about.empty() ? nullptr : std::get_if<MemberId>(&finding.about.front());
      return member != nullptr && member->value() >= 20;
    });
    return found;
  };
  const auto with_oneself = [](const graph::TieGraph& graph) {
    graph::Cohesion cohesion = graph::cohesion(graph);
    cohesion.density = 2.0 * static_cast<double>(graph.edge_count()) /
                       (double{1} * graph.vertex_count() * graph.vertex_count());
    return cohesion;
  };
  EXPECT_GT(in_two_copies(of_the_first).not_doubled, 0);
  EXPECT_GT(not_of_the_own_part(with_oneself), 0);
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

int not_one_together(const Measure& measure) {
  Dice dice(8);
  int wrong = 0;
  for (int round = 0; round < kRounds; ++round) {
    const graph::TieGraph social = graph::build_tie_graphs(random_scene(dice)).social;
    const graph::Cohesion cohesion = measure(social);
    const double by_definition = distance_weighted_fragmentation(social) + *cohesion.efficiency;
    const double by_kernel = *cohesion.distance_weighted_fragmentation + *cohesion.efficiency;
    wrong += std::abs(by_definition - 1) > 1e-12 || std::abs(by_kernel - 1) > 1e-12 ? 1 : 0;
  }
  return wrong;
}

TEST(Law8, FragmentationByDistanceAndEfficiencyMakeOne) {
  EXPECT_EQ(not_one_together(measure), 0);
}

// Takes no way for a way as long as there are members.
TEST(PlantedLaw8, IsBroken) {
  EXPECT_GT(not_one_together([](const graph::TieGraph& graph) {
              graph::Cohesion cohesion = graph::cohesion(graph);
              *cohesion.efficiency += *cohesion.fragmentation / graph.vertex_count();
              return cohesion;
            }),
            0);
}

using Mix = std::function<graph::Mixing(const graph::TieGraph&, const std::vector<Vertex>&)>;

// How often a network of one group has a tie that leaves it.
int leaving_the_only_group(const Mix& mix) {
  Dice dice(9);
  int leaving = 0;
  for (int round = 0; round < kRounds; ++round) {
    const graph::TieGraph social = graph::build_tie_graphs(random_scene(dice)).social;
    const std::vector<Vertex> one_group(social.vertex_count(), 0);
    leaving += graph::ei_index(mix(social, one_group)).value_or(-1) == -1 ? 0 : 1;
  }
  return leaving;
}

TEST(Law9, EverybodyInOneGroupIsInwardAltogether) {
  EXPECT_EQ(leaving_the_only_group(graph::mixing), 0);
}

// Takes inside for outside.
TEST(PlantedLaw9, IsBroken) {
  EXPECT_GT(
      leaving_the_only_group([](const graph::TieGraph& graph, const std::vector<Vertex>& group) {
        const graph::Mixing mixing = graph::mixing(graph, group);
        return graph::Mixing{.internal = mixing.external, .external = mixing.internal};
      }),
      0);
}

}  // namespace
}  // namespace buurtweb::analysis::test
