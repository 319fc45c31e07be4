#include "viz/settle.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>

namespace buurtweb::viz {
namespace {

// What each fault costs. Overlap is never worth it; a line below a name nearly never.
constexpr double kOverlap = 180;
constexpr double kBelowName = 30;
constexpr double kProposedBelowName = 60;  // there it looks like two lines to other marks
// Found by trying: with less, there are more crossings than in the sketch.
constexpr double kCrossing = 25;
constexpr double kNoRoomForNumber = 40;  // on the line of a proposal
constexpr double kProposedShare = 0.6;   // of a proposal, next to a tie
// Names are wide and low, so steps to the side are longer than steps up.
constexpr double kWide = 1.35;
constexpr double kWork = 4e7;     // how often two things are held against each other, at most
constexpr std::uint8_t kFar = 5;  // hops; beyond, marks need not know of each other

// Numbers that look random but never change (splitmix64).
class Dice {
public:
  explicit Dice(int seed) : state_(static_cast<std::uint64_t>(seed)) {}
  double roll() {  // from 0 up to 1
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1.0p-53;
  }
  std::size_t below(std::size_t count) {
    return std::min(count - 1, static_cast<std::size_t>(roll() * static_cast<double>(count)));
  }

private:
  std::uint64_t state_;
};

class Settler {
public:
  explicit Settler(Puzzle& puzzle)
      : puzzle_(puzzle),
        pieces_(puzzle.pieces),
        links_at_(puzzle.pieces.size()),
        boxes_(puzzle.pieces.size()),
        lines_(puzzle.links.size()),
        dice_(puzzle.seed) {
    for (std::size_t i = 0; i < puzzle.links.size(); ++i) {
      links_at_[puzzle.links[i].a].push_back(i);
      links_at_[puzzle.links[i].b].push_back(i);
    }
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      hops_.push_back(hops_from(i));
      put(i, pieces_[i].at);
    }
  }

  void run() {
    const std::size_t count = pieces_.size();
    const int rounds = static_cast<int>(std::clamp(kWork / (work_of_round() + 1), 200.0, 4000.0));
    for (int round = 0; round < rounds; ++round) {
      const double left = (puzzle_.calm ? 0.3 : 1.0) * (1 - static_cast<double>(round) / rounds);
      heat_ = 12 * left * left;
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
    const auto lines = static_cast<double>(lines_.size());
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
    } else {
      const double reach = what < 0.3 ? 4 * reach_ : reach_;
      const Point now = pieces_[i].at;
      try_move(i, {now.x + kWide * reach * pieces_[i].step * (dice_.roll() + dice_.roll() - 1),
                   now.y + reach * pieces_[i].step / kWide * (dice_.roll() + dice_.roll() - 1)});
    }
  }

  void try_move(std::size_t i, Point to) {
    const Point from = pieces_[i].at;
    const double before = cost(i);
    put(i, to);
    if (!accepted(cost(i) - before)) {
      put(i, from);
    }
  }

  void try_swap(std::size_t i, std::size_t j) {
    if (i == j || pieces_[j].kept || hops_[i][j] >= kFar) {
      return;
    }
    const Point a = pieces_[i].at;
    const Point b = pieces_[j].at;
    const double before = cost(i) + cost(j);
    put(i, b);
    put(j, a);
    if (!accepted(cost(i) + cost(j) - before)) {
      put(i, a);
      put(j, b);
    }
  }

  bool accepted(double rise) {
    return rise <= 0 || (heat_ > 0 && dice_.roll() < std::exp(-rise / heat_));
  }

  void put(std::size_t i, Point to) {
    Piece& piece = pieces_[i];
    piece.at = clamped(to, piece.size, piece.room);
    if (piece.band) {
      piece.at = clamped(in_band(piece, piece.at), piece.size, piece.room);
    }
    boxes_[i] = grown(box_around(piece.at, piece.size), 0.25 * puzzle_.gap);
    for (const std::size_t l : links_at_[i]) {
      const Link& link = puzzle_.links[l];
      lines_[l] = {pieces_[link.a].at, pieces_[link.b].at};
    }
  }

