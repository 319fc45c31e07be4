#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "viz/sheet.h"

namespace buurtweb::viz {

struct Drawing;  // a sheet of which every place and size is known: drawing.h

struct Print {
  std::string bytes;
  double text_size =
      0;  // of the names, in points on paper; below smallest_text() only over the cap
};

// What could not be printed and what the drawing library said about it. Holds no names.
struct Problem {
  std::string what;
  std::string lacks = {};  // a part of GraphViz that is not there: "libgvplugin_pango"
};

using Printed = std::variant<Print, Problem>;

struct Format {
  std::string_view name;       // "svg"
  std::string_view extension;  // ".svg"
  Printed (*print)(const Drawing&);
};

// All formats, in the order in which they are offered.
std::span<const Format> formats();
const Format* format_named(std::string_view name);           // null when there is none
const Format* format_with_extension(std::string_view path);  // by the end of a file's name

// The same sheet gives the same bytes.
Printed publish(const PublicSheet& sheet, const Format& format);
Printed print_closed(const ClosedSheet& sheet, const Format& format);

// How large the names of this sheet are when it is printed; 0 where none stand on it.
double text_size(const MapSheet& sheet, std::string_view banner);

// Whether its marks can be read, and stand so far apart that lines find a way between them.
bool is_roomy(const MapSheet& sheet, std::string_view banner);

// Where the marks of this sheet land, one for each. Put into Mark::spot they keep the next sheet of
// the same marks in the same shape, and spare it the search.
std::vector<Spot> spots(const MapSheet& sheet);

}  // namespace buurtweb::viz
