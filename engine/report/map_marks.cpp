#include "engine/report/map_marks.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

namespace buurtweb::report {
namespace {

using analysis::Step;
using privacy::Scene;
using privacy::SceneTie;

bool is_drawn(const SceneTie& tie) {
  const TieClass sort = tie_class(tie.relation);
  const bool line = sort == TieClass::social || sort == TieClass::use || sort == TieClass::message;
  return line && tie.state == TieState::present && !tie.to_area;
}

// Channels belong to the step about messages, outside sources to the step about support.
bool belongs(AssetKind kind, const MapRequest& request) {
  const std::optional<Step> step = request.step;
  if (request.names) {
    return true;
  }
  if (kind == AssetKind::channel) {
    return step == Step::mobilise;
  }
  return kind != AssetKind::external || !step || step == Step::leverage;
}

std::vector<bool> shown_members(const Scene& scene, const MapRequest& request) {
  std::vector<bool> tied(scene.size());
  for (const SceneTie& tie : scene.ties) {
    if (is_drawn(tie) && belongs(scene[tie.from].kind, request) &&
        belongs(scene[tie.to].kind, request)) {
      tied[tie.from.value()] = true;
      tied[tie.to.value()] = true;
    }
  }
  std::vector<bool> shown(scene.size());
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const AssetKind kind = scene.members[i].kind;
    const bool lone_person = is_person(kind) && !tied[i];
    shown[i] = belongs(kind, request) && !(lone_person && scene.audience == Audience::public_);
  }
  return shown;
}

// The first association that a person belongs to; nothing for people in none.
std::vector<std::optional<MemberId>> first_association(const Scene& scene) {
  std::vector<std::optional<MemberId>> result(scene.size());
  for (const SceneTie& tie : scene.ties) {
    const bool member =
        tie.relation == RelationKind::member_of ||
        (tie.relation == RelationKind::leads && scene[tie.to].kind == AssetKind::association);
    if (member && tie.state == TieState::present) {
      std::optional<MemberId>& first = result[tie.from.value()];
      first = first ? std::min(*first, tie.to) : tie.to;
    }
  }
  return result;
}

std::vector<std::size_t> contacts_of(const Scene& scene) {
  std::vector<std::size_t> contacts(scene.size());
  for (const SceneTie& tie : scene.ties) {
    if (is_drawn(tie)) {
      ++contacts[tie.from.value()];
      ++contacts[tie.to.value()];
    }
  }
  return contacts;
}

class Folder {
public:
  Folder(const Scene& scene, const MapRequest& request, viz::MapSheet& sheet)
      : scene_(scene), request_(request), sheet_(sheet) {
    marks_.of.resize(scene.size());
    marks_.of_area.resize(scene.areas.size());
  }

