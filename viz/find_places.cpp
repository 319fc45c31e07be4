#include "viz/find_places.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <future>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "viz/legend.h"
#include "viz/lines.h"
#include "viz/star.h"

namespace buurtweb::viz {
namespace {

constexpr double kTouching = 100;  // for each mark that stands on another, where that may be
// In percent of what is fair. Lines that go round names cross some more than straight ones do.
constexpr std::size_t kWellFair = 80;

class Finder {
public:
  Finder(const Search& search, Puzzle& puzzle)
      : search_(search), puzzle_(puzzle), known_(puzzle.calm) {}

  bool run() {
    // Nothing pulls at them: they stay in the rows in which they stand.
    if (puzzle_.links.empty() && known_ && !any_touching(puzzle_)) {
      return true;
    }
    if (!known_) {
      return settle_best() || settle_touching();
    }
    const bool apart = settle_known();
    if (apart) {
      untangle_known();
    }
    return apart;
  }

private:
  // Marks that have their places had better become smaller than move, down to the smallest; then
  // those that stand on each other move, and at last whichever must.
  bool settle_known() {
    const bool all_have = std::ranges::all_of(
        search_.sheet.marks, [](const Mark& mark) { return mark.spot.has_value(); });
    // A quick look first: settling takes a hundred times as long.
    if (fits(puzzle_) && settle_best()) {
      return true;
    }
    if (all_have && !search_.smallest) {
      return false;
    }
    if (many_are_new() && settle_among_known()) {
      return true;
    }
    const bool any_stays = std::ranges::any_of(search_.sheet.marks, &Mark::stays);
    return search_.smallest && !any_stays ? settle_near() : settle_touching();
  }

  // Where lines of this map cross more often than they would without the other maps, marks go
  // elsewhere after all: near their places, or else wherever.
  void untangle_known() {
    constexpr int calm = 3;
    constexpr int most = 18;
    Puzzle best = puzzle_;
    for (int i = 0; i < most && !is_fair(best); ++i) {
      for (Piece& piece : puzzle_.pieces) {
        piece.home = i == 0 ? piece.home : std::nullopt;
      }
      puzzle_.calm = i < calm;
      puzzle_.seed += i;
      if (settle_free() && count_crossings(puzzle_) < count_crossings(best)) {
        best = puzzle_;
      }
    }
    puzzle_ = std::move(best);
    puzzle_.calm = true;
  }

  // On one map.
  [[nodiscard]] bool is_fair(const Puzzle& puzzle) const {
    constexpr std::size_t fair = 92;  // in percent: its lines are yet to go round names
    return search_.fair.empty() || 100 * count_crossings(puzzle) <= fair * search_.fair.front();
  }

  // Without a place of their own: new here, or it stands on another that only other maps show.
  [[nodiscard]] bool many_are_new() const {
    const std::vector<bool> touching = colliding(puzzle_);
    std::size_t fresh = 0;
    for (std::size_t i = 0; i < search_.sheet.marks.size(); ++i) {
      fresh += touching[i] || !search_.sheet.marks[i].spot ? 1U : 0U;
    }
    return 4 * fresh > search_.sheet.marks.size();
  }

  // Those who are new find their order among each other; those who had their places stay there,
  // but for who stands on another.
  bool settle_among_known() {
    give_room(colliding(puzzle_));
    puzzle_.calm = false;
    settle(puzzle_);
    puzzle_.calm = true;
    part_touching(puzzle_);
    return !any_touching(puzzle_);
  }

  // To those who stand on another, though they had their places.
  void give_room(const std::vector<bool>& touching) {
    for (std::size_t i = 0; i < search_.sheet.marks.size(); ++i) {
      if (touching[i] && search_.sheet.marks[i].spot) {
        puzzle_.pieces[i].room = search_.outer[i];
      }
    }
  }

  // Whether the pieces can be pushed apart at all.
  static bool fits(Puzzle puzzle) {
    spread(puzzle);
    return !any_touching(puzzle);
  }

  [[nodiscard]] bool may_fill() const { return search_.sheet.layout == Layout::web && !known_; }

  [[nodiscard]] int worthwhile_starts() const {
    constexpr std::size_t few = 30;
    if (search_.sheet.marks.size() <= few) {
      return 5;
    }
    return known_ ? 1 : 2;
  }

  struct Trial {
    Puzzle puzzle;
    std::optional<double> wrong;      // nothing when it will not do
    std::size_t unfair = 0;           // on how many maps lines cross more often than is fair
    std::size_t tangled = 0;          // how much more often than is well below that
    std::vector<double> shares = {};  // by map: how often lines cross, of what is fair
  };

