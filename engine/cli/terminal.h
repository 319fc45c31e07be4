#pragma once

#include <cstdint>

#include "engine/report/paint.h"

namespace buurtweb::cli {

enum class Stream : std::uint8_t { out, error };

// Colours on a terminal that has them; none in a pipe, with NO_COLOR or with TERM=dumb.
report::Paint paint_for(Stream stream);

}  // namespace buurtweb::cli
