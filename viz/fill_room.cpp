#include <algorithm>
#include <limits>

#include "viz/settle.h"

namespace buurtweb::viz {
namespace {

// One direction of a piece: where it is, and how far it reaches to both sides.
struct Reach {
  double at = 0;
  double half = 0;
};

struct Range {
  double low = 0;
  double high = 0;
};

Range taken(const std::vector<Reach>& reaches, double scale) {
  Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (const Reach& reach : reaches) {
    range.low = std::min(range.low, scale * reach.at - reach.half);
    range.high = std::max(range.high, scale * reach.at + reach.half);
  }
  return range;
}

// The pieces as far apart as the room allows, around its middle.
void draw_out(std::vector<Reach>& reaches, Range room, double furthest) {
  double scale = furthest;
  Range range = taken(reaches, scale);
  while (scale > 1 && range.high - range.low > room.high - room.low) {
    scale = std::max(1.0, scale - 0.02);
    range = taken(reaches, scale);
  }
  const double shift = (room.low + room.high - range.low - range.high) / 2;
  for (Reach& reach : reaches) {
    reach.at = scale * reach.at + shift;
  }
}

}  // namespace

void draw_out(const std::vector<std::uint32_t>& part, const Box& room, double furthest,
              std::vector<Piece>& pieces) {
  std::vector<Reach> across;
  std::vector<Reach> down;
  for (const std::uint32_t i : part) {
    across.push_back({pieces[i].at.x, pieces[i].size.width / 2});
    down.push_back({pieces[i].at.y, pieces[i].size.height / 2});
  }
  draw_out(across, {room.left, room.right}, furthest);
  draw_out(down, {room.top, room.bottom}, furthest);
  for (std::size_t i = 0; i < part.size(); ++i) {
    pieces[part[i]].at = {across[i].at, down[i].at};
  }
}

void fill_room(const std::vector<std::uint32_t>& part, Puzzle& puzzle) {
  constexpr double furthest = 1.35;
  const bool any_kept =
      std::ranges::any_of(part, [&](const std::uint32_t i) { return puzzle.pieces[i].kept; });
  if (!any_kept) {
    draw_out(part, puzzle.pieces[part.front()].room, furthest, puzzle.pieces);
  }
}

}  // namespace buurtweb::viz
