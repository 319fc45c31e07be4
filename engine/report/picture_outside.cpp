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

// On a screen, where few names fit, a source comes with the one who knows it: without them it would
// look as if nobody does.
void add_gates(PictureSheet& sheet) {
  const privacy::Scene& scene = sheet.scene();
  const bool screen = sheet.paper() == viz::Paper::beamer;
  for (const privacy::SceneTie& tie : scene.ties) {
    if (!leads_outside(tie, scene)) {
      continue;
    }
    const bool outward = scene[tie.to].kind == AssetKind::external;
    const auto gate = sheet.add(outward ? tie.from : tie.to, 1);
    const MemberId outside = outward ? tie.to : tie.from;
    const auto source = screen ? sheet.add(outside, 2) : sheet.find(outside);
    if (gate && source) {
      sheet.line(*gate, *source, tie.strength == 3 ? viz::LineStyle::strong : viz::LineStyle::tie);
    }
  }
}

}  // namespace

viz::MapSheet outside_picture(const PictureWish& wish) {
  PictureSheet sheet(wish, viz::Layout::rings);
  sheet.name_levels("ring", 3);
  if (sheet.paper() != viz::Paper::beamer) {
    add_all(AssetKind::external, 2, sheet);
  }
  add_gates(sheet);
  add_all(AssetKind::external, 2, sheet);
  add_all(AssetKind::initiative, 0, sheet);
  add_all(AssetKind::association, 0, sheet);
  sheet.stand_out(FindingKind::gatekeeper);
  sheet.add_ties();
  return sheet.finished();
}

}  // namespace buurtweb::report
