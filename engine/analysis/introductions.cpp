#include "engine/analysis/introductions.h"

#include <algorithm>
#include <tuple>

#include "engine/analysis/certainty.h"
#include "engine/analysis/introduction_candidates.h"
#include "engine/analysis/introduction_fit.h"
#include "engine/analysis/introduction_round.h"
#include "engine/analysis/introduction_routes.h"
#include "engine/base/sorted.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using privacy::Scene;

// What each chosen pair does alone, in the neighbourhood as it is.
void add_gains(const Gains& now, std::vector<Finding>& found) {
  for (Finding& finding : found) {
    const auto first = std::get<MemberId>(finding.about[0]);
    const auto second = std::get<MemberId>(finding.about[1]);
    finding.gain = now.of(first, second);
    finding.efficiency_gain = now.in_efficiency(first, second);
  }
}

// What each of a list adds to those before it.
void add_gains_in_turn(Gains gains, std::vector<Finding>& found) {
  for (Finding& finding : found) {
    const auto first = std::get<MemberId>(finding.about[0]);
    const auto second = std::get<MemberId>(finding.about[1]);
    finding.added_gain = gains.of(first, second);
    finding.added_efficiency = gains.in_efficiency(first, second);
    gains.add(first, second);
  }
}

// Best first, by what each does alone: a team may do some and leave others.
void put_in_order(const Scene& scene, const Matchmaking& matchmaking, std::vector<Finding>& found) {
  const Introducers introducers(scene);
  sort_by_rank(found, [&](const Finding& f) {
    int asked = 0;
    for (const MemberId person : f.via) {
      asked = std::max(asked, introducers.open(person));
    }
    const auto first = std::get<MemberId>(f.about[0]);
    const auto second = std::get<MemberId>(f.about[1]);
    return std::tuple(matchmaking.fit(first, second), *f.gain, -f.warmth,
                      -f.efficiency_gain.value_or(0), asked, first, second);
  });
}

}  // namespace

std::vector<Finding> introductions(const Scene& scene, const TieGraphs& graphs,
                                   const GroupNetwork& network, const RoundRequest& request) {
  const Gains gains(scene, graphs, network);
  const std::vector<Candidate> chosen =
      Round(scene, graphs, gains, request)
          .pick(introduction_candidates(scene, graphs, network.groups, request));
  const Matchmaking matchmaking(scene, graphs);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const Candidate& c : chosen) {
    Finding finding{.kind = FindingKind::proposed_tie,
                    .about = {c.first, c.second},
                    .via = c.route.via,
                    .place = c.place,
                    .reasons = matchmaking.reasons(c.first, c.second),
                    .people = 2,
                    .warmth = c.route.warmth};
    settle(finding, judge.between({.people = {c.first}, .assets = {}},
                                  {.people = {c.second}, .assets = {}}));
    found.push_back(std::move(finding));
  }
  add_gains(gains, found);
  put_in_order(scene, matchmaking, found);
  if (scene.size() <= kGainLimit) {
    add_gains_in_turn(gains, found);
  }
  return found;
}

std::vector<Finding> introductions(const Scene& scene, const TieGraphs& graphs,
                                   const RoundRequest& request) {
  return introductions(scene, graphs, group_network(scene, graphs), request);
}

}  // namespace buurtweb::analysis
