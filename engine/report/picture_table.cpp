#include <string>

#include "engine/report/picture_sheet.h"

// The tafelkaart: a round table with who sits at it, and around it chairs for the groups that
// nobody sits there for. Outside, for the worker, who has to do with the plan and takes no part
// yet.
namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;

// Who sits at the table now, else the people with whom all groups would sit at it.
std::vector<MemberId> seated(const PictureSheet& sheet) {
  if (!sheet.scene().plan.table.empty()) {
    return sheet.scene().plan.table;
  }
  std::vector<MemberId> result;
  for (const Finding* const finding : sheet.findings(FindingKind::table)) {
    for (const analysis::Ref ref : finding->about) {
      if (const auto* const member = std::get_if<MemberId>(&ref)) {
        result.push_back(*member);
      }
    }
    break;
  }
  return result;
}

std::vector<analysis::Ref> empty_chairs(const PictureSheet& sheet) {
  std::vector<analysis::Ref> result;
  for (const Finding* const finding : sheet.findings(FindingKind::unrepresented_group)) {
    result.insert(result.end(), finding->about.begin(), finding->about.end());
  }
  if (result.empty()) {
    for (const Finding* const finding : sheet.findings(FindingKind::table)) {
      result.insert(result.end(), finding->empty_seats.begin(), finding->empty_seats.end());
    }
  }
  return result;
}

// Each of them with the group or the area that they come from.
void seat(PictureSheet& sheet, bool all) {
  const privacy::Scene& scene = sheet.scene();
  const std::vector<std::vector<MemberId>> groups = memberships(scene);
  for (const MemberId who : seated(sheet)) {
    std::string from;
    if (!groups[who.value()].empty()) {
      from = scene[groups[who.value()].front()].label;
    } else if (scene[who].area) {
      from = scene.areas[scene[who].area->value()].name;
    }
    if (all || sheet.size() < sheet.room_for_first()) {
      sheet.add(who, 0, sheet.brief() ? "" : from);
    } else {
      sheet.leave_out(who, 0, from);
    }
  }
}

void add_uninvolved(PictureSheet& sheet) {
  for (const Finding* const finding : sheet.findings(FindingKind::uninvolved)) {
    if (const auto* const who = std::get_if<MemberId>(&finding->about.front())) {
      sheet.add(*who, 2);
    }
  }
}

}  // namespace

viz::MapSheet table_picture(const PictureWish& wish) {
  // A low screen has room for a table with few: who sits at it, and chairs that nobody sits on.
  const bool screen = wish.request.paper == viz::Paper::beamer;
  PictureSheet sheet(wish, viz::Layout::rings);
  sheet.stay_round();
  const std::vector<analysis::Ref> chairs = empty_chairs(sheet);
  sheet.name_levels("tafel", 2);
  if (screen) {
    sheet.name_level(1, "");  // the legend says it, and words above the table take its room
  }
  seat(sheet, chairs.empty());
  for (const analysis::Ref group : chairs) {
    sheet.add({.kind = viz::MarkKind::group,
               .label = sheet.teller().group_label(group),
               .open = true,
               .level = 1});
  }
  if (!screen) {
    sheet.name_levels("tafel", sheet.findings(FindingKind::uninvolved).empty() ? 2 : 3);
    add_uninvolved(sheet);
  }
  sheet.add_ties();
  return sheet.finished();
}

}  // namespace buurtweb::report
