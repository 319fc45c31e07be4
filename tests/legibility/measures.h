#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/viz/svg_geometry.h"
#include "viz/sheet.h"

// How well a map can be read, measured on what a browser would draw, by rules that know nothing of
// how it was made (practice.md 4.3 and 4.4).
namespace buurtweb::legibility {

struct Reading {
  std::size_t marks = 0;
  std::size_t lines = 0;
  std::size_t labels_on_labels = 0;      // pairs
  std::size_t labels_on_marks = 0;       // labels over a mark that is not their own
  std::size_t lines_through_labels = 0;  // lines that run through the label of neither end
  std::size_t dashed_through_names = 0;  // of those, proposals through a mark: they look like two
  std::size_t half_in_hulls =
      0;  // marks that stand partly in a hull: they are not of it, nor apart
  std::size_t labels_at_edges = 0;  // words of a hull that stand on its edge, or against it
  std::size_t outside = 0;          // shapes, words and lines that a copier may cut off
  double smallest_text = 0;         // in points
  double text_contrast = 21;        // the lowest
  double graphic_contrast = 21;
  double aspect_error = 0;         // how far the drawing is from the paper's ratio: 0.1 is 10 %
  double coverage = 0;             // share of the sheet within the bounds of marks and labels
  std::size_t crossings = 0;       // of lines from middle to middle of their marks
  std::size_t bare_crossings = 0;  // of what is drawn of them, outside the marks at their ends
  std::size_t winding = 0;         // lines that the eye must follow round corners
  std::size_t merged = 0;          // lines that run along one of others as if they were one
  double shortest_line = 0;        // in points: what is seen of it, beside marks and numbers
};

Reading measured(const viz::test::SvgMap& map, viz::Paper paper);

// What a map must keep to. The crossings are those of the peer.
struct Limits {
  viz::Paper paper = viz::Paper::a3;
  std::size_t crossings = 0;
  bool hulls = true;  // what is coloured behind the marks are hulls, not rings
  bool full = true;   // enough marks to fill a sheet with: a screen less, beside its large words
};
// The names of the rules that are broken; empty when all is well.
std::vector<std::string> broken(const Reading& reading, const Limits& limits);

// What a copier may cut off, on each side.
double copier_margin(viz::Paper paper);

}  // namespace buurtweb::legibility
