#include "engine/analysis/public_view.h"

#include <algorithm>
#include <array>

#include "engine/analysis/members.h"

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

bool is_small_circle(const Scene& scene, const Finding& finding) {
  return finding.kind == FindingKind::detached_component && too_few(scene, finding.people);
}

// A circle so small that everyone knows who is meant, or somebody who leads much of the plan and
// did not agree to be named.
bool points_at_somebody(const Scene& scene, const Finding& finding) {
  return is_small_circle(scene, finding) ||
         (finding.gap == PlanGap::crowded_leader && !may_be_named(scene, finding.about.front()));
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
  std::erase_if(findings, [&](const Finding& f) { return points_at_somebody(scene, f); });
  for (Finding& finding : findings) {
    make_public(scene, finding);
  }
}

}  // namespace buurtweb::analysis
