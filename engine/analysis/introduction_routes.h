#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/graph/handshakes.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Who may be asked to introduce people, and how often they are asked: the open proposals of the log
// and those of this round.
class Introducers {
public:
  explicit Introducers(const privacy::Scene& scene);
  [[nodiscard]] bool available(MemberId person) const;
  [[nodiscard]] int open(MemberId person) const { return open_[person.value()]; }
  void ask(MemberId person) { ++open_[person.value()]; }

private:
  int open_max_;
  std::vector<bool> introduces_;  // of each member
  std::vector<int> open_;
};

// How two people can be brought together by others.
struct Route {
  std::vector<MemberId> via;  // the people to ask, on the way from the one to the other
  std::uint8_t warmth = 0;    // of one common acquaintance: the weaker of the two ties
};

// Ways of at most three handshakes (decisions.md 34). Every person strictly between must be
// available; groups pass freely.
class Routes {
public:
  Routes(const privacy::Scene& scene, const graph::TieGraphs& graphs,
         const Introducers& introducers);

  // Measures from this person; `to` then answers for anyone not tied to that person. O(ties within
  // reach).
  void start_from(MemberId person);
  // Whom it reached.
  [[nodiscard]] std::vector<MemberId> reached() const;
  // A common acquaintance where there is one: the one with the warmest ties, then the least asked,
  // then the first. Else the people on the shortest way, of equally short ways the one through
  // the least asked and then the lowest members, looking back from the end. Nothing when there is
  // no way.
  [[nodiscard]] std::optional<Route> to(MemberId person) const;
  // What costs less to know of that route.
  [[nodiscard]] bool leads_to(MemberId person) const { return distance_[person.value()] != kFar; }
  [[nodiscard]] std::uint8_t warmth_to(MemberId person) const;

private:
  static constexpr std::uint8_t kLimit = 6;
  static constexpr std::uint8_t kFar = 0xFF;

  [[nodiscard]] bool passes(graph::Vertex v) const;
  [[nodiscard]] std::optional<Route> through_acquaintance(graph::Vertex end) const;
  [[nodiscard]] Route way_back(graph::Vertex end) const;
  [[nodiscard]] graph::Vertex before(graph::Vertex v) const;
  void reach(graph::Vertex v, std::uint8_t distance);

  const privacy::Scene& scene_;
  const graph::TieGraphs& graphs_;
  const Introducers& introducers_;
  graph::Handshakes handshakes_;
  graph::Vertex start_ = 0;
  std::vector<std::uint8_t> distance_;                     // from start_
  std::array<std::vector<graph::Vertex>, kLimit + 1> at_;  // reached at this distance
};

}  // namespace buurtweb::analysis
