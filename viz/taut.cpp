#include "viz/taut.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

// In how far the first thread stays off what it is pulled round:
constexpr double kBeside = 0.5;    // how far the next one stays from the one before
constexpr double kCut = 0.5;       // how much a round corner may take of it
constexpr double kSameSide = 0.7;  // the cosine of the angle between two directions
constexpr int kTurnedSides = 4;    // for want of room

double length(Point p) {
  return std::hypot(p.x, p.y);
}

double dot(Point a, Point b) {
  return a.x * b.x + a.y * b.y;
}

Point towards(Point from, Point to, double far) {
  const double share = far / std::max(distance(from, to), 1e-9);
  return {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
}

// A straight line as the first axis: how far along it a point lies, and how far beside.
class Axis {
public:
  explicit Axis(const Segment& line) : from_(line.from), length_(distance(line.from, line.to)) {
    const double whole = std::max(length_, 1e-9);
    along_ = {(line.to.x - line.from.x) / whole, (line.to.y - line.from.y) / whole};
  }
  [[nodiscard]] double length() const { return length_; }
  [[nodiscard]] Point in(Point p) const {
    const Point off{p.x - from_.x, p.y - from_.y};
    return {dot(off, along_), off.y * along_.x - off.x * along_.y};
  }
  [[nodiscard]] Point out(Point p) const {
    return {from_.x + p.x * along_.x - p.y * along_.y, from_.y + p.x * along_.y + p.y * along_.x};
  }

private:
  Point from_;
  double length_;
  Point along_;
};

// A corner of an obstacle, in the measure of an axis: the thread stays above it, or below.
struct Peg {
  Point at;
  bool above = false;
};

// Where a thread can go from here: the pegs that it has passed leave a funnel.
class Funnel {
public:
  Funnel(Point here, Point end) : here_(here), lowest_(end), highest_(end) {}

  // Whether the thread can go straight to beyond this peg; if not, it turns at turn().
  bool passes(const Peg& peg) {
    const double slope = slope_to(peg.at);
    if (peg.above ? slope > high_ : slope < low_) {
      turn_ = peg.above ? highest_ : lowest_;
      return false;
    }
    if (peg.above && slope >= low_) {
      low_ = slope;
      lowest_ = peg.at;
    } else if (!peg.above && slope <= high_) {
      high_ = slope;
      highest_ = peg.at;
    }
    return true;
  }
  [[nodiscard]] Point turn() const { return turn_; }

private:
  [[nodiscard]] double slope_to(Point p) const { return (p.y - here_.y) / (p.x - here_.x); }

  Point here_;
  double low_ = -std::numeric_limits<double>::infinity();
  double high_ = std::numeric_limits<double>::infinity();
  Point lowest_;
  Point highest_;
  Point turn_;
};

// The shortest way along an axis between these pegs, of those that never turn back.
std::vector<Point> pulled_tight(std::vector<Peg> pegs, double length) {
  const Point end{length, 0};
  std::ranges::stable_sort(pegs, {}, [](const Peg& peg) { return peg.at.x; });
  pegs.push_back({.at = end, .above = true});
  pegs.push_back({.at = end, .above = false});
  std::vector<Point> way{{0, 0}};
  while (way.back().x < length) {
    const Point here = way.back();
    Funnel funnel(here, end);
    const bool straight_on = std::ranges::all_of(
        pegs, [&](const Peg& peg) { return peg.at.x <= here.x || funnel.passes(peg); });
    way.push_back(straight_on ? end : funnel.turn());
  }
  return way;
}

class Threader {
public:
  Threader(const std::vector<Route>& routes, const Terrain& terrain)
      : routes_(routes),
        obstacles_(terrain.obstacles),
        off_(terrain.off),
        passing_(terrain.obstacles.size()) {}

  [[nodiscard]] std::vector<std::vector<Turns>> run(const std::vector<std::size_t>& which) {
    for (const std::size_t i : which) {
      note_passing(i);
    }
    std::vector<std::vector<Turns>> result;
    for (const std::size_t i : which) {
      Attempt first = thread(i);
      std::vector<Turns> others = on_other_sides(i, first);
      others.insert(others.begin(), std::move(first.turns));
      result.push_back(std::move(others));
    }
    return result;
  }

private:
  // A line that passes an obstacle, and where: seen from its middle.
  struct Passing {
    std::size_t line = 0;
    Point foot;
  };
  // How far the threads round one obstacle are apart, and which obstacles are passed on the other
  // side.
  struct Manner {
    double beside = 0;
    std::vector<bool> turned;
  };
  struct Attempt {
    Manner manner;
    Turns turns;
    std::vector<std::size_t> met;  // obstacles
  };

  [[nodiscard]] bool is_end(std::size_t i, std::size_t b) const {
    return b == routes_[i].from || b == routes_[i].to;
  }
  [[nodiscard]] Segment between_middles(std::size_t i) const {
    return {obstacles_[routes_[i].from].centre(), obstacles_[routes_[i].to].centre()};
  }

  void note_passing(std::size_t i) {
    const Segment line = between_middles(i);
    const Axis axis(line);
    for (std::size_t b = 0; b < obstacles_.size(); ++b) {
      if (!is_end(i, b) && crosses(line, grown(obstacles_[b], off_))) {
        const Point middle = obstacles_[b].centre();
        const Point foot = axis.out({axis.in(middle).x, 0});
        passing_[b].push_back({.line = i, .foot = {foot.x - middle.x, foot.y - middle.y}});
      }
    }
  }

  // Closer to its neighbours, or on the other side of what it meets, where there is no room.
  [[nodiscard]] Attempt thread(std::size_t i) const {
    Attempt best;
    for (const double beside : {kBeside, kBeside / 2, 0.0}) {
      Manner manner{.beside = beside, .turned = std::vector<bool>(obstacles_.size())};
      for (int turned = 0; turned <= kTurnedSides; ++turned) {
        Attempt next = attempt(i, manner);
        if (next.met.empty()) {
          return next;
        }
        manner.turned[next.met.front()].flip();
        if (best.turns.empty() || next.met.size() < best.met.size()) {
          best = std::move(next);
        }
      }
    }
    return best;
  }

  [[nodiscard]] std::vector<Turns> on_other_sides(std::size_t i, const Attempt& first) const {
    std::vector<Turns> result;
    for (std::size_t b = 0; b < obstacles_.size(); ++b) {
      if (std::ranges::find(passing_[b], i, &Passing::line) != passing_[b].end()) {
        Manner manner = first.manner;
        manner.turned[b].flip();
        Attempt next = attempt(i, manner);
        if (next.met.size() <= first.met.size()) {
          result.push_back(std::move(next.turns));
        }
      }
    }
    return result;
  }

  [[nodiscard]] Attempt attempt(std::size_t i, const Manner& manner) const {
    const Axis axis(between_middles(i));
    Attempt result{.manner = manner, .turns = {}, .met = {}};
    for (const Point p : pulled_tight(pegs(i, axis, manner), axis.length())) {
      result.turns.push_back(axis.out(p));
    }
    const Way way = with_round_corners(result.turns, tight_cut(off_));
    const Trace trace = seen(routes_[i], traced(way), obstacles_);
    for (std::size_t b = 0; b < obstacles_.size(); ++b) {
      if (!is_end(i, b) && runs_below(trace, grown(obstacles_[b], kFree * off_))) {
        result.met.push_back(b);
      }
    }
    return result;
  }

  [[nodiscard]] std::vector<Peg> pegs(std::size_t i, const Axis& axis, const Manner& manner) const {
    std::vector<Peg> result;
    for (std::size_t b = 0; b < obstacles_.size(); ++b) {
      if (is_end(i, b)) {
        continue;
      }
      const Box& box = obstacles_[b];
      const bool above = (axis.in(box.centre()).y < 0) != manner.turned[b];
      const double off = off_ * (1 + manner.beside * static_cast<double>(nearer(i, b)));
      for (const Point corner : corners_of(grown(box, off))) {
        const Point at = axis.in(corner);
        if (at.x > 0 && at.x < axis.length()) {
          result.push_back({.at = at, .above = above});
        }
      }
    }
    return result;
  }

  // How many lines pass this obstacle on the same side, but nearer to its middle.
  [[nodiscard]] std::size_t nearer(std::size_t i, std::size_t b) const {
    const auto own = std::ranges::find(passing_[b], i, &Passing::line);
    if (own == passing_[b].end()) {
      return 0;
    }
    const double far = length(own->foot);
    return static_cast<std::size_t>(std::ranges::count_if(passing_[b], [&](const Passing& other) {
      const double near = length(other.foot);
      return near < far && dot(own->foot, other.foot) > kSameSide * far * near;
    }));
  }

  const std::vector<Route>& routes_;
  const std::vector<Box>& obstacles_;
  double off_;
  std::vector<std::vector<Passing>> passing_;  // by obstacle
};

}  // namespace

