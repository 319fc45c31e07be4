#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "engine/analysis/introductions.h"
#include "engine/base/date.h"
#include "tests/engine/analysis/small_scene.h"
#include "tests/support/random_scene.h"

// Proposals against their definition (findings.md 7.2 and 7.7 law 10), pair by pair: every
// proposal may be made, and every other pair that may be proposed has had its share.
namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using PairOfPeople = std::pair<MemberId, MemberId>;

bool share(const std::vector<TagId>& a, const std::vector<TagId>& b) {
  return std::ranges::any_of(a, [&](TagId tag) { return std::ranges::find(b, tag) != b.end(); });
}

std::vector<TagId> interests(const privacy::Member& member) {
  std::vector<TagId> tags;
  for (const privacy::MemberTag& tag : member.tags) {
    if (tag.use == TagUse::interest) {
      tags.push_back(tag.tag);
    }
  }
  return tags;
}

// Distances in half handshakes by comparing every way through every member that may be passed
// (Floyd 1962).
class Handshakes {
public:
  Handshakes(const Scene& scene, const std::set<MemberId>& introducers)
      : distance_(scene.size(), std::vector<int>(scene.size(), kFar)) {
    for (const privacy::SceneTie& tie : scene.ties) {
      if (tie.state == TieState::present && tie_class(tie.relation) == TieClass::social) {
        join(tie, scene);
      }
    }
    for (std::size_t k = 0; k < scene.size(); ++k) {
      if (!is_person(scene.members[k].kind) || introducers.contains(MemberId::of(k))) {
        pass(k);
      }
    }
  }

  [[nodiscard]] bool near(MemberId a, MemberId b) const {
    return distance_[a.value()][b.value()] <= 6;
  }

private:
  static constexpr int kFar = 1000;

  // All groups of these neighbourhoods are small.
  void join(const privacy::SceneTie& tie, const Scene& scene) {
    const bool one_is_group = is_person(scene[tie.from].kind) != is_person(scene[tie.to].kind);
    distance_[tie.from.value()][tie.to.value()] = one_is_group ? 1 : 2;
    distance_[tie.to.value()][tie.from.value()] = one_is_group ? 1 : 2;
  }

  void pass(std::size_t k) {
    for (std::vector<int>& row : distance_) {
      for (std::size_t j = 0; j < row.size(); ++j) {
        row[j] = std::min(row[j], row[k] + distance_[k][j]);
      }
    }
  }

  std::vector<std::vector<int>> distance_;
};

bool comes(const privacy::SceneTie& tie) {
  return tie.state == TieState::present &&
         (tie.relation == RelationKind::uses || tie.relation == RelationKind::takes_part_in ||
          tie.relation == RelationKind::leads || tie.relation == RelationKind::member_of);
}

bool come_to_one_place(const Scene& scene, PairOfPeople pair) {
  std::set<MemberId> places;
  for (const privacy::SceneTie& tie : scene.ties) {
    if (comes(tie) && tie.from == pair.first) {
      places.insert(tie.to);
    }
  }
  return std::ranges::any_of(scene.ties, [&](const privacy::SceneTie& tie) {
    return comes(tie) && tie.from == pair.second && places.contains(tie.to);
  });
}

// The log leaves two in peace who met or may meet yet, and for six months who said no or whose
// meeting came to nothing.
bool leaves_in_peace(const Scene& scene, const privacy::Proposal& proposal) {
  const bool ended =
      proposal.state == ProposalState::refused || proposal.state == ProposalState::failed;
  return !ended || !proposal.since || scene.run_date < plus_months(*proposal.since, 6);
}

