#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "viz/sheet.h"

namespace buurtweb::report {

using Ends = std::pair<viz::MarkIndex, viz::MarkIndex>;

struct DrawnLine {
  viz::LineStyle style = viz::LineStyle::tie;
  std::size_t ties = 0;  // how many it stands for
};
using DrawnLines = std::map<Ends, DrawnLine>;

// A stronger style wins where a pair has more than one tie.
int rank(viz::LineStyle style);

inline constexpr double kReadableLines = 1.5;  // a mark
// Whether there are more than so many for each mark.
bool are_too_many(const DrawnLines& lines, std::size_t marks, double for_each = kReadableLines);

// Between groups into which much was folded nearly every pair has a line, and nobody could read
// them all. What hangs together still does (Kruskal), since whoever loses all lines would look as
// if nobody knows them, and bridges always stay. The rest is shared out: each mark in turn gets one
// more of its lines, those that stand for the most ties first, so that a busy one loses most.
std::set<Ends> kept_lines(const DrawnLines& lines, std::size_t marks);

}  // namespace buurtweb::report
