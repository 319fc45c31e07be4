#include <gtest/gtest.h>

#include <algorithm>
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

struct Round {
  std::map<PairOfPeople, Finding> proposed;
  std::map<MemberId, int> proposals_of;
  std::map<MemberId, int> asked;  // open and new

  explicit Round(const Scene& scene) {
    for (const privacy::Proposal& proposal : scene.proposals) {
      for (const MemberId introducer : proposal.via) {
        asked[introducer] += proposal.open() ? 1 : 0;
      }
    }
    for (const Finding& finding : findings(scene, FindingKind::proposed_tie)) {
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

TEST(Law10, EveryProposalMayBeMade) {
  Dice dice(10);
  std::size_t proposals = 0;
  for (int i = 0; i < 200; ++i) {
    const Scene scene = scene_with_caps(dice);
    const Round round(scene);
    for (const auto& [pair, finding] : round.proposed) {
      EXPECT_TRUE(fit(scene, pair));
      const std::set<MemberId> via(finding.via.begin(), finding.via.end());
      EXPECT_TRUE(Handshakes(scene, via).near(pair.first, pair.second) ||
                  (via.empty() && come_to_one_place(scene, pair)));
      EXPECT_EQ(finding.place.has_value(), come_to_one_place(scene, pair));
      for (const MemberId introducer : via) {
        EXPECT_TRUE(scene[introducer].introduces);
        EXPECT_LE(round.asked.at(introducer), scene.thresholds.open_max);
      }
    }
    for (const auto& [person, count] : round.proposals_of) {
      EXPECT_LE(count, scene.thresholds.per_person);
    }
    proposals += round.proposed.size();
  }
  EXPECT_GT(proposals, 200U);
}

TEST(Law10, NobodyWithRoomLeftIsPassedOver) {
  Dice dice(12);
  for (int i = 0; i < 200; ++i) {
    const Scene scene = scene_with_caps(dice);
    const Round round(scene);
    const Handshakes handshakes(scene, round.still_free(scene));
    for (std::size_t a = 0; a < scene.size(); ++a) {
      for (std::size_t b = a + 1; b < scene.size(); ++b) {
        const PairOfPeople pair(MemberId::of(a), MemberId::of(b));
        const bool passed_over = fit(scene, pair) && !round.proposed.contains(pair);
        EXPECT_TRUE(!passed_over || round.has_had_enough(scene, pair.first) ||
                    round.has_had_enough(scene, pair.second) ||
                    !(handshakes.near(pair.first, pair.second) || come_to_one_place(scene, pair)));
      }
    }
  }
}

}  // namespace
}  // namespace buurtweb::analysis::test