std::vector<std::vector<Turns>> threads(const std::vector<Route>& routes,
                                        const std::vector<std::size_t>& which,
                                        const Terrain& terrain) {
  return Threader(routes, terrain).run(which);
}

Turns wider(const Turns& thread, double by) {
  Turns result = thread;
  for (std::size_t i = 1; i + 1 < thread.size(); ++i) {
    const Point before = towards(thread[i], thread[i - 1], 1);
    const Point after = towards(thread[i], thread[i + 1], 1);
    const Point inside{(before.x + after.x) / 2, (before.y + after.y) / 2};
    if (distance(inside, thread[i]) > 1e-6) {
      result[i] = towards(thread[i], inside, -by);
    }
  }
  return result;
}

Way with_round_corners(const Turns& turns, double cut) {
  Way way;
  Point from = turns.front();
  for (std::size_t i = 1; i + 1 < turns.size(); ++i) {
    const Point corner = turns[i];
    const double half = turned_between({turns[i - 1], corner}, {corner, turns[i + 1]}) / 2;
    // A parabola lies half as far from the corner as its chord does.
    const double reach =
        std::min({distance(turns[i - 1], corner) / 2, distance(corner, turns[i + 1]) / 2,
                  2 * cut / std::max(std::sin(half), 1e-3)});
    const Point begin = towards(corner, turns[i - 1], reach);
    const Point end = towards(corner, turns[i + 1], reach);
    way.push_back(straight(from, begin));
    way.push_back(
        {begin, towards(begin, corner, 2 * reach / 3), towards(end, corner, 2 * reach / 3), end});
    from = end;
  }
  way.push_back(straight(from, turns.back()));
  return way;
}

double tight_cut(double off) {
  return kCut * off;
}

}  // namespace buurtweb::viz
