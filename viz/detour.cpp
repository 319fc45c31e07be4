#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "viz/graphviz.h"
#include "viz/lines.h"
#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

constexpr double kBarrier = 2.5;  // how far lines stay from what they are led round
constexpr double kEachCorner = 30;
// Where a way may turn: rather in the open than close to what it turns round.
struct Turn {
  double away = 0;
  double cost = 0;
};
constexpr std::array kTurns{Turn{4, kEachCorner + 12}, Turn{9, kEachCorner}};
constexpr double kLongestTie = 2.4;       // times the straight line
constexpr double kLongestProposed = 4.0;  // rather a long way round than a false end

void append_sides(const Box& b, std::vector<Segment>& sides) {
  sides.insert(sides.end(), {{{b.left, b.top}, {b.right, b.top}},
                             {{b.right, b.top}, {b.right, b.bottom}},
                             {{b.right, b.bottom}, {b.left, b.bottom}},
                             {{b.left, b.bottom}, {b.left, b.top}}});
}

// The map of all ways round the obstacles: from corner to corner in straight steps.
class Corners {
public:
  Corners(const std::vector<Box>& obstacles, const Box& field) : edge_(grown(field, 1)) {
    for (const Box& box : obstacles) {
      barriers_.push_back(grown(box, kBarrier));
      for (const Turn& turn : kTurns) {
        add_corners(grown(box, turn.away), field, turn.cost);
      }
    }
    std::erase_if(corners_, [&](const Corner& corner) {
      return std::ranges::any_of(barriers_,
                                 [&](const Box& b) { return strictly_inside(corner.at, b); });
    });
    find_steps();
  }

  // The corners of the shortest way, both ends included; empty when there is none this short.
  [[nodiscard]] std::vector<Point> shortest(const Route& route, double longest) const {
    const Point from = route.way.front().start;
    const Point to = route.way.back().end;
    std::vector<Reached> reached(corners_.size());
    for (std::size_t i = 0; i < corners_.size(); ++i) {
      if (free({from, corners_[i].at}, &route)) {
        reached[i].length = distance(from, corners_[i].at) + corners_[i].cost;
      }
    }
    std::vector<Point> way;
    double best = longest;
    while (const std::optional<std::size_t> next = nearest(reached, best)) {
      Reached& here = reached[*next];
      here.done = true;
      const double whole = here.length + distance(corners_[*next].at, to);
      if (whole < best && free({corners_[*next].at, to}, &route)) {
        best = whole;
        way = way_to(*next, reached, {from, to});
      }
      step_on(*next, reached);
    }
    return way;
  }

  // What a line between these two must not touch.
  [[nodiscard]] std::vector<Segment> barriers(const Route& route) const {
    std::vector<Segment> result;
    append_sides(edge_, result);
    for (std::size_t i = 0; i < barriers_.size(); ++i) {
      if (i != route.from && i != route.to) {
        append_sides(barriers_[i], result);
      }
    }
    return result;
  }

private:
  struct Corner {
    Point at;
    double cost = 0;
  };

  void add_corners(const Box& box, const Box& field, double cost) {
    for (const Point p : {Point{box.left, box.top}, Point{box.right, box.top},
                          Point{box.right, box.bottom}, Point{box.left, box.bottom}}) {
      if (contains(field, {p.x, p.y, p.x, p.y})) {
        corners_.push_back({p, cost});
      }
    }
  }

  static bool strictly_inside(Point p, const Box& b) {
    return p.x > b.left && p.x < b.right && p.y > b.top && p.y < b.bottom;
  }

  struct Reached {
    double length = std::numeric_limits<double>::infinity();
    std::optional<std::size_t> before;
    bool done = false;
  };

  [[nodiscard]] bool free(const Segment& step, const Route* route) const {
    for (std::size_t i = 0; i < barriers_.size(); ++i) {
      const bool own = route != nullptr && (i == route->from || i == route->to);
      if (!own && crosses(step, barriers_[i])) {
        return false;
      }
    }
    return true;
  }

  void find_steps() {
    steps_.resize(corners_.size());
    for (std::size_t i = 0; i < corners_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (free({corners_[i].at, corners_[j].at}, nullptr)) {
          steps_[i].push_back(j);
          steps_[j].push_back(i);
        }
      }
    }
  }

  static std::optional<std::size_t> nearest(const std::vector<Reached>& reached, double within) {
    std::optional<std::size_t> result;
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (!reached[i].done && reached[i].length < within) {
        within = reached[i].length;
        result = i;
      }
    }
    return result;
  }

  void step_on(std::size_t from, std::vector<Reached>& reached) const {
    for (const std::size_t to : steps_[from]) {
      const double length =
          reached[from].length + distance(corners_[from].at, corners_[to].at) + corners_[to].cost;
      if (length < reached[to].length) {
        reached[to] = {.length = length, .before = from, .done = false};
      }
    }
  }

  [[nodiscard]] std::vector<Point> way_to(std::size_t last, const std::vector<Reached>& reached,
                                          const Segment& ends) const {
    std::vector<Point> way{ends.to};
    for (std::optional<std::size_t> at = last; at; at = reached[*at].before) {
      way.push_back(corners_[*at].at);
    }
    way.push_back(ends.from);
    std::ranges::reverse(way);
    return way;
  }

  Box edge_;
  std::vector<Box> barriers_;
  std::vector<Corner> corners_;
  std::vector<std::vector<std::size_t>> steps_;  // by corner
};

}  // namespace

void lead_round(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field) {
  std::optional<Corners> corners;
  for (Route& route : routes) {
    const std::size_t above = boxes_above(route, traced(route.way), obstacles);
    if (above == 0) {
      continue;
    }
    if (!corners) {
      corners.emplace(obstacles, field);
    }
    const double direct = distance(route.way.front().start, route.way.back().end);
    const std::vector<Point> shortest =
        corners->shortest(route, (route.proposed ? kLongestProposed : kLongestTie) * direct + 60);
    if (shortest.empty()) {
      continue;
    }
    Way way = graphviz::smoothed(shortest, corners->barriers(route));
    const Trace trace = traced(way);
    if (boxes_above(route, trace, obstacles) < above && contains(grown(field, 2), trace.bounds)) {
      route.way = std::move(way);
    }
  }
}

}  // namespace buurtweb::viz