// C1 to C4, and that the log does not leave the two in peace.
bool fit(const Scene& scene, PairOfPeople pair) {
  const privacy::Member& a = scene[pair.first];
  const privacy::Member& b = scene[pair.second];
  const bool know_each_other = std::ranges::any_of(scene.ties, [&](const privacy::SceneTie& t) {
    return t.relation == RelationKind::knows && t.state == TieState::present &&
           t.from == pair.first && t.to == pair.second;
  });
  const PairOfPeople turned(pair.second, pair.first);
  const auto is_pair = [&](const PairOfPeople& p) { return p == pair || p == turned; };
  const bool avoid = std::ranges::any_of(scene.avoid, is_pair);
  const bool open = std::ranges::any_of(scene.proposals, [&](const privacy::Proposal& p) {
    return is_pair({p.who.front(), p.who.back()}) && leaves_in_peace(scene, p);
  });
  const bool something =
      share(a.offers, b.seeks) || share(b.offers, a.seeks) || share(interests(a), interests(b));
  return is_person(a.kind) && is_person(b.kind) && a.approachable && b.approachable &&
         !know_each_other && !avoid && !open && something;
}

// Who is proposed to each other. The law is about the study; a planted fault takes its place.
using Propose = std::function<std::vector<Finding>(const Scene&)>;

std::vector<Finding> propose(const Scene& scene) {
  return findings(scene, FindingKind::proposed_tie);
}

struct Round {
  std::map<PairOfPeople, Finding> proposed;
  std::map<MemberId, int> proposals_of;
  std::map<MemberId, int> asked;  // open and new

  Round(const Scene& scene, const Propose& propose) {
    for (const privacy::Proposal& proposal : scene.proposals) {
      for (const MemberId introducer : proposal.via) {
        asked[introducer] += proposal.open() ? 1 : 0;
      }
    }
    for (const Finding& finding : propose(scene)) {
      const PairOfPeople pair(std::get<MemberId>(finding.about[0]),
                              std::get<MemberId>(finding.about[1]));
      proposed.emplace(pair, finding);
      ++proposals_of[pair.first];
      ++proposals_of[pair.second];
      for (const MemberId introducer : finding.via) {
        ++asked[introducer];
      }
    }
  }

  [[nodiscard]] std::set<MemberId> still_free(const Scene& scene) const {
    std::set<MemberId> free;
    for (std::size_t i = 0; i < scene.size(); ++i) {
      const MemberId id = MemberId::of(i);
      const int load = asked.contains(id) ? asked.at(id) : 0;
      if (scene[id].introduces && load < scene.thresholds.open_max) {
        free.insert(id);
      }
    }
    return free;
  }

  [[nodiscard]] bool has_had_enough(const Scene& scene, MemberId person) const {
    return proposals_of.contains(person) && proposals_of.at(person) >= scene.thresholds.per_person;
  }
};

Scene scene_with_caps(Dice& dice) {
  Scene scene = random_scene(dice);
  scene.thresholds.open_max = 1 + static_cast<int>(dice.roll(3));
  scene.thresholds.per_person = 1 + static_cast<int>(dice.roll(3));
  return scene;
}

// Whether the two can be brought together as the proposal says.
bool has_a_way(const Scene& scene, const Round& round, const PairOfPeople& pair,
               const Finding& finding) {
  const std::set<MemberId> via(finding.via.begin(), finding.via.end());
  const bool one_place = come_to_one_place(scene, pair);
  const bool within_reach =
      Handshakes(scene, via).near(pair.first, pair.second) || (via.empty() && one_place);
  return within_reach && finding.place.has_value() == one_place &&
         std::ranges::all_of(via, [&](MemberId introducer) {
           return scene[introducer].introduces &&
                  round.asked.at(introducer) <= scene.thresholds.open_max;
         });
}

struct Checked {
  std::size_t proposals = 0;
  int may_not = 0;  // be made
  int passed_over = 0;
};

void check_proposals(const Scene& scene, const Round& round, Checked& checked) {
  for (const auto& [pair, finding] : round.proposed) {
    checked.may_not += fit(scene, pair) && has_a_way(scene, round, pair, finding) ? 0 : 1;
  }
  for (const auto& [person, count] : round.proposals_of) {
    checked.may_not += count <= scene.thresholds.per_person ? 0 : 1;
  }
  checked.proposals += round.proposed.size();
}

