#include "engine/report/standing_out.h"

#include <cstddef>
#include <map>
#include <variant>

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;

constexpr std::size_t kMostOfAKind = 5;

// Only contacts are lines, and where either of two carries the contact neither is indispensable.
// A gate stands first in its finding, before the source outside.
bool names_one(const Finding& finding) {
  const std::size_t named = finding.about.size();
  return finding.kind == FindingKind::gatekeeper
             ? named > 0
             : named == 1 && finding.kind != FindingKind::cut_edge;
}

}  // namespace

std::set<MemberId> standing_out(const std::vector<const Finding*>& findings) {
  std::set<MemberId> result;
  std::map<FindingKind, std::size_t> seen;
  for (const Finding* const finding : findings) {
    const bool bridge =
        info(finding->kind).question == analysis::Question::bridge && names_one(*finding);
    if (bridge && ++seen[finding->kind] <= kMostOfAKind) {
      if (const auto* const member = std::get_if<MemberId>(&finding->about.front())) {
        result.insert(*member);
      }
    }
  }
  return result;
}

}  // namespace buurtweb::report
