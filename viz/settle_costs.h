#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "viz/geometry.h"

// What is asked of a settling map millions of times, in arrays side by side, so that the compiler
// can hold several things against one at once. All machines give the same answers.
namespace buurtweb::viz {

struct BoxArrays {
  std::vector<double> left;
  std::vector<double> top;
  std::vector<double> right;
  std::vector<double> bottom;

  void resize(std::size_t count);
  void set(std::size_t i, const Box& box);
  [[nodiscard]] Box at(std::size_t i) const;
};

struct SegmentArrays {
  std::vector<double> x1;
  std::vector<double> y1;
  std::vector<double> x2;
  std::vector<double> y2;

  void resize(std::size_t count);
  void set(std::size_t i, const Segment& segment);
  [[nodiscard]] Segment at(std::size_t i) const;
};

// How many of the boxes a line runs through: see crosses() in geometry.h, as for the next two.
std::int64_t boxes_crossed(const Segment& line, const BoxArrays& boxes);
// The weights together of the lines that run through a box, and of those that cross another.
std::int64_t lines_through(const Box& box, const SegmentArrays& lines,
                           const std::vector<std::int64_t>& weights);
std::int64_t lines_crossed(const Segment& line, const SegmentArrays& lines,
                           const std::vector<std::int64_t>& weights);

// Where the pieces are, and how large.
struct PieceArrays {
  std::vector<double> x;
  std::vector<double> y;
  std::vector<double> width;
  std::vector<double> height;
};
// What a piece wishes of each other one, side by side. With nothing wished it costs nothing.
struct Wishes {
  std::vector<double> distance;  // how far apart
  std::vector<double> pull;      // what it costs to be further
  std::vector<double> push;      // or nearer
  std::vector<double> overlap;   // or to stand on it
};
// How much paper pieces want between them, and how much longer steps to the side are.
struct PairMeasure {
  double gap = 0;
  double wide = 1;
};
double cost_of_pairs(std::size_t piece, const PieceArrays& pieces, const Wishes& wishes,
                     const PairMeasure& measure);

}  // namespace buurtweb::viz
