#include "engine/analysis/support.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/analysis/certainty.h"
#include "engine/analysis/members.h"
#include "engine/analysis/outside.h"
#include "engine/analysis/social_ties.h"
#include "engine/analysis/sources.h"
#include "engine/analysis/step_analysis.h"
#include "engine/analysis/tag_index.h"
#include "engine/base/sorted.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;
using privacy::SceneTie;
using TiePositions = std::vector<std::uint32_t>;

bool is_higher_up(AssetKind kind) {
  return kind == AssetKind::institution || kind == AssetKind::professional ||
         kind == AssetKind::external;
}

// The present ties of one kind, by the end that `end` picks.
std::map<MemberId, TiePositions> ties_by(const Scene& scene, const TieGraphs& graphs,
                                         RelationKind relation, MemberId SceneTie::*end) {
  std::map<MemberId, TiePositions> ties;
  for (const std::uint32_t position : graphs.ties) {
    if (scene.ties[position].relation == relation) {
      ties[scene.ties[position].*end].push_back(position);
    }
  }
  return ties;
}

// What comes in for one initiative, in euro a year.
struct Gifts {
  std::map<MemberId, double> from{};
  double total = 0;
  bool all_counted = true;

  Gifts(const Scene& scene, const TiePositions& ties) {
    for (const std::uint32_t position : ties) {
      const SceneTie& tie = scene.ties[position];
      all_counted = all_counted && tie.amount.has_value();
      from[tie.from] += tie.amount.value_or(0);
      total += tie.amount.value_or(0);
    }
  }

  // Herfindahl: the sum of the squared shares; 1 when everything comes from one giver.
  [[nodiscard]] double concentration() const {
    double sum = 0;
    for (const auto& [giver, amount] : from) {
      sum += amount / total * (amount / total);
    }
    return sum;
  }
};

TiePositions given_by(const Scene& scene, TiePositions ties, MemberId giver) {
  std::erase_if(ties, [&](std::uint32_t tie) { return scene.ties[tie].from != giver; });
  return ties;
}

Finding depends_on(MemberId initiative, MemberId giver, const Gifts& gifts) {
  return {.kind = FindingKind::dependence,
          .about = {initiative, giver},
          .from = initiative,
          .to = giver,
          .figures = {{"aandeel", gifts.from.at(giver) / gifts.total},
                      {"van_tien", std::round(10 * gifts.from.at(giver) / gifts.total)},
                      {"hhi", gifts.concentration()},
                      {"gevers", static_cast<double>(gifts.from.size())}}};
}

// The assets inside that seek something of what is offered.
std::vector<MemberId> seekers_inside(const Scene& scene, const TagIndex& index,
                                     const std::vector<TagId>& offered) {
  std::vector<MemberId> seekers;
  for (const TagId tag : offered) {
    for (const MemberId member : index.seeking[tag.value()]) {
      if (is_inside(scene[member].kind)) {
        seekers.push_back(member);
      }
    }
  }
  sort_unique(seekers);
  return seekers;
}

bool gets_something_back(const Scene& scene, const TiePositions& ties) {
  return std::ranges::any_of(ties,
                             [&](std::uint32_t tie) { return !scene.ties[tie].we_give.empty(); });
}

}  // namespace

// 5.naar_boven: an association that itself has a tie with an institution, a professional or a
// source outside. `parts`: those; one is enough to hold the finding up.
std::vector<Finding> linked_associations(const Scene& scene, const TieGraphs& graphs) {
  const SocialTies social(scene, graphs);
  std::vector<Finding> found;
  for (const MemberId association : members_of_kind(scene, AssetKind::association)) {
    std::vector<MemberId> linked = members_at(graphs.social.neighbours(association.value()));
    std::erase_if(linked, [&](MemberId m) { return !is_higher_up(scene[m].kind); });
    if (linked.empty()) {
      continue;
    }
    TiePositions all;
    std::vector<TiePositions> of_each;
    for (const MemberId other : linked) {
      of_each.push_back(social.between(association.value(), other.value()));
      all.insert(all.end(), of_each.back().begin(), of_each.back().end());
    }
    const auto doubtful = [&](const TiePositions& ties) {
      return hang_together(scene, ties) ? 1 : 0;
    };
    found.push_back({.kind = FindingKind::linked_association,
                     .about = {association},
                     .parts = {refs(linked)},
                     .figures = {{"hogerop", static_cast<double>(linked.size())}},
                     .people = count_people(scene, linked),
                     .evidence = evidence_of(scene, all),
                     .held_by = *std::ranges::min_element(of_each, {}, doubtful),
                     .falls_with = all});
  }
  return found;
}

