#include "viz/star.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

namespace buurtweb::viz {
namespace {

constexpr std::size_t kFewest = 6;  // marks around another that are seen to have an order

// By mark of this part: how many lines end at it.
std::vector<std::size_t> ends_of(const Part& part, const Puzzle& puzzle) {
  std::vector<std::size_t> ends(puzzle.pieces.size());
  for (const Link& link : puzzle.links) {
    ++ends[link.a];
    ++ends[link.b];
  }
  std::vector<std::size_t> result;
  for (const MarkIndex i : part) {
    result.push_back(ends[i]);
  }
  return result;
}

// The mark in the middle; nothing where some others have lines too, or are not always seen.
std::optional<MarkIndex> middle_of(const Part& part, const Puzzle& puzzle) {
  const std::vector<std::size_t> ends = ends_of(part, puzzle);
  const auto most = std::ranges::max_element(ends);
  const bool all_go_there = part.size() > kFewest && *most + 1 == part.size() &&
                            std::ranges::count(ends, 1U) + 1 == std::ssize(ends);
  const bool always = std::ranges::all_of(part, [&](MarkIndex i) {
    const Piece& piece = puzzle.pieces[i];
    return piece.on == puzzle.pieces[part.front()].on && !piece.kept;
  });
  return all_go_there && always ? std::optional(part[static_cast<std::size_t>(most - ends.begin())])
                                : std::nullopt;
}

// From twelve o'clock on, clockwise, seen from there.
double hour(Point middle, Point p) {
  const double angle = std::atan2(p.x - middle.x, middle.y - p.y);
  return angle < 0 ? angle + 2 * std::numbers::pi : angle;
}

}  // namespace

bool order_star(const Part& part, Puzzle& puzzle) {
  const std::optional<MarkIndex> middle = middle_of(part, puzzle);
  if (!middle) {
    return false;
  }
  std::vector<MarkIndex> around = part;
  std::erase(around, *middle);
  std::vector<Point> places;
  for (const MarkIndex i : around) {
    places.push_back(puzzle.pieces[i].at);
  }
  const Point centre = puzzle.pieces[*middle].at;
  std::ranges::stable_sort(places, {}, [&](Point p) { return hour(centre, p); });
  for (std::size_t k = 0; k < around.size(); ++k) {
    Piece& piece = puzzle.pieces[around[k]];
    piece.at = allowed(piece, places[k]);
  }
  spread(puzzle);
  return true;
}

}  // namespace buurtweb::viz
