#pragma once

#include "viz/formats.h"

namespace buurtweb::viz {

// A picture in dots, for a slide or a message.
Printed print_png(const Drawing& drawing);

}  // namespace buurtweb::viz
