#pragma once

#include <string>
#include <vector>

#include "viz/formats.h"

// Texts for a screen that is read from the back of a room, in plain values.
namespace buurtweb::viz {

struct SlidePoint {
  std::string text;
  std::string below = {};  // in quiet letters; may be empty
};

struct Slide {
  std::string title;
  std::vector<SlidePoint> points;
  std::string foot = {};    // may be empty
  bool foot_warns = false;  // else it stands in quiet letters
};

// A PDF of 16:9, no letter smaller than smallest_text(Paper::beamer). Points that do not fit go on
// on a page with the same title. The same slides give the same bytes.
Printed print_slides(const std::vector<Slide>& slides, const std::string& language);

}  // namespace buurtweb::viz
