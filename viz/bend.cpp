#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "viz/lines.h"
#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

constexpr double kBelowBox = 25;
constexpr double kCrossing = 1;
constexpr double kCrossingSibling = 0.15;  // near the mark that both come from
// A line that leaves the map runs through the title or off the paper: never.
constexpr double kOutside = 1000;
constexpr double kAside = 0.1;  // what a port costs that is not the middle
constexpr int kWidest = 8;
constexpr double kBendStep = 0.07;
constexpr double kFurthestAside = 0.76 * kWidest * kBendStep;  // a curve stays within its pulls

// Where in a mark a line may begin, in halves of its width and height: these lie in every shape.
// From beside the middle, many a line runs straight past what is in the way from the middle itself.
constexpr double kOff = 0.45;
constexpr std::array kPorts{Point{0, 0}, Point{-kOff, 0}, Point{kOff, 0}, Point{0, -kOff},
                            Point{0, kOff}};

bool share_an_end(const Route& a, const Route& b) {
  return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
}

// A way to draw a line: between which ports, and how far bent.
struct Candidate {
  Point from = {};
  Point to = {};
  Bend bend = {};
  double strain = 0;
};

double square(double value) {
  return value * value;
}

// All ways to bend a line: a bow rather than an S.
std::vector<Candidate> bends() {
  std::vector<Candidate> result;
  for (int i = -kWidest; i <= kWidest; ++i) {
    for (int j = -kWidest; j <= kWidest; ++j) {
      const Bend bend{kBendStep * i, kBendStep * j};
      const double strain = 9 * (square(bend.start) + square(bend.end));
      result.push_back({.bend = bend, .strain = strain + (i * j < 0 ? 0.8 : 0)});
    }
  }
  return result;
}

// All ways to draw one, the plainest first.
std::vector<Candidate> candidates() {
  std::vector<Candidate> result;
  for (const Candidate& candidate : bends()) {
    for (const Point& from : kPorts) {
      for (const Point& to : kPorts) {
        const double aside = square(from.x) + square(from.y) + square(to.x) + square(to.y);
        result.push_back({from, to, candidate.bend, candidate.strain + kAside * aside});
      }
    }
  }
  std::ranges::stable_sort(result, {}, &Candidate::strain);
  return result;
}

Point port_of(const Box& mark, Point port) {
  const Point middle = mark.centre();
  return {middle.x + port.x * mark.width() / 2, middle.y + port.y * mark.height() / 2};
}

class Bender {
public:
  Bender(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field)
      : routes_(routes), obstacles_(obstacles), field_(field) {
    for (const Box& box : obstacles) {
      wide_.push_back(grown(box, 2));
    }
    for (std::size_t i = 0; i < routes.size(); ++i) {
      laid_.push_back(seen(routes[i], traced(routes[i].way), obstacles));
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
        laid_[i] = seen(routes_[i], traced(routes_[i].way), obstacles_);
      }
    }
  }

private:
  [[nodiscard]] Curve best_curve(std::size_t i) const {
    static const std::vector<Candidate> all = candidates();
    const Route& route = routes_[i];
    const Box& from = obstacles_[route.from];
    const Box& to = obstacles_[route.to];
    const Near near = near_to(i);
    Curve best = straight(from.centre(), to.centre());
    double lowest = std::numeric_limits<double>::infinity();
    for (const Candidate& candidate : all) {
      if (candidate.strain >= lowest) {
        break;
      }
      const Curve curve =
          bent(port_of(from, candidate.from), port_of(to, candidate.to), candidate.bend);
      const Trace trace = seen(route, traced(curve), obstacles_);
      double cost = candidate.strain + (contains(field_, trace.bounds) ? 0 : kOutside);
      cost += box_cost(near, trace, lowest - cost);
      cost += crossing_cost(near.lines, trace, {kCrossing, lowest - cost});
      cost += crossing_cost(near.siblings, trace, {kCrossingSibling, lowest - cost});
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
    std::vector<const Trace*> siblings;  // that share an end with it
  };

  [[nodiscard]] Near near_to(std::size_t i) const {
    const Route& route = routes_[i];
    const Box ends = bounds(std::array{obstacles_[route.from], obstacles_[route.to]});
    const Box reach = grown(ends, kFurthestAside * std::hypot(ends.width(), ends.height()));
    Near near;
    for (std::size_t b = 0; b < wide_.size(); ++b) {
      if (b != route.from && b != route.to && overlap(reach, wide_[b])) {
        near.boxes.push_back(&wide_[b]);
      }
    }
    for (std::size_t j = 0; j < routes_.size(); ++j) {
      if (j != i && overlap(reach, grown(laid_[j].bounds, 0.01))) {
        (share_an_end(route, routes_[j]) ? near.siblings : near.lines).push_back(&laid_[j]);
      }
    }
    return near;
  }

  // Both costs are counted no further than `most`.
  static double box_cost(const Near& near, const Trace& trace, double most) {
    double cost = 0;
    for (std::size_t b = 0; b < near.boxes.size() && cost < most; ++b) {
      cost += runs_below(trace, *near.boxes[b]) ? kBelowBox : 0;
    }
    return cost;
  }

  struct Price {
    double each = 0;
    double most = 0;
  };
  static double crossing_cost(const std::vector<const Trace*>& lines, const Trace& trace,
                              const Price& price) {
    double cost = 0;
    for (std::size_t j = 0; j < lines.size() && cost < price.most; ++j) {
      cost += price.each * static_cast<double>(crossings(trace, *lines[j]));
    }
    return cost;
  }

  std::vector<Route>& routes_;
  const std::vector<Box>& obstacles_;
  Box field_;
  std::vector<Box> wide_;
  std::vector<Trace> laid_;              // by route
  std::vector<std::size_t> in_the_way_;  // of something, as straight lines
};

}  // namespace

void bend(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field) {
  Bender(routes, obstacles, field).run();
}

}  // namespace buurtweb::viz
