#include "viz/settle.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "viz/tangle.h"

namespace buurtweb::viz {
namespace {

// How often two things are held against each other, at most. One long search ends with fewer
// crossings than several short ones.
constexpr double kWork = 3e8;
constexpr double kWorkWhenCalm = 8e7;
constexpr double kOffEdge = 0.012;      // how far shapes stay off the edge of a ring, of its radius
constexpr double kRoundsOfPiece = 150;  // a few pieces have soon tried everything
// After so many percent of the rounds nothing goes far by chance any more, though it may lie better
// there.
constexpr std::array kLooks{70, 90};

// Numbers that look random but never change (splitmix64).
class Dice {
public:
  explicit Dice(int seed) : state_(static_cast<std::uint64_t>(seed)) {}
  double roll() {  // from 0 up to 1
    const double rolled = next_roll();
    state_ += kStride;
    return rolled;
  }
  // What the next roll gives.
  [[nodiscard]] double next_roll() const {
    std::uint64_t z = state_ + kStride;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1.0p-53;
  }
  std::size_t below(std::size_t count) {
    return std::min(count - 1, static_cast<std::size_t>(roll() * static_cast<double>(count)));
  }

private:
  static constexpr std::uint64_t kStride = 0x9E3779B97F4A7C15ULL;
  std::uint64_t state_;
};

class Settler {
public:
  explicit Settler(Puzzle& puzzle)
      : puzzle_(puzzle), pieces_(puzzle.pieces), tangle_(puzzle), dice_(puzzle.seed) {}

  void run() {
    const std::size_t count = pieces_.size();
    const double most = std::clamp(kRoundsOfPiece * static_cast<double>(count), 200.0, 8000.0);
    const int rounds = static_cast<int>(
        std::clamp((puzzle_.calm ? kWorkWhenCalm : kWork) / (work_of_round() + 1), 200.0, most));
    if (puzzle_.calm) {
      look_around();
    }
    for (int round = 0; round < rounds; ++round) {
      const bool late =
          std::ranges::any_of(kLooks, [&](int percent) { return round == rounds * percent / 100; });
      if (!puzzle_.calm && late) {
        look_around();
      }
      const double left = (puzzle_.calm ? 0.55 : 1.0) * (1 - static_cast<double>(round) / rounds);
      heat_ = 300 * left * left * left;
      reach_ = 0.05 + 1.6 * left * left;
      for (std::size_t i = 0; i < count; ++i) {
        try_something(i);
      }
    }
  }

private:
  // Takes the best place in all of its room for each piece: too cool to get there in small steps.
  void look_around() {
    heat_ = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!pieces_[i].kept) {
        try_whole_room(i);
      }
    }
  }

  void try_whole_room(std::size_t i) {
    constexpr int across = 24;
    constexpr int down = 16;
    const Box& room = pieces_[i].room;
    for (int row = 0; row < down; ++row) {
      for (int column = 0; column < across; ++column) {
        try_move(i, {room.left + room.width() * (column + 0.5) / across,
                     room.top + room.height() * (row + 0.5) / down});
      }
    }
  }

  // Each piece is held against all others, and each of its lines against all pieces and lines.
  [[nodiscard]] double work_of_round() const {
    const auto pieces = static_cast<double>(pieces_.size());
    const auto lines = static_cast<double>(puzzle_.links.size());
    return pieces * pieces + 2 * lines * (pieces + lines);
  }

  void try_something(std::size_t i) {
    if (pieces_[i].kept) {
      return;
    }
    const double what = dice_.roll();
    if (what < 0.3) {
      try_swap(i, dice_.below(pieces_.size()));
    } else if (what < 0.45 && !tangle_.links_at(i).empty()) {
      try_move(i, among_neighbours(i));
    } else {
      const double reach = what < 0.5 ? 4 * reach_ : reach_;
      const Point now = pieces_[i].at;
      try_move(i, {now.x + kWide * reach * pieces_[i].step * (dice_.roll() + dice_.roll() - 1),
                   now.y + reach * pieces_[i].step / kWide * (dice_.roll() + dice_.roll() - 1)});
    }
  }

  // Somewhere about the middle of those it is tied to.
  [[nodiscard]] Point among_neighbours(std::size_t i) {
    Point sum;
    for (const std::size_t l : tangle_.links_at(i)) {
      const Link& link = puzzle_.links[l];
      const Point other = pieces_[link.a == i ? link.b : link.a].at;
      sum = {sum.x + other.x, sum.y + other.y};
    }
    const auto count = static_cast<double>(tangle_.links_at(i).size());
    return {sum.x / count + kWide * pieces_[i].step * (dice_.roll() + dice_.roll() - 1),
            sum.y / count + pieces_[i].step / kWide * (dice_.roll() + dice_.roll() - 1)};
  }

  void try_move(std::size_t i, Point to) {
    const double before = tangle_.cost(i);
    tangle_.put(i, to);
    decide(tangle_.cost_moved(i, most_accepted(before)) - before);
  }

  void try_swap(std::size_t i, std::size_t j) {
    if (i == j || pieces_[j].kept || tangle_.hops(i, j) >= kFar) {
      return;
    }
    const Point a = pieces_[i].at;
    const Point b = pieces_[j].at;
    const double before = tangle_.cost(i) + tangle_.cost(j);
    tangle_.put(i, b);
    tangle_.put(j, a);
    const double most = most_accepted(before);
    const double first = tangle_.cost_moved(i, most);
    decide((first > most ? first : first + tangle_.cost_moved(j, most - first)) - before);
  }

  void decide(double rise) {
    if (rise <= 0 || (heat_ > 0 && dice_.roll() < std::exp(-rise / heat_))) {
      tangle_.keep();
    } else {
      tangle_.undo();
    }
  }

