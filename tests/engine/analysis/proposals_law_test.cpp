#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "engine/analysis/study.h"
#include "engine/graph/reach.h"
#include "engine/graph/tie_graphs.h"
#include "tests/engine/analysis/small_scene.h"
#include "tests/support/random_scene.h"

// Laws 2 and 10 of findings.md 7.7 for whom to ask, on random neighbourhoods.
namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;

constexpr int kRounds = 80;

bool would_rather_not(const Scene& scene, MemberId a, MemberId b) {
  return std::ranges::find(scene.avoid, std::pair(std::min(a, b), std::max(a, b))) !=
         scene.avoid.end();
}

std::vector<std::vector<Ref>> answers(const Finding& finding) {
  std::vector<std::vector<Ref>> all = finding.alternatives;
  all.push_back(finding.about);
  return all;
}

using Two = std::pair<MemberId, MemberId>;

// Each two of every answer to every finding of a kind.
std::vector<Two> proposed(const Scene& scene, FindingKind kind) {
  std::vector<std::vector<Ref>> all;
  for (const Finding& finding : findings(scene, kind)) {
    for (const std::vector<Ref>& answer : answers(finding)) {
      all.push_back(answer);
    }
  }
  std::vector<Two> pairs;
  for (const std::vector<Ref>& answer : all) {
    for (auto a = answer.begin(); a != answer.end(); ++a) {
      std::ranges::transform(a + 1, answer.end(), std::back_inserter(pairs), [&](const Ref& b) {
        return Two(std::get<MemberId>(*a), std::get<MemberId>(b));
      });
    }
  }
  return pairs;
}

TEST(Law10, NobodyIsBroughtTogetherWhoWouldRatherNotOrIsAlready) {
  Dice dice(31);
  int seen = 0;
  for (int round = 0; round < kRounds; ++round) {
    Scene scene = random_scene(dice);
    scene.avoid.insert(scene.avoid.end(), {{MemberId(1), MemberId(2)}, {MemberId(0), MemberId(3)}});
    const graph::TieGraph social = graph::build_tie_graphs(scene).social;
    for (const auto& [a, b] : proposed(scene, FindingKind::second_path)) {
      EXPECT_FALSE(would_rather_not(scene, a, b));
      EXPECT_FALSE(social.has_arc(a.value(), b.value()));
      ++seen;
    }
    for (const auto& [a, b] : proposed(scene, FindingKind::team_proposal)) {
      EXPECT_FALSE(would_rather_not(scene, a, b));
      ++seen;
    }
  }
  EXPECT_GT(seen, 50);
}

// Groups, then residents.
std::pair<double, double> reach(const Scene& scene) {
  const std::vector<Finding> found = findings(scene, FindingKind::seed_set);
  return found.empty() ? std::pair(0.0, 0.0)
                       : std::pair(found[0].figures[2].value, found[0].figures[0].value);
}

std::set<std::pair<MemberId, MemberId>> hanging(const Scene& scene) {
  std::set<std::pair<MemberId, MemberId>> pairs;
  for (const Finding& finding : findings(scene, FindingKind::essential_outward)) {
    pairs.emplace(*finding.from, *finding.to);
  }
  return pairs;
}

TEST(Law2, AnAcquaintanceMoreNeverLowersWhomASetReaches) {
  Dice dice(33);
  for (int round = 0; round < kRounds; ++round) {
    const Scene before = random_scene(dice);
    const TwoPeople pair = pair_without_word(before, dice);
    EXPECT_LE(reach(before), reach(with_word(before, pair, TieState::present)));
  }
}

// Where every way out passed somebody or there was none, an acquaintance more may open one; where
// there were two ways, there still are.
TEST(Law2, AnAcquaintanceMoreNeverTakesASecondWayAway) {
  Dice dice(34);
  for (int round = 0; round < kRounds; ++round) {
    const Scene before = random_scene(dice);
    const Scene after = with_word(before, pair_without_word(before, dice), TieState::present);
    const std::set<std::pair<MemberId, MemberId>> hung = hanging(before);
    const graph::TieGraph social = graph::build_tie_graphs(before).social;
    for (const auto& way : hanging(after)) {
      const auto hops = graph::hops(social, std::array{way.first.value()});
      EXPECT_TRUE(hung.contains(way) || hops[way.second.value()] == graph::kUnreached);
    }
  }
}

}  // namespace
}  // namespace buurtweb::analysis::test
