#include "viz/settle.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>

#include "viz/settle_costs.h"

namespace buurtweb::viz {
namespace {

// What each fault costs. Overlap is never worth it; a line below a name nearly never.
constexpr double kOverlap = 180;
constexpr std::int64_t kBelowName = 30;
constexpr std::int64_t kProposedBelowName = 60;  // there it looks like two lines to other marks
// Found by trying, together with the heat at the start: with less of either there are more
// crossings than in the sketch.
constexpr std::int64_t kCrossing = 100;
constexpr std::int64_t kProposedCrossing = 60;  // of which a proposal is one
constexpr std::int64_t kNoRoomForNumber = 140;  // on the line of a proposal
// Names are wide and low, so steps to the side are longer than steps up.
constexpr double kWide = 1.35;
constexpr double kWork = 8e7;           // how often two things are held against each other, at most
constexpr double kRoundsOfPiece = 150;  // a few pieces have soon tried everything
constexpr std::uint8_t kFar = 5;        // hops; beyond, marks need not know of each other

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
      : puzzle_(puzzle),
        pieces_(puzzle.pieces),
        measure_{.gap = puzzle.gap, .wide = kWide},
        links_at_(puzzle.pieces.size()),
        dice_(puzzle.seed) {
    for (std::size_t i = 0; i < puzzle.links.size(); ++i) {
      const Link& link = puzzle.links[i];
      links_at_[link.a].push_back(i);
      links_at_[link.b].push_back(i);
      below_name_.push_back(link.proposed ? kProposedBelowName : kBelowName);
      crossing_.push_back(link.proposed ? kProposedCrossing : kCrossing);
      proposed_crossing_.push_back(kProposedCrossing);
    }
    lines_.resize(puzzle.links.size());
    boxes_.resize(pieces_.size());
    words_.resize(puzzle.words.size());
    for (std::size_t i = 0; i < puzzle.words.size(); ++i) {
      words_.set(i, puzzle.words[i]);
    }
    for (const Piece& piece : pieces_) {
      placed_.x.push_back(piece.at.x);
      placed_.y.push_back(piece.at.y);
      placed_.width.push_back(piece.size.width);
      placed_.height.push_back(piece.size.height);
    }
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      hops_.push_back(hops_from(i));
      wishes_.push_back(wishes_of(i));
      put(i, pieces_[i].at);
    }
  }

  void run() {
    const std::size_t count = pieces_.size();
    const double most = std::clamp(kRoundsOfPiece * static_cast<double>(count), 200.0, 8000.0);
    const int rounds = static_cast<int>(std::clamp(kWork / (work_of_round() + 1), 200.0, most));
    for (int round = 0; round < rounds; ++round) {
      const double left = (puzzle_.calm ? 0.3 : 1.0) * (1 - static_cast<double>(round) / rounds);
      heat_ = 150 * left * left;
      reach_ = 0.05 + 1.6 * left * left;
      for (std::size_t i = 0; i < count; ++i) {
        try_something(i);
      }
    }
  }

private:
  // Each piece is held against all others, and each of its lines against all pieces and lines.
  [[nodiscard]] double work_of_round() const {
    const auto pieces = static_cast<double>(pieces_.size());
    const auto lines = static_cast<double>(puzzle_.links.size());
    return pieces * pieces + 2 * lines * (pieces + lines);
  }

  [[nodiscard]] std::vector<std::uint8_t> hops_from(std::size_t start) const {
    std::vector<std::uint8_t> hops(pieces_.size(), kFar);
    std::queue<std::size_t> queue;
    hops[start] = 0;
    queue.push(start);
    while (!queue.empty()) {
      const std::size_t i = queue.front();
      queue.pop();
      for (const std::size_t l : links_at_[i]) {
        const Link& link = puzzle_.links[l];
        const std::size_t other = link.a == i ? link.b : link.a;
        if (!link.proposed && hops[i] + 1 < hops[other]) {
          hops[other] = static_cast<std::uint8_t>(hops[i] + 1);
          queue.push(other);
        }
      }
    }
    return hops;
  }

