#include "viz/lines.h"

#include <algorithm>
#include <limits>

#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

constexpr double kBelowBox = 60;
constexpr double kCrossing = 15;
constexpr double kBow = 10;
// The same, of one line among the ways to bend it.
constexpr double kBendBelowBox = 6;
constexpr double kBendCrossing = 1;
constexpr double kProposedBelowBox = 240;
constexpr double kNoNumberPlace = 600;
constexpr double kProposalsCross = 8;
// A line that leaves the map runs through the title or off the paper: never.
constexpr double kOutside = 1000;

// How many of the others it crosses.
std::size_t crossings(const Trace& trace, const std::vector<Segment>& others) {
  return static_cast<std::size_t>(std::ranges::count_if(others, [&](const Segment& other) {
    return std::ranges::any_of(trace.pieces, [&](const Segment& s) { return crosses(s, other); });
  }));
}

bool share_an_end(const Route& a, const Route& b) {
  return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
}

struct Candidate {
  Bend bend;
  double strain = 0;
};

constexpr int kWidest = 8;
constexpr double kBendStep = 0.07;
constexpr double kFurthestAside = 0.76 * kWidest * kBendStep;  // a curve stays within its pulls

// All ways to bend a line, the least bent first: a bow rather than an S.
std::vector<Candidate> candidates() {
  std::vector<Candidate> result;
  for (int i = -kWidest; i <= kWidest; ++i) {
    for (int j = -kWidest; j <= kWidest; ++j) {
      const Bend bend{kBendStep * i, kBendStep * j};
      const double sum = bend.start * bend.start + bend.end * bend.end;
      result.push_back({bend, 9 * sum + (bend.start * bend.end < 0 ? 0.8 : 0)});
    }
  }
  std::ranges::stable_sort(result, {}, &Candidate::strain);
  return result;
}

class Bender {
public:
  Bender(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field)
      : routes_(routes), field_(field) {
    for (const Box& box : obstacles) {
      wide_.push_back(grown(box, 2));
    }
    for (std::size_t i = 0; i < routes.size(); ++i) {
      laid_.push_back(traced(routes[i].way));
      if (boxes_above(routes[i], laid_.back(), wide_) > 0) {
        in_the_way_.push_back(i);
      }
    }
  }

  // One line after the other; then again, now that it is known where the others run.
  void run() {
    constexpr int rounds = 2;
    for (int round = 0; round < rounds; ++round) {
      for (const std::size_t i : in_the_way_) {
        routes_[i].way = {best_curve(i)};
        laid_[i] = traced(routes_[i].way);
      }
    }
  }

private:
  [[nodiscard]] Curve best_curve(std::size_t i) const {
    static const std::vector<Candidate> all = candidates();
    const Route& route = routes_[i];
    const Point from = route.way.front().start;
    const Point to = route.way.back().end;
    const Near near = near_to(i, {from, to});
    Curve best = straight(from, to);
    double lowest = std::numeric_limits<double>::infinity();
    for (const Candidate& candidate : all) {
      if (candidate.strain >= lowest) {
        break;
      }
      const Curve curve = bent(from, to, candidate.bend);
      const Trace trace = traced(curve);
      double cost = candidate.strain + (contains(field_, trace.bounds) ? 0 : kOutside);
      cost += box_cost(near, trace, lowest - cost);
      cost += crossing_cost(near, trace, lowest - cost);
      if (cost < lowest) {
        lowest = cost;
        best = curve;
      }
    }
    return best;
  }

  // What a line can meet, however it is bent.
  struct Near {
    std::vector<const Box*> boxes;
    std::vector<const Trace*> lines;
  };

  [[nodiscard]] Near near_to(std::size_t i, const Segment& chord) const {
    const Route& route = routes_[i];
    const Box reach = grown(traced(straight(chord.from, chord.to)).bounds,
                            kFurthestAside * distance(chord.from, chord.to));
    Near near;
    for (std::size_t b = 0; b < wide_.size(); ++b) {
      if (b != route.from && b != route.to && overlap(reach, wide_[b])) {
        near.boxes.push_back(&wide_[b]);
      }
    }
    for (std::size_t j = 0; j < routes_.size(); ++j) {
      if (!share_an_end(route, routes_[j]) && overlap(reach, grown(laid_[j].bounds, 0.01))) {
        near.lines.push_back(&laid_[j]);
      }
    }
    return near;
  }

  // Both count no further than `most`.
  static double box_cost(const Near& near, const Trace& trace, double most) {
    double cost = 0;
    for (std::size_t b = 0; b < near.boxes.size() && cost < most; ++b) {
      cost += runs_below(trace, *near.boxes[b]) ? kBendBelowBox : 0;
    }
    return cost;
  }
  static double crossing_cost(const Near& near, const Trace& trace, double most) {
    double cost = 0;
    for (std::size_t j = 0; j < near.lines.size() && cost < most; ++j) {
      cost += kBendCrossing * static_cast<double>(crossings(trace, *near.lines[j]));
    }
    return cost;
  }

  std::vector<Route>& routes_;
  Box field_;
  std::vector<Box> wide_;
  std::vector<Trace> laid_;              // by route
  std::vector<std::size_t> in_the_way_;  // of something, as straight lines
};

double bow(const Way& way) {
  const Curve chord = straight(way.front().start, way.back().end);
  const double aside = distance(chord.pull_start, way.front().pull_start) +
                       distance(chord.pull_end, way.back().pull_end);
  return aside / std::max(1.0, distance(chord.start, chord.end));
}

double faults_of_proposal(const Trace& trace, const std::vector<Segment>& others,
                          const NumberPlace& number) {
  return kProposalsCross * static_cast<double>(crossings(trace, others)) +
         (number.cost >= kMisread ? kNoNumberPlace : 0);
}

}  // namespace

void bend(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field) {
  Bender(routes, obstacles, field).run();
}

double faults(const std::vector<Route>& routes, const std::vector<Box>& obstacles, double radius) {
  double sum = 0;
  std::vector<Segment> before;
  std::vector<Segment> proposals_before;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const Route& route = routes[i];
    const Trace trace = traced(route.way);
    sum += (route.proposed ? kProposedBelowBox : kBelowBox) *
               static_cast<double>(boxes_above(route, trace, obstacles)) +
           kCrossing * static_cast<double>(crossings(trace, before)) + kBow * bow(route.way);
    if (route.proposed) {
      sum +=
          faults_of_proposal(trace, proposals_before, number_place(routes, i, obstacles, radius));
      proposals_before.push_back({route.way.front().start, route.way.back().end});
    }
    before.push_back({route.way.front().start, route.way.back().end});
  }
  return sum;
}

}  // namespace buurtweb::viz
