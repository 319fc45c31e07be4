#include "engine/analysis/second_contact.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

using graph::Vertex;
using privacy::Scene;

// What hangs together with one end of the way when a cut vertex is taken out, ring by ring: first
// the neighbours of the cut vertex on that side, then theirs. The neighbours on one side are those
// in the same block with it, so that nothing beyond the rings asked for is looked at.
class Branch {
public:
  // `end`: the initiative or the source, which may be an end of the new tie beside people.
  Branch(const Scene& scene, const graph::TieGraph& graph, MemberId end)
      : scene_(scene), graph_(graph), end_(end) {}

  void grow_from(const graph::Blocks& blocks, Vertex cut, Vertex towards) {
    met_.insert(cut);
    const std::uint32_t block = blocks.between(cut, towards);
    for (const Vertex w : graph_.neighbours(cut)) {
      if (blocks.between(cut, w) == block) {
        meet(w);
      }
    }
    close_ring();
  }

  // Who may be an end of the new tie at this distance from the cut vertex, ascending; nothing when
  // the branch does not reach so far.
  const std::vector<MemberId>* ring(std::size_t distance) {
    while (rings_.size() < distance && !outermost_.empty()) {
      const std::vector<Vertex> from = std::move(outermost_);
      outermost_.clear();
      for (const Vertex v : from) {
        std::ranges::for_each(graph_.neighbours(v), [&](Vertex w) { meet(w); });
      }
      close_ring();
    }
    return distance <= rings_.size() ? &rings_[distance - 1] : nullptr;
  }

private:
  void meet(Vertex v) {
    if (met_.insert(v).second) {
      outermost_.push_back(v);
    }
  }

  void close_ring() {
    std::vector<MemberId> able = members_at(outermost_);
    std::erase_if(able, [&](MemberId m) { return m != end_ && !is_person(scene_, m); });
    std::ranges::sort(able);
    rings_.push_back(std::move(able));
  }

  const Scene& scene_;
  const graph::TieGraph& graph_;
  MemberId end_;
  std::unordered_set<Vertex> met_;
  std::vector<Vertex> outermost_;
  std::vector<std::vector<MemberId>> rings_;
};

class PairsOfOneLength {
public:
  PairsOfOneLength(const Scene& scene, const OutwardWay& out) : scene_(scene), out_(out) {}

  // Every pair of one from each list, but for the pairs that may not be.
  void add(const std::vector<MemberId>& near, const std::vector<MemberId>& far) {
    found_.count += near.size() * far.size() - count_forbidden(near, far);
    list(near, far, found_.first);
    if (!best_) {
      std::vector<SecondContact::Pair> best;
      list(who_may_be_asked(near), who_may_be_asked(far), best, 1);
      best_ = best.empty() ? std::nullopt : std::optional(best.front());
    }
  }

  [[nodiscard]] SecondContact take(std::uint32_t hops) {
    found_.hops = hops;
    std::ranges::sort(found_.first);
    if (found_.count > 0) {
      found_.best = best_.value_or(found_.first.front());
    }
    return std::move(found_);
  }

private:
  // The source does not come to know the initiative but through somebody.
  [[nodiscard]] bool are_the_ends(MemberId a, MemberId b) const {
    return a == out_.initiative && b == out_.source;
  }

  [[nodiscard]] bool would_rather_not(MemberId a, MemberId b) const {
    return std::ranges::find(scene_.avoid, std::pair(std::min(a, b), std::max(a, b))) !=
           scene_.avoid.end();
  }

  [[nodiscard]] std::size_t count_forbidden(const std::vector<MemberId>& near,
                                            const std::vector<MemberId>& far) const {
    const bool ends = contains(near, out_.initiative) && contains(far, out_.source);
    std::vector<SecondContact::Pair> avoided(scene_.avoid.begin(), scene_.avoid.end());
    std::ranges::sort(avoided);
    avoided.erase(std::unique(avoided.begin(), avoided.end()), avoided.end());
    const auto across = std::ranges::count_if(avoided, [&](const auto& pair) {
      const auto& [a, b] = pair;
      return (contains(near, a) && contains(far, b)) || (contains(near, b) && contains(far, a));
    });
    return static_cast<std::size_t>(across) + (ends ? 1U : 0U);
  }

  [[nodiscard]] std::vector<MemberId> who_may_be_asked(std::vector<MemberId> members) const {
    std::erase_if(members,
                  [&](MemberId m) { return is_person(scene_, m) && !scene_[m].approachable; });
    return members;
  }

  void list(const std::vector<MemberId>& near, const std::vector<MemberId>& far,
            std::vector<SecondContact::Pair>& pairs, std::size_t most = kMostAlternatives) const {
    for (const MemberId a : near) {
      for (const MemberId b : far) {
        if (pairs.size() == most) {
          return;
        }
        if (!are_the_ends(a, b) && !would_rather_not(a, b)) {
          pairs.emplace_back(std::min(a, b), std::max(a, b));
        }
      }
    }
  }

  const Scene& scene_;
  const OutwardWay& out_;
  SecondContact found_;
  std::optional<SecondContact::Pair> best_;
};

}  // namespace

// A new tie gives a second way exactly when it leaps over all single members that the ways pass:
// its one end hangs together with the initiative when the first of them is taken out, its other end
// with the source when the last is. Such two are untied now, and every way between them passes the
// first and the last, so that their distance is the sum of three and the nearest pairs are found
// ring by ring around those two.
SecondContact second_contact(const Scene& scene, const graph::TieGraphs& graphs,
                             const graph::Blocks& blocks, const OutwardWay& out) {
  const auto first = std::ranges::find(out.way, out.cuts.front());
  const auto last = std::ranges::find(out.way, out.cuts.back());
  Branch near(scene, graphs.social, out.initiative);
  near.grow_from(blocks, *first, *(first - 1));
  Branch far(scene, graphs.social, out.source);
  far.grow_from(blocks, *last, *(last + 1));
  const auto between = static_cast<std::uint32_t>(last - first);
  for (std::size_t sum = 2;; ++sum) {
    PairsOfOneLength pairs(scene, out);
    bool in_reach = false;
    for (std::size_t d = 1; d < sum; ++d) {
      const std::vector<MemberId>* const a = near.ring(d);
      const std::vector<MemberId>* const b = far.ring(sum - d);
      if (a != nullptr && b != nullptr) {
        in_reach = true;
        pairs.add(*a, *b);
      }
    }
    SecondContact found = pairs.take(between + static_cast<std::uint32_t>(sum));
    if (!in_reach || found.count > 0) {
      return found;
    }
  }
}

}  // namespace buurtweb::analysis
