#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "engine/graph/lowest.h"
#include "engine/report/map_folding.h"

// The lines of a map of the web: a pair has one line, whatever ties it.
namespace buurtweb::report {
namespace {

using privacy::SceneTie;
using Ends = std::pair<viz::MarkIndex, viz::MarkIndex>;

constexpr double kReadable = 2.5;  // lines a mark

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

// Between groups into which much was folded nearly every pair has a line, and nobody could read
// them all. Kept are those that stand for the most ties, as few more than there are marks; what
// hangs together still does (Kruskal), since whoever loses all lines would look as if nobody knows
// them. Bridges always stay.
std::set<Ends> busiest(const std::map<Ends, Drawn>& lines, std::size_t marks) {
  const std::size_t most = marks + marks / 4;
  std::vector<std::pair<Ends, Drawn>> order(lines.begin(), lines.end());
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [](const auto& line) { return line.second.ties; });
  std::vector<graph::Vertex> below(marks);
  std::iota(below.begin(), below.end(), graph::Vertex{0});
  std::set<Ends> kept;
  for (const auto& [ends, drawn] : order) {
    const bool joins = graph::lowest_of(below, ends.first) != graph::lowest_of(below, ends.second);
    if (joins || drawn.style == viz::LineStyle::bridge) {
      graph::join(below, ends.first, ends.second);
      kept.insert(ends);
    }
  }
  for (std::size_t i = 0; i < order.size() && kept.size() < most; ++i) {
    kept.insert(order[i].first);
  }
  return kept;
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
  const bool too_many = marks.folded && static_cast<double>(lines.size()) >
                                            kReadable * static_cast<double>(sheet.marks.size());
  const std::set<Ends> kept = too_many ? busiest(lines, sheet.marks.size()) : std::set<Ends>{};
  for (const auto& [ends, drawn] : lines) {
    if (!too_many || kept.contains(ends)) {
      sheet.lines.push_back({.from = ends.first, .to = ends.second, .style = drawn.style});
    }
  }
  return !too_many;
}

}  // namespace buurtweb::report
