#pragma once

#include <string>

#include "tests/engine/analysis/dice.h"

namespace buurtweb::analysis::test {

// The text of a made-up neighbourhood of 6 to 14 people (p00, p01, …) in two or three areas, with
// two associations, an institution, a place, an initiative, a channel and an outside source, and
// random ties, tags, sources and consents. Facts are never stated twice.
std::string random_neighbourhood(Dice& dice);

// Some two people, the lower first.
struct Pair {
  std::string first;
  std::string second;
};
// A random pair of whom nothing is said yet: neither that they know each other nor that they do
// not.
Pair pair_without_word(const std::string& neighbourhood, Dice& dice);

}  // namespace buurtweb::analysis::test
