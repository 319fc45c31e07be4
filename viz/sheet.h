#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What is to be printed, in plain values. A sheet knows no neighbourhood: whoever fills it has
// already decided what may be seen, and brings every word, also those of the legend.
namespace buurtweb::viz {

enum class Paper : std::uint8_t { a4, a3, a2, a1, a0, beamer };  // landscape; beamer is 16:9

// No text on this paper is smaller, in points, as long as the marks are no more than the cap.
double smallest_text(Paper paper);
// How many marks with a name this paper carries. With more, fold them into groups or into a series.
std::size_t label_cap(Paper paper);
std::optional<Paper> paper_named(std::string_view name);  // "a4" … "a0", "beamer"
std::string_view name_of(Paper paper);

// Each kind has its own shape, so that a black-and-white copy still tells them apart.
enum class MarkKind : std::uint8_t {
  resident,      // ellipse
  professional,  // ellipse with a double line
  association,   // hexagon
  institution,   // box
  facility,      // house
  initiative,    // diamond
  channel,       // parallelogram
  external,      // box with a dashed line
  group,         // box with round corners: many marks folded into one
  talent,        // octagon: what somebody can do
  event          // a house upside down: what happened once
};
inline constexpr std::size_t kMarkKindCount = 11;

// A place on the map: 0,0 is its left top corner, 1,1 its right bottom corner.
struct Spot {
  double x = 0;
  double y = 0;

  bool operator==(const Spot&) const = default;
};

// Where something is on the ground, in metres from wherever the sheet counts.
struct Ground {
  double east = 0;
  double north = 0;
  bool exact = true;  // else it is somewhere around here, and gets no dot

  bool operator==(const Ground&) const = default;
};

// Marks are named by their place in MapSheet::marks. In files they are n1, n2, …
using MarkIndex = std::uint32_t;

// On which of several maps with the same places something is seen, a bit for each. What is never
// seen together may cross and stand on each other.
using OnMaps = std::uint32_t;
inline constexpr OnMaps kOnAllMaps = ~OnMaps{0};

struct Mark {
  MarkKind kind = MarkKind::resident;
  std::string label = {};    // any text: it is drawn as it is, cut at 80 characters
  std::string shown = {};    // in its place, where another begins as this one does: tell_apart()
  std::string number = {};   // behind the letter of its kind: "12"
  std::string detail = {};   // empty, or a few words below the label ("14 bewoners")
  bool bridge = false;       // thick outline and a bright tint
  bool open = false;         // not there yet: dashed and empty, such as a chair for nobody
  bool tied_unseen = false;  // to what has no mark here: it does not stand alone without lines
  std::size_t level = 0;     // its ring from the middle, or its column from the left
  std::optional<MarkIndex> twin = {};  // of a pair: the mark on the right that it is a copy of
  std::optional<Ground> ground = {};   // for the layout of that name
  std::optional<Spot> spot = {};       // where an earlier sheet had it: it stays there, or nearly
  bool stays = false;                  // not even nearly, unless another stands on it
  OnMaps on = kOnAllMaps;

  bool operator==(const Mark&) const = default;
};

// Unsure ones are dotted; what only one can do is double.
enum class LineStyle : std::uint8_t { tie, strong, bridge, unsure, unsure_bridge, sole };

struct Line {
  MarkIndex from = 0;
  MarkIndex to = 0;
  LineStyle style = LineStyle::tie;
  OnMaps on = kOnAllMaps;
  std::size_t count = 0;  // of those it stands for, a number on it; 0: none

  bool operator==(const Line&) const = default;
};

// A tie that could be made: dashed, with a number. The reason stands at that number below the map.
struct Proposal {
  MarkIndex from = 0;
  MarkIndex to = 0;
  std::string reason = {};
  std::string spoken = {};  // the same with what such a line is, for who cannot see it
  OnMaps on = kOnAllMaps;

  bool operator==(const Proposal&) const = default;
};

// A cloud around marks that stand apart. It holds its members and nobody else; a mark named by two
// hulls belongs to the first. In rings, a box of marks that are of one sort: all that stand in the
// middle are in one, if any.
struct Hull {
  std::vector<MarkIndex> members = {};
  std::string label = {};

