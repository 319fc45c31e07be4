#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "viz/detour.h"
#include "viz/lines.h"
#include "viz/taut.h"
#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

// Found by trying, all of them together.
constexpr double kCrossing = 20;
// A line rather runs below a name than across so many others: where there are many, every way round
// crosses them, and names had better stay free all the same.
constexpr double kFewCrossings = 7;
constexpr double kManyCrossings = 20;
constexpr double kCrossingsOfDensity = 3;  // for each line there is for each mark
constexpr std::size_t kMetSeldom = 50;     // one line in so many
constexpr double kNeverBelow = 1e4;        // dearer than any way round
constexpr double kProposedBelowBox = kCrossing * kManyCrossings;
constexpr double kCrossingSibling = 1.2;  // near the mark that both come from
// What a thread costs that turns round corners: it is less calm than a bow, but for round corners.
constexpr double kSharp = 0.8;
constexpr std::array kRounder{8.0, 4.0, 2.0, 1.0};  // than those of a thread that is pulled tight
constexpr double kTurning = 0.8;                    // a radian
constexpr double kLonger = 10;  // twice as long; half as much longer costs a quarter
// A line that leaves the map runs through the title or off the paper: never.
constexpr double kOutside = 1e5;
constexpr double kAside = 0.1;  // what a port costs that is not the middle
constexpr int kWidest = 8;
constexpr double kBendStep = 0.07;
// How often a piece of a way is held against something near it, at most: more than a map takes that
// can be read. In a thicket the most bent ways are not tried.
constexpr double kWork = 1.5e8;
constexpr double kFurthestAside = 0.76 * kWidest * kBendStep;  // a curve stays within its pulls

// Lines that run along each other so near, so far, look like one: nobody sees which goes where. In
// how far lines stay off obstacles.
constexpr double kMergedNear = 0.45;
constexpr double kMergedLong = 4;
constexpr double kMerged = kCrossing;
constexpr std::array kTracks{0.0, 0.6, 1.2, 1.8, 2.5, 3.2};  // how much wider a thread may turn
constexpr double kWorkToPart = 0.5;                          // of all work, once more

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

double strain_of(const Way& thread, double rounder) {
  const Trace trace = traced(thread);
  const double chord = distance(thread.front().start, thread.back().end);
  const double longer = length(trace) / std::max(chord, 1.0) - 1;
  return kSharp / rounder + kTurning * turning(trace) + kLonger * square(longer);
}

double cost_below_box(std::size_t lines, std::size_t marks) {
  const double density =
      static_cast<double>(lines) / static_cast<double>(std::max<std::size_t>(marks, 1));
  return kCrossing * std::clamp(kCrossingsOfDensity * density, kFewCrossings, kManyCrossings);
}

class Bender {
public:
  Bender(std::vector<Route>& routes, const Terrain& terrain)
      : routes_(routes),
        terrain_(terrain),
        obstacles_(terrain.obstacles),
        field_(terrain.field),
        below_box_(cost_below_box(routes.size(), terrain.obstacles.size())),
        off_(terrain.off) {
    for (const Box& box : obstacles_) {
      wide_.push_back(grown(box, kFree * terrain.off));
    }
    for (std::size_t i = 0; i < routes.size(); ++i) {
      laid_.push_back(shown(i, routes[i].way));
      strain_.push_back(0);
      if (!routes[i].stays && runs_below_any(i)) {
        in_the_way_.push_back(i);
      }
    }
    threads_ = threads(routes, in_the_way_, terrain);
  }

  // First all as threads, which cross as little as can be. Then one line after the other as calm as
  // it can; and again, now that it is known where the others run.
  void run() {
    for (std::size_t at = 0; at < in_the_way_.size(); ++at) {
      lay(in_the_way_[at], {.way = with_round_corners(threads_[at].front(), tight_cut(off_))});
    }
    constexpr std::size_t rounds = 2;
    std::size_t left = rounds * in_the_way_.size();
    for (std::size_t round = 0; round < rounds; ++round) {
      for (std::size_t at = 0; at < in_the_way_.size(); ++at, --left) {
        may_spend_ = spent_ + (kWork - spent_) / static_cast<double>(left);
        lay(in_the_way_[at], best_way(in_the_way_[at], drawn(threads_[at], tight_cut(off_))));
      }
    }
    clear_names();
    part_lines();
  }

private:
  // A way to draw a line, and what it costs: by itself, and in all.
  struct Choice {
    Way way;
    double strain = 0;
    double cost = std::numeric_limits<double>::infinity();
  };

