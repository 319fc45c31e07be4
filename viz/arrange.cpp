#include "viz/arrange.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>

#include "viz/density.h"
#include "viz/find_places.h"
#include "viz/ground.h"
#include "viz/hulls.h"
#include "viz/kept_spots.h"
#include "viz/legend.h"
#include "viz/levels.h"
#include "viz/lines.h"
#include "viz/pair.h"
#include "viz/rooms.h"
#include "viz/settle.h"
#include "viz/sketch.h"
#include "viz/tile_grid.h"
#include "viz/units.h"

namespace buurtweb::viz {
namespace {

constexpr double kFullest = 0.55;  // share of the room that marks and their gaps may fill
constexpr double kFullestCrowd = 0.42;
constexpr double kUnreadable = 0.25;  // the smallest type size, as a multiple of the same
constexpr double kAir = 0.9;          // free paper around a mark, in type sizes
constexpr double kNudge = 0.049;      // how far a mark may be from its place, of the map's width
constexpr double kLeastAir = 0.4;     // the same on a full sheet
// For lines that pass between a mark and the edge of the map: a share of the height of the paper.
constexpr double kLane = 0.0095;
// How much less air where several maps share their places and no one shows all marks: found by
// trying, as the power of the share that the fullest map shows.
constexpr double kAirOfShared = 0.7;
constexpr double kRoomForNumber = 3.15;  // in type sizes: between the ends of a proposal

// Tries one type size after the other, from large to small.
class Arranger {
public:
  Arranger(const MapSheet& sheet, const Box& room, TextMeter& meter)
      : sheet_(sheet),
        field_(room),
        room_(sheet.layout == Layout::web ? grown(room, -kLane * page_of(sheet.paper).height)
                                          : room),
        meter_(meter),
        units_(units_of(sheet)),
        seams_(sheet.in_tiles ? seams_of(page_of(sheet.paper)) : Seams{}) {
    for (const Unit& unit : units_) {
      sketches_.emplace_back();
      for (const Part& part : unit.parts) {
        const bool known =
            std::ranges::all_of(part, [&](MarkIndex i) { return sheet.marks[i].spot.has_value(); });
        sketches_.back().push_back(part.size() > 1 && !known ? sketched(sheet, part)
                                                             : std::vector<Point>{});
      }
    }
    if (sheet.layout == Layout::rings || sheet.layout == Layout::columns) {
      Part all(sheet.marks.size());
      std::iota(all.begin(), all.end(), MarkIndex{0});
      whole_ = sketched(sheet, all);
    }
    const bool may_move = std::ranges::none_of(sheet.marks, &Mark::stays);
    if (may_move && sheet.layout == Layout::web && !crowded(sheet)) {
      for (const OnMaps map : maps_of(sheet)) {
        fair_.push_back(crossings_of_sketch(sheet, map));
      }
    }
    air_ *= std::pow(share_together(), kAirOfShared);
  }

  Arrangement run() {
    find_size();
    while (!settled()) {
      if (!make_smaller()) {
        stack_in_the_middle();
        break;
      }
    }
    return finished();
  }

  // Nothing when its letters would be smaller than they may be.
  std::optional<Arrangement> run_readable() {
    find_size();
    return run_while([&] { return !below_cap() || size_ >= smallest_text(sheet_.paper); });
  }

  // Nor when it would have less air than this.
  std::optional<Arrangement> run_with_air(double least) {
    find_size();
    const auto has_air = [&] { return size_ >= smallest_text(sheet_.paper) && air_ >= least; };
    return has_air() ? run_while(has_air) : std::nullopt;
  }

private:
  template <class GoesOn>
  std::optional<Arrangement> run_while(GoesOn goes_on) {
    while (!settled()) {
      if (!make_smaller() || !goes_on()) {
        return std::nullopt;
      }
    }
    return finished();
  }

  [[nodiscard]] bool below_cap() const { return most_marks(sheet_) <= label_cap(sheet_.paper); }

  // Of all marks, those that stand on the fullest map.
  [[nodiscard]] double share_together() const {
    return sheet_.marks.empty()
               ? 1
               : static_cast<double>(most_marks(sheet_)) / static_cast<double>(sheet_.marks.size());
  }

  // Of the fullest map.
  [[nodiscard]] double filled() const { return share_together() * filled_share(lodging(), room_); }

  // The area that marks fill grows with the square of their type size.
  void find_size() {
    const double smallest = smallest_text(sheet_.paper);
    const double least = below_cap() ? smallest : kUnreadable * smallest;
    const double fullest = crowded(sheet_) ? kFullestCrowd : kFullest;
    set_size(largest_names(sheet_) * smallest);
    double share = filled();
    while (size_ > least && share > fullest) {
      set_size(std::max(least, size_ * std::min(0.985, std::sqrt(fullest / share))));
      share = filled();
    }
  }

