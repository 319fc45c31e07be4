#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "viz/geometry.h"
#include "viz/sheet.h"

// How each kind of thing looks. Tints after Okabe and Ito, each with a dark outline of its own hue
// (at least 3:1 on white); black letters read on every tint, and the shapes alone tell the kinds
// apart in grey.
namespace buurtweb::viz {

inline constexpr std::string_view kBlack = "#000000";
inline constexpr std::string_view kInk = "#1F1F1F";    // names
inline constexpr std::string_view kQuiet = "#4D4D4D";  // footer, subtitle, letters of kinds
inline constexpr std::string_view kWhite = "#FFFFFF";
inline constexpr std::string_view kNoColour = "none";
inline constexpr std::string_view kLine = "#7A8086";      // ties
inline constexpr std::string_view kProposal = "#C04A00";  // what could be
inline constexpr std::string_view kWarning = "#8B1A1A";   // banner of a closed sheet

inline constexpr std::string_view kHullFill = "#F0EFEA";
inline constexpr std::string_view kPaleFill = "#F8F7F4";  // beside it, and not white
inline constexpr std::string_view kHullStroke = "#6B6B6B";

enum class Outline : std::uint8_t {
  none,
  ellipse,
  circle,
  hexagon,
  box,
  round_box,
  house,
  diamond,
  parallelogram,
  octagon,
  inverted_house
};

// Two shapes as GraphViz draws them: the roof's share of a house's height, and how far the top of a
// parallelogram leans over, as a share of its width.
inline constexpr double kHouseRoof = 0.382;
inline constexpr double kSlant = 0.2046;
inline constexpr double kOctagonSide = 0.4142;  // of its width

struct Look {
  Outline outline = Outline::none;
  std::string_view fill = kNoColour;
  std::string_view stroke = kNoColour;
  double width = 0;  // of the stroke
  bool dashed = false;
  double inner_width = 0;  // of a second stroke inside the first; without one there is none
};

// How far inside its outline the second one lies.
double inset(const Look& look);

Look look_of(MarkKind kind, bool bridge, Paper paper);
Look look_of(const Mark& mark, Paper paper);
bool is_person(MarkKind kind);
std::string_view name_of(MarkKind kind);  // for classes in files: "resident"
std::optional<MarkKind> kind_named(std::string_view name);

enum class Dash : std::uint8_t { solid, dashed, dotted };

struct Pen {
  std::string_view colour = kLine;
  double width = 1;
  Dash dash = Dash::solid;
  double core = 0;  // of its width, white: then it is a double line
};

Pen pen_of(LineStyle style, Paper paper);
Pen core_of(const Pen& pen);  // what makes it double
// How much of any line must be seen, in points: on a screen as much as the back of a room sees.
// On paper, that is seen from nearby, none.
double least_line(Paper paper);
Pen proposal_pen(Paper paper);
Pen hull_pen(Paper paper);
Pen ring_pen(Paper paper);  // of the edges of rings and columns
std::string_view name_of(LineStyle style);

// One and a half for a paper whose text is one and a half times that of A3: how much thicker lines
// and wider gaps are there.
double thickness(Paper paper);
// The same in whole numbers from 1: both sides of the paper can be divided by it.
double whole_thickness(Paper paper);

// A line of text to be put into a shape.
struct TextRow {
  double width = 0;
  double height = 0;
};

struct Fit {
  Extent extent;   // of the shape
  double top = 0;  // of the first row, below the top of the shape
};

// The smallest shape, not too long and not too tall, that holds these rows with some air.
Fit fit(Outline outline, const std::vector<TextRow>& rows, double air);

}  // namespace buurtweb::viz
