#pragma once

#include <string>

#include "engine/base/table.h"

namespace buurtweb::report {

// A table as Dutch Excel reads it with a double click: UTF-8 with its mark, semicolons, CRLF, a
// decimal comma, days as 2-9-2026, and nothing in it that Excel would take for a formula.
std::string csv_text(const Table& table);

}  // namespace buurtweb::report
