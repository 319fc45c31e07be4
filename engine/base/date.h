#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace buurtweb {

using Date = std::chrono::year_month_day;

// Reads 2026-09-02 or 2-9-2026. Nothing when the text has another shape or the day does not exist.
std::optional<Date> parse_date(std::string_view text);
// True when the text has the shape of a date, whether or not that day exists.
bool looks_like_date(std::string_view text);
// "2026-09-02".
std::string iso(Date date);
// The same day so many months later; the last day of the month where that day does not exist.
Date plus_months(Date date, int months);
// More than 50 years before or after `from`: mostly a slip in the year.
bool is_far_off(Date day, Date from);
// The day of the machine's clock where it stands (TZ), for the one place that may ask for it: the
// default of --datum.
Date today();

}  // namespace buurtweb
