#include "engine/analysis/public_view.h"

#include <algorithm>
#include <array>

#include "engine/analysis/groups.h"
#include "engine/analysis/members.h"
#include "engine/graph/tie_graphs.h"

namespace buurtweb::analysis {
namespace {

using privacy::Scene;

// The figures that count people; the others count groups, pairs or sectors.
constexpr std::array<std::string_view, 7> kCountsPeople{
    "mensen", "bewoners", "niet_bereikt", "verliest", "gesproken", "deelnemers", "trekkers"};
// Those that count people among other assets.
constexpr std::array<std::string_view, 6> kCountsPeopleToo{
    "los", "bladeren", "spillen", "spillen_eerder", "hogerop", "passend"};

bool counts_people(std::string_view figure) {
  return std::ranges::find(kCountsPeople, figure) != kCountsPeople.end() ||
         std::ranges::find(kCountsPeopleToo, figure) != kCountsPeopleToo.end();
}

bool too_few(const Scene& scene, double people) {
  return people < scene.thresholds.small_count;
}

bool may_be_named(const Scene& scene, const Ref& ref) {
  const auto* const member = std::get_if<MemberId>(&ref);
  return member == nullptr || !is_person(scene, *member) || scene[*member].named_connector;
}

void leave_out_people(const Scene& scene, std::vector<Ref>& list) {
  std::erase_if(list, [&](const Ref& ref) { return !may_be_named(scene, ref); });
}

void leave_out_small_counts(const Scene& scene, std::vector<Figure>& figures) {
  std::erase_if(figures, [&](const Figure& figure) {
    return counts_people(figure.name) && too_few(scene, figure.value);
  });
}

void make_public(const Scene& scene, Finding& finding) {
  leave_out_people(scene, finding.about);
  for (std::vector<Ref>& part : finding.parts) {
    leave_out_people(scene, part);
  }
  std::erase_if(finding.parts, [](const std::vector<Ref>& part) { return part.empty(); });
  for (std::vector<Ref>& answer : finding.alternatives) {
    leave_out_people(scene, answer);
  }
  leave_out_small_counts(scene, finding.figures);
}

// P-26: a group or an area with few people on the public map is not described there by what its
// people do, hear or know: everybody would know who is meant. What is withheld then:
//   2.losse_kring             it is a list of people
//   2.groepen_zonder_contact  whom the people of either group know
//   2.plek_verbindt           which groups' people come there, of the pairs with a small group
//   3.niet_bereikt            what the residents hear
//   3.ontbrekend_kanaal       the same: which groups would hear it in a new way
//   3.initiatief_zonder_buurt that all who join are of this group
//   4.niet_vertegenwoordigd   where the people are not
// What stays says nothing of anybody: nobody on the map is there (1.naam_zonder_contact,
// 1.lege_plek), or it is about the whole map (2.ondergrens, 4.fase), or about the own words and
// ties of a plan, an initiative or an organisation (3.ontbrekende_rol, 4.sector_op_zichzelf,
// 4.sectoren_zonder_contact, 4.plan_gat, 5.geen_lijn).
class SmallGroups {
public:
  explicit SmallGroups(const Scene& scene)
      : scene_(scene), groups_(declared_groups(scene, graph::build_tie_graphs(scene))) {}

  // Whether too little is left of the finding to be shown.
  bool withhold(Finding& finding) const {
    using enum FindingKind;
    if (finding.kind == detached_component) {
      return too_few(scene_, finding.people);
    }
    if (finding.kind == meeting_place) {
      leave_out_small_pairs(finding);
      return finding.parts.empty();
    }
    const bool hears = finding.kind == unreached_group || finding.kind == missing_channel;
    const auto small = [&](const Ref& ref) { return is_small(ref, hears); };
    if (finding.kind == inward_initiative) {
      return std::ranges::any_of(finding.groups, small);
    }
    const bool describes =
        hears || finding.kind == groups_without_contact || finding.kind == unrepresented_group;
    const auto names_one = [&](const std::vector<Ref>& answer) {
      return std::ranges::any_of(answer, small);
    };
    return describes &&
           (names_one(finding.about) || std::ranges::any_of(finding.alternatives, names_one));
  }

private:
  [[nodiscard]] bool is_small(const Ref& ref, bool residents_only) const {
    const auto group = std::ranges::find(groups_.all, ref, &Group::ref);
    if (group == groups_.all.end()) {
      return false;
    }
    const auto counts = [&](MemberId person) {
      return !residents_only || scene_[person].kind == AssetKind::resident;
    };
    return too_few(scene_, static_cast<double>(std::ranges::count_if(group->people, counts)));
  }

  void leave_out_small_pairs(Finding& finding) const {
    const auto small = [&](const Ref& ref) { return is_small(ref, false); };
    std::erase_if(finding.parts,
                  [&](const std::vector<Ref>& pair) { return std::ranges::any_of(pair, small); });
    std::erase_if(finding.groups, [&](const Ref& group) {
      return std::ranges::none_of(finding.parts, [&](const std::vector<Ref>& pair) {
        return std::ranges::find(pair, group) != pair.end();
      });
    });
    finding.figures = {{"paren", static_cast<double>(finding.parts.size())},
                       {"groepen", static_cast<double>(finding.groups.size())}};
  }

  const Scene& scene_;
  Groups groups_;
};

// Somebody who leads much of the plan and did not agree to be named.
bool names_a_leader(const Scene& scene, const Finding& finding) {
  return finding.gap == PlanGap::crowded_leader && !may_be_named(scene, finding.about.front());
}

}  // namespace

bool may_see(Audience audience, FindingKind kind) {
  return audience >= info(kind).widest;
}

void keep_what_may_be_seen(const Scene& scene, std::vector<Finding>& findings) {
  std::erase_if(findings, [&](const Finding& f) { return !may_see(scene.audience, f.kind); });
  if (scene.audience != Audience::public_) {
    return;
  }
  const SmallGroups small(scene);
  std::erase_if(findings,
                [&](Finding& f) { return names_a_leader(scene, f) || small.withhold(f); });
  for (Finding& finding : findings) {
    make_public(scene, finding);
  }
}

}  // namespace buurtweb::analysis
