#include <algorithm>
#include <cmath>

#include "viz/settle.h"

namespace buurtweb::viz {
namespace {

// Pushes two boxes apart along the side on which they overlap least, each by half.
bool push_apart(Piece& a, Piece& b, double gap) {
  if ((a.on & b.on) == 0) {
    return false;
  }
  const double dx = b.at.x - a.at.x;
  const double dy = b.at.y - a.at.y;
  const double over_x = (a.size.width + b.size.width) / 2 + gap - std::abs(dx);
  const double over_y = (a.size.height + b.size.height) / 2 + gap - std::abs(dy);
  if (over_x <= 0 || over_y <= 0) {
    return false;
  }
  const bool sideways = over_x < over_y;
  const Point push{sideways ? std::copysign(0.5 * over_x, dx) : 0.0,
                   sideways ? 0.0 : std::copysign(0.5 * over_y, dy)};
  a.at = clamped({a.at.x - push.x, a.at.y - push.y}, a.size, a.room);
  b.at = clamped({b.at.x + push.x, b.at.y + push.y}, b.size, b.room);
  return true;
}

}  // namespace

void spread(Puzzle& puzzle) {
  constexpr int rounds = 300;
  std::vector<Piece>& pieces = puzzle.pieces;
  for (int round = 0; round < rounds; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        moved = push_apart(pieces[i], pieces[j], 0.6 * puzzle.gap) || moved;
      }
    }
    for (const Link& link : puzzle.links) {
      moved = (puzzle.line_room > 0 &&
               push_apart(pieces[link.a], pieces[link.b], room_between_ends(link, puzzle))) ||
              moved;
    }
    if (!moved) {
      return;
    }
  }
}

}  // namespace buurtweb::viz
