#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/analysis/outside.h"
#include "engine/base/sorted.h"
#include "engine/report/picture_sheet.h"
#include "engine/report/standing_out.h"

// The ringkaart: initiatives and groups inside, on the border who knows somebody outside, and
// around it the sources outside. A source that nobody here knows has no line.
namespace buurtweb::report {
namespace {

using analysis::FindingKind;

void add_all(AssetKind kind, std::size_t level, PictureSheet& sheet) {
  for (std::size_t i = 0; i < sheet.scene().size(); ++i) {
    if (sheet.scene().members[i].kind == kind) {
      sheet.add(MemberId::of(i), level);
    }
  }
}

// Who only gets something from a source knows nobody there.
std::vector<analysis::Gate> in_contact(const PictureSheet& sheet) {
  std::vector<analysis::Gate> gates = analysis::gates(sheet.scene());
  std::erase_if(gates, [](const analysis::Gate& gate) { return !gate.in_contact; });
  return gates;
}

// Where nobody may be named who knows a source, it says that somebody here does, and not who.
void tell_unnamed(viz::MarkIndex source, PictureSheet& sheet) {
  sheet.mark(source).detail = sheet.say().say("kaart.via_iemand");
  sheet.mark(source).tied_unseen = true;
}

void add_gates(PictureSheet& sheet) {
  std::set<viz::MarkIndex> with_name;
  std::set<viz::MarkIndex> without_name;
  for (const analysis::Gate& gate : in_contact(sheet)) {
    const auto source = sheet.find(gate.outside);
    if (source && !may_stand_out(sheet.scene(), gate.who)) {
      without_name.insert(*source);
      continue;
    }
    const auto who = sheet.add(gate.who, 1);
    if (who && source) {
      sheet.line(*who, *source, gate.strong ? viz::LineStyle::strong : viz::LineStyle::tie);
      with_name.insert(*source);
    }
  }
  for (const viz::MarkIndex source : without_name) {
    if (with_name.contains(source)) {
      sheet.mark(source).detail = sheet.say().say("kaart.ook_via_iemand");
    } else {
      tell_unnamed(source, sheet);
    }
  }
}

// By whom a source is known, and whether by anybody who is not named.
std::string via(const std::vector<MemberId>& named, bool others, const PictureSheet& sheet) {
  if (named.empty()) {
    return sheet.say().say("kaart.via_iemand");
  }
  const bool with_others = others && named.size() == 1;
  const char* const key = !with_others    ? "kaart.via"
                          : sheet.brief() ? "kaart.ook_via"
                                          : "kaart.via_en_iemand";
  return sheet.say().say(key, {{"wie", one_or_count(sheet, named)}});
}

// On a screen, which carries few marks: the neighbourhood in the middle, who knows a source in the
// source itself, and first those whom somebody knows.
viz::MapSheet sources_with_their_gates(PictureSheet& sheet) {
  sheet.stay_round();
  sheet.name_levels({"", sheet.say().say("kaart.niveau.ring.2")});
  sheet.name_level(1, "");  // the legend says it, and words above the ring take its room
  const auto here = sheet.add(
      viz::Mark{.kind = viz::MarkKind::group, .label = sheet.scene().header.name, .level = 0});
  std::map<MemberId, std::vector<MemberId>> known_by;  // by source
  for (const analysis::Gate& gate : in_contact(sheet)) {
    known_by[gate.outside].push_back(gate.who);
  }
  for (auto& [outside, gates] : known_by) {
    sort_unique(gates);
    const auto unnamed =
        std::erase_if(gates, [&](MemberId who) { return !may_stand_out(sheet.scene(), who); });
    const auto mark = sheet.add(outside, 1, via(gates, unnamed > 0, sheet));
    if (mark && gates.empty()) {
      tell_unnamed(*mark, sheet);
    }
    if (mark && here) {
      sheet.line(*here, *mark);
    }
  }
  add_all(AssetKind::external, 1, sheet);
  return sheet.finished();
}

}  // namespace

viz::MapSheet outside_picture(const PictureWish& wish) {
  // Without sources there is nothing to fold into: then who is inside is all there is to show.
  const auto& members = wish.study.scene->members;
  const bool has_sources =
      std::ranges::find(members, AssetKind::external, &privacy::Member::kind) != members.end();
  if (has_sources && wish.request.paper == viz::Paper::beamer) {
    PictureSheet sheet(wish, viz::Layout::rings);
    return sources_with_their_gates(sheet);
  }
  PictureSheet sheet(wish, viz::Layout::rings);
  sheet.name_levels("ring", 3);
  add_all(AssetKind::external, 2, sheet);
  add_gates(sheet);
  add_all(AssetKind::initiative, 0, sheet);
  add_all(AssetKind::association, 0, sheet);
  sheet.stand_out(FindingKind::gatekeeper);
  sheet.add_ties();
  viz::MapSheet drawn = sheet.finished();
  if (!has_sources && !drawn.marks.empty()) {
    drawn.subtitle += " · " + sheet.say().say("kaart.nog_niet.5");
  }
  return drawn;
}

}  // namespace buurtweb::report
