#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

#include "viz/lines.h"
#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

constexpr double kOnTie = 8;
constexpr double kFarFromMiddle = 6;
constexpr double kAir = 2;   // free paper around a number
constexpr double kStep = 2;  // between two places that are tried

// With some air around it; nor may the square that holds it touch the box.
bool covers(Point centre, double radius, const Box& box) {
  if (overlap(box_around(centre, {2 * radius, 2 * radius}), box)) {
    return true;
  }
  const double dx = std::max({box.left - centre.x, 0.0, centre.x - box.right});
  const double dy = std::max({box.top - centre.y, 0.0, centre.y - box.bottom});
  return std::hypot(dx, dy) < radius + kAir;
}

// The other lines, as far as they can come near the number of this one.
struct Others {
  std::vector<Trace> ties;
  std::vector<Trace> proposals;
};

Others others_near(const std::vector<Route>& routes, std::size_t route, double radius) {
  const Box near = grown(traced(routes[route].way).bounds, radius + kAir);
  Others others;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    Trace trace = traced(routes[i].way);
    if (i != route && overlap(grown(trace.bounds, 0.01), near)) {
      (routes[i].proposed ? others.proposals : others.ties).push_back(std::move(trace));
    }
  }
  return others;
}

double cost_below(const Box& number, const Others& others) {
  const auto met = [&](const std::vector<Trace>& traces) {
    return static_cast<double>(std::ranges::count_if(
        traces, [&](const Trace& trace) { return runs_below(trace, number); }));
  };
  return kOnTie * met(others.ties) + kMisread * met(others.proposals);
}

std::vector<Box> boxes_near(const std::vector<Box>& boxes, const Box& area) {
  std::vector<Box> near;
  std::ranges::copy_if(boxes, std::back_inserter(near),
                       [&](const Box& box) { return overlap(box, area); });
  return near;
}

// Bends the line aside, from little to far, until its number has a place; leaves it where it was
// when no bow is better. It may run below so many things.
NumberPlace bow_for_number(std::vector<Route>& routes, std::size_t route, const NumberRoom& free,
                           std::size_t below) {
  constexpr double widest = 2;
  constexpr double step = 0.1;
  Route& bowed = routes[route];
  NumberPlace best = number_place(routes, route, free);
  Way best_way = bowed.way;
  const Point from = bowed.way.front().start;
  const Point to = bowed.way.back().end;
  for (double by = step; by <= widest && best.cost >= kMisread; by += step) {
    for (const double side : {by, -by}) {
      bowed.way = {bent(from, to, {side, side})};
      const Trace trace = traced(bowed.way);
      if (!contains(free.field, trace.bounds) || boxes_above(bowed, trace, free.taken) > below) {
        continue;
      }
      const NumberPlace place = number_place(routes, route, free);
      if (place.cost < best.cost) {
        best = place;
        best_way = bowed.way;
      }
    }
  }
  bowed.way = std::move(best_way);
  return best;
}

bool is_free(Point at, const NumberRoom& free) {
  const auto covered = [&](const Box& box) { return covers(at, free.radius, box); };
  return contains(free.field, box_around(at, {2 * free.radius, 2 * free.radius})) &&
         std::ranges::none_of(free.taken, covered);
}

// A free place so far from this one, in any direction.
std::optional<Point> free_around(Point middle, double away, const NumberRoom& free) {
  constexpr int directions = 16;
  for (int i = 0; i < directions; ++i) {
    const double angle = 2 * std::numbers::pi * i / directions;
    const Point at{middle.x + away * std::cos(angle), middle.y + away * std::sin(angle)};
    if (is_free(at, free)) {
      return at;
    }
  }
  return std::nullopt;
}

// The free place nearest to a line, for a number that has none on it.
std::optional<Point> beside_line(const Route& route, const NumberRoom& free) {
  constexpr int farthest = 32;  // in quarters of a radius
  const std::vector<Point> places = steps_along(route.way, kStep);
  for (int away = 4; away <= farthest; ++away) {
    for (const Point& on_line : places) {
      if (const auto found = free_around(on_line, 0.25 * away * free.radius, free)) {
        return found;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

NumberPlace number_place(const std::vector<Route>& routes, std::size_t route,
                         const NumberRoom& free) {
  const double radius = free.radius;
  const std::vector<Point> places = steps_along(routes[route].way, kStep);
  const Others others = others_near(routes, route, radius);
  const std::vector<Box> boxes =
      boxes_near(free.taken, grown(traced(routes[route].way).bounds, radius + kAir));
  NumberPlace best{.at = places[places.size() / 2],
                   .cost = std::numeric_limits<double>::infinity()};
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(places.size());
    const Box number = box_around(places[i], {2 * radius, 2 * radius});
    const auto covered = std::ranges::count_if(
        boxes, [&](const Box& box) { return covers(places[i], radius, box); });
    double cost = kFarFromMiddle * std::abs(share - 0.5) +
                  kCovering * static_cast<double>(covered + (contains(free.field, number) ? 0 : 1));
    if (cost < best.cost) {
      cost += cost_below(number, others);
    }
    if (cost < best.cost) {
      best = {places[i], cost};
    }
  }
  return best;
}

std::vector<Point> place_numbers(std::vector<Route>& routes, const std::vector<Box>& obstacles,
                                 const Box& field, double radius) {
  std::vector<Point> places;
  std::vector<Box> taken = obstacles;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    if (!routes[i].proposed) {
      continue;
    }
    NumberPlace place = number_place(routes, i, {taken, field, radius});
    if (place.cost >= kMisread) {
      place = bow_for_number(routes, i, {taken, field, radius}, 0);
    }
    // Rather a line below a name than a number on one.
    for (std::size_t below = 1; place.cost >= kCovering && below <= 2; ++below) {
      place = bow_for_number(routes, i, {taken, field, radius}, below);
    }
    if (place.cost >= kCovering) {
      place.at = beside_line(routes[i], {taken, field, radius}).value_or(place.at);
    }
    taken.push_back(box_around(place.at, {2 * radius, 2 * radius}));
    places.push_back(place.at);
  }
  return places;
}

}  // namespace buurtweb::viz
