#pragma once

#include "engine/input/csv.h"

namespace buurtweb::input {

// Whether the table has the same names above its columns and in front of its rows, and marks only
// where the two meet.
bool is_who_knows_whom(const Csv& csv);

}  // namespace buurtweb::input
