#include "engine/base/date.h"

#include <fmt/compile.h>

#include <array>
#include <charconv>
#include <ctime>
#include <vector>

namespace buurtweb {
namespace {

struct Parts {
  std::array<int, 3> number{};
  std::array<std::size_t, 3> width{};
};

// Three numbers with '-' between them, or nothing.
std::optional<Parts> split(std::string_view text) {
  Parts parts;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < 3; ++i) {
    const auto [next, error] = std::from_chars(at, end, parts.number[i]);
    const auto width = static_cast<std::size_t>(next - at);
    if (error != std::errc{} || *at == '-' || width > 4) {
      return std::nullopt;
    }
    parts.width[i] = width;
    at = next;
    if (i < 2 && (at == end || *at++ != '-')) {
      return std::nullopt;
    }
  }
  return at == end ? std::optional(parts) : std::nullopt;
}

bool year_first(const Parts& p) {
  return p.width[0] == 4 && p.width[1] == 2 && p.width[2] == 2;
}
bool year_last(const Parts& p) {
  return p.width[0] <= 2 && p.width[1] <= 2 && p.width[2] == 4;
}

}  // namespace

bool looks_like_date(std::string_view text) {
  const std::optional<Parts> parts = split(text);
  return parts && (year_first(*parts) || year_last(*parts));
}

std::optional<Date> parse_date(std::string_view text) {
  const std::optional<Parts> parts = split(text);
  if (!parts || !(year_first(*parts) || year_last(*parts))) {
    return std::nullopt;
  }
  const auto& n = parts->number;
  const bool iso_order = year_first(*parts);
  const Date date{std::chrono::year(iso_order ? n[0] : n[2]),
                  std::chrono::month(static_cast<unsigned>(n[1])),
                  std::chrono::day(static_cast<unsigned>(iso_order ? n[2] : n[0]))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string iso(Date date) {
  std::array<char, 24> text{};  // a year has six characters at most
  const char* const end =
      fmt::format_to(text.data(), FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {text.data(), static_cast<std::size_t>(end - text.data())};
}

Date plus_months(Date date, int months) {
  const Date moved = date + std::chrono::months(months);
  return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

bool is_far_off(Date day, Date from) {
  constexpr int kMostMonths = 50 * 12;
  return day < plus_months(from, -kMostMonths) || day > plus_months(from, kMostMonths);
}

Date today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm here{};
  ::localtime_r(&now, &here);
  return {std::chrono::year(here.tm_year + 1900),
          std::chrono::month(static_cast<unsigned>(here.tm_mon + 1)),
          std::chrono::day(static_cast<unsigned>(here.tm_mday))};
}

}  // namespace buurtweb
