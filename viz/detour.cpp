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
constexpr double kEachCrossing = 30;
constexpr double kMoreForCrossings = 4 * kEachCrossing;
// A tie may cross so many more lines for each name that it no longer runs below.
constexpr double kCrossingsForName = 6;
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
  Corners(const std::vector<Box>& obstacles, const std::vector<Route>& routes, const Box& field)
      : edge_(grown(field, 1)) {
    for (const Route& route : routes) {
      lines_.push_back(seen(route, traced(route.way), obstacles));
    }
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
  [[nodiscard]] std::vector<Point> shortest(const Route& route, double longest) {
    const Point from = route.way.front().start;
    const Point to = route.way.back().end;
    std::vector<Reached> reached(corners_.size());
    for (std::size_t i = 0; i < corners_.size(); ++i) {
      if (free({from, corners_[i].at}, &route)) {
        reached[i].length = length({from, corners_[i].at}) + corners_[i].cost;
      }
    }
    std::vector<Point> way;
    double best = longest;
    while (const std::optional<std::size_t> next = nearest(reached, best)) {
      Reached& here = reached[*next];
      here.done = true;
      const Segment last{corners_[*next].at, to};
      const double whole = here.length + distance(last.from, last.to) < best && free(last, &route)
                               ? here.length + length(last)
                               : best;
      if (whole < best) {
        best = whole;
        way = way_to(*next, reached, {from, to});
      }
      step_on(*next, best, reached);
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

  // A line runs elsewhere now; nowhere where it is looked for.
  void lay(std::size_t line, Trace trace) {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      for (Step& step : steps_[i]) {
        if (step.length > 0) {
          const Segment across{corners_[i].at, corners_[step.to].at};
          step.length += kEachCrossing * (static_cast<double>(crossings(across, trace)) -
                                          static_cast<double>(crossings(across, lines_[line])));
        }
      }
    }
    lines_[line] = std::move(trace);
  }

  [[nodiscard]] std::size_t crossings_of(const Trace& trace) const {
    std::size_t count = 0;
    for (const Trace& line : lines_) {
      count += crossings(trace, line);
    }
    return count;
  }

private:
  struct Corner {
    Point at;
    double cost = 0;
  };
  struct Step {
    std::size_t to = 0;
    double length = 0;  // 0 as long as nobody asked
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
          steps_[i].push_back({.to = j});
          steps_[j].push_back({.to = i});
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

  void step_on(std::size_t from, double most, std::vector<Reached>& reached) {
    for (Step& step : steps_[from]) {
      const std::size_t to = step.to;
      const double before = reached[from].length + corners_[to].cost;
      const double direct = distance(corners_[from].at, corners_[to].at);
      // Never longer than what is known to lead there, nor than any way to the end may be.
      if (before + direct >= reached[to].length || before + direct >= most) {
        continue;
      }
      if (step.length == 0) {
        step.length = length({corners_[from].at, corners_[to].at});
      }
      const double length = before + step.length;
      if (length < reached[to].length) {
        reached[to] = {.length = length, .before = from, .done = false};
      }
    }
  }

  // Rather a longer way than one across many lines.
  [[nodiscard]] double length(const Segment& step) const {
    std::size_t crossed = 0;
    for (const Trace& line : lines_) {
      crossed += crossings(step, line);
    }
    return distance(step.from, step.to) + kEachCrossing * static_cast<double>(crossed);
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
  std::vector<std::vector<Step>> steps_;  // by corner
  std::vector<Trace> lines_;
};

class Leader {
public:
  Leader(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field)
      : routes_(routes), obstacles_(obstacles), field_(field) {
    for (std::size_t i = 0; i < routes.size(); ++i) {
      if (above(i, traced(routes[i].way)) > 0) {
        below_.push_back(i);
      }
    }
  }

  // One line after the other; then again, now that it is known where the others run.
  void run() {
    if (below_.empty()) {
      return;
    }
    Corners corners(obstacles_, routes_, field_);
    for (const std::size_t i : below_) {
      before_.push_back(routes_[i].way);
      corners.lay(i, {});
      lead(i, before_.back(), corners);
    }
    for (std::size_t at = 0; at < below_.size(); ++at) {
      corners.lay(below_[at], {});
      lead(below_[at], before_[at], corners);
    }
  }

private:
  [[nodiscard]] std::size_t above(std::size_t i, const Trace& trace) const {
    return boxes_above(routes_[i], trace, obstacles_);
  }

  [[nodiscard]] Trace shown(std::size_t i, const Way& way) const {
    return seen(routes_[i], traced(way), obstacles_);
  }

  // Along the shortest way round, where that is better than the way that it had at first.
  void lead(std::size_t i, const Way& first, Corners& corners) {
    Route& route = routes_[i];
    const Point from = first.front().start;
    const Point to = first.back().end;
    const double longest = (route.proposed ? kLongestProposed : kLongestTie) * distance(from, to);
    const std::vector<Point> shortest = corners.shortest(route, longest + 60 + kMoreForCrossings);
    route.way = first;
    if (!shortest.empty()) {
      Way way = graphviz::smoothed(shortest, corners.barriers(route));
      if (is_better(i, shown(i, way), corners)) {
        route.way = std::move(way);
      }
    }
    corners.lay(i, shown(i, route.way));
  }

  [[nodiscard]] bool is_better(std::size_t i, const Trace& round, const Corners& corners) const {
    const Trace through = shown(i, routes_[i].way);
    const double freed =
        static_cast<double>(above(i, through)) - static_cast<double>(above(i, round));
    const double crossed = static_cast<double>(corners.crossings_of(round)) -
                           static_cast<double>(corners.crossings_of(through));
    return freed > 0 && (routes_[i].proposed || crossed <= kCrossingsForName * freed) &&
           contains(grown(field_, 2), round.bounds);
  }

  std::vector<Route>& routes_;
  const std::vector<Box>& obstacles_;
  Box field_;
  std::vector<std::size_t> below_;  // something
  std::vector<Way> before_;         // by line that is below something
};

}  // namespace

void lead_round(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field) {
  Leader(routes, obstacles, field).run();
}

}  // namespace buurtweb::viz