void check_the_others(const Scene& scene, const Round& round, Checked& checked) {
  const Handshakes handshakes(scene, round.still_free(scene));
  for (std::size_t a = 0; a < scene.size(); ++a) {
    for (std::size_t b = a + 1; b < scene.size(); ++b) {
      const PairOfPeople pair(MemberId::of(a), MemberId::of(b));
      const bool waits = fit(scene, pair) && !round.proposed.contains(pair) &&
                         !round.has_had_enough(scene, pair.first) &&
                         !round.has_had_enough(scene, pair.second);
      checked.passed_over +=
          waits && (handshakes.near(pair.first, pair.second) || come_to_one_place(scene, pair)) ? 1
                                                                                                : 0;
    }
  }
}

using Look = void (*)(const Scene&, const Round&, Checked&);

// Up to the first fault.
Checked check(const Propose& propose, int rounds, Look look) {
  Dice dice(10);
  Checked checked;
  for (int i = 0; i < rounds && checked.may_not + checked.passed_over == 0; ++i) {
    const Scene scene = scene_with_caps(dice);
    look(scene, Round(scene, propose), checked);
  }
  return checked;
}

TEST(Law10, EveryProposalMayBeMade) {
  const Checked checked = check(propose, 200, check_proposals);
  EXPECT_EQ(checked.may_not, 0);
  EXPECT_GT(checked.proposals, 200U);
}

TEST(Law10, NobodyWithRoomLeftIsPassedOver) {
  EXPECT_EQ(check(propose, 200, check_the_others).passed_over, 0);
}

// The study of a neighbourhood in which something that forbids proposals is otherwise.
Checked check_after(void (*change)(Scene&)) {
  return check(
      [&](Scene scene) {
        change(scene);
        return propose(scene);
      },
      300, check_proposals);
}

TEST(PlantedLaw10, IsBroken) {
  EXPECT_GT(check_after([](Scene& scene) { scene.avoid.clear(); }).may_not, 0);
  EXPECT_GT(check_after([](Scene& scene) { scene.proposals.clear(); }).may_not, 0);
  EXPECT_GT(check_after([](Scene& scene) { scene.thresholds.open_max = 99; }).may_not, 0);
  EXPECT_GT(check_after([](Scene& scene) { scene.thresholds.per_person = 99; }).may_not, 0);
  EXPECT_GT(check_after([](Scene& scene) {
              for (privacy::Member& member : scene.members) {
                member.approachable = true;
              }
            }).may_not,
            0);
  EXPECT_GT(check_after([](Scene& scene) {
              for (privacy::Member& member : scene.members) {
                member.introduces = true;
              }
            }).may_not,
            0);
}

// Proposes a pair that knows each other already.
TEST(PlantedLaw10, OfTwoWhoKnowEachOtherIsBroken) {
  const auto with_acquaintances = [](const Scene& scene) {
    std::vector<Finding> found = propose(scene);
    const auto tie =
        std::ranges::find(scene.ties, RelationKind::knows, &privacy::SceneTie::relation);
    found.push_back({.kind = FindingKind::proposed_tie, .about = {tie->from, tie->to}});
    return found;
  };
  EXPECT_GT(check(with_acquaintances, 5, check_proposals).may_not, 0);
}

TEST(PlantedLaw10, OfSomebodyPassedOverIsBroken) {
  const auto without_the_last = [](const Scene& scene) {
    std::vector<Finding> found = propose(scene);
    found.resize(found.empty() ? 0 : found.size() - 1);
    return found;
  };
  EXPECT_GT(check(without_the_last, 300, check_the_others).passed_over, 0);
}

}  // namespace
}  // namespace buurtweb::analysis::test
