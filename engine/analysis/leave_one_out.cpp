#include "engine/analysis/leave_one_out.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "engine/analysis/measures.h"
#include "engine/analysis/sources.h"

namespace buurtweb::analysis {
namespace {

using privacy::SourceId;

std::vector<Ref> sorted(std::vector<Ref> refs) {
  std::ranges::sort(refs);
  return refs;
}

// Whether two runs speak of the same thing. Two pairs of groups may hang on the same person, so
// there the groups tell them apart, in whatever order their sizes put them.
bool same(const Finding& a, const Finding& b) {
  const auto key = [](const Finding& f) {
    return std::tie(f.kind, f.about, f.tag, f.section, f.from, f.to);
  };
  return key(a) == key(b) &&
         (a.kind != FindingKind::single_carrier || sorted(a.groups) == sorted(b.groups));
}

void doubt_what_is_gone(std::vector<Finding>& findings, FindingKind kind,
                        const std::vector<Finding>& found_again) {
  for (Finding& finding : findings) {
    if (finding.kind != kind || finding.certainty == Certainty::probable) {
      continue;
    }
    const auto is_it = [&](const Finding& other) { return same(finding, other); };
    if (std::ranges::none_of(found_again, is_it)) {
      finding.certainty = Certainty::probable;
    }
  }
}

// Only the sources that alone tell of a tie that holds a finding up can take it away, so only
// those are tried; each of them at most once, for all findings together.
class LeavingOut {
public:
  LeavingOut(const privacy::Scene& scene, const PresenceAnalysis& analysis,
             std::vector<Finding>& findings)
      : scene_(scene), analysis_(analysis), findings_(findings), tried_(scene.source_count) {}

  [[nodiscard]] Certainty certainty(const Finding& finding) {
    if (hang_together(scene_, finding.falls_with)) {
      return Certainty::probable;
    }
    if (scene_.size() > kExactLimit) {
      return count_doubtful(scene_, finding.held_by) > 0 ? Certainty::probable : Certainty::certain;
    }
    try_sources_of(finding);
    return finding.certainty;
  }

private:
  void try_sources_of(const Finding& finding) {
    for (const std::uint32_t tie : finding.held_by) {
      const std::optional<SourceId> source = only_source(scene_.ties[tie]);
      if (finding.certainty == Certainty::certain && source && !tried_[*source]) {
        leave_out(*source);
      }
    }
  }

  void leave_out(SourceId source) {
    tried_[source] = true;
    const graph::TieGraphs graphs = graph::build_tie_graphs(scene_, source);
    doubt_what_is_gone(findings_, analysis_.kind, analysis_.find(scene_, graphs));
  }

  const privacy::Scene& scene_;
  const PresenceAnalysis& analysis_;
  std::vector<Finding>& findings_;
  std::vector<bool> tried_;
};

}  // namespace

void settle_presence(const privacy::Scene& scene, const PresenceAnalysis& analysis,
                     std::vector<Finding>& findings) {
  std::vector<Finding*> of_this_kind;
  for (Finding& finding : findings) {
    if (finding.kind == analysis.kind) {
      finding.certainty = Certainty::certain;
      of_this_kind.push_back(&finding);
    }
  }
  LeavingOut leaving_out(scene, analysis, findings);
  for (Finding* const finding : of_this_kind) {
    finding->certainty = leaving_out.certainty(*finding);
  }
}

}  // namespace buurtweb::analysis