  // What costs more than this will not be accepted: the roll that decides on it is known.
  [[nodiscard]] double most_accepted(double before) const {
    constexpr double surely = 1e-9;
    return before + surely - (1 + surely) * heat_ * std::log(dice_.next_roll());
  }

  Puzzle& puzzle_;
  std::vector<Piece>& pieces_;
  Tangle tangle_;
  Dice dice_;
  double heat_ = 0;
  double reach_ = 0;
};

// How far out a shape lies in a direction, in the measure in which a ring is a circle: with half
// of its width and height in that measure.
struct Direction {
  double across = 1;
  double down = 0;
  Extent half;
};

// The shape's furthest corner then lies at `edge`.
double furthest_within(const Direction& d, double edge) {
  const double along = d.across * d.half.width + d.down * d.half.height;
  const double corner = d.half.width * d.half.width + d.half.height * d.half.height;
  return -along + std::sqrt(std::max(0.0, along * along - corner + edge * edge));
}

// Its nearest point lies at `edge`: on its side, or at a corner.
double nearest_beyond(const Direction& d, double edge) {
  const double by_side = (edge + d.half.width) / std::max(d.across, 1e-9);
  const double by_top = (edge + d.half.height) / std::max(d.down, 1e-9);
  if (d.down * by_side <= d.half.height) {
    return by_side;
  }
  if (d.across * by_top <= d.half.width) {
    return by_top;
  }
  const double along = d.across * d.half.width + d.down * d.half.height;
  const double corner = d.half.width * d.half.width + d.half.height * d.half.height;
  return along + std::sqrt(std::max(0.0, along * along - corner + edge * edge));
}

// Where from the middle of its band a place lies, and how far out the piece fits in that direction.
struct Seat {
  double c = 1;
  double s = 0;
  double out = 0;
  double low = 0;
  double high = 0;  // below `low` where it does not fit
};

Seat seat_towards(const Piece& piece, Point p) {
  const Band& band = *piece.band;
  const double x = (p.x - band.centre.x) / band.radii.width;
  const double y = (p.y - band.centre.y) / band.radii.height;
  Seat seat{.out = std::sqrt(x * x + y * y)};
  if (seat.out >= 1e-6) {
    seat.c = x / seat.out;
    seat.s = y / seat.out;
  }
  const Direction direction{std::abs(seat.c),
                            std::abs(seat.s),
                            {piece.size.width / (2 * band.radii.width) + kOffEdge,
                             piece.size.height / (2 * band.radii.height) + kOffEdge}};
  seat.low = band.inner == 0 ? 0 : nearest_beyond(direction, band.inner);
  seat.high = furthest_within(direction, band.outer);
  return seat;
}

}  // namespace

std::vector<Link> links_of(const MapSheet& sheet) {
  std::vector<Link> result;
  for (const Line& line : sheet.lines) {
    if (line.from != line.to) {
      result.push_back({line.from, line.to, false, line.on});
    }
  }
  for (const Proposal& proposal : sheet.proposals) {
    if (proposal.from != proposal.to) {
      result.push_back({proposal.from, proposal.to, true, proposal.on});
    }
  }
  return result;
}

Point in_band(const Piece& piece, Point p) {
  const Band& band = *piece.band;
  const Seat seat = seat_towards(piece, p);
  const double wanted = seat.low > seat.high ? (band.inner + band.outer) / 2
                                             : std::clamp(seat.out, seat.low, seat.high);
  return {band.centre.x + seat.c * wanted * band.radii.width,
          band.centre.y + seat.s * wanted * band.radii.height};
}

double too_wide_for_band(const Piece& piece) {
  const Seat seat = seat_towards(piece, piece.at);
  return std::max(0.0, seat.low - seat.high);
}

Point allowed(const Piece& piece, Point p) {
  const Point inside = clamped(p, piece.size, piece.room);
  const Point at =
      piece.seams == nullptr ? inside : off(*piece.seams, inside, piece.size, piece.room);
  return piece.band ? clamped(in_band(piece, at), piece.size, piece.room) : at;
}

void keep_off(const Seams& seams, std::vector<Piece>& pieces) {
  for (Piece& piece : pieces) {
    piece.seams = &seams;
    const Point at = allowed(piece, piece.at);
    piece.kept = piece.kept && distance(at, piece.at) == 0;
    piece.at = at;
  }
}

void settle(Puzzle& puzzle) {
  Settler(puzzle).run();
}

double room_between_ends(const Link& link, const Puzzle& puzzle) {
  return link.proposed ? puzzle.number_room : puzzle.line_room;
}

std::vector<bool> colliding(const Puzzle& puzzle) {
  std::vector<Box> boxes;
  std::vector<bool> result(puzzle.pieces.size(), false);
  for (const Piece& piece : puzzle.pieces) {
    const std::size_t i = boxes.size();
    boxes.push_back(grown(box_around(piece.at, piece.size), 0.25 * puzzle.gap));
    for (std::size_t j = 0; j < i; ++j) {
      if ((piece.on & puzzle.pieces[j].on) != 0 && overlap(boxes[i], boxes[j])) {
        result[i] = result[j] = true;
      }
    }
  }
  for (const Link& link : puzzle.links) {
    const Piece& a = puzzle.pieces[link.a];
    const Piece& b = puzzle.pieces[link.b];
    const double room = room_between_ends(link, puzzle);
    if (puzzle.line_room > 0 &&
        overlap(grown(box_around(a.at, a.size), room), box_around(b.at, b.size))) {
      result[link.a] = result[link.b] = true;
    }
  }
  return result;
}

}  // namespace buurtweb::viz
