#include "viz/xdot.h"

#include <fmt/format.h>

#include <array>

namespace buurtweb::viz {
namespace {

// A style is announced by its length.
std::string style(std::string_view name) {
  return fmt::format("S {} -{} ", name.size(), name);
}

}  // namespace

const char* dash_name(Dash dash) {
  constexpr std::array names{"solid", "dashed", "dotted"};
  return names.at(static_cast<std::size_t>(dash));
}

std::string xdot(const Drawing& drawing, double reduction) {
  std::string all;
  for (const Patch& patch : drawing.background) {
    all += fmt::format("c {} -{} ", patch.pen.colour.size(), patch.pen.colour);
    all += style(fmt::format("setlinewidth({:.3f})", patch.pen.width / reduction));
    all += style(dash_name(patch.pen.dash));
    if (patch.fill == kNoColour) {
      all += "L";
    } else {
      all += fmt::format("C {} -{} P", patch.fill.size(), patch.fill);
    }
    all += fmt::format(" {} ", patch.outline.size());
    for (const Point p : patch.outline) {
      all +=
          fmt::format("{:.3f} {:.3f} ", p.x / reduction, (drawing.page.height - p.y) / reduction);
    }
  }
  return all;
}

}  // namespace buurtweb::viz
