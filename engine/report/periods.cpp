#include "engine/report/periods.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace buurtweb::report {
namespace {

constexpr int kYear = 12;

int month_of(Date day) {
  return kYear * static_cast<int>(day.year()) +
         static_cast<int>(static_cast<unsigned>(day.month())) - 1;
}

// Whole years come after a quarter and half a year; of them twice as many each time.
int next_length(int months) {
  return months == 1 ? 3 : 2 * months;
}

std::string year(int month) {
  return std::to_string(month / kYear);
}

std::string name_of_month(int month, const locale::Catalogue& catalogue) {
  return catalogue.say("datum.maand." + std::to_string(month % kYear + 1));
}

std::string name_of(Period period, std::string_view months, const locale::Catalogue& catalogue) {
  if (period.first == period.last) {
    return catalogue.say("datum.maand_jaar", {{"maand", name_of_month(period.first, catalogue)},
                                              {"jaar", year(period.first)}});
  }
  const bool years = (period.last - period.first + 1) % kYear == 0;
  if (!years) {
    return catalogue.say(months, {{"van", name_of_month(period.first, catalogue)},
                                  {"tot", name_of_month(period.last, catalogue)},
                                  {"jaar", year(period.first)}});
  }
  return period.last - period.first + 1 == kYear
             ? year(period.first)
             : catalogue.say("datum.jaren",
                             {{"van", year(period.first)}, {"tot", year(period.last)}});
}

}  // namespace

bool holds(Period period, Date day) {
  const int month = month_of(day);
  return period.first <= month && month <= period.last;
}

std::vector<Period> periods_of(const std::vector<Date>& days, std::size_t most) {
  std::set<int> months;
  std::ranges::transform(days, std::inserter(months, months.end()), month_of);
  std::vector<Period> periods;
  for (int length = 1; periods.size() < std::min<std::size_t>(1, months.size());
       length = next_length(length)) {
    for (const int month : months) {
      const int first = month - month % length;
      if (periods.empty() || periods.back().first != first) {
        periods.push_back({.first = first, .last = first + length - 1});
      }
    }
    if (periods.size() > std::max<std::size_t>(1, most)) {
      periods.clear();
    }
  }
  return periods;
}

std::string long_period(Period period, const locale::Catalogue& catalogue) {
  return name_of(period, "datum.maanden", catalogue);
}

std::string short_period(Period period, const locale::Catalogue& catalogue) {
  return name_of(period, "datum.maanden_kort", catalogue);
}

}  // namespace buurtweb::report
