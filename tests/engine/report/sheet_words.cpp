#include "tests/engine/report/sheet_words.h"

#include <algorithm>

namespace buurtweb::testing {

std::vector<std::string> places(const viz::MapSheet& sheet) {
  std::vector<std::string> result;
  for (const viz::Mark& mark : sheet.marks) {
    const std::string name = mark.open ? "(" + mark.label + ")" : mark.label;
    result.push_back(name + "@" + std::to_string(mark.level));
  }
  return result;
}

std::vector<std::string> lines(const viz::MapSheet& sheet) {
  std::vector<std::string> result;
  for (const viz::Line& line : sheet.lines) {
    result.push_back(sheet.marks[line.from].label + "-" + sheet.marks[line.to].label);
  }
  return result;
}

const viz::Mark& mark_of(const viz::MapSheet& sheet, std::string_view label) {
  return *std::ranges::find(sheet.marks, label, &viz::Mark::label);
}

}  // namespace buurtweb::testing