  // Some starts end better than others: takes the best of a few, and of a few more as long as the
  // lines of a map cross more often than need be. When the first ends in a crowd, so do the others.
  // Whether one ended without marks on each other.
  bool settle_best() {
    constexpr int most = 8;
    const int most_of_all = search_.fair.size() > 1 ? 12 : 24;  // shared: each map untangles itself
    Puzzle start = puzzle_;
    std::optional<Trial> best;
    int seed = 1;
    for (int last = worthwhile_starts(); seed <= last;) {
      take_better(best, start, {seed, last});
      seed = last + 1;
      if (last >= most) {
        weigh_anew(start.weights);
      }
      const bool go_on = best->wrong && best->tangled > 0 && !known_ && !search_.thicket;
      last = go_on ? std::min(best->unfair > 0 ? most_of_all : most, last + 2) : last;
    }
    puzzle_ = std::move(best->puzzle);
    if (!known_) {
      order_stars();
    }
    return best->wrong.has_value();
  }

  // Names of other widths now stand where lines pass: of five lines no more than two may come to
  // run below a name that did not.
  void order_stars() {
    const double maps = static_cast<double>(maps_of(search_.sheet).size());
    for (const Unit& unit : search_.units) {
      for (const Part& part : unit.parts) {
        Puzzle ordered = puzzle_;
        const double most =
            faults_of(puzzle_) + 0.6 * kBelowBox * maps * static_cast<double>(part.size());
        if (order_star(part, ordered) && !any_touching(ordered) && faults_of(ordered) <= most) {
          puzzle_ = std::move(ordered);
        }
      }
    }
  }

  // Crossings on a map count for more when since the last time its lines crossed more often, of
  // what is fair, than those of the other maps.
  void weigh_anew(std::vector<double>& weights) {
    const double mean = std::accumulate(shares_.begin(), shares_.end(), 0.0) /
                        static_cast<double>(std::max<std::size_t>(shares_.size(), 1));
    for (std::size_t m = 0; m < weights.size() && mean > 0; ++m) {
      weights[m] = std::clamp(weights[m] * std::sqrt(shares_[m] / mean), 0.3, 12.0);
    }
    std::ranges::fill(shares_, 0);
  }

  struct Seeds {
    int first = 0;
    int last = 0;
  };
  // At the same time, or one after the other where the machine gives no thread: which of them is
  // taken does not hang on who is ready first.
  void take_better(std::optional<Trial>& best, const Puzzle& start, Seeds seeds) {
    std::vector<std::future<Trial>> trials;
    for (int seed = seeds.first + 1; seed <= seeds.last; ++seed) {
      trials.push_back(std::async([&, seed] { return settled(start, seed); }));
    }
    take_better(best, settled(start, seeds.first));
    for (std::future<Trial>& trial : trials) {
      take_better(best, trial.get());
    }
  }

  void take_better(std::optional<Trial>& best, Trial trial) {
    shares_.resize(trial.shares.size());
    std::ranges::transform(trial.shares, shares_, shares_.begin(), std::plus<>{});
    const auto rank = [](const Trial& t) { return std::tuple(t.unfair, t.tangled, *t.wrong); };
    if (!best || (best->wrong && trial.wrong && rank(trial) < rank(*best))) {
      best = std::move(trial);
    }
  }

  [[nodiscard]] Trial settled(Puzzle puzzle, int seed) const {
    puzzle.seed = seed;
    settle(puzzle);
    part_touching(puzzle);
    if (may_fill()) {
      fill_rooms(puzzle);
      keep_off_seams(puzzle);
    }
    Trial trial{.puzzle = {}, .wrong = wrong_with(puzzle)};
    count_tangles(puzzle, trial);
    trial.puzzle = std::move(puzzle);
    return trial;
  }

  // Who was drawn out over a seam goes back from it.
  void keep_off_seams(Puzzle& puzzle) const {
    if (search_.sheet.in_tiles) {
      for (Piece& piece : puzzle.pieces) {
        piece.at = allowed(piece, piece.at);
      }
      part_touching(puzzle);
    }
  }

  void fill_rooms(Puzzle& puzzle) const {
    for (const Unit& unit : search_.units) {
      for (const Part& part : unit.parts) {
        fill_room(part, puzzle);
      }
    }
  }

  // Nothing when it will not do.
  [[nodiscard]] std::optional<double> wrong_with(const Puzzle& puzzle) const {
    const auto touching = static_cast<double>(std::ranges::count(colliding(puzzle), true));
    const bool will_do = touching == 0 || (search_.shared && search_.smallest);
    return will_do ? std::optional(faults_of(puzzle) + kTouching * touching) : std::nullopt;
  }

  // As they lie, but off each other; where many lines hold them, with more force.
  void part_touching(Puzzle& puzzle) const {
    const bool calm = std::exchange(puzzle.calm, true);
    const Parting most = search_.thicket ? Parting::far : Parting::firm;
    for (const Parting parting : {Parting::firm, Parting::far}) {
      if (parting <= most && any_touching(puzzle)) {
        puzzle.parting = parting;
        settle(puzzle);
      }
    }
    puzzle.parting = Parting::near;
    puzzle.calm = calm;
  }

