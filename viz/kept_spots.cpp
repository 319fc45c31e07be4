#include "viz/kept_spots.h"

#include <algorithm>

#include "viz/rooms.h"

namespace buurtweb::viz {
namespace {

// The place of a piece and so little room that nobody sees it move, but lines become free.
Box around(const Piece& piece, const Box& outer, double nudge) {
  const Box wide = box_around(piece.at, {piece.size.width + nudge, piece.size.height + nudge});
  return {std::max(wide.left, outer.left), std::max(wide.top, outer.top),
          std::min(wide.right, outer.right), std::min(wide.bottom, outer.bottom)};
}

Box bounds_of(const std::vector<Piece>& pieces) {
  std::vector<Box> boxes;
  for (const Piece& piece : pieces) {
    boxes.push_back(box_around(piece.at, piece.size));
  }
  return bounds(boxes);
}

// Whoever sits at the back would see an empty slide. On paper, of which nearly all maps show nearly
// all marks, and of a map that was there before, people know the places.
bool leaves_it_empty(const KeptSpots& kept, const std::vector<Piece>& pieces) {
  constexpr double least = 0.3;  // of the slide
  const std::vector<Mark>& marks = kept.sheet.marks;
  const bool all_shared =
      std::ranges::all_of(marks, [](const Mark& mark) { return mark.spot && !mark.stays; });
  const Extent page = page_of(kept.sheet.paper);
  const Box box = bounds_of(pieces);
  return kept.sheet.paper == Paper::beamer && all_shared &&
         box.width() * box.height() < least * page.width * page.height;
}

}  // namespace

void keep_spots(const KeptSpots& kept, Puzzle& puzzle) {
  std::vector<std::uint32_t> known;
  for (std::uint32_t i = 0; i < kept.sheet.marks.size(); ++i) {
    const std::optional<Spot>& spot = kept.sheet.marks[i].spot;
    if (spot) {
      Piece& piece = puzzle.pieces[i];
      piece.at = clamped({kept.field.left + spot->x * kept.field.width(),
                          kept.field.top + spot->y * kept.field.height()},
                         piece.size, kept.rooms[i]);
      known.push_back(i);
    }
  }
  if (known.empty()) {
    return;
  }
  if (leaves_it_empty(kept, puzzle.pieces)) {
    constexpr double anywhere = 10;
    draw_out(known, kept.rooms.front(), anywhere, puzzle.pieces);
  }
  for (const std::uint32_t i : known) {
    Piece& piece = puzzle.pieces[i];
    piece.at =
        off(kept.seams, clamped(piece.at, piece.size, kept.rooms[i]), piece.size, kept.rooms[i]);
    piece.room = around(piece, kept.rooms[i], kept.nudge);
    piece.home = piece.at;
    piece.kept = kept.sheet.marks[i].stays;
  }
  puzzle.calm = true;
  keep_hulls_whole(kept.sheet.hulls, puzzle.pieces);
}

}  // namespace buurtweb::viz
