#include "engine/report/page_folds.h"

#include <map>
#include <string>
#include <utility>

#include "engine/report/map_words.h"

namespace buurtweb::report {
namespace {

using viz::MarkIndex;

constexpr char kOpens = '+';

class FoldMaker {
public:
  FoldMaker(const MapRoom& room, viz::MapSheet& sheet) : room_(room), sheet_(sheet) {}

  PageFolds run() {
    PageFolds result;
    result.own.resize(room_.scene.size());
    std::map<MarkIndex, std::vector<MemberId>> inside;
    for (std::size_t i = 0; i < room_.scene.size(); ++i) {
      if (room_.marks.of[i] && !room_.marks.own[i]) {
        inside[*room_.marks.of[i]].push_back(MemberId::of(i));
      }
    }
    std::size_t next = sheet_.marks.size();
    for (const auto& [mark, members] : inside) {
      for (const MemberId id : members) {
        result.own[id.value()] = next++;
      }
      result.folds.push_back(fold(mark, members));
      sheet_.marks[mark].number = std::string(1, kOpens);
    }
    return result;
  }

private:
  [[nodiscard]] viz::Fold fold(MarkIndex mark, const std::vector<MemberId>& members) const {
    viz::Fold fold{.mark = mark, .inside = {}, .outward = {}};
    fold.inside.paper = sheet_.paper;
    fold.inside.language = sheet_.language;
    add_letters(room_.request.catalogue, fold.inside);
    // Those inside have the first numbers, the marks of the map follow; that a member belongs to
    // its own group, the frame says.
    const auto count = static_cast<MarkIndex>(members.size());
    MapMarks marks = room_.marks;
    marks.folded = marks.groups_only = false;
    for (auto* const all : {&marks.of, &marks.of_area}) {
      for (std::optional<MarkIndex>& of : *all) {
        of = of && *of != mark ? std::optional(*of + count) : std::nullopt;
      }
    }
    for (const MemberId id : members) {
      const privacy::Member& member = room_.scene[id];
      marks.of[id.value()] = static_cast<MarkIndex>(fold.inside.marks.size());
      marks.own[id.value()] = true;
      fold.inside.marks.push_back(
          {.kind = static_cast<viz::MarkKind>(member.kind), .label = member.label});
    }
    viz::MapSheet all;
    add_lines(room_.scene, marks, {}, all);
    for (viz::Line& line : all.lines) {
      if (line.to < count) {
        fold.inside.lines.push_back(line);
      } else if (line.from < count) {
        line.to -= count;
        fold.outward.push_back(line);
      }
    }
    return fold;
  }

  const MapRoom& room_;
  viz::MapSheet& sheet_;
};

}  // namespace

PageFolds page_folds(const MapRoom& room, viz::MapSheet& sheet) {
  return FoldMaker(room, sheet).run();
}

}  // namespace buurtweb::report
