#include "viz/detour.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace buurtweb::viz {
namespace {

// How far a stop is off its obstacle, in how far lines stay off where they can.
constexpr std::array kTracks{0.6, 1.0, 1.6};
constexpr double kCut = 0.15;
constexpr double kTaken = 0.15;     // nearer to another line no stop is
constexpr double kFarAbout = 3;     // as long as the straight line: nobody follows it
constexpr double kNear = 0.05;      // what a turn costs on the track that is nearest but one track
constexpr double kCrossing = 0.15;  // as much of the straight line further

Trace traced(const Segment& segment) {
  return {.pieces = {segment}, .bounds = bounds(std::array{segment.from, segment.to})};
}

}  // namespace

Detours::Detours(const Terrain& terrain, const std::vector<Box>& wide)
    : terrain_(terrain), wide_(wide) {
  for (std::size_t obstacle = 0; obstacle < terrain.obstacles.size(); ++obstacle) {
    for (const double track : kTracks) {
      add_stops(obstacle, track);
    }
  }
}

void Detours::add_stops(std::size_t obstacle, double track) {
  for (const Point at : corners_of(grown(terrain_.obstacles[obstacle], track * terrain_.off))) {
    const Box place = box_around(at, {});
    const auto holds = [&](const Box& box) { return contains(box, place); };
    if (contains(terrain_.field, place) && std::ranges::none_of(wide_, holds)) {
      stops_.push_back({at, obstacle, kNear * (kTracks.back() - track)});
    }
  }
}

double Detours::cut() const {
  return kCut * terrain_.off;
}

class Detours::Search {
public:
  Search(const Detours& detours, const Route& route, const std::vector<const Trace*>& lines)
      : all_(detours), route_(route), lines_(lines) {
    const Point from = detours.terrain_.obstacles[route.from].centre();
    const Point to = detours.terrain_.obstacles[route.to].centre();
    chord_ = std::max(distance(from, to), 1.0);
    add({.at = from});
    add({.at = to});
    for (const Stop& stop : detours.stops_) {
      const double about = distance(from, stop.at) + distance(stop.at, to);
      if (about < kFarAbout * chord_ && !is_taken(stop.at)) {
        add(stop);
      }
    }
  }

  Turns run() {
    reached_[kFrom].cost = 0;
    while (const auto at = nearest()) {
      if (*at == kTo) {
        return way_back();
      }
      reached_[*at].settled = true;
      for (std::size_t next = kTo; next < stops_.size(); ++next) {
        if (!reached_[next].settled) {
          try_step(*at, next);
        }
      }
    }
    return {};
  }

private:
  static constexpr std::size_t kFrom = 0;
  static constexpr std::size_t kTo = 1;

  struct Reached {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t before = kFrom;
    bool settled = false;
  };

  void add(const Stop& stop) {
    stops_.push_back(stop);
    reached_.emplace_back();
  }

  // Lines that turn at the same place look like one.
  [[nodiscard]] bool is_taken(Point at) const {
    const double near = 2 * kTaken * all_.terrain_.off;
    const Box box = box_around(at, {near, near});
    return std::ranges::any_of(lines_, [&](const Trace* line) { return runs_below(*line, box); });
  }

  [[nodiscard]] std::optional<std::size_t> nearest() const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < reached_.size(); ++i) {
      if (!reached_[i].settled && reached_[i].cost < std::numeric_limits<double>::infinity() &&
          (!best || reached_[i].cost < reached_[*best].cost)) {
        best = i;
      }
    }
    return best;
  }

  void try_step(std::size_t from, std::size_t to) {
    const Segment step{stops_[from].at, stops_[to].at};
    const double cost =
        reached_[from].cost + distance(step.from, step.to) / chord_ + stops_[to].near;
    if (cost >= reached_[to].cost || !is_tight(step, from) || !is_tight(step, to)) {
      return;
    }
    const Trace trace = seen(from, to, step);
    if (!is_free(trace, from == kFrom, to == kTo)) {
      return;
    }
    double met = 0;
    for (const Trace* line : lines_) {
      met += static_cast<double>(crossings(trace, *line));
    }
    if (cost + kCrossing * met < reached_[to].cost) {
      reached_[to] = {.cost = cost + kCrossing * met, .before = from};
    }
  }

  // A tight way turns where it touches an obstacle, and goes into none; but it comes out of the
  // marks at its ends.
  [[nodiscard]] bool is_tight(const Segment& step, std::size_t stop) const {
    const std::size_t round = stops_[stop].round;
    return stop == kFrom || stop == kTo || round == route_.from || round == route_.to ||
           on_one_side(step, all_.terrain_.obstacles[round]);
  }

  // The marks at its ends cover them.
  [[nodiscard]] Trace seen(std::size_t from, std::size_t to, const Segment& step) const {
    return from == kFrom || to == kTo ? viz::seen(route_, traced(step), all_.terrain_.obstacles)
                                      : traced(step);
  }

  [[nodiscard]] bool is_free(const Trace& trace, bool first, bool last) const {
    for (std::size_t b = 0; b < all_.wide_.size(); ++b) {
      const bool own = (first && b == route_.from) || (last && b == route_.to);
      if (!own && runs_below(trace, all_.wide_[b])) {
        return false;
      }
    }
    return true;
  }

  [[nodiscard]] Turns way_back() const {
    Turns turns{stops_[kTo].at};
    for (std::size_t at = kTo; at != kFrom; at = reached_[at].before) {
      turns.push_back(stops_[reached_[at].before].at);
    }
    std::ranges::reverse(turns);
    return turns;
  }

  const Detours& all_;
  const Route& route_;
  const std::vector<const Trace*>& lines_;
  double chord_ = 1;
  std::vector<Stop> stops_;
  std::vector<Reached> reached_;  // by stop
};

Turns Detours::find(const Route& route, const std::vector<const Trace*>& lines) const {
  return Search(*this, route, lines).run();
}

}  // namespace buurtweb::viz
