#include "engine/analysis/introduction_gain.h"

#include <algorithm>

#include "engine/analysis/members.h"
#include "engine/graph/components.h"

namespace buurtweb::analysis {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

Gains::Gains(const Scene& scene, const TieGraphs& graphs, const GroupNetwork& network)
    : network_(&network), part_(scene.size()) {
  for (const std::vector<Vertex>& part : graph::components(graphs.social).members()) {
    for (const Vertex v : part) {
      part_[v] = part.front();
    }
  }
  if (scene.size() <= kGainLimit) {
    distances_.emplace(graphs.social);
  }
}

Vertex Gains::part_of(Vertex v) const {
  while (part_[v] != v) {
    v = part_[v];
  }
  return v;
}

template <class Visit>
void Gains::each_pair(People people, Visit visit) const {
  for (const GroupId g : groups().of[people.first.value()]) {
    for (const GroupId h : groups().of[people.second.value()]) {
      if (crosses({g, h}, people)) {
        visit(GroupPair(std::min(g, h), std::max(g, h)));
      }
    }
  }
}

std::optional<std::span<const MemberId>> Gains::carriers_between(GroupPair pair) const {
  if (const auto now = carriers_now_.find(pair); now != carriers_now_.end()) {
    return now->second;
  }
  const GroupContact* const found = network_->between(pair.first, pair.second);
  return found == nullptr ? std::nullopt : std::optional(std::span(found->carriers));
}

// A tie of somebody who is in both groups does not cross, and adds nothing to their contact.
bool Gains::crosses(GroupPair pair, People people) const {
  return !groups().belongs(people.first, pair.second) &&
         !groups().belongs(people.second, pair.first);
}

Gain Gains::of(MemberId a, MemberId b) const {
  if (part_of(a.value()) != part_of(b.value())) {
    return Gain::joins_components;
  }
  Gain best = Gain::other;
  each_pair({a, b}, [&](GroupPair pair) { best = std::min(best, between(pair, {a, b})); });
  return best;
}

// A second carrier: the tie must run beside whoever carries the contact now.
Gain Gains::between(GroupPair pair, People people) const {
  const std::optional<std::span<const MemberId>> carriers = carriers_between(pair);
  if (!carriers) {
    return Gain::first_contact;
  }
  const bool beside = !carriers->empty() && !contains(*carriers, people.first) &&
                      !contains(*carriers, people.second);
  return beside ? Gain::second_carrier : Gain::other;
}

std::optional<double> Gains::in_efficiency(MemberId a, MemberId b, std::uint64_t* steps) const {
  return distances_ ? std::optional(distances_->gain(a.value(), b.value(), steps)) : std::nullopt;
}

// Where one person carried a contact and is an end of the new tie too, that person still does.
void Gains::add(MemberId a, MemberId b) {
  each_pair({a, b}, [&](GroupPair pair) {
    const std::optional<std::span<const MemberId>> before = carriers_between(pair);
    std::vector<MemberId> carriers{std::min(a, b), std::max(a, b)};
    if (before) {
      std::erase_if(carriers, [&](MemberId p) { return !contains(*before, p); });
    }
    carriers_now_[pair] = std::move(carriers);
  });
  part_[part_of(a.value())] = part_of(b.value());
  if (distances_) {
    distances_->add(a.value(), b.value());
  }
}

}  // namespace buurtweb::analysis
