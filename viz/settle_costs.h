#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "viz/geometry.h"

// What is asked of a settling map millions of times, in arrays side by side, so that the compiler
// can hold several things against one at once. Single precision is fine enough for paper, and twice
// as fast. All machines give the same answers.
namespace buurtweb::viz {

// By their middle and how far they reach from it: so a line is held against a box, or against
// another line, in the fewest steps.
struct BoxArrays {
  std::vector<float> x;
  std::vector<float> y;
  std::vector<float> half_width;
  std::vector<float> half_height;

  void resize(std::size_t count);
  void set(std::size_t i, const Box& box);
  [[nodiscard]] Box at(std::size_t i) const;
};

struct SegmentArrays {
  std::vector<float> x;
  std::vector<float> y;
  std::vector<float> half_x;  // from the middle to its end
  std::vector<float> half_y;

  void resize(std::size_t count);
  void set(std::size_t i, const Segment& segment);
  [[nodiscard]] Segment at(std::size_t i) const;
};

// One thing against all of an array: what the boxes weigh that a line runs through, the lines that
// run through a box, and the lines that a line crosses. Whether two touch is what crosses() in
// geometry.h says, but for lines that cross within some hundredths of a point of an end: they do
// not, since places are rounded. Each writes what it weighed to its place in `row`, and returns the
// sum.
using Weights = std::vector<std::int32_t>;
std::int32_t boxes_crossed(const Segment& line, const BoxArrays& boxes, const Weights& weights,
                           std::int32_t* row);
std::int32_t lines_through(const Box& box, const SegmentArrays& lines, const Weights& weights,
                           std::int32_t* row);
std::int32_t lines_crossed(const Segment& line, const SegmentArrays& lines, const Weights& weights,
                           std::int32_t* row);

// Where the pieces are, and how large.
struct PieceArrays {
  std::vector<float> x;
  std::vector<float> y;
  std::vector<float> width;
  std::vector<float> height;
};
// What a piece wishes of each other one, side by side. With nothing wished it costs nothing.
struct Wishes {
  std::vector<float> distance;  // how far apart
  std::vector<float> pull;      // what it costs to be further
  std::vector<float> push;      // or nearer
  std::vector<float> overlap;   // or to stand on it
};
// How much paper pieces want between them, and how much longer steps to the side are.
struct PairMeasure {
  float gap = 0;
  float wide = 1;
};
// What a piece costs with each of the others.
struct Wisher {
  std::size_t piece = 0;
  const Wishes& wishes;
};
void costs_of_pairs(const Wisher& wisher, const PieceArrays& pieces, const PairMeasure& measure,
                    float* row);
// The sum of a row, to the precision of its numbers.
double sum_of(const float* row, std::size_t count);

}  // namespace buurtweb::viz
