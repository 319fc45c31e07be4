#include "engine/report/map_answer.h"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/report/map_folding.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::Step;

// What only the map of this step shows.
std::optional<AssetKind> own_kind(Step step) {
  if (step == Step::mobilise) {
    return AssetKind::channel;
  }
  return step == Step::leverage ? std::optional(AssetKind::external) : std::nullopt;
}

bool has_line_to(AssetKind kind, const MapRoom& room) {
  return std::ranges::any_of(room.scene.ties, [&](const privacy::SceneTie& tie) {
    const bool of_kind = room.scene[tie.from].kind == kind || room.scene[tie.to].kind == kind;
    return of_kind && is_drawn(tie) && room.marks.of[tie.from.value()] &&
           room.marks.of[tie.to.value()];
  });
}

// The maps of the first two steps are an answer by what stands on them.
bool is_answered(Step step, const MapRoom& room, const viz::MapSheet& sheet) {
  const std::optional<AssetKind> kind = own_kind(step);
  return step == Step::map_assets || step == Step::build_relations || !sheet.proposals.empty() ||
         std::ranges::any_of(sheet.marks, &viz::Mark::bridge) || (kind && has_line_to(*kind, room));
}

std::vector<std::string> actions_without_leader(const std::vector<const Finding*>& findings,
                                                const privacy::Scene& scene) {
  std::vector<std::string> result;
  for (const Finding* const finding : findings) {
    if (finding->gap == analysis::PlanGap::no_leader && finding->action) {
      result.push_back(scene.plan.actions[*finding->action].name);
    }
  }
  return result;
}

}  // namespace

bool add_answer(const std::vector<const Finding*>& findings, const MapRoom& room, bool told,
                viz::MapSheet& sheet) {
  const std::optional<Step> step = room.request.step;
  if (!step || sheet.marks.empty()) {
    return false;
  }
  const locale::Catalogue& say = room.request.catalogue;
  const bool asks = !told && !is_answered(*step, room, sheet);
  if (asks) {
    sheet.subtitle +=
        " · " + say.say("kaart.nog_niet." + std::to_string(static_cast<int>(*step) + 1));
  }
  constexpr std::size_t most = 4;  // actions
  const std::vector<std::string> open = actions_without_leader(findings, room.scene);
  if (!open.empty() && sheet.paper != viz::Paper::beamer) {
    sheet.footer.insert(sheet.footer.begin(),
                        say.say("kaart.zonder_trekker", {{"acties", say.list(open, most)}},
                                static_cast<std::int64_t>(open.size())));
  }
  return asks;
}

}  // namespace buurtweb::report
