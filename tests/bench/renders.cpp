// Draws the same small map again and again in one process: how much memory grows between the first
// ten and the last, and whether the bytes stay the same.
//
//   PROGRAM [TIMES]
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unistd.h>
#include <variant>

#include "viz/formats.h"

namespace {

namespace viz = buurtweb::viz;

viz::PublicSheet sheet() {
  viz::MapSheet map;
  map.title = "Twaalf mensen";
  map.paper = viz::Paper::a4;
  for (std::uint32_t i = 0; i < 12; ++i) {
    map.marks.push_back({.label = "Bewoner " + std::to_string(i)});
    map.lines.push_back({.from = i, .to = (i + 1) % 12});
    map.lines.push_back({.from = i, .to = i * 5 % 12});
  }
  std::erase_if(map.lines, [](const viz::Line& line) { return line.from == line.to; });
  return viz::PublicSheet(map);
}

std::string drawn(const viz::PublicSheet& sheet) {
  const viz::Printed printed = viz::publish(sheet, *viz::format_named("svg"));
  const auto* const print = std::get_if<viz::Print>(&printed);
  return print == nullptr ? "" : print->bytes;
}

// Of the process, in KB.
double resident() {
  std::ifstream in("/proc/self/statm");
  double all = 0;
  double pages = 0;
  in >> all >> pages;
  return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1024;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr long kWarm = 10;
  const long times = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 1000;
  const viz::PublicSheet map = sheet();
  const std::string first = drawn(map);
  bool same = !first.empty();
  double before = 0;
  for (long i = 1; i < times; ++i) {
    if (i == kWarm) {
      before = resident();
    }
    same = same && drawn(map) == first;
  }
  std::printf("%ld renders: memory grows %.0f KB (goal 1024), the bytes are %s.\n", times,
              before > 0 ? resident() - before : 0, same ? "the same each time" : "NOT the same");
  return same ? 0 : 1;
}