  // Rather less paper around the marks than letters smaller than this paper's smallest. False when
  // nothing more can be given up.
  bool make_smaller() {
    const double smallest = smallest_text(sheet_.paper);
    if (size_ > smallest) {
      set_size(std::max(smallest, 0.95 * size_));
    } else if (below_cap() && air_ > kLeastAir) {
      air_ *= puzzle_.calm ? 0.6 : 0.8;  // marks that have their places leave less to try
    } else {
      set_size(0.93 * size_);
    }
    return size_ > kUnreadable * smallest;
  }

  // There is no room for a map: say so in a picture, not in a crash.
  void stack_in_the_middle() {
    puzzle_.pieces.assign(sheet_.marks.size(),
                          Piece{.size = {}, .room = room_, .at = room_.centre()});
    labels_.clear();
  }

  void set_size(double size) {
    const double smallest = smallest_text(sheet_.paper);
    size_ = size;
    result_.sizes = {.name = size,
                     .small = std::max(std::min(size, smallest), 0.75 * size),
                     .paper = sheet_.paper};
    result_.bodies.clear();
    for (const Mark& mark : sheet_.marks) {
      const KindWords& words = sheet_.legend.kinds.at(static_cast<std::size_t>(mark.kind));
      result_.bodies.push_back(body_of(mark, words.letter, result_.sizes, meter_));
    }
  }

  [[nodiscard]] double gap() const { return air_ * size_; }

  [[nodiscard]] Lodging lodging() const {
    return {sheet_, units_, sketches_, result_.bodies, gap()};
  }

  // A first place for all pieces. Words that stand still are pieces too: marks keep off them.
  bool seat_all() {
    // Where nobody stands there are no levels either: their words would stand under those that say
    // so.
    if (sheet_.layout == Layout::web || sheet_.marks.empty()) {
      return seat_units();
    }
    std::optional<LevelSeats> seats = level_seats();
    if (!seats) {
      return false;
    }
    puzzle_ = puzzle_of(std::move(seats->pieces));
    result_.ground = std::move(seats->ground);
    result_.headings = std::move(seats->words);
    for (const Text& words : result_.headings) {
      puzzle_.words.push_back(words.box);
      puzzle_.pieces.push_back({.size = {words.box.width(), words.box.height()},
                                .room = room_,
                                .at = words.box.centre(),
                                .kept = true});
    }
    return true;
  }

  [[nodiscard]] Puzzle puzzle_of(std::vector<Piece> pieces) const {
    return {.pieces = std::move(pieces),
            .links = links_of(sheet_),
            .words = {},
            .gap = gap(),
            .number_room = kRoomForNumber * size_,
            .line_room = least_line(sheet_.paper),
            .weights = weights()};
  }

  // A map with few crossings is not to pay for one with many.
  [[nodiscard]] std::vector<double> weights() const {
    std::vector<double> result;
    if (fair_.size() > 1) {
      const double sum = std::accumulate(fair_.begin(), fair_.end(), 0.0);
      for (const std::size_t fair : fair_) {
        const double mean = sum / static_cast<double>(fair_.size());
        result.push_back(std::clamp(mean / std::max(1.0, static_cast<double>(fair)), 0.6, 8.0));
      }
    }
    return result;
  }

  std::optional<LevelSeats> level_seats() {
    switch (sheet_.layout) {
      case Layout::rings:
        return seated_in_rings(lodging(), whole_, room_, meter_);
      case Layout::columns:
        return seated_in_columns(lodging(), whole_, room_, meter_);
      case Layout::ground:
        ground_ = seated_on_ground(lodging(), room_, meter_);
        return std::move(ground_.seats);
      case Layout::web:
      case Layout::pair:
        break;
    }
    return std::nullopt;
  }

  bool seat_units() {
    std::optional<Seats> seats = seated(lodging(), room_, meter_);
    if (!seats) {
      return false;
    }
    labels_ = std::move(seats->labels);
    puzzle_ = puzzle_of(std::move(seats->pieces));
    for (const UnitLabel& label : labels_) {
      puzzle_.words.push_back(label.text.box);
    }
    for (std::size_t i = 0; i < sheet_.marks.size(); ++i) {
      puzzle_.pieces[i].on = sheet_.marks[i].on;
    }
    if (sheet_.in_tiles) {
      keep_off(seams_, puzzle_.pieces);
    }
    keep_spots({.sheet = sheet_,
                .field = field_,
                .rooms = outer_rooms(),
                .seams = seams_,
                .nudge = 2 * kNudge * room_.width()},
               puzzle_);
    return true;
  }

