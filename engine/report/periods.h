#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::report {

// Whole months on end, counted from the year 0; `last` belongs to it.
struct Period {
  int first = 0;
  int last = 0;
  bool operator==(const Period&) const = default;
};

bool holds(Period period, Date day);

// The shortest periods (a month, a quarter, half a year, a year, some years), all of one length, of
// which at most `most` hold one of these days. Only those that hold one, from early to late.
std::vector<Period> periods_of(const std::vector<Date>& days, std::size_t most);

// "juni 2026", "april tot en met juni 2026", "2026" or "2024 tot en met 2025".
std::string long_period(Period period, const locale::Catalogue& catalogue);
// "april t/m juni 2026"
std::string short_period(Period period, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
