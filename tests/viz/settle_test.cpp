#include "viz/settle.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace buurtweb::viz {
namespace {

constexpr Box kRoom{0, 0, 600, 400};

// Pieces on one heap, tied to the first.
Puzzle heap(std::size_t count) {
  Puzzle puzzle{.pieces = {}, .links = {}, .words = {}, .gap = 10};
  for (std::size_t i = 0; i < count; ++i) {
    puzzle.pieces.push_back(
        {.size = {60, 30}, .room = kRoom, .at = {300 + static_cast<double>(i), 200}, .step = 100});
    if (i > 0) {
      puzzle.links.push_back({.a = 0, .b = i});
    }
  }
  return puzzle;
}

bool any(const std::vector<bool>& flags) {
  return std::ranges::count(flags, true) > 0;
}

TEST(Settle, TakesAHeapApart) {
  Puzzle puzzle = heap(15);
  ASSERT_TRUE(any(colliding(puzzle)));
  settle(puzzle);
  EXPECT_FALSE(any(colliding(puzzle)));
  for (const Piece& piece : puzzle.pieces) {
    EXPECT_TRUE(contains(grown(kRoom, 1e-9), box_around(piece.at, piece.size)));
  }
}

// As far apart as a line must be seen, and its number beside it.
TEST(Settle, LeavesRoomForEveryLineWhereItMustBeSeen) {
  Puzzle puzzle = heap(6);
  puzzle.links[1].proposed = true;
  puzzle.line_room = 40;
  puzzle.number_room = 70;
  Puzzle pushed = puzzle;
  ASSERT_TRUE(any(colliding(puzzle)));
  settle(puzzle);
  spread(pushed);
  for (const Puzzle* const apart : {&puzzle, &pushed}) {
    EXPECT_FALSE(any(colliding(*apart)));
    for (const Link& link : apart->links) {
      const Piece& a = apart->pieces[link.a];
      const Piece& b = apart->pieces[link.b];
      EXPECT_FALSE(overlap(grown(box_around(a.at, a.size), link.proposed ? 70 : 40),
                           box_around(b.at, b.size)));
    }
  }
}

// Askew it would lie across the edge of its ring: the ring is as thick as it is tall.
TEST(Settle, TurnsAWidePieceToWhereItFitsItsRing) {
  Puzzle puzzle = heap(2);
  puzzle.pieces[0].kept = true;
  Piece& wide = puzzle.pieces[1];
  wide.size = {100, 40};
  wide.at = {420, 290};
  wide.band = Band{.centre = {300, 200}, .radii = {300, 200}, .inner = 0.5, .outer = 0.77};
  ASSERT_GT(too_wide_for_band(wide), 0);
  settle(puzzle);
  EXPECT_EQ(too_wide_for_band(wide), 0);
}

TEST(Settle, LeavesKeptPiecesWhereTheyAre) {
  Puzzle puzzle = heap(5);
  puzzle.pieces[2].kept = true;
  const Point before = puzzle.pieces[2].at;
  settle(puzzle);
  EXPECT_EQ(puzzle.pieces[2].at.x, before.x);
  EXPECT_EQ(puzzle.pieces[2].at.y, before.y);
  EXPECT_FALSE(any(colliding(puzzle)));
}

TEST(Settle, UntanglesFourMarksInASquare) {
  Puzzle puzzle = heap(4);
  puzzle.pieces[0].at = {100, 100};
  puzzle.pieces[1].at = {500, 100};
  puzzle.pieces[2].at = {100, 300};
  puzzle.pieces[3].at = {500, 300};
  // A ring 0–3–1–2–0 whose sides cross as it lies.
  puzzle.links = {{0, 3, false}, {3, 1, false}, {1, 2, false}, {2, 0, false}};
  settle(puzzle);
  const auto line = [&](std::size_t i) {
    const Link& link = puzzle.links[i];
    return Segment{puzzle.pieces[link.a].at, puzzle.pieces[link.b].at};
  };
  EXPECT_FALSE(crosses(line(0), line(2)));
  EXPECT_FALSE(crosses(line(1), line(3)));
}

TEST(Spread, TakesALargeHeapApart) {
  Puzzle puzzle = heap(40);
  for (std::size_t i = 0; i < puzzle.pieces.size(); ++i) {
    puzzle.pieces[i].room = {0, 0, 1500, 900};
    puzzle.pieces[i].at = {700 + 7.0 * static_cast<double>(i % 8),
                           450 + 5.0 * static_cast<double>(i / 8)};
  }
  spread(puzzle);
  EXPECT_FALSE(any(colliding(puzzle)));
}

TEST(FillRoom, DrawsPiecesApartWithoutChangingTheirOrder) {
  Puzzle puzzle = heap(3);
  puzzle.pieces[0].at = {200, 200};
  puzzle.pieces[1].at = {300, 240};
  puzzle.pieces[2].at = {400, 200};
  fill_room({0, 1, 2}, puzzle);
  EXPECT_GT(puzzle.pieces[2].at.x - puzzle.pieces[0].at.x, 200);
  EXPECT_LT(puzzle.pieces[0].at.x, puzzle.pieces[1].at.x);
  EXPECT_NEAR((puzzle.pieces[0].at.x + puzzle.pieces[2].at.x) / 2, 300, 1e-6);
}

TEST(Colliding, AreOnlyThoseOnTheSameMap) {
  Puzzle puzzle = heap(2);
  puzzle.pieces[1].at = puzzle.pieces[0].at;
  EXPECT_TRUE(colliding(puzzle)[0]);
  puzzle.pieces[0].on = 1;
  puzzle.pieces[1].on = 2;
  EXPECT_FALSE(colliding(puzzle)[0]);
  const double before = puzzle.pieces[0].at.x;
  spread(puzzle);
  EXPECT_EQ(puzzle.pieces[0].at.x, before);
}

// Wherever it is pulled: no corner of it leaves its ring, and none comes within.
TEST(Bands, HoldTheWholeShape) {
  const Piece piece{
      .size = {90, 50}, .room = kRoom, .at = {}, .band = Band{{300, 200}, {300, 200}, 0.3, 0.8}};
  const auto out = [](double x, double y) { return std::hypot((x - 300) / 300, (y - 200) / 200); };
  for (int pulled = 0; pulled < 600; ++pulled) {
    const double angle = pulled * 0.1;
    const double far = (pulled % 7) * 50;
    const Point at = in_band(piece, {300 + far * std::cos(angle), 200 + far * std::sin(angle)});
    const Box box = box_around(at, piece.size);
    for (const double x : {box.left, box.right}) {
      EXPECT_LT(out(x, box.top), 0.8);
      EXPECT_LT(out(x, box.bottom), 0.8);
    }
    EXPECT_GT(out(std::clamp(300.0, box.left, box.right), std::clamp(200.0, box.top, box.bottom)),
              0.3);
  }
}

}  // namespace
}  // namespace buurtweb::viz