// 5.bron_zonder_buurt: a source that offers something sought inside, and that nobody inside is in
// contact with (`contactpersoon`). `parts`: who seeks it; `tags`: what fits.
std::vector<Finding> unknown_sources(const Scene& scene, const TieGraphs& graphs) {
  const Outside outside(scene);
  const TagIndex index(scene);
  const AbsenceJudge judge(scene);
  const auto contacts = ties_by(scene, graphs, RelationKind::liaison_contact, &SceneTie::to);
  std::vector<Finding> found;
  for (const MemberId source : outside.sources) {
    const std::vector<MemberId> seekers = seekers_inside(scene, index, scene[source].offers);
    if (seekers.empty() || contacts.contains(source)) {
      continue;
    }
    std::vector<TagId> sought;
    for (const MemberId seeker : seekers) {
      sought.insert(sought.end(), scene[seeker].seeks.begin(), scene[seeker].seeks.end());
    }
    sort_unique(sought);
    Finding finding{.kind = FindingKind::unknown_source,
                    .about = {source},
                    .parts = {refs(seekers)},
                    .tags = common_tags(scene[source].offers, sought),
                    .figures = {{"passend", static_cast<double>(seekers.size())}},
                    .people = count_people(scene, seekers)};
    settle(finding, judge.from_the_rest({.people = {}, .assets = {source}}));
    found.push_back(std::move(finding));
  }
  return found;
}

// 5.afhankelijkheid: an initiative that has more than half of its money from one giver. Only where
// every gift has an amount. About the initiative and the giver. While that gift stands so does the
// finding: losing another only makes its share larger.
std::vector<Finding> dependences(const Scene& scene, const TieGraphs& graphs) {
  std::vector<Finding> found;
  for (const auto& [initiative, ties] :
       ties_by(scene, graphs, RelationKind::supports, &SceneTie::to)) {
    const Gifts gifts(scene, ties);
    if (scene[initiative].kind != AssetKind::initiative || !gifts.all_counted) {
      continue;
    }
    for (const auto& [giver, amount] : gifts.from) {
      if (2 * amount > gifts.total) {
        found.push_back(depends_on(initiative, giver, gifts));
        found.back().evidence = evidence_of(scene, ties);
        found.back().held_by = given_by(scene, ties, giver);
        found.back().falls_with = found.back().held_by;
      }
    }
  }
  return found;
}

// 5.wederkerig: a source outside that somebody is in contact with or that gives something, and of
// which nobody wrote down what it gets back, neither with the source nor with any such tie. As sure
// as the people in contact with it were spoken with: what is given back may well be known to them.
std::vector<Finding> unreciprocated(const Scene& scene, const TieGraphs& graphs) {
  const auto contacts = ties_by(scene, graphs, RelationKind::liaison_contact, &SceneTie::to);
  const auto gifts = ties_by(scene, graphs, RelationKind::supports, &SceneTie::from);
  std::vector<Finding> found;
  for (const MemberId source : members_of_kind(scene, AssetKind::external)) {
    TiePositions ties;
    for (const auto* const some : {&contacts, &gifts}) {
      if (const auto own = some->find(source); own != some->end()) {
        ties.insert(ties.end(), own->second.begin(), own->second.end());
      }
    }
    if (ties.empty() || gets_something_back(scene, ties) ||
        !tags_used_as(scene[source], TagUse::we_give).empty()) {
      continue;
    }
    const std::vector<MemberId> people =
        people_among(scene, members_at(graphs.social.neighbours(source.value())));
    found.push_back({.kind = FindingKind::unreciprocated,
                     .about = {source},
                     .certainty = of_what_cannot_be_asked(scene, people),
                     .people = static_cast<std::uint32_t>(people.size()),
                     .evidence = evidence_of(scene, ties)});
  }
  return found;
}

}  // namespace buurtweb::analysis
