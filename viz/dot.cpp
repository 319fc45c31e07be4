#include "viz/dot.h"

#include "viz/drawing.h"
#include "viz/graphviz.h"

namespace buurtweb::viz {

Printed print_dot(const Drawing& drawing) {
  return graphviz::print(drawing, {.format = "dot", .texts_inside = true});
}

}  // namespace buurtweb::viz
