#include "engine/report/standing_out.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <variant>
#include <vector>

#include "engine/analysis/outside.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;

constexpr std::size_t kMostOfAKind = 5;

// Only contacts are lines, and where either of two carries the contact neither is indispensable.
bool names_one(const Finding& finding) {
  return finding.about.size() == 1 && finding.kind != FindingKind::cut_edge;
}

// By the number that their sentence names. Of equal ones that do not all fit, none: nobody could
// say why one is there and another is not. Unless nothing would be left.
void keep_strongest(std::vector<const Finding*>& findings) {
  if (findings.size() <= kMostOfAKind) {
    return;
  }
  const auto count = [](const Finding* finding) { return main_count(*finding); };
  std::ranges::stable_sort(findings, std::greater(), count);
  const std::int64_t next = count(findings[kMostOfAKind]);
  findings.resize(kMostOfAKind);
  if (count(findings.front()) > next) {
    std::erase_if(findings, [&](const Finding* finding) { return count(finding) == next; });
  }
}

std::set<MemberId> in_contact_outside(const privacy::Scene& scene) {
  std::set<MemberId> result;
  for (const analysis::Gate& gate : analysis::gates(scene)) {
    if (gate.in_contact && may_stand_out(scene, gate.who)) {
      result.insert(gate.who);
    }
  }
  return result;
}

}  // namespace

bool may_stand_out(const privacy::Scene& scene, MemberId who) {
  const privacy::Member& member = scene[who];
  return scene.audience != Audience::public_ || !is_person(member.kind) || member.named_connector;
}

std::set<MemberId> standing_out(const analysis::Study& study, analysis::Step step) {
  if (step == analysis::Step::leverage) {
    return in_contact_outside(*study.scene);
  }
  std::set<MemberId> result;
  std::map<FindingKind, std::vector<const Finding*>> bridges;
  for (const Finding& finding : study.findings) {
    const bool bridge = info(finding.kind).step == step &&
                        info(finding.kind).question == analysis::Question::bridge &&
                        names_one(finding);
    if (bridge) {
      bridges[finding.kind].push_back(&finding);
    }
  }
  for (auto& [kind, findings] : bridges) {
    keep_strongest(findings);
    for (const Finding* const finding : findings) {
      if (const auto* const member = std::get_if<MemberId>(&finding->about.front())) {
        result.insert(*member);
      }
    }
  }
  return result;
}

}  // namespace buurtweb::report
