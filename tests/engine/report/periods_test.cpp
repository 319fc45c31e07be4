#include "engine/report/periods.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pipeline.h"

namespace buurtweb::report {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Date> days(std::initializer_list<const char*> texts) {
  std::vector<Date> result;
  for (const char* const text : texts) {
    result.push_back(*parse_date(text));
  }
  return result;
}

std::vector<std::string> words(const std::vector<Date>& days, std::size_t most) {
  std::vector<std::string> result;
  for (const Period period : periods_of(days, most)) {
    result.push_back(long_period(period, testing::dutch()));
  }
  return result;
}

TEST(Periods, AreMonthsWhereThoseAreFew) {
  EXPECT_THAT(words(days({"2026-06-30", "2026-04-01", "2026-06-01"}), 2),
              ElementsAre("april 2026", "juni 2026"));
}

TEST(Periods, BecomeLongerUntilTheyAreFew) {
  const std::vector<Date> year = days({"2026-01-31", "2026-04-01", "2026-06-30", "2026-12-01"});
  EXPECT_THAT(words(year, 3),
              ElementsAre("januari tot en met maart 2026", "april tot en met juni 2026",
                          "oktober tot en met december 2026"));
  EXPECT_THAT(words(year, 2),
              ElementsAre("januari tot en met juni 2026", "juli tot en met december 2026"));
  EXPECT_THAT(words(year, 1), ElementsAre("2026"));
}

TEST(Periods, AreYearsWhereMonthsAreManyAndOneHoldsAll) {
  const std::vector<Date> years = days({"2019-12-31", "2024-01-01", "2025-07-07", "2026-02-28"});
  EXPECT_THAT(words(years, 3),
              ElementsAre("2018 tot en met 2019", "2024 tot en met 2025", "2026 tot en met 2027"));
  EXPECT_EQ(periods_of(years, 0).size(), std::size_t{1});
}

TEST(Periods, HoldEachDayOnce) {
  const std::vector<Date> all = days({"0001-01-01", "1999-12-31", "2000-01-01", "2026-11-22"});
  for (std::size_t most = 1; most < 6; ++most) {
    const std::vector<Period> periods = periods_of(all, most);
    EXPECT_LE(periods.size(), most);
    for (const Date day : all) {
      EXPECT_EQ(std::ranges::count_if(periods, [&](Period p) { return holds(p, day); }), 1);
    }
  }
}

TEST(Periods, AreNoneOfNoDays) {
  EXPECT_THAT(periods_of({}, 3), IsEmpty());
}

}  // namespace
}  // namespace buurtweb::report
