#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/report/map_folding.h"

// The lines of a map of the web: a pair has one line, whatever ties it.
namespace buurtweb::report {
namespace {

using privacy::SceneTie;
using Ends = std::pair<viz::MarkIndex, viz::MarkIndex>;

// On a screen a tie is a tie: there is no room to explain more.
viz::LineStyle style_of(const SceneTie& tie, const MapMarks& marks) {
  if (tie_class(tie.relation) == TieClass::use) {
    return viz::LineStyle::unsure;
  }
  return tie.strength == 3 && !marks.groups_only ? viz::LineStyle::strong : viz::LineStyle::tie;
}

struct Drawn {
  viz::LineStyle style = viz::LineStyle::tie;
  std::size_t ties = 0;  // how many it stands for
};

// A stronger style wins where a pair has more than one tie.
int rank(viz::LineStyle style) {
  return style == viz::LineStyle::unsure ? -1 : static_cast<int>(style);
}

// Of each mark the lines that stand for the most ties: between groups into which much was folded
// nearly every pair has a line, and nobody could read them all. Bridges always stay.
std::set<Ends> busiest(const std::map<Ends, Drawn>& lines, std::size_t marks) {
  constexpr std::size_t of_each_mark = 3;
  std::vector<std::vector<std::pair<std::size_t, Ends>>> of(marks);
  std::set<Ends> result;
  for (const auto& [ends, drawn] : lines) {
    of[ends.first].emplace_back(~drawn.ties, ends);
    of[ends.second].emplace_back(~drawn.ties, ends);
    if (drawn.style == viz::LineStyle::bridge) {
      result.insert(ends);
    }
  }
  for (auto& each : of) {
    std::ranges::sort(each);
    for (std::size_t i = 0; i < std::min(of_each_mark, each.size()); ++i) {
      result.insert(each[i].second);
    }
  }
  return result;
}

// All of them, by the marks that they tie.
std::map<Ends, Drawn> all_lines(const privacy::Scene& scene, const MapMarks& marks,
                                const std::set<std::pair<MemberId, MemberId>>& bridges) {
  std::map<Ends, Drawn> lines;
  for (const SceneTie& tie : scene.ties) {
    if (!is_drawn(tie)) {
      continue;
    }
    const auto from = marks.of[tie.from.value()];
    const auto to = marks.of[tie.to.value()];
    if (!from || !to || from == to) {
      continue;
    }
    const bool bridge = bridges.contains(std::minmax(tie.from, tie.to));
    const viz::LineStyle style = bridge ? viz::LineStyle::bridge : style_of(tie, marks);
    const auto [line, is_new] = lines.emplace(std::minmax(*from, *to), Drawn{.style = style});
    ++line->second.ties;
    if (!is_new && rank(style) > rank(line->second.style)) {
      line->second.style = style;
    }
  }
  return lines;
}

}  // namespace

bool add_lines(const privacy::Scene& scene, const MapMarks& marks,
               const std::set<std::pair<MemberId, MemberId>>& bridges, viz::MapSheet& sheet) {
  const std::map<Ends, Drawn> lines = all_lines(scene, marks, bridges);
  const bool too_many = marks.folded && 2 * lines.size() > 5 * sheet.marks.size();
  const std::set<Ends> kept = too_many ? busiest(lines, sheet.marks.size()) : std::set<Ends>{};
  for (const auto& [ends, drawn] : lines) {
    if (!too_many || kept.contains(ends)) {
      sheet.lines.push_back({.from = ends.first, .to = ends.second, .style = drawn.style});
    }
  }
  return !too_many;
}

}  // namespace buurtweb::report
