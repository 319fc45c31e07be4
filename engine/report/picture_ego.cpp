#include <algorithm>
#include <queue>

#include "engine/report/picture_sheet.h"

// The map around one asset: whom it knows, and whom it can get to know through them. Around a place
// stand those who use it.
namespace buurtweb::report {
namespace {

constexpr std::size_t kFar = 3;

// Who uses a place stands around it; who comes to the same place need not know each other.
bool is_use_of(const privacy::SceneTie& tie, MemberId around, const privacy::Scene& scene) {
  return tie.joins(TieClass::use) && tie.to == around && scene[around].kind == AssetKind::facility;
}

std::vector<std::size_t> hops_from(const privacy::Scene& scene, MemberId start) {
  std::vector<std::vector<MemberId>> neighbours(scene.size());
  for (const privacy::SceneTie& tie : scene.ties) {
    if (tie.joins(TieClass::social) || is_use_of(tie, start, scene)) {
      neighbours[tie.from.value()].push_back(tie.to);
      neighbours[tie.to.value()].push_back(tie.from);
    }
  }
  std::vector<std::size_t> hops(scene.size(), kFar);
  std::queue<MemberId> queue({start});
  hops[start.value()] = 0;
  for (; !queue.empty(); queue.pop()) {
    const std::size_t next = hops[queue.front().value()] + 1;
    for (const MemberId other : neighbours[queue.front().value()]) {
      if (next < hops[other.value()]) {
        hops[other.value()] = next;
        queue.push(other);
      }
    }
  }
  return hops;
}

// Names in rings need more room than names that lie as they like.
bool has_room(const PictureSheet& sheet, std::size_t step) {
  return step < 2 || sheet.paper() == viz::Paper::beamer ||
         3 * sheet.size() < 2 * viz::label_cap(sheet.paper());
}

void add_rings(PictureSheet& sheet, const std::vector<std::size_t>& hops) {
  for (std::size_t step = 0; step < kFar; ++step) {
    for (std::size_t i = 0; i < hops.size(); ++i) {
      if (hops[i] == step && has_room(sheet, step)) {
        sheet.add(MemberId::of(i), step);
      } else if (hops[i] == step) {
        sheet.leave_out(MemberId::of(i), step);
      }
    }
  }
}

void add_use(PictureSheet& sheet, MemberId place) {
  for (const privacy::SceneTie& tie : sheet.scene().ties) {
    const bool drawn =
        is_use_of(tie, place, sheet.scene()) && sheet.find(tie.from) && sheet.find(tie.to);
    if (drawn) {
      sheet.line(*sheet.find(tie.from), *sheet.find(tie.to), viz::LineStyle::unsure);
    }
  }
}

}  // namespace

viz::MapSheet ego_picture(const PictureWish& wish) {
  // A screen is too low for columns in place of rings: there names lie round the middle as they
  // like, and lines say who knows whom.
  const bool as_web = wish.request.paper == viz::Paper::beamer;
  PictureSheet sheet(wish, as_web ? viz::Layout::web : viz::Layout::rings);
  if (!wish.request.around) {
    return sheet.finished();
  }
  const MemberId around = *wish.request.around;
  const std::vector<std::size_t> hops = hops_from(sheet.scene(), around);
  const bool is_place = sheet.scene()[around].kind == AssetKind::facility;
  const char* const words = is_place ? "rond_plek" : "rond";
  const std::size_t levels = std::ranges::count(hops, kFar - 1) > 0 ? kFar : kFar - 1;
  if (as_web) {
    sheet.name_headings(words, levels);
  } else {
    sheet.name_levels(words, levels);
  }
  add_rings(sheet, hops);
  if (const auto middle = sheet.find(around)) {
    sheet.mark(*middle).bridge = true;
  }
  sheet.add_ties();
  add_use(sheet, around);
  return sheet.finished();
}

}  // namespace buurtweb::report
