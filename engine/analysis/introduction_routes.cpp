#include "engine/analysis/introduction_routes.h"

#include <algorithm>
#include <tuple>

#include "engine/analysis/members.h"

namespace buurtweb::analysis {

using graph::Vertex;

Introducers::Introducers(const privacy::Scene& scene)
    : open_max_(scene.thresholds.open_max), open_(scene.size(), 0) {
  for (const privacy::Member& member : scene.members) {
    introduces_.push_back(member.introduces);
  }
  for (const privacy::Proposal& proposal : scene.proposals) {
    if (proposal.open()) {
      std::ranges::for_each(proposal.via, [&](MemberId person) { ask(person); });
    }
  }
}

bool Introducers::available(MemberId person) const {
  return introduces_[person.value()] && open(person) < open_max_;
}

Routes::Routes(const privacy::Scene& scene, const graph::TieGraphs& graphs,
               const Introducers& introducers)
    : scene_(scene),
      graphs_(graphs),
      introducers_(introducers),
      handshakes_(graphs.social, person_marks(scene),
                  static_cast<std::uint32_t>(scene.thresholds.group_max)),
      distance_(scene.size(), kFar) {}

bool Routes::passes(Vertex v) const {
  return handshakes_.is_group(v) || introducers_.available(MemberId(v));
}

void Routes::reach(Vertex v, std::uint8_t distance) {
  if (distance <= kLimit && distance < distance_[v]) {
    distance_[v] = distance;
    at_[distance].push_back(v);
  }
}

void Routes::start_from(MemberId person) {
  for (std::vector<Vertex>& reached : at_) {
    std::ranges::for_each(reached, [&](Vertex v) { distance_[v] = kFar; });
    reached.clear();
  }
  start_ = person.value();
  reach(start_, 0);
  for (std::uint8_t d = 0; d < kLimit; ++d) {
    for (const Vertex v : at_[d]) {
      if (distance_[v] < d || (v != start_ && !passes(v))) {
        continue;
      }
      for (const Vertex w : graphs_.social.neighbours(v)) {
        reach(w, static_cast<std::uint8_t>(d + handshakes_.step(v, w)));
      }
    }
  }
}

std::vector<MemberId> Routes::reached() const {
  std::vector<MemberId> reached;
  for (std::uint8_t d = 0; d <= kLimit; ++d) {
    for (const Vertex v : at_.at(d)) {
      if (distance_[v] == d) {
        reached.emplace_back(v);
      }
    }
  }
  return reached;
}

std::optional<Route> Routes::to(MemberId person) const {
  if (!leads_to(person)) {
    return std::nullopt;
  }
  const std::optional<Route> known_to_both = through_acquaintance(person.value());
  return known_to_both ? *known_to_both : way_back(person.value());
}

std::uint8_t Routes::warmth_to(MemberId person) const {
  return through_acquaintance(person.value()).value_or(Route{}).warmth;
}

std::optional<Route> Routes::through_acquaintance(Vertex end) const {
  std::optional<std::tuple<int, int, Vertex>> best;
  for (const Vertex w : graphs_.social.neighbours(end)) {
    if (handshakes_.is_group(w) || !passes(w) || !graphs_.social.has_arc(w, start_)) {
      continue;
    }
    const int warmth = std::min(graphs_.strength(start_, w), graphs_.strength(w, end));
    const std::tuple candidate(-warmth, introducers_.open(MemberId(w)), w);
    best = best ? std::min(*best, candidate) : candidate;
  }
  if (!best) {
    return std::nullopt;
  }
  const auto& [minus_warmth, open, who] = *best;
  return Route{.via = {MemberId(who)}, .warmth = static_cast<std::uint8_t>(-minus_warmth)};
}

Vertex Routes::before(Vertex v) const {
  const auto row = graphs_.social.neighbours(v);
  const auto leads_here = [&](Vertex w) {
    return distance_[w] != kFar && distance_[w] + handshakes_.step(w, v) == distance_[v] &&
           (w == start_ || passes(w));
  };
  const auto asked = [&](Vertex w) {
    return handshakes_.is_group(w) ? 0 : introducers_.open(MemberId(w));
  };
  Vertex least = graph::kNone;
  for (const Vertex w : row) {
    if (leads_here(w) && (least == graph::kNone || asked(w) < asked(least))) {
      least = w;
    }
  }
  return least;
}

Route Routes::way_back(Vertex end) const {
  Route route;
  for (Vertex v = before(end); v != start_; v = before(v)) {
    if (!handshakes_.is_group(v)) {
      route.via.emplace_back(v);
    }
  }
  std::ranges::reverse(route.via);
  return route;
}

}  // namespace buurtweb::analysis
