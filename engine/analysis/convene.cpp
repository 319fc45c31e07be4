#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

#include "engine/analysis/certainty.h"
#include "engine/analysis/groups.h"
#include "engine/analysis/inward.h"
#include "engine/analysis/member_sectors.h"
#include "engine/analysis/members.h"
#include "engine/analysis/plan_circle.h"
#include "engine/analysis/plan_gaps.h"
#include "engine/analysis/social_ties.h"
#include "engine/analysis/step_analysis.h"
#include "engine/analysis/table_choice.h"
#include "engine/analysis/whole_network.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

// What one person or institution is between sectors: Gould & Fernandez (1989), counted in both
// directions, over pairs of its contacts that have no tie themselves.
struct Brokerage {
  std::size_t representative = 0;  // exactly one of the two shares the sector
  std::size_t liaison = 0;         // neither does, and they share none; both directions count
  SectorSet connects = 0;
  std::pair<Vertex, Vertex> example{};  // one such pair
};

// `Relations` answers of(v), the sectors of a member, and are_tied(a, b).
template <class Relations>
class SectorContacts {
public:
  SectorContacts(const Relations& relations, Vertex v, std::span<const Vertex> contacts)
      : relations_(relations), own_(relations.of(v)) {
    for (const Vertex w : contacts) {
      if (const SectorSet sectors = relations.of(w); sectors != 0) {
        ((sectors & own_) != 0 ? inside_ : outside_).push_back(w);
      }
    }
  }

  Brokerage brokerage() {
    if (own_ == 0) {
      return {};
    }
    found_.connects = own_;
    for (const Vertex a : inside_) {
      for (const Vertex b : outside_) {
        found_.representative += joins(a, b) ? 1U : 0U;
      }
    }
    for (std::size_t i = 0; i < outside_.size(); ++i) {
      for (std::size_t j = i + 1; j < outside_.size(); ++j) {
        const bool strangers = (relations_.of(outside_[i]) & relations_.of(outside_[j])) == 0;
        found_.liaison += strangers && joins(outside_[i], outside_[j]) ? 2U : 0U;
      }
    }
    return found_;
  }

private:
  bool joins(Vertex a, Vertex b) {
    if (relations_.are_tied(a, b)) {
      return false;
    }
    found_.connects |= relations_.of(a) | relations_.of(b);
    found_.example = {a, b};
    return true;
  }

  const Relations& relations_;
  SectorSet own_;
  std::vector<Vertex> inside_;   // contacts that share the sector
  std::vector<Vertex> outside_;  // contacts of other sectors
  Brokerage found_;
};

struct WholeRelations {
  const MemberSectors& sectors;
  const TieGraphs& graphs;
  [[nodiscard]] SectorSet of(Vertex v) const { return sectors.of(v); }
  [[nodiscard]] bool are_tied(Vertex a, Vertex b) const { return graphs.social.has_arc(a, b); }
};

struct RelationsLeft {
  const LeftOut& left;
  [[nodiscard]] SectorSet of(Vertex v) const {
    const Scene& scene = left.scene();
    SectorSet sectors = own_sectors(scene.members[v]);
    left.each_tie_of(v, [&](Vertex, std::uint32_t tie) {
      sectors |= scene.ties[tie].from == MemberId(v) ? sectors_given_by(scene, scene.ties[tie]) : 0;
    });
    return sectors;
  }
  [[nodiscard]] bool are_tied(Vertex a, Vertex b) const { return left.are_tied(a, b); }
};

bool is_between(const Brokerage& brokerage) {
  return brokerage.representative + brokerage.liaison > 0;
}

Finding broker(const Scene& scene, Vertex v, const Brokerage& brokerage) {
  return {.kind = FindingKind::sector_broker,
          .about = {MemberId(v)},
          .sectors = listed(brokerage.connects),
          .figures = {{"vertegenwoordiger", static_cast<double>(brokerage.representative)},
                      {"tussenpersoon", static_cast<double>(brokerage.liaison)},
                      {"sectoren", static_cast<double>(std::popcount(brokerage.connects))}},
          .people = is_person(scene, MemberId(v)) ? 1U : 0U};
}

std::vector<MemberId> table_people(const Scene& scene) {
  std::vector<MemberId> people = people_among(scene, scene.plan.table);
  sort_unique(people);
  return people;
}

bool at_table(const std::vector<MemberId>& table, const Group& group) {
  const auto* const association = std::get_if<MemberId>(&group.ref);
  return (association != nullptr && contains(table, *association)) ||
         std::ranges::any_of(group.people, [&](MemberId p) { return contains(table, p); });
}

// 4.niet_vertegenwoordigd: a group that nobody at the table belongs to. An association at the table
// represents itself. Only where a table is given.
std::vector<Finding> unrepresented_groups(const Scene& scene, const TieGraphs& graphs) {
  std::vector<MemberId> table = scene.plan.table;
  if (table.empty()) {
    return {};
  }
  sort_unique(table);
  Side side{.people = table_people(scene), .assets = {}};
  std::ranges::set_difference(table, side.people, std::back_inserter(side.assets));
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const Group& group : declared_groups(scene, graphs).all) {
    if (at_table(table, group)) {
      continue;
    }
    Finding finding{.kind = FindingKind::unrepresented_group,
                    .about = {group.ref},
                    .people = static_cast<std::uint32_t>(group.people.size())};
    settle(finding, judge.between(side_of(group), side));
    found.push_back(std::move(finding));
  }
  return found;
}

