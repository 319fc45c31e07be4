#include "engine/report/standing_out.h"

#include <cstddef>
#include <map>
#include <variant>

#include "engine/analysis/outside.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;

constexpr std::size_t kMostOfAKind = 5;

// Only contacts are lines, and where either of two carries the contact neither is indispensable.
bool names_one(const Finding& finding) {
  return finding.about.size() == 1 && finding.kind != FindingKind::cut_edge;
}

}  // namespace

std::set<MemberId> standing_out(const analysis::Study& study, analysis::Step step) {
  std::set<MemberId> result;
  if (step == analysis::Step::leverage) {
    for (const analysis::Gate& gate : analysis::gates(*study.scene)) {
      if (gate.in_contact) {
        result.insert(gate.who);
      }
    }
    return result;
  }
  std::map<FindingKind, std::size_t> seen;
  for (const Finding& finding : study.findings) {
    const bool bridge = info(finding.kind).step == step &&
                        info(finding.kind).question == analysis::Question::bridge &&
                        names_one(finding);
    if (bridge && ++seen[finding.kind] <= kMostOfAKind) {
      if (const auto* const member = std::get_if<MemberId>(&finding.about.front())) {
        result.insert(*member);
      }
    }
  }
  return result;
}

}  // namespace buurtweb::report