  void try_something(std::size_t i) {
    if (pieces_[i].kept) {
      return;
    }
    const double what = dice_.roll();
    if (what < 0.2) {
      try_swap(i, dice_.below(pieces_.size()));
    } else if (what < 0.25 && !links_at_[i].empty()) {
      try_move(i, among_neighbours(i));
    } else {
      const double reach = what < 0.3 ? 4 * reach_ : reach_;
      const Point now = pieces_[i].at;
      try_move(i, {now.x + kWide * reach * pieces_[i].step * (dice_.roll() + dice_.roll() - 1),
                   now.y + reach * pieces_[i].step / kWide * (dice_.roll() + dice_.roll() - 1)});
    }
  }

  // Somewhere about the middle of those it is tied to.
  [[nodiscard]] Point among_neighbours(std::size_t i) {
    Point sum;
    for (const std::size_t l : links_at_[i]) {
      const Link& link = puzzle_.links[l];
      const Point other = pieces_[link.a == i ? link.b : link.a].at;
      sum = {sum.x + other.x, sum.y + other.y};
    }
    const auto count = static_cast<double>(links_at_[i].size());
    return {sum.x / count + kWide * pieces_[i].step * (dice_.roll() + dice_.roll() - 1),
            sum.y / count + pieces_[i].step / kWide * (dice_.roll() + dice_.roll() - 1)};
  }

  void try_move(std::size_t i, Point to) {
    const Point from = pieces_[i].at;
    const double before = cost(i, kAny);
    put(i, to);
    if (!accepted(cost(i, most_accepted(before)) - before)) {
      lay(i, from);
    }
  }

  void try_swap(std::size_t i, std::size_t j) {
    if (i == j || pieces_[j].kept || hops_[i][j] >= kFar) {
      return;
    }
    const Point a = pieces_[i].at;
    const Point b = pieces_[j].at;
    const double before = cost(i, kAny) + cost(j, kAny);
    put(i, b);
    put(j, a);
    const double most = most_accepted(before);
    const double first = cost(i, most);
    if (!accepted((first > most ? first : first + cost(j, most)) - before)) {
      lay(i, a);
      lay(j, b);
    }
  }

  bool accepted(double rise) {
    return rise <= 0 || (heat_ > 0 && dice_.roll() < std::exp(-rise / heat_));
  }

  // What costs more than this will not be accepted: the roll that decides on it is known.
  [[nodiscard]] double most_accepted(double before) const {
    constexpr double surely = 1e-9;
    return before + surely - (1 + surely) * heat_ * std::log(dice_.next_roll());
  }

  // As near to there as it may stand.
  void put(std::size_t i, Point to) {
    const Piece& piece = pieces_[i];
    const Point at = clamped(to, piece.size, piece.room);
    lay(i, piece.band ? clamped(in_band(piece, at), piece.size, piece.room) : at);
  }

  // Exactly there: whatever goes back to its place goes back to the last bit.
  void lay(std::size_t i, Point at) {
    Piece& piece = pieces_[i];
    piece.at = at;
    placed_.x[i] = piece.at.x;
    placed_.y[i] = piece.at.y;
    boxes_.set(i, grown(box_around(piece.at, piece.size), 0.25 * puzzle_.gap));
    for (const std::size_t l : links_at_[i]) {
      const Link& link = puzzle_.links[l];
      lines_.set(l, {pieces_[link.a].at, pieces_[link.b].at});
    }
  }

  // To lie as far apart as the ties between the two are long, and not on each other.
  [[nodiscard]] Wishes wishes_of(std::size_t i) const {
    Wishes wishes;
    for (std::size_t j = 0; j < pieces_.size(); ++j) {
      const std::uint8_t hops = hops_[i][j];
      const double wanted = kWished[hops] * (pieces_[i].step + pieces_[j].step) / 2;
      wishes.distance.push_back(1 / wanted);
      wishes.pull.push_back(i == j ? 0 : kPull[hops]);
      wishes.push.push_back(i == j ? 0 : kPush[hops]);
      wishes.overlap.push_back(i == j ? 0 : kOverlap);
    }
    return wishes;
  }

