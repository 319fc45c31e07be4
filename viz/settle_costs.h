#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "viz/geometry.h"

// What is asked of a settling map millions of times, in arrays side by side, so that the compiler
// can hold several things against one at once. Single precision is fine enough for paper, and twice
// as fast. All machines give the same answers.
namespace buurtweb::viz {

struct BoxArrays {
  std::vector<float> left;
  std::vector<float> top;
  std::vector<float> right;
  std::vector<float> bottom;

  void resize(std::size_t count);
  void set(std::size_t i, const Box& box);
  [[nodiscard]] Box at(std::size_t i) const;
};

struct SegmentArrays {
  std::vector<float> x1;
  std::vector<float> y1;
  std::vector<float> x2;
  std::vector<float> y2;

  void resize(std::size_t count);
  void set(std::size_t i, const Segment& segment);
  [[nodiscard]] Segment at(std::size_t i) const;
};

// One thing against all of an array: what the boxes weigh that a line runs through, the lines that
// run through a box, and the lines that a line crosses. Whether two touch is what crosses() in
// geometry.h says. Each writes what it weighed to its place in `row`, and returns the sum.
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
// The sum of a row.
double sum_of(const float* row, std::size_t count);

}  // namespace buurtweb::viz
