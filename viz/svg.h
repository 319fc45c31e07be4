#pragma once

#include "viz/formats.h"

namespace buurtweb::viz {

// A picture for the web and for large printers: text stays text, with a title and a description for
// who cannot see it. Holds no links, no scripts and no comments.
Printed print_svg(const Drawing& drawing);

}  // namespace buurtweb::viz