  MapMarks run(const std::vector<bool>& shown, const OwnMarks& own) {
    const auto names = static_cast<std::size_t>(std::ranges::count(shown, true));
    too_many_ = request_.groups || names > request_.most_names();
    marks_.groups_only = too_many_ && request_.paper == viz::Paper::beamer;
    const std::set<MemberId> kept = marks_.groups_only ? few(shown, own)
                                    : request_.groups  ? with_own_mark(shown, {})
                                                       : with_own_mark(shown, own);
    std::vector<MemberId> to_fold;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const MemberId id = MemberId::of(i);
      if (shown[i] && kept.contains(id)) {
        add_own(id, own.stand_out.contains(id) && !marks_.groups_only);
      } else if (shown[i] && is_person(scene_[id].kind)) {
        to_fold.push_back(id);
      }
    }
    fold(to_fold);
    return std::move(marks_);
  }

private:
  // All of them, or all but the people; then people by name as long as there is room, with some
  // room left for the areas of people in no group.
  [[nodiscard]] std::set<MemberId> with_own_mark(const std::vector<bool>& shown,
                                                 const OwnMarks& own) const {
    std::set<MemberId> kept;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const MemberId id = MemberId::of(i);
      const bool stays = !too_many_ || !is_person(scene_[id].kind) || own.stand_out.contains(id);
      if (shown[i] && stays) {
        kept.insert(id);
      }
    }
    for (const MemberId id : own.named) {
      const bool room = kept.size() + scene_.areas.size() < request_.most_names();
      if (room && shown[id.value()]) {
        kept.insert(id);
      }
    }
    return kept;
  }

  // As many as can be read from the back of a room: what the map is about, then the groups with the
  // most contacts. Where there are neither, whoever has the most contacts.
  [[nodiscard]] std::set<MemberId> few(const std::vector<bool>& shown, const OwnMarks& own) const {
    const std::set<MemberId> subjects(own.subjects.begin(), own.subjects.end());
    std::vector<std::pair<int, MemberId>> ranked;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const MemberId id = MemberId::of(i);
      if (shown[i]) {
        ranked.emplace_back(rank(id, subjects), id);
      }
    }
    const std::vector<std::size_t> contacts = contacts_of(scene_);
    std::ranges::sort(ranked, {}, [&](const std::pair<int, MemberId>& one) {
      return std::tuple(one.first, ~contacts[one.second.value()], one.second);
    });
    std::set<MemberId> kept;
    for (const auto& [class_of, id] : ranked) {
      if (kept.size() < kFew && (class_of <= kGroup || ranked.front().first > kGroup)) {
        kept.insert(id);
      }
    }
    return kept;
  }

  // With a title, a legend, a reason and a footer around them, all of 24 points, no more fit.
  static constexpr std::size_t kFew = 5;
  static constexpr int kGroup = 1;
  [[nodiscard]] int rank(MemberId id, const std::set<MemberId>& subjects) const {
    const AssetKind kind = scene_[id].kind;
    if (is_person(kind)) {
      return 3;
    }
    if (subjects.contains(id)) {
      return 0;
    }
    return kind == AssetKind::association ? kGroup : 2;
  }

  viz::MarkIndex add(viz::Mark mark) {
    sheet_.marks.push_back(std::move(mark));
    return static_cast<viz::MarkIndex>(sheet_.marks.size() - 1);
  }

  void add_own(MemberId id, bool bridge) {
    const privacy::Member& member = scene_[id];
    // On a screen an association is what its members are folded into.
    const bool group = marks_.groups_only && member.kind == AssetKind::association;
    marks_.of[id.value()] =
        add({.kind = group ? viz::MarkKind::group : static_cast<viz::MarkKind>(member.kind),
             .label = member.label,
             .number = marks_.groups_only ? "" : number_of(id, request_),
             .detail = "",
             .bridge = bridge,
             .spot = {}});
  }

  void fold(const std::vector<MemberId>& people) {
    const std::vector<std::optional<MemberId>> association = first_association(scene_);
    std::map<viz::MarkIndex, std::int64_t> folded;
    for (const MemberId id : people) {
      const std::optional<viz::MarkIndex> mark = group_mark(id, association[id.value()]);
      marks_.of[id.value()] = mark;
      if (mark) {
        ++folded[*mark];
      }
    }
    marks_.folded = !folded.empty();
    if (marks_.groups_only) {
      return;
    }
    for (const auto& [mark, count] : folded) {
      const bool small =
          scene_.audience == Audience::public_ && count < scene_.thresholds.small_count;
      if (!small) {
        sheet_.marks[mark].detail =
            request_.catalogue.say("kaart.gevouwen", {{"aantal", std::to_string(count)}}, count);
      }
    }
  }

  std::optional<viz::MarkIndex> group_mark(MemberId person, std::optional<MemberId> association) {
    if (association && marks_.of[association->value()]) {
      return marks_.of[association->value()];
    }
    const std::optional<AreaId> area = scene_[person].area;
    if (!area) {
      return std::nullopt;
    }
    std::optional<viz::MarkIndex>& mark = marks_.of_area[area->value()];
    if (!mark && !marks_.groups_only) {
      mark = add({.kind = viz::MarkKind::group,
                  .label = scene_.areas[area->value()].name,
                  .detail = "",
                  .bridge = false,
                  .spot = {}});
    }
    return mark;
  }

  const Scene& scene_;
  const MapRequest& request_;
  viz::MapSheet& sheet_;
  MapMarks marks_;
  bool too_many_ = false;  // names for this paper
};

// On a screen a tie is a tie: there is no room to explain more.
viz::LineStyle style_of(const SceneTie& tie, const MapMarks& marks) {
  if (tie_class(tie.relation) == TieClass::use) {
    return viz::LineStyle::unsure;
  }
  return tie.strength == 3 && !marks.groups_only ? viz::LineStyle::strong : viz::LineStyle::tie;
}

}  // namespace

std::optional<viz::MarkIndex> MapMarks::find(analysis::Ref ref) const {
  if (const MemberId* const member = std::get_if<MemberId>(&ref)) {
    return of[member->value()];
  }
  return of_area[std::get<AreaId>(ref).value()];
}

std::string number_of(MemberId member, const MapRequest& request) {
  return request.numbers ? std::to_string(member.value() + 1) : "";
}

std::vector<MemberId> on_some_map(const Scene& scene, const MapRequest& request) {
  MapRequest all = request;
  all.names = scene.size();
  const std::vector<bool> shown = shown_members(scene, all);
  std::vector<MemberId> result;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i]) {
      result.push_back(MemberId::of(i));
    }
  }
  return result;
}

std::vector<MemberId> numbered(const Scene& scene, const MapRequest& request,
                               const viz::MapSheet& sheet) {
  if (request.numbers && request.picture.empty()) {
    return on_some_map(scene, request);
  }
  std::vector<MemberId> result;
  for (const viz::Mark& mark : sheet.marks) {
    if (!mark.number.empty()) {
      result.push_back(MemberId::of(std::stoul(mark.number) - 1));
    }
  }
  std::ranges::sort(result);
  return result;
}

MapMarks add_marks(const Scene& scene, const OwnMarks& own, const MapRequest& request,
                   viz::MapSheet& sheet) {
  return Folder(scene, request, sheet).run(shown_members(scene, request), own);
}

void add_lines(const Scene& scene, const MapMarks& marks,
               const std::set<std::pair<MemberId, MemberId>>& bridges, viz::MapSheet& sheet) {
  // A stronger style wins where a pair has more than one tie.
  const auto rank = [](viz::LineStyle style) {
    return style == viz::LineStyle::unsure ? -1 : static_cast<int>(style);
  };
  std::map<std::pair<viz::MarkIndex, viz::MarkIndex>, viz::LineStyle> lines;
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
    const auto [line, is_new] = lines.emplace(std::minmax(*from, *to), style);
    if (!is_new && rank(style) > rank(line->second)) {
      line->second = style;
    }
  }
  for (const auto& [ends, style] : lines) {
    sheet.lines.push_back({.from = ends.first, .to = ends.second, .style = style});
  }
}

}  // namespace buurtweb::report
