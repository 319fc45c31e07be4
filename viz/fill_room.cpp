#include <algorithm>
#include <limits>

#include "viz/settle.h"

namespace buurtweb::viz {
namespace {

constexpr double kFurthest = 1.35;  // times as far apart

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
void draw_out(std::vector<Reach>& reaches, Range room) {
  double scale = kFurthest;
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

void fill_room(const std::vector<std::uint32_t>& part, Puzzle& puzzle) {
  std::vector<Reach> across;
  std::vector<Reach> down;
  for (const std::uint32_t i : part) {
    const Piece& piece = puzzle.pieces[i];
    if (piece.kept) {
      return;
    }
    across.push_back({piece.at.x, piece.size.width / 2});
    down.push_back({piece.at.y, piece.size.height / 2});
  }
  const Box& room = puzzle.pieces[part.front()].room;
  draw_out(across, {room.left, room.right});
  draw_out(down, {room.top, room.bottom});
  for (std::size_t i = 0; i < part.size(); ++i) {
    puzzle.pieces[part[i]].at = {across[i].at, down[i].at};
  }
}

}  // namespace buurtweb::viz
