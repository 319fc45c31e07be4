#pragma once

#include <optional>
#include <vector>

#include "viz/drawing.h"
#include "viz/meter.h"
#include "viz/rooms.h"

// A middle of rings that is divided into boxes side by side, one for each hull.
namespace buurtweb::viz {

// An ellipse.
struct Disc {
  Point centre;
  Extent radii;
};

struct Section {
  Box room;    // of its marks, as far as it lies within the disc
  Text words;  // above them
};

struct Sections {
  std::vector<Section> parts;    // by hull
  std::vector<Segment> borders;  // between them
};

// As large as their marks need beside each other, in one row or two; nothing where a mark or the
// words of a hull have no room.
std::optional<Sections> sections_of(const Lodging& lodging, const Disc& disc, TextMeter& meter);

}  // namespace buurtweb::viz
