#pragma once

#include <vector>

#include "viz/drawing.h"
#include "viz/geometry.h"
#include "viz/meter.h"

namespace buurtweb::viz {

// Marks that stand apart together, and who else is on the map.
struct Circle {
  std::vector<Box> members = {};
  std::vector<Box> strangers = {};
  Text words = {};  // to stand at the members; without lines where there are none
  // The same in more lines, for where they would stand against the edge of the hull otherwise.
  std::vector<Text> narrower = {};
  bool hull = true;  // else only the words
};

struct Cloud {
  std::vector<Box> hulls;
  std::vector<Text> words;  // none where no place is free for them
};

// Hulls around the members that cover nobody else: one where that can be, else few, since marks
// that have their places from another map may stand among others. The words stand above or below
// the largest. Without a hull they stand once at all members, or else, where strangers are among
// these, at each who stands apart; nowhere when one of these has no place for them. O(members³ +
// members² × strangers).
Cloud cloud_around(const Circle& circle, const Box& room, double gap);

// The same words in one line more, and in two: as narrow as that can be without breaking a word.
std::vector<Text> in_more_lines(const Text& words, TextMeter& meter);

// How far a hull reaches beyond its members.
double hull_padding(double gap);

}  // namespace buurtweb::viz
