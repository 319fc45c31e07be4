#include "engine/analysis/leave_one_out.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "engine/analysis/left_out.h"
#include "engine/analysis/measures.h"
#include "engine/analysis/sources.h"
#include "engine/base/sorted.h"

namespace buurtweb::analysis {
namespace {

using privacy::Scene;
using privacy::SourceId;

// What two runs call the same thing.
auto key_of(const Finding& f) {
  return std::tie(f.kind, f.about, f.tag, f.section, f.from, f.to);
}

// A finding that might fall with a source.
struct Doubt {
  SourceId source = privacy::kTeam;
  const PresenceAnalysis* analysis = nullptr;
  Finding* finding = nullptr;
  [[nodiscard]] auto order() const { return std::pair(source, analysis); }
};

// Only the sources that alone tell of a tie that holds a finding up can take it away.
void add_doubts(const Scene& scene, const PresenceAnalysis& analysis, Finding& finding,
                std::vector<Doubt>& doubts) {
  std::vector<SourceId> sources;
  for (const std::uint32_t tie : finding.held_by) {
    if (const std::optional<SourceId> source = only_source(scene.ties[tie])) {
      sources.push_back(*source);
    }
  }
  sort_unique(sources);
  for (const SourceId source : sources) {
    doubts.push_back({.source = source, .analysis = &analysis, .finding = &finding});
  }
}

void judge_at_once(const Scene& scene, const PresenceAnalysis& analysis, Finding& finding,
                   std::vector<Doubt>& doubts) {
  finding.certainty = certainty_at_once(scene, finding);
  if (scene.size() <= kExactLimit && finding.certainty == Certainty::certain) {
    add_doubts(scene, analysis, finding, doubts);
  }
}

void find_again(LeftOut& left, std::span<const Doubt> of_one_kind) {
  const std::vector<Finding> again =
      of_one_kind.front().analysis->find(left.scene(), left.graphs());
  for (const Doubt& doubt : of_one_kind) {
    const auto is_it = [&](const Finding& f) { return key_of(f) == key_of(*doubt.finding); };
    if (std::ranges::none_of(again, is_it)) {
      doubt.finding->certainty = Certainty::probable;
    }
  }
}

// The doubts of one kind about one source. Once is enough to make a finding probable.
void resolve(LeftOut& left, std::vector<Doubt> of_one_kind) {
  std::erase_if(of_one_kind,
                [](const Doubt& d) { return d.finding->certainty == Certainty::probable; });
  if (of_one_kind.empty()) {
    return;
  }
  left.leave_out(of_one_kind.front().source);
  const StandsFunction stands = of_one_kind.front().analysis->stands;
  if (stands == nullptr) {
    find_again(left, of_one_kind);
    return;
  }
  for (const Doubt& doubt : of_one_kind) {
    if (!stands(left, *doubt.finding)) {
      doubt.finding->certainty = Certainty::probable;
    }
  }
}

}  // namespace

Certainty certainty_at_once(const Scene& scene, const Finding& finding) {
  const bool exact = scene.size() <= kExactLimit;
  const bool falls = hang_together(scene, finding.falls_with) ||
                     (!exact && count_doubtful(scene, finding.held_by) > 0);
  return falls ? Certainty::probable : Certainty::certain;
}

Certainty certainty_at_best(const Scene& scene, std::span<const std::uint32_t> held_by) {
  return count_doubtful(scene, held_by) > 0 ? Certainty::probable : Certainty::certain;
}

void settle_presence(const Scene& scene, const graph::TieGraphs& graphs,
                     std::span<const PresenceAnalysis> analyses, std::vector<Finding>& findings) {
  std::vector<Doubt> doubts;
  for (Finding& finding : findings) {
    const auto analysis = std::ranges::find(analyses, finding.kind, &PresenceAnalysis::kind);
    if (analysis != analyses.end()) {
      judge_at_once(scene, *analysis, finding, doubts);
    }
  }
  std::ranges::stable_sort(doubts, {}, &Doubt::order);
  LeftOut left(scene, graphs);
  for (auto begin = doubts.begin(); begin != doubts.end();) {
    const auto end = std::ranges::find_if(
        begin, doubts.end(), [&](const Doubt& d) { return d.order() != begin->order(); });
    resolve(left, {begin, end});
    begin = end;
  }
}

}  // namespace buurtweb::analysis