  [[nodiscard]] double cost(std::size_t i) const {
    double sum = 0;
    for (std::size_t j = 0; j < pieces_.size(); ++j) {
      sum += j == i ? 0 : cost_of_pair(i, j);
    }
    for (const std::size_t l : links_at_[i]) {
      sum += cost_of_link(l);
    }
    for (std::size_t l = 0; l < lines_.size(); ++l) {
      const Link& link = puzzle_.links[l];
      sum += link.a != i && link.b != i && crosses(lines_[l], boxes_[i]) ? below_name(link) : 0;
    }
    return sum;
  }

  // Overlap, and the wish to lie as far apart as the ties between the two are long.
  [[nodiscard]] double cost_of_pair(std::size_t i, std::size_t j) const {
    const Piece& a = pieces_[i];
    const Piece& b = pieces_[j];
    const double dx = std::abs(a.at.x - b.at.x);
    const double dy = std::abs(a.at.y - b.at.y);
    const double over_x = (a.size.width + b.size.width) / 2 + puzzle_.gap - dx;
    const double over_y = (a.size.height + b.size.height) / 2 + puzzle_.gap - dy;
    double sum = 0;
    if (over_x > 0 && over_y > 0) {
      sum += kOverlap * (0.3 + std::min(over_x, over_y) / puzzle_.gap);
    }
    const std::uint8_t hops = hops_[i][j];
    const double wanted = kWished[hops] * (a.step + b.step) / 2;
    const double off = std::sqrt(dx * dx / (kWide * kWide) + dy * dy * kWide * kWide) / wanted - 1;
    const double weight = off > 0 ? kPull[hops] : kPush[hops];
    return sum + weight * off * off;
  }

  [[nodiscard]] double cost_of_link(std::size_t l) const {
    const Link& link = puzzle_.links[l];
    double sum = cost_below_names(l) + cost_of_crossings(l);
    if (link.proposed && overlap(grown(boxes_[link.a], 3.5 * puzzle_.gap), boxes_[link.b])) {
      sum += kNoRoomForNumber;
    }
    return sum;
  }

  static double below_name(const Link& link) {
    return link.proposed ? kProposedBelowName : kBelowName;
  }

  [[nodiscard]] double cost_below_names(std::size_t l) const {
    const Link& link = puzzle_.links[l];
    double sum = 0;
    for (std::size_t j = 0; j < boxes_.size(); ++j) {
      sum += crosses(lines_[l], boxes_[j]) && j != link.a && j != link.b ? below_name(link) : 0;
    }
    for (const Box& words : puzzle_.words) {
      sum += crosses(lines_[l], words) ? below_name(link) : 0;
    }
    return sum;
  }

  [[nodiscard]] double cost_of_crossings(std::size_t l) const {
    const bool proposed = puzzle_.links[l].proposed;
    double sum = 0;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (crosses(lines_[l], lines_[k])) {
        sum += kCrossing * (proposed || puzzle_.links[k].proposed ? kProposedShare : 1);
      }
    }
    return sum;
  }

  // By hops: how many steps apart two marks like to be, and how much they mind being further apart
  // or nearer.
  static constexpr double kWished[kFar + 1] = {1, 0.95, 1.6, 2.2, 2.7, 2.2};
  static constexpr double kPull[kFar + 1] = {0, 2.2, 0.25, 0.08, 0.02, 0};
  static constexpr double kPush[kFar + 1] = {0, 1.0, 1.2, 1.2, 1.2, 0.8};

  Puzzle& puzzle_;
  std::vector<Piece>& pieces_;
  std::vector<std::vector<std::size_t>> links_at_;
  std::vector<Box> boxes_;      // of the pieces, with some paper around them
  std::vector<Segment> lines_;  // of the links
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
