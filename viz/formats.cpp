#include "viz/formats.h"

#include <algorithm>
#include <array>

#include "viz/compose.h"
#include "viz/dot.h"
#include "viz/drawing.h"
#include "viz/pdf.h"
#include "viz/png.h"
#include "viz/svg.h"

namespace buurtweb::viz {
namespace {

// A new format is one file and one line here.
constexpr std::array kFormats{
    Format{"svg", ".svg", &print_svg},
    Format{"pdf", ".pdf", &print_pdf},
    Format{"png", ".png", &print_png},
    Format{"dot", ".dot", &print_dot},
};

bool lines_end_on_marks(const MapSheet& sheet) {
  const auto known = [&](MarkIndex i) { return i < sheet.marks.size(); };
  return std::ranges::all_of(sheet.lines,
                             [&](const Line& l) { return known(l.from) && known(l.to); }) &&
         std::ranges::all_of(sheet.proposals,
                             [&](const Proposal& p) { return known(p.from) && known(p.to); }) &&
         std::ranges::all_of(sheet.hulls,
                             [&](const Hull& h) { return std::ranges::all_of(h.members, known); });
}

Printed printed(const MapSheet& sheet, std::string_view banner, const Format& format) {
  if (!lines_end_on_marks(sheet)) {
    return Problem{"A line, proposal or hull names a mark that is not on the sheet."};
  }
  return format.print(composed(sheet, banner));
}

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

const Format* format_named(std::string_view name) {
  const auto* const found = std::ranges::find(kFormats, name, &Format::name);
  return found == kFormats.end() ? nullptr : found;
}

const Format* format_with_extension(std::string_view path) {
  const auto* const found = std::ranges::find_if(
      kFormats, [&](const Format& format) { return path.ends_with(format.extension); });
  return found == kFormats.end() ? nullptr : found;
}

Printed publish(const PublicSheet& sheet, const Format& format) {
  return printed(sheet.map(), "", format);
}

Printed print_closed(const ClosedSheet& sheet, const Format& format) {
  return printed(sheet.map(), sheet.banner(), format);
}

double text_size(const MapSheet& sheet, std::string_view banner) {
  return lines_end_on_marks(sheet) ? composed_marks(sheet, banner).text_size : 0;
}

bool is_roomy(const MapSheet& sheet, std::string_view banner) {
  constexpr double least_air = 0.55;  // found by trying: with less, one line in fifty has no way
  return lines_end_on_marks(sheet) && has_air(sheet, banner, least_air);
}

std::vector<Spot> spots(const MapSheet& sheet) {
  std::vector<Spot> result;
  if (!lines_end_on_marks(sheet)) {
    return result;
  }
  const Drawing drawing = composed_marks(sheet, "");
  for (std::size_t i = 0; i < sheet.marks.size(); ++i) {
    const Point place = drawing.shapes[drawing.first_mark + i].box.centre();
    result.push_back({(place.x - drawing.room.left) / drawing.room.width(),
                      (place.y - drawing.room.top) / drawing.room.height()});
  }
  return result;
}

}  // namespace buurtweb::viz