  // By the straight lines of each map. A little below what is fair counts as above it, since lines
  // that go round names cross some more. `tangled` is in percent, of all maps together.
  void count_tangles(const Puzzle& puzzle, Trial& trial) const {
    constexpr std::size_t just_fair = 95;
    const std::vector<OnMaps> maps = maps_of(search_.sheet);
    for (std::size_t m = 0; m < search_.fair.size(); ++m) {
      const std::size_t fair = search_.fair[m];
      const std::size_t crossed = crossings_on(maps[m], puzzle);
      trial.shares.push_back(static_cast<double>(crossed) /
                             static_cast<double>(std::max<std::size_t>(fair, 1)));
      trial.unfair += 100 * crossed > just_fair * fair ? 1U : 0U;
      if (100 * crossed > kWellFair * fair) {
        const std::size_t more = 100 * crossed - kWellFair * fair;
        trial.tangled += 100 * more / std::max<std::size_t>(kWellFair * fair, 1);
      }
    }
  }

  static std::size_t crossings_on(OnMaps map, const Puzzle& puzzle) {
    std::vector<Segment> lines;
    std::size_t count = 0;
    for (const Link& link : puzzle.links) {
      if ((link.on & map) != 0) {
        const Segment line{puzzle.pieces[link.a].at, puzzle.pieces[link.b].at};
        count += static_cast<std::size_t>(std::ranges::count_if(
            lines, [&](const Segment& other) { return crosses(line, other); }));
        lines.push_back(line);
      }
    }
    return count;
  }

  // Of all maps that share these places.
  [[nodiscard]] double faults_of(const Puzzle& puzzle) const {
    double sum = 0;
    for (const OnMaps on : maps_of(search_.sheet)) {
      sum += faults_on(on, puzzle);
    }
    return sum;
  }

  // Of the lines of this map as straight ones: bending them round what is in the way makes them
  // cross no more than that.
  [[nodiscard]] double faults_on(OnMaps on, const Puzzle& puzzle) const {
    std::vector<Box> obstacles;
    for (const Piece& piece : puzzle.pieces) {
      const bool is_there = (piece.on & on) != 0;
      obstacles.push_back(box_around(piece.at, is_there ? piece.size : Extent{}));
    }
    obstacles.insert(obstacles.end(), puzzle.words.begin(), puzzle.words.end());
    std::vector<Route> routes;
    for (const Link& link : puzzle.links) {
      if ((link.on & on) != 0) {
        routes.push_back({.from = link.a,
                          .to = link.b,
                          .way = {straight(puzzle.pieces[link.a].at, puzzle.pieces[link.b].at)},
                          .proposed = link.proposed});
      }
    }
    return faults(routes, obstacles,
                  disc_radius(search_.sheet.proposals.size(), smallest_text(search_.sheet.paper)));
  }

  // Moves only the marks that stand on each other.
  bool settle_touching() {
    const std::vector<bool> touching = colliding(puzzle_);
    puzzle_.calm = true;
    puzzle_.parting = Parting::firm;
    for (std::size_t i = 0; i < search_.sheet.marks.size(); ++i) {
      puzzle_.pieces[i].kept = !touching[i];
    }
    give_room(touching);
    settle(puzzle_);
    return !any_touching(puzzle_);
  }

  // All move a little, or else those who stand on another do, and then all once more: who had to
  // step aside alone stands in the way of many lines.
  bool settle_near() {
    const Puzzle start = puzzle_;
    if (settle_free()) {
      return true;
    }
    puzzle_ = start;
    const bool is_apart = settle_touching();
    Puzzle parted = puzzle_;
    if (settle_free() && (!is_apart || count_crossings(puzzle_) < count_crossings(parted))) {
      return true;
    }
    puzzle_ = std::move(parted);
    return is_apart;
  }

  [[nodiscard]] static std::size_t count_crossings(const Puzzle& puzzle) {
    return crossings_on(kOnAllMaps, puzzle);
  }

  // All of them may move, from where they are.
  bool settle_free() {
    for (std::size_t i = 0; i < search_.sheet.marks.size(); ++i) {
      puzzle_.pieces[i].kept = false;
      puzzle_.pieces[i].room = search_.outer[i];
    }
    settle(puzzle_);
    return !any_touching(puzzle_);
  }

  const Search& search_;
  Puzzle& puzzle_;
  std::vector<double> shares_;  // of the starts since crossings were last weighed
  bool known_;                  // some marks have their places already
};

}  // namespace

bool find_places(const Search& search, Puzzle& puzzle) {
  return Finder(search, puzzle).run();
}

bool any_touching(const Puzzle& puzzle) {
  return std::ranges::count(colliding(puzzle), true) > 0;
}

}  // namespace buurtweb::viz
