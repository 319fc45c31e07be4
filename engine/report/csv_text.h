#pragma once

#include <cstdint>
#include <string>

#include "engine/base/table.h"

namespace buurtweb::report {

// As Dutch Excel reads it with a double click: UTF-8 with its mark, semicolons, a decimal comma,
// days as 2-9-2026. Or as most programs do: without the mark, commas, a decimal point, 2026-09-02.
enum class CsvHabit : std::uint8_t { dutch, international };

// Lines end in CRLF, and nothing in them would be taken for a formula.
std::string csv_text(const Table& table, CsvHabit habit = CsvHabit::dutch);

}  // namespace buurtweb::report