// Which sectors have contact: through a tie, or through somebody who is in both.
using SectorMatrix = std::array<SectorSet, kSectorCount>;

void connect(SectorMatrix& contact, SectorSet a, SectorSet b) {
  for (const Sector sector : listed(a)) {
    contact[static_cast<std::size_t>(sector)] |= b;
  }
}

SectorMatrix sector_contacts(const MemberSectors& sectors, const TieGraphs& graphs) {
  SectorMatrix contact{};
  for (Vertex v = 0; v < graphs.social.vertex_count(); ++v) {
    const SectorSet own = sectors.of(v);
    connect(contact, own, own);
    if (own == 0) {
      continue;
    }
    for (const Vertex w : graphs.social.neighbours(v)) {
      connect(contact, own, sectors.of(w));
    }
  }
  return contact;
}

// The people and the institutions of each sector.
std::array<Side, kSectorCount> sector_sides(const Scene& scene, const MemberSectors& sectors) {
  std::array<Side, kSectorCount> sides;
  sides.fill({.people = {}, .assets = {}, .assets_are_members = true});
  for (Vertex v = 0; v < scene.size(); ++v) {
    for (const Sector sector : listed(sectors.of(v))) {
      Side& side = sides[static_cast<std::size_t>(sector)];
      (is_person(scene, MemberId(v)) ? side.people : side.assets).emplace_back(v);
    }
  }
  return sides;
}

Finding apart(std::pair<Sector, Sector> pair, const Side& a, const Side& b) {
  const bool largest_first = a.assets.size() >= b.assets.size();
  std::vector<MemberId> people = a.people;
  people.insert(people.end(), b.people.begin(), b.people.end());
  Finding finding{.kind = FindingKind::sectors_without_contact,
                  .parts = {refs(a.assets), refs(b.assets)},
                  .sectors = {pair.first, pair.second},
                  .people = static_cast<std::uint32_t>(people.size())};
  if (!largest_first) {
    std::ranges::reverse(finding.parts);
    std::ranges::reverse(finding.sectors);
  }
  return finding;
}

// 4.sectoren_zonder_contact: two sectors, each with an institution on the map, between which
// nobody knows anybody. `parts` are the institutions of each, in the order of `sectors`.
std::vector<Finding> sectors_without_contact(const Scene& scene, const TieGraphs& graphs) {
  const MemberSectors sectors(scene, graphs);
  const SectorMatrix contact = sector_contacts(sectors, graphs);
  const std::array<Side, kSectorCount> sides = sector_sides(scene, sectors);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (std::size_t i = 0; i < kSectorCount; ++i) {
    for (std::size_t j = i + 1; j < kSectorCount; ++j) {
      if (sides[i].assets.empty() || sides[j].assets.empty() || (contact[i] >> j & 1U) != 0) {
        continue;
      }
      Finding finding = apart({static_cast<Sector>(i), static_cast<Sector>(j)}, sides[i], sides[j]);
      settle(finding, judge.between(sides[i], sides[j]));
      found.push_back(std::move(finding));
    }
  }
  return found;
}

}  // namespace

// 4.schakel_tussen_sectoren: a person or institution in two or more sectors, or in one sector and
// the way between contacts of different ones. The first sort hangs on the work that gives the
// sectors, the second stands as long as one pair of its contacts does, with the sectors of all
// three.
std::vector<Finding> sector_brokers(const Scene& scene, const TieGraphs& graphs) {
  const MemberSectors sectors(scene, graphs);
  const SocialTies social(scene, graphs);
  std::vector<Finding> found;
  for (Vertex v = 0; v < scene.size(); ++v) {
    const SectorSet own = sectors.of(v);
    const bool in_several = std::popcount(own) > 1;
    const Brokerage brokerage =
        in_several ? Brokerage{.connects = own}
                   : SectorContacts(WholeRelations{sectors, graphs}, v, graphs.social.neighbours(v))
                         .brokerage();
    const bool between = is_between(brokerage);
    if (own == 0 || !(in_several || between)) {
      continue;
    }
    Finding finding = broker(scene, v, brokerage);
    finding.evidence = evidence_of(scene, social.of(v));
    finding.held_by = sectors.ties_of(v);
    if (between) {
      const auto [a, b] = brokerage.example;
      for (const auto& ties :
           {social.along(std::array{a, v, b}), sectors.ties_of(a), sectors.ties_of(b)}) {
        finding.held_by.insert(finding.held_by.end(), ties.begin(), ties.end());
      }
    }
    found.push_back(std::move(finding));
  }
  return found;
}

bool stands_as_sector_broker(LeftOut& left, const Finding& finding) {
  const Vertex v = std::get<MemberId>(finding.about.front()).value();
  const RelationsLeft relations{left};
  return std::popcount(relations.of(v)) > 1 ||
         is_between(SectorContacts(relations, v, left.contacts_of(v)).brokerage());
}

std::vector<Finding> convene(const Scene& scene, const TieGraphs& graphs) {
  std::vector<Finding> found = table_choice(scene, graphs);
  append(found, sector_brokers(scene, graphs));
  append(found, partner_hubs(scene, graphs));
  append(found, uninvolved(scene, graphs));
  append(found, unrepresented_groups(scene, graphs));
  append(found, inward_sectors(scene, graphs));
  append(found, sectors_without_contact(scene, graphs));
  append(found, plan_gaps(scene));
  append(found, strangers_at_table(scene, graphs));
  append(found, stage_of_weaving(scene, graphs));
  return found;
}

}  // namespace buurtweb::analysis
