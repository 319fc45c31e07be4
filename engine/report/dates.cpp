#include "engine/report/dates.h"

namespace buurtweb::report {

std::string long_date(Date date, const locale::Catalogue& catalogue) {
  const auto month = std::to_string(static_cast<unsigned>(date.month()));
  return catalogue.say("datum.lang", {{"dag", std::to_string(static_cast<unsigned>(date.day()))},
                                      {"maand", catalogue.say("datum.maand." + month)},
                                      {"jaar", std::to_string(static_cast<int>(date.year()))}});
}

}  // namespace buurtweb::report
