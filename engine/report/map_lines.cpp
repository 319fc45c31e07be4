#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/report/kept_lines.h"
#include "engine/report/map_folding.h"

// The lines of a map of the web: a pair has one line, whatever ties it.
namespace buurtweb::report {
namespace {

using privacy::SceneTie;

// Lines a mark, where more are borne than one can follow: maps that lie beside each other have more
// in common when none is left out, and on a page the lines of one name stand out.
constexpr double kBearable = 2.5;

// On a screen a tie is a tie: there is no room to explain more. What two people do together says
// nothing of the groups in whose marks they stand.
viz::LineStyle style_of(const SceneTie& tie, const MapMarks& marks) {
  if (tie_class(tie.relation) == TieClass::use) {
    return viz::LineStyle::unsure;
  }
  const bool by_name = !tie.to_area && marks.own[tie.from.value()] && marks.own[tie.to.value()];
  return tie.strength == 3 && by_name && !marks.groups_only ? viz::LineStyle::strong
                                                            : viz::LineStyle::tie;
}

// The mark where a tie ends: what reaches an area reaches whoever the mark of that area stands for.
std::optional<viz::MarkIndex> end_of(const SceneTie& tie, const MapMarks& marks) {
  return tie.to_area ? marks.of_area[tie.to_area->value()] : marks.of[tie.to.value()];
}

// All of them, by the marks that they tie.
DrawnLines all_lines(const privacy::Scene& scene, const MapMarks& marks,
                     const std::set<std::pair<MemberId, MemberId>>& bridges) {
  DrawnLines lines;
  for (const SceneTie& tie : scene.ties) {
    if (!ties(tie)) {
      continue;
    }
    const auto from = marks.of[tie.from.value()];
    const auto to = end_of(tie, marks);
    if (!from || !to || from == to) {
      continue;
    }
    const bool bridge = !tie.to_area && bridges.contains(std::minmax(tie.from, tie.to));
    const viz::LineStyle style = bridge ? viz::LineStyle::bridge : style_of(tie, marks);
    const auto [line, is_new] = lines.emplace(std::minmax(*from, *to), DrawnLine{.style = style});
    ++line->second.ties;
    if (!is_new && rank(style) > rank(line->second.style)) {
      line->second.style = style;
    }
  }
  return lines;
}

// By mark: whether it stands for a part of those in an area, and for nobody by name. Its name would
// say of all of them what is so of some.
std::vector<bool> parts_of_areas(const privacy::Scene& scene, const MapMarks& marks,
                                 std::size_t count) {
  std::vector<bool> named(count);
  std::vector<bool> whole(scene.areas.size(), true);
  for (std::size_t i = 0; i < marks.of.size(); ++i) {
    const std::optional<viz::MarkIndex> mark = marks.of[i];
    const std::optional<AreaId> area = scene.members[i].area;
    if (mark && marks.own[i]) {
      named[*mark] = true;
    }
    if (mark && area && mark != marks.of_area[area->value()]) {
      whole[area->value()] = false;
    }
  }
  std::vector<bool> part = named;
  part.flip();
  for (std::size_t area = 0; area < whole.size(); ++area) {
    if (marks.of_area[area] && whole[area]) {
      part[*marks.of_area[area]] = false;
    }
  }
  return part;
}

}  // namespace

bool may_be_told_alone(const privacy::Scene& scene, MemberId who) {
  return !is_person(scene[who].kind) ||
         (scene.audience == Audience::worker && scene[who].approachable);
}

bool may_be_around(const privacy::Scene& scene, MemberId who) {
  return scene.audience != Audience::public_ || !is_person(scene[who].kind) ||
         drawn_ties(scene)[who.value()] > 0;
}

void tell_unseen_ties(const privacy::Scene& scene, const MapMarks& marks, viz::MapSheet& sheet) {
  std::vector<bool> tied = parts_of_areas(scene, marks, sheet.marks.size());
  const auto tell = [&](std::optional<viz::MarkIndex> mark) {
    if (mark) {
      tied[*mark] = true;
    }
  };
  for (const SceneTie& tie : scene.ties) {
    const auto from = marks.of[tie.from.value()];
    const auto to = tie.to_area ? std::nullopt : marks.of[tie.to.value()];
    if (tie.is_there() && from != to) {
      tell(from);
      tell(to);
    }
  }
  for (std::size_t i = 0; i < scene.size(); ++i) {
    if (marks.own[i] && !may_be_told_alone(scene, MemberId::of(i))) {
      tell(marks.of[i]);
    }
  }
  for (std::size_t i = 0; i < tied.size(); ++i) {
    sheet.marks[i].tied_unseen = tied[i];
  }
}

bool add_lines(const privacy::Scene& scene, const MapMarks& marks,
               const std::set<std::pair<MemberId, MemberId>>& bridges, viz::MapSheet& sheet) {
  const DrawnLines lines = all_lines(scene, marks, bridges);
  const bool too_many =
      marks.folded &&
      are_too_many(lines, sheet.marks.size(), marks.bears_more_lines ? kBearable : kReadableLines);
  const std::set<Ends> kept = too_many ? kept_lines(lines, sheet.marks.size()) : std::set<Ends>{};
  for (const auto& [ends, drawn] : lines) {
    if (!too_many || kept.contains(ends)) {
      sheet.lines.push_back({.from = ends.first, .to = ends.second, .style = drawn.style});
    }
  }
  return !too_many;
}

}  // namespace buurtweb::report
