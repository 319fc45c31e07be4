#pragma once

#include <optional>
#include <string>
#include <vector>

#include "viz/geometry.h"

// Reads a map back from its SVG, knowing nothing of how it was made: boxes, words and lines as a
// browser would draw them, in points from the left top corner of the page.
namespace buurtweb::viz::test {

struct SvgText {
  std::string words;
  double size = 0;
  Point anchor;  // of its baseline
  bool centred = false;
  bool bold = false;
  std::string colour = "black";
};

struct SvgGroup {
  std::string id;
  std::string role;
  std::string title;
  Box box;  // of its outlines
  std::vector<Box> outlines;
  std::string outline;  // in words: the same for the same shape of another size or colour
  std::string fill = "none";
  std::string stroke = "none";
  std::vector<SvgText> texts;
};

struct SvgLine {
  std::string id;
  std::string role;
  std::vector<Point> way;  // the curve, step by step
  std::string colour = "black";
  bool dashed = false;
};

struct SvgMap {
  Extent page;
  double scale = 0;  // how much smaller all is drawn than it was asked for
  std::string title;
  std::string description;
  std::vector<SvgGroup> groups;  // all shapes, the furniture of the page included
  std::vector<SvgLine> lines;
  std::vector<Box> patches;  // filled parts of the background, without the page itself
  std::vector<std::string> patch_fills;

  [[nodiscard]] std::vector<SvgGroup> marks() const;
  [[nodiscard]] const SvgGroup* find(const std::string& id) const;
  [[nodiscard]] const SvgLine* line(const std::string& id) const;
  [[nodiscard]] std::vector<SvgText> texts() const;
};

// Nothing when it is not well-formed.
std::optional<SvgMap> read_svg(const std::string& bytes);

// The lines of a group with spaces between them.
std::string joined(const SvgGroup& group, const std::string& role_to_leave_out = "");

}  // namespace buurtweb::viz::test