  // Of the piece where it stands. Stops when it is more than `most`: nothing costs less than 0.
  [[nodiscard]] double cost(std::size_t i, double most) const {
    double sum = cost_of_pairs(i, placed_, wishes_[i], measure_);
    for (std::size_t at = 0; at < links_at_[i].size() && sum <= most; ++at) {
      const std::size_t l = links_at_[i][at];
      const std::int64_t own = crosses(lines_.at(l), boxes_.at(i)) ? below_name_[l] : 0;
      sum += static_cast<double>(cost_of_link(l) - own);
    }
    return sum > most ? sum
                      : sum + static_cast<double>(lines_through(boxes_.at(i), lines_, below_name_));
  }

  [[nodiscard]] std::int64_t cost_of_link(std::size_t l) const {
    const Link& link = puzzle_.links[l];
    const Segment line = lines_.at(l);
    std::int64_t below = boxes_crossed(line, boxes_) + boxes_crossed(line, words_);
    for (const std::size_t end : {link.a, link.b}) {
      below -= crosses(line, boxes_.at(end)) ? 1 : 0;
    }
    const bool close =
        link.proposed && overlap(grown(boxes_.at(link.a), 3.5 * puzzle_.gap), boxes_.at(link.b));
    return below * below_name_[l] + (close ? kNoRoomForNumber : 0) +
           lines_crossed(line, lines_, link.proposed ? proposed_crossing_ : crossing_);
  }

  // By hops: how many steps apart two marks like to be, and how much they mind being further apart
  // or nearer.
  static constexpr double kWished[kFar + 1] = {1, 0.95, 1.6, 2.2, 2.7, 2.2};
  static constexpr double kPull[kFar + 1] = {0, 2.2, 0.25, 0.08, 0.02, 0};
  static constexpr double kPush[kFar + 1] = {0, 1.0, 1.2, 1.2, 1.2, 0.8};

  static constexpr double kAny = std::numeric_limits<double>::infinity();

  Puzzle& puzzle_;
  std::vector<Piece>& pieces_;
  PairMeasure measure_;
  std::vector<std::vector<std::size_t>> links_at_;
  PieceArrays placed_;
  BoxArrays boxes_;  // of the pieces, with some paper around them
  BoxArrays words_;
  SegmentArrays lines_;                   // of the links
  std::vector<std::int64_t> below_name_;  // by link: what it costs for each name that it runs below
  std::vector<std::int64_t> crossing_;
  std::vector<std::int64_t> proposed_crossing_;
  std::vector<Wishes> wishes_;  // by piece
  std::vector<std::vector<std::uint8_t>> hops_;
  Dice dice_;
  double heat_ = 0;
  double reach_ = 0;
};

}  // namespace

Point in_band(const Piece& piece, Point p) {
  const Band& band = *piece.band;
  const double x = (p.x - band.centre.x) / band.radii.width;
  const double y = (p.y - band.centre.y) / band.radii.height;
  const double out = std::hypot(x, y);
  const double c = out < 1e-6 ? 1 : x / out;
  const double s = out < 1e-6 ? 0 : y / out;
  // Half of the shape, in this direction.
  const double half = std::abs(c) * piece.size.width / (2 * band.radii.width) +
                      std::abs(s) * piece.size.height / (2 * band.radii.height);
  const double low = band.inner == 0 ? 0 : band.inner + half;
  const double high = band.outer - half;
  const double wanted = low > high ? (band.inner + band.outer) / 2 : std::clamp(out, low, high);
  return {band.centre.x + c * wanted * band.radii.width,
          band.centre.y + s * wanted * band.radii.height};
}

void settle(Puzzle& puzzle) {
  Settler(puzzle).run();
}

std::vector<bool> colliding(const Puzzle& puzzle) {
  std::vector<Box> boxes;
  std::vector<bool> result(puzzle.pieces.size(), false);
  for (const Piece& piece : puzzle.pieces) {
    const std::size_t i = boxes.size();
    boxes.push_back(grown(box_around(piece.at, piece.size), 0.25 * puzzle.gap));
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(boxes[i], boxes[j])) {
        result[i] = result[j] = true;
      }
    }
  }
  return result;
}

}  // namespace buurtweb::viz