  // Whether all marks found a place without standing on each other.
  bool settled() {
    if (!seat_all()) {
      return false;
    }
    if (sheet_.layout == Layout::ground) {
      // Rather smaller letters than names of which nobody sees where they belong.
      return (ground_.all_near || size_ < smallest_text(sheet_.paper)) && !any_touching(puzzle_);
    }
    if (crowded(sheet_)) {
      spread(puzzle_);
      return !any_touching(puzzle_);
    }
    const Search search{.sheet = sheet_,
                        .units = units_,
                        .outer = outer_rooms(),
                        .smallest = size_ <= smallest_text(sheet_.paper),
                        .thicket = is_thicket(sheet_),
                        .shared = maps_of(sheet_).size() > 1,
                        .fair = fair_};
    return find_places(search, puzzle_) || (search.shared && search.smallest);
  }

  // The room of the map for each mark: a hull reaches beyond its members.
  [[nodiscard]] std::vector<Box> outer_rooms() const {
    std::vector<Box> rooms(sheet_.marks.size(), room_);
    for (const Hull& hull : sheet_.hulls) {
      for (const MarkIndex i : hull.members) {
        rooms[i] = grown(room_, -hull_padding(gap()));
      }
    }
    return rooms;
  }

  Arrangement finished() {
    for (std::size_t i = 0; i < sheet_.marks.size(); ++i) {
      result_.places.push_back(puzzle_.pieces[i].at);
    }
    for (UnitLabel& label : labels_) {
      put_hull(label);
    }
    result_.fields = {field_};
    result_.air = air_;
    add_pins(ground_, result_.places, sheet_.paper, result_.ground);
    return std::move(result_);
  }

  void put_hull(UnitLabel& label) {
    const Unit& unit = units_[label.unit];
    std::vector<bool> member(result_.places.size());
    for (const Part& part : unit.parts) {
      for (const MarkIndex i : part) {
        member[i] = true;
      }
    }
    constexpr double just_off = 0.5;  // files round
    Circle circle{.words = label.text,
                  .narrower = in_more_lines(label.text, meter_),
                  .hull = unit.hull.has_value()};
    for (std::size_t i = 0; i < result_.places.size(); ++i) {
      const Box box = box_around(result_.places[i], result_.bodies[i].extent);
      (member[i] ? circle.members : circle.strangers)
          .push_back(member[i] ? box : grown(box, just_off));
    }
    circle.strangers.insert(circle.strangers.end(), result_.hulls.begin(), result_.hulls.end());
    // Marks that have their places from another map may stand outside the room that this one gives.
    const bool at_home = contains(label.room, bounds(circle.members));
    Cloud cloud = cloud_around(circle, at_home ? label.room : room_, gap());
    std::ranges::move(cloud.hulls, std::back_inserter(result_.hulls));
    std::ranges::move(cloud.words, std::back_inserter(result_.headings));
  }

  const MapSheet& sheet_;
  Box field_;  // for the lines
  Box room_;   // for the marks
  TextMeter& meter_;
  std::vector<Unit> units_;
  Seams seams_;  // of the sheets over which the map is cut
  std::vector<std::vector<std::vector<Point>>> sketches_;  // by unit and part
  std::vector<Point> whole_;       // the sketch of all marks, for maps with levels
  std::vector<std::size_t> fair_;  // by map: the crossings of its sketch
  Arrangement result_;
  std::vector<UnitLabel> labels_;
  GroundSeats ground_;
  Puzzle puzzle_;
  double size_ = 0;
  double air_ = kAir;
};

}  // namespace

Arrangement arranged(const MapSheet& sheet, const Box& room, TextMeter& meter) {
  if (sheet.layout == Layout::pair && !sheet.marks.empty()) {
    return arranged_as_pair(sheet, room, meter);
  }
  if (!has_spots(sheet)) {
    return Arranger(sheet, room, meter).run();
  }
  std::optional<Arrangement> as_known = Arranger(sheet, room, meter).run_readable();
  // People rather find each other in another place than not at all: nearly in the same, if it can
  // be.
  return as_known ? *std::move(as_known) : arranged(freed(sheet), room, meter);
}

std::optional<Arrangement> arranged_with_air(const MapSheet& sheet, const Box& room,
                                             TextMeter& meter, double least_air) {
  if (sheet.layout != Layout::pair && !has_spots(sheet)) {
    return Arranger(sheet, room, meter).run_with_air(least_air);
  }
  Arrangement result = arranged(sheet, room, meter);
  const bool has_air = result.sizes.name >= smallest_text(sheet.paper) && result.air >= least_air;
  return has_air ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace buurtweb::viz