  // Of the lines that still run below something no more stay there than are seldom met. The others
  // go round it whatever they cross, those first that pay the least for it.
  void clear_names() {
    const std::size_t may_stay = routes_.size() / kMetSeldom;
    std::size_t below = count_below();
    const Detours detours(terrain_, wide_);
    const double dear = std::exchange(below_box_, kNeverBelow);
    std::vector<std::pair<std::size_t, Choice>> found;
    for (const std::size_t i : in_the_way_) {
      if (runs_below_any(i)) {
        found.emplace_back(i, detour(i, detours));
      }
    }
    std::ranges::stable_sort(found, {}, [](const auto& pair) { return pair.second.cost; });
    for (auto& [i, choice] : found) {
      if (choice.cost < (below > may_stay ? kNeverBelow : dear)) {
        lay(i, std::move(choice));
        --below;
      }
    }
  }

  // Lines that look like one with another are drawn otherwise, where that costs less. None comes to
  // run below a name again: that still is as dear as when names were cleared.
  void part_lines() {
    std::vector<std::size_t> merged;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
      if (!routes_[i].stays && runs_along_any(i)) {
        merged.push_back(i);
      }
    }
    along_ = kMerged;
    const double all = spent_ + kWorkToPart * kWork;
    for (std::size_t at = 0; at < merged.size(); ++at) {
      const std::size_t i = merged[at];
      may_spend_ = spent_ + (all - spent_) / static_cast<double>(merged.size() - at);
      std::vector<Choice> ways = drawn(on_tracks(i), tight_cut(off_));
      ways.insert(ways.begin(), {.way = routes_[i].way, .strain = strain_[i]});
      lay(i, best_way(i, ways));
    }
  }

  [[nodiscard]] bool runs_along_any(std::size_t i) const {
    for (std::size_t j = 0; j < routes_.size(); ++j) {
      if (j != i && !share_an_end(routes_[i], routes_[j]) && runs_along(laid_[i], laid_[j])) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool runs_along(const Trace& a, const Trace& b) const {
    return shared_length(a, b, kMergedNear * off_) > kMergedLong * off_;
  }

  // The threads of a line, as they are and further from what they turn round.
  [[nodiscard]] std::vector<Turns> on_tracks(std::size_t i) const {
    std::vector<Turns> result;
    const auto at = std::ranges::lower_bound(in_the_way_, i);
    if (at != in_the_way_.end() && *at == i) {
      for (const Turns& thread : threads_[static_cast<std::size_t>(at - in_the_way_.begin())]) {
        for (const double track : kTracks) {
          result.push_back(wider(thread, track * off_));
        }
      }
    }
    return result;
  }

  [[nodiscard]] Choice detour(std::size_t i, const Detours& detours) {
    std::vector<const Trace*> others;
    for (std::size_t j = 0; j < routes_.size(); ++j) {
      if (j != i) {
        others.push_back(&laid_[j]);
      }
    }
    Choice best;
    const Turns turns = detours.find(routes_[i], others);
    if (!turns.empty()) {
      const std::vector<Choice> ways = drawn({turns}, detours.cut());
      const Near near = near_to(i, ways);
      for (const Choice& way : ways) {
        consider(i, near, way, best);
      }
    }
    return best;
  }

  [[nodiscard]] bool runs_below_any(std::size_t i) const {
    return boxes_above(routes_[i], laid_[i], wide_) > 0;
  }

  [[nodiscard]] std::size_t count_below() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
      count += runs_below_any(i) ? 1U : 0U;
    }
    return count;
  }

  [[nodiscard]] Trace shown(std::size_t i, const Way& way) const {
    return seen(routes_[i], traced(way), obstacles_);
  }

  void lay(std::size_t i, Choice choice) {
    routes_[i].way = std::move(choice.way);
    laid_[i] = shown(i, routes_[i].way);
    strain_[i] = choice.strain;
  }

  // Threads with round corners and with rounder ones, with what they cost by themselves.
  [[nodiscard]] static std::vector<Choice> drawn(const std::vector<Turns>& threads, double cut) {
    std::vector<Choice> result;
    for (const Turns& thread : threads) {
      for (const double rounder : kRounder) {
        Way way = with_round_corners(thread, rounder * cut);
        const double strain = strain_of(way, rounder);
        result.push_back({.way = std::move(way), .strain = strain});
      }
    }
    return result;
  }

  [[nodiscard]] Choice best_way(std::size_t i, const std::vector<Choice>& threads) {
    const Near near = near_to(i, threads);
    Choice best;
    for (const Choice& thread : threads) {
      consider(i, near, thread, best);
    }
    static const std::vector<Candidate> all = candidates();
    const Box& from = obstacles_[routes_[i].from];
    const Box& to = obstacles_[routes_[i].to];
    for (const Candidate& candidate : all) {
      if (candidate.strain >= best.cost || spent_ > may_spend_) {
        break;
      }
      consider(
          i, near,
          {.way = {bent(port_of(from, candidate.from), port_of(to, candidate.to), candidate.bend)},
           .strain = candidate.strain},
          best);
    }
    return best;
  }

  // What a line can meet, however it is bent.
  struct Near {
    std::vector<const Box*> boxes;
    std::vector<const Trace*> lines;
    std::vector<const Trace*> siblings;  // that share an end with it
  };

  [[nodiscard]] Near near_to(std::size_t i, const std::vector<Choice>& threads) const {
    const Route& route = routes_[i];
    const Box ends = bounds(std::array{obstacles_[route.from], obstacles_[route.to]});
    const Box bows = grown(ends, kFurthestAside * std::hypot(ends.width(), ends.height()));
    Box reach = bows;
    for (const Choice& thread : threads) {
      reach = bounds(std::array{reach, traced(thread.way).bounds});
    }
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

  // What it costs is counted as long as it can become the best.
  void consider(std::size_t i, const Near& near, Choice choice, Choice& best) {
    const Trace trace = shown(i, choice.way);
    const auto pieces = static_cast<double>(trace.pieces.size());
    choice.cost = choice.strain + (contains(field_, trace.bounds) ? 0 : kOutside);
    const double below_box =
        routes_[i].proposed ? std::max(kProposedBelowBox, below_box_) : below_box_;
    for (std::size_t b = 0; b < near.boxes.size() && choice.cost < best.cost; ++b) {
      choice.cost += runs_below(trace, *near.boxes[b]) ? below_box : 0;
      spent_ += pieces;
    }
    const auto add_crossings = [&](const std::vector<const Trace*>& lines, double each) {
      for (std::size_t j = 0; j < lines.size() && choice.cost < best.cost; ++j) {
        choice.cost += each * static_cast<double>(crossings(trace, *lines[j]));
        spent_ += pieces;
      }
    };
    add_crossings(near.lines, kCrossing);
    add_crossings(near.siblings, kCrossingSibling);
    for (std::size_t j = 0; along_ > 0 && j < near.lines.size() && choice.cost < best.cost; ++j) {
      choice.cost += runs_along(trace, *near.lines[j]) ? along_ : 0;
      spent_ += pieces;
    }
    if (choice.cost < best.cost) {
      best = std::move(choice);
    }
  }

  std::vector<Route>& routes_;
  const Terrain& terrain_;
  const std::vector<Box>& obstacles_;
  Box field_;
  double below_box_;
  double off_;
  std::vector<Box> wide_;
  std::vector<Trace> laid_;                  // by route
  std::vector<double> strain_;               // likewise
  double along_ = 0;                         // what it costs to run along another line
  std::vector<std::size_t> in_the_way_;      // of something, as straight lines
  std::vector<std::vector<Turns>> threads_;  // by line in the way
  double spent_ = 0;                         // of the work
  double may_spend_ = 0;                     // before the next line has its turn
};

}  // namespace

void bend(std::vector<Route>& routes, const Terrain& terrain) {
  Bender(routes, terrain).run();
}

}  // namespace buurtweb::viz
