#include "viz/tangle.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace buurtweb::viz {
namespace {

constexpr double kAny = std::numeric_limits<double>::infinity();

// What a tangle remembers must be what another one, of the same pieces, counts anew.
class Tangles : public testing::TestWithParam<unsigned> {
protected:
  Tangles() : random_(GetParam()) {
    for (std::size_t i = 0; i < kPieces; ++i) {
      puzzle_.pieces.push_back(
          {.size = {40 + some(40), 20}, .room = {0, 0, 600, 400}, .at = place(), .step = 80});
    }
    for (std::size_t i = 0; i < kPieces; i += 3) {
      puzzle_.pieces[i].home = place();
    }
    for (std::size_t l = 0; l < 2 * kPieces; ++l) {
      const std::size_t a = random_() % kPieces;
      puzzle_.links.push_back({a, (a + 1 + random_() % (kPieces - 1)) % kPieces, l % 5 == 0});
    }
  }

  double some(unsigned below) { return static_cast<double>(random_() % below); }
  Point place() { return {some(600), some(400)}; }

  void expect_as_counted_anew(const Tangle& tangle) const {
    Puzzle same = puzzle_;
    const Tangle anew(same);
    for (std::size_t i = 0; i < kPieces; ++i) {
      EXPECT_NEAR(tangle.cost(i), anew.cost(i), 1e-3) << i;
    }
  }

  static constexpr std::size_t kPieces = 24;
  std::mt19937 random_;
  Puzzle puzzle_{.pieces = {}, .links = {}, .words = {{250, 180, 350, 200}}, .gap = 8};
};

TEST_P(Tangles, KnowWhatAMoveCosts) {
  Tangle tangle(puzzle_);
  for (int move = 0; move < 50; ++move) {
    const std::size_t i = random_() % kPieces;
    tangle.put(i, place());
    const double cost = tangle.cost_moved(i, kAny);
    tangle.keep();
    EXPECT_NEAR(tangle.cost(i), cost, 1e-3);
  }
  expect_as_counted_anew(tangle);
}

TEST(Tangle, CostsMoreTheFurtherAPieceIsFromHome) {
  const Point home{100, 100};
  Puzzle puzzle;
  puzzle.gap = 8;
  puzzle.pieces.push_back({.size = {40, 20}, .room = {0, 0, 600, 400}, .at = home, .step = 80});
  puzzle.pieces.front().home = home;
  Tangle tangle(puzzle);
  EXPECT_EQ(tangle.cost(0), 0);
  tangle.put(0, {140, 100});
  const double half_a_step = tangle.cost_moved(0, kAny);
  EXPECT_GT(half_a_step, 0);
  tangle.undo();
  tangle.put(0, {180, 100});
  EXPECT_DOUBLE_EQ(tangle.cost_moved(0, kAny), 4 * half_a_step);
}

TEST_P(Tangles, KnowWhatASwapCosts) {
  Tangle tangle(puzzle_);
  for (int swap = 0; swap < 50; ++swap) {
    const std::size_t i = random_() % kPieces;
    const std::size_t j = (i + 1 + random_() % (kPieces - 1)) % kPieces;
    const Point at = puzzle_.pieces[i].at;
    tangle.put(i, puzzle_.pieces[j].at);
    tangle.put(j, at);
    const double cost = tangle.cost_moved(i, kAny) + tangle.cost_moved(j, kAny);
    tangle.keep();
    EXPECT_NEAR(tangle.cost(i) + tangle.cost(j), cost, 1e-3);
  }
  expect_as_counted_anew(tangle);
}

TEST_P(Tangles, AreAsTheyWereAfterAMoveThatWasNot) {
  Tangle tangle(puzzle_);
  const std::size_t i = random_() % kPieces;
  const Point at = puzzle_.pieces[i].at;
  const double cost = tangle.cost(i);
  tangle.put(i, place());
  EXPECT_GT(tangle.cost_moved(i, 0), 0);  // more than asked: it may stop
  tangle.undo();
  EXPECT_EQ(puzzle_.pieces[i].at.x, at.x);
  EXPECT_EQ(puzzle_.pieces[i].at.y, at.y);
  EXPECT_EQ(tangle.cost(i), cost);
  expect_as_counted_anew(tangle);
}

// Two pieces on each other and two lines across: wrong on one map, nothing at all on two.
TEST(Tangle, MindsNothingThatIsNeverSeenTogether) {
  const auto at = [](double x, double y, OnMaps on) {
    return Piece{.size = {40, 20}, .room = {0, 0, 600, 400}, .at = {x, y}, .step = 80, .on = on};
  };
  const auto cost_with = [&](OnMaps other) {
    Puzzle puzzle{.pieces = {at(100, 100, 1), at(300, 300, 1), at(300, 100, other),
                             at(100, 300, other), at(105, 105, other)},
                  .links = {{0, 1, false, 1}, {2, 3, false, other}},
                  .words = {},
                  .gap = 8};
    return Tangle(puzzle).cost(0);
  };
  Puzzle alone{.pieces = {at(100, 100, 1), at(300, 300, 1)},
               .links = {{0, 1, false, 1}},
               .words = {},
               .gap = 8};
  const double least = Tangle(alone).cost(0);
  EXPECT_NEAR(cost_with(2), least, 1e-3);
  EXPECT_GT(cost_with(3), least + 200);
}

INSTANTIATE_TEST_SUITE_P(Random, Tangles, testing::Range(1U, 9U));

}  // namespace
}  // namespace buurtweb::viz
