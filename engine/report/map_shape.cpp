#include "engine/report/map_shape.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/lowest.h"
#include "engine/report/map_folding.h"

namespace buurtweb::report {
namespace {

constexpr std::size_t kFewestInCircle = 8;  // with fewer, the lines themselves can be read
constexpr std::size_t kFewestLines = 12;    // of a star
constexpr double kNearlyAll = 0.9;

// Marks that hang together by lines.
std::vector<std::vector<viz::MarkIndex>> parts_of(const viz::MapSheet& sheet) {
  std::vector<graph::Vertex> below(sheet.marks.size());
  std::iota(below.begin(), below.end(), graph::Vertex{0});
  for (const viz::Line& line : sheet.lines) {
    graph::join(below, line.from, line.to);
  }
  std::vector<std::vector<viz::MarkIndex>> parts(sheet.marks.size());
  for (std::size_t i = 0; i < sheet.marks.size(); ++i) {
    parts[graph::lowest_of(below, static_cast<graph::Vertex>(i))].push_back(
        static_cast<viz::MarkIndex>(i));
  }
  return parts;
}

// What is folded into one mark need not have contact with each other.
bool folded(const MapRoom& room, viz::MarkIndex mark) {
  const MapMarks& marks = room.marks;
  for (std::size_t i = 0; i < marks.of.size(); ++i) {
    if (marks.of[i] == mark && !marks.own[i]) {
      return true;
    }
  }
  return false;
}

class Circles {
public:
  Circles(const MapRoom& room, viz::MapSheet& sheet)
      : room_(room), sheet_(sheet), ends_(sheet.marks.size()) {
    for (const viz::Line& line : sheet.lines) {
      ++ends_[line.from];
      ++ends_[line.to];
    }
  }

  void draw() {
    std::vector<bool> in_circle(sheet_.marks.size());
    for (const std::vector<viz::MarkIndex>& part : parts_of(sheet_)) {
      if (is_circle(part) && put_hull(part)) {
        for (const viz::MarkIndex mark : part) {
          in_circle[mark] = true;
        }
      }
    }
    std::erase_if(sheet_.lines, [&](const viz::Line& line) { return in_circle[line.from]; });
  }

private:
  // A pair has one line at most.
  [[nodiscard]] bool is_circle(const std::vector<viz::MarkIndex>& part) const {
    return part.size() >= kFewestInCircle && std::ranges::all_of(part, [&](viz::MarkIndex mark) {
             return ends_[mark] == part.size() - 1 && !folded(room_, mark);
           });
  }

  // Also in words where a finding has a hull around the same marks. False where a hull holds some
  // of them and others.
  bool put_hull(const std::vector<viz::MarkIndex>& part) {
    const std::string words = room_.request.catalogue.say("kaart.kring");
    for (viz::Hull& hull : sheet_.hulls) {
      if (std::ranges::is_permutation(hull.members, part)) {
        hull.label += " · " + words;
        return true;
      }
      if (std::ranges::find_first_of(hull.members, part) != hull.members.end()) {
        return false;
      }
    }
    sheet_.hulls.push_back({.members = part, .label = words});
    return true;
  }

  const MapRoom& room_;
  viz::MapSheet& sheet_;
  std::vector<std::size_t> ends_;  // by mark: how many lines
};

// How many of the ties that are drawn have this end, of whoever has the most of them.
struct Star {
  std::size_t ties = 0;
  std::size_t most = 0;
  bool own = false;  // whoever that is has a mark of their own
};

Star star_of(const MapRoom& room) {
  Star star;
  std::vector<std::size_t> ends(room.scene.size());
  for (const privacy::SceneTie& tie : room.scene.ties) {
    const bool drawn =
        is_drawn(tie) && room.marks.of[tie.from.value()] && room.marks.of[tie.to.value()];
    if (drawn) {
      ++star.ties;
      ++ends[tie.from.value()];
      ++ends[tie.to.value()];
    }
  }
  const auto middle = std::ranges::max_element(ends);
  if (middle != ends.end()) {
    star.most = *middle;
    star.own = room.marks.own[static_cast<std::size_t>(middle - ends.begin())];
  }
  return star;
}

std::string_view question_key(const MapRoom& room, const viz::MapSheet& sheet) {
  if (shows_no_contact(room, sheet)) {
    return "kaart.vraag.los";
  }
  if (sheet.lines.empty()) {
    const bool all = sheet.hulls.size() == 1 &&
                     sheet.hulls.front().members.size() == sheet.marks.size() &&
                     sheet.marks.size() >= kFewestInCircle;
    return all ? "kaart.vraag.kring" : "";
  }
  const Star star = star_of(room);
  if (star.ties < kFewestLines || !star.own || !room.marks.all_lines) {
    return "";
  }
  if (star.most == star.ties) {
    return "kaart.vraag.ster";
  }
  const bool nearly = static_cast<double>(star.most) >= kNearlyAll * static_cast<double>(star.ties);
  return nearly ? "kaart.vraag.bijna_ster" : "";
}

}  // namespace

void draw_circles(const MapRoom& room, viz::MapSheet& sheet) {
  if (room.marks.all_lines) {
    Circles(room, sheet).draw();
  }
}

bool shows_no_contact(const MapRoom& room, const viz::MapSheet& sheet) {
  const MapMarks& marks = room.marks;
  const bool whole = !marks.folded && !marks.left_out && !room.request.part;
  return whole && sheet.marks.size() > 1 && sheet.lines.empty() && sheet.hulls.empty();
}

void add_question(const MapRoom& room, viz::MapSheet& sheet) {
  const std::string_view key = room.marks.groups_only ? "" : question_key(room, sheet);
  if (!key.empty()) {
    sheet.subtitle += " · " + room.request.catalogue.say(key);
  }
}

}  // namespace buurtweb::report
