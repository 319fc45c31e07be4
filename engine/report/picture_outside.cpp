#include <set>

#include "engine/report/picture_sheet.h"

// The ringkaart: initiatives and groups inside, on the border who knows somebody outside, and
// around it the sources outside. A source that nobody here knows has no line.
namespace buurtweb::report {
namespace {

using analysis::FindingKind;

bool leads_outside(const privacy::SceneTie& tie, const privacy::Scene& scene) {
  const bool one_end = (scene[tie.from].kind == AssetKind::external) !=
                       (!tie.to_area && scene[tie.to].kind == AssetKind::external);
  return !tie.to_area && one_end && tie.state == TieState::present &&
         tie.relation != RelationKind::nominates;
}

}  // namespace

viz::MapSheet outside_picture(const PictureWish& wish) {
  PictureSheet sheet(wish, viz::Layout::rings);
  const privacy::Scene& scene = sheet.scene();
  sheet.name_levels("ring", 3);
  for (std::size_t i = 0; i < scene.size(); ++i) {
    if (scene.members[i].kind == AssetKind::external) {
      sheet.add(MemberId::of(i), 2);
    }
  }
  for (const privacy::SceneTie& tie : scene.ties) {
    if (leads_outside(tie, scene)) {
      const bool outward = scene[tie.to].kind == AssetKind::external;
      const auto gate = sheet.add(outward ? tie.from : tie.to, 1);
      const auto source = sheet.find(outward ? tie.to : tie.from);
      if (gate && source) {
        sheet.line(*gate, *source,
                   tie.strength == 3 ? viz::LineStyle::strong : viz::LineStyle::tie);
      }
    }
  }
  for (const AssetKind kind : {AssetKind::initiative, AssetKind::association}) {
    for (std::size_t i = 0; i < scene.size(); ++i) {
      if (scene.members[i].kind == kind) {
        sheet.add(MemberId::of(i), 0);
      }
    }
  }
  for (const analysis::Finding* const finding : sheet.findings(FindingKind::gatekeeper)) {
    const auto* const gate = std::get_if<MemberId>(&finding->about.front());
    const auto mark = gate == nullptr ? std::nullopt : sheet.find(*gate);
    if (mark) {
      sheet.mark(*mark).bridge = true;
    }
  }
  sheet.add_ties();
  return sheet.finished();
}

}  // namespace buurtweb::report
