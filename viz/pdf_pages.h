#pragma once

#include <span>

#include "viz/formats.h"

namespace buurtweb::viz {

// PDFs behind each other in one file, in their order. The same prints give the same bytes.
Printed joined(std::span<const Print> prints);

}  // namespace buurtweb::viz
