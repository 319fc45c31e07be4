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

void add_all(AssetKind kind, std::size_t level, PictureSheet& sheet) {
  for (std::size_t i = 0; i < sheet.scene().size(); ++i) {
    if (sheet.scene().members[i].kind == kind) {
      sheet.add(MemberId::of(i), level);
    }
  }
}

void add_gates(PictureSheet& sheet) {
  const privacy::Scene& scene = sheet.scene();
  for (const privacy::SceneTie& tie : scene.ties) {
    if (!leads_outside(tie, scene)) {
      continue;
    }
    const bool outward = scene[tie.to].kind == AssetKind::external;
    const auto gate = sheet.add(outward ? tie.from : tie.to, 1);
    const auto source = sheet.find(outward ? tie.to : tie.from);
    if (gate && source) {
      sheet.line(*gate, *source, tie.strength == 3 ? viz::LineStyle::strong : viz::LineStyle::tie);
    }
  }
}

}  // namespace

viz::MapSheet outside_picture(const PictureWish& wish) {
  PictureSheet sheet(wish, viz::Layout::rings);
  sheet.name_levels("ring", 3);
  add_all(AssetKind::external, 2, sheet);
  add_gates(sheet);
  add_all(AssetKind::initiative, 0, sheet);
  add_all(AssetKind::association, 0, sheet);
  sheet.stand_out(FindingKind::gatekeeper);
  sheet.add_ties();
  return sheet.finished();
}

}  // namespace buurtweb::report
