#include "viz/png.h"

#include "viz/drawing.h"
#include "viz/graphviz.h"
#include "viz/style.h"

namespace buurtweb::viz {
namespace {

// Sharp where people stand close, and never so large that the library runs out of rows.
double dots_per_inch(Paper paper) {
  switch (paper) {
    case Paper::a4:
    case Paper::a3:
      return 160;
    case Paper::a2:
      return 120;
    case Paper::a1:
    case Paper::a0:
      return 100;
    case Paper::beamer:
      return 144;  // 1920 × 1080
  }
  return 100;
}

}  // namespace

Printed print_png(const Drawing& drawing) {
  return graphviz::print(drawing, {.format = "png",
                                   .dots_per_inch = dots_per_inch(drawing.paper),
                                   .reduction = whole_thickness(drawing.paper)});
}

}  // namespace buurtweb::viz