  bool operator==(const Hull&) const = default;
};

// What belongs on a sheet and has no place on it, for a list behind it.
struct Unplaced {
  std::string heading;
  std::string label;
  std::string detail;  // may be empty

  bool operator==(const Unplaced&) const = default;
};

// How strong something is between two of these names, as a table.
struct MatrixCell {
  std::string text = {};
  std::size_t heat = 0;  // 0 nothing, 1 little, 2 some, 3 much
  bool open = false;     // dashed, in the colour of what could be

  bool operator==(const MatrixCell&) const = default;
};
struct Matrix {
  std::vector<std::string> names;
  std::vector<MatrixCell> cells;  // row by row

  bool operator==(const Matrix&) const = default;
};

struct KindWords {
  std::string letter;  // in the shape: "B"
  std::string name;    // in the legend: "bewoner"

  bool operator==(const KindWords&) const = default;
};

// All words the legend may need. Only what is on the sheet is explained; empty words are left out.
struct LegendWords {
  std::array<KindWords, kMarkKindCount> kinds;  // by MarkKind
  std::string bridge_mark;
  std::string open_mark;
  std::string tie;
  std::string strong;
  std::string bridge;
  std::string unsure;
  std::string unsure_bridge;
  std::string sole;
  std::string count;
  std::string proposal;
  std::string hull;

  bool operator==(const LegendWords&) const = default;
};

// How marks find their place: where their ties pull them, on their level, where they are, or twice
// beside each other, once in each of two columns.
enum class Layout : std::uint8_t { web, rings, columns, ground, pair };

struct MapSheet {
  std::string title;
  std::string subtitle;
  std::string description;  // the marks in words, a line each, for who cannot see them
  std::string language = "nl";
  Paper paper = Paper::a3;
  std::vector<Mark> marks;
  std::vector<Line> lines;
  std::vector<Proposal> proposals;
  std::vector<Hull> hulls;
  Matrix matrix = {};  // instead of marks
  Layout layout = Layout::web;
  bool in_order = false;            // in columns: those of a level read in the order of the marks
  bool in_tiles = false;            // cut over sheets of A4: names of a web keep off their edges
  bool for_screen = false;          // as large as its paper, but as wide as a screen
  std::vector<std::string> levels;  // the words of each; there may be more levels than words
  std::string alone;          // empty, or a few words above the marks that nothing ties to another
  std::string nobody;         // in the middle of a sheet without marks
  std::string room_to_write;  // empty, or the words above an empty place beside the map
  LegendWords legend;
  std::vector<Unplaced> unplaced;   // what stands under one heading is together
  std::string list;                 // who has no mark; a paragraph above the footer, may be empty
  std::vector<std::string> listed;  // the numbers in that list, as they stand in marks
  std::vector<std::string> footer;  // source, area and date; consent line; contact
  std::string id_prefix;            // a-z and 0-9; keeps ids apart when a page shows several maps

  bool operator==(const MapSheet&) const = default;
};

// Of names that are cut at the same words, each shows from where on it is another one.
void tell_apart(std::vector<Mark>& marks);

// Each of the maps whose marks these are; all in one where it is one map.
std::vector<OnMaps> maps_of(const MapSheet& sheet);

// Whether an earlier sheet had any of its marks.
bool has_spots(const MapSheet& sheet);
// The same, of which no mark stays: it may stand beside its place, or where none stayed anywhere.
MapSheet freed(MapSheet sheet);

// Two types, so that what hands out files can be written for one of them only.
class PublicSheet {
public:
  explicit PublicSheet(MapSheet map) : map_(std::move(map)) {}
  [[nodiscard]] const MapSheet& map() const { return map_; }

private:
  MapSheet map_;
};

// Not for everybody. The banner says so, and is drawn on every format.
class ClosedSheet {
public:
  ClosedSheet(MapSheet map, std::string banner)
      : map_(std::move(map)), banner_(std::move(banner)) {}
  [[nodiscard]] const MapSheet& map() const { return map_; }
  [[nodiscard]] const std::string& banner() const { return banner_; }

private:
  MapSheet map_;
  std::string banner_;
};

}  // namespace buurtweb::viz
