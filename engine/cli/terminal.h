#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/report/paint.h"

namespace buurtweb::cli {

enum class Stream : std::uint8_t { out, error };

// A terminal on which a line can be written over.
bool can_rub_out(Stream stream);

// How wide the terminal is now.
std::size_t columns_of(Stream stream);
// Whether somebody does something else on that terminal meanwhile (`buurtweb … &`).
bool is_in_background(Stream stream);

// Colours on a terminal that has them; none in a pipe, with NO_COLOR or with TERM=dumb.
report::Paint paint_for(Stream stream);

}  // namespace buurtweb::cli
