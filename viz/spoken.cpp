#include "viz/spoken.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "viz/text.h"
#include "viz/units.h"

namespace buurtweb::viz {
namespace {

class Lines {
public:
  void add(std::string_view words) {
    const std::string line = printable(words);
    if (!line.empty()) {
      all_.append(all_.empty() ? "" : "\n").append(line);
    }
  }

  // "hier nog geen contact met de rest: Ans, Bea"
  void add(std::string_view words, const std::vector<std::string>& names) {
    std::string line(words);
    for (const std::string& name : names) {
      line.append(line.size() == words.size() ? ": " : ", ").append(name);
    }
    if (!words.empty() && !names.empty()) {
      add(line);
    }
  }

  void add_each(std::string_view lines) {
    while (!lines.empty()) {
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      add(lines.substr(0, end));
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
  }

  std::string taken() { return std::move(all_); }

private:
  std::string all_;
};

std::vector<std::string> in_hull(const MapSheet& sheet, const Hull& hull) {
  std::vector<std::string> names;
  for (const MarkIndex i : hull.members) {
    names.push_back(sheet.marks[i].label);
  }
  return names;
}

std::vector<std::string> standing_alone(const MapSheet& sheet) {
  std::vector<std::string> names;
  for (const Unit& unit : units_of(sheet)) {
    for (const Part& part : unit.alone ? unit.parts : std::vector<Part>{}) {
      names.push_back(sheet.marks[part.front()].label);
    }
  }
  return names;
}

}  // namespace

std::string spoken(const MapSheet& sheet, std::string_view banner) {
  Lines lines;
  lines.add(banner);
  lines.add(sheet.subtitle);
  lines.add_each(sheet.description);
  for (const Hull& hull : sheet.hulls) {
    lines.add(hull.label, in_hull(sheet, hull));
  }
  if (sheet.layout == Layout::web) {
    lines.add(sheet.alone, standing_alone(sheet));
  }
  for (const Proposal& proposal : sheet.proposals) {
    lines.add(proposal.spoken);
  }
  lines.add(sheet.room_to_write);
  lines.add(sheet.list);
  for (const std::string& line : sheet.footer) {
    lines.add(line);
  }
  return lines.taken();
}

}  // namespace buurtweb::viz
