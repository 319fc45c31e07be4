#include "engine/report/page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/report/dates.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_words.h"
#include "engine/report/marking.h"
#include "engine/report/page_data.h"
#include "engine/report/page_file.h"
#include "engine/report/page_folds.h"
#include "viz/page_map.h"

namespace buurtweb::report {
namespace {

// The whole neighbourhood without a step: the script lights up what a step is about. More names
// than a sheet of paper carries, as one can come closer on a screen. With even more names the map
// opens with groups, as many as on a sheet of paper, and each of them opens when it is chosen.
// Where there are groups enough, that is so as soon as the lines of all names are a tangle from
// afar.
constexpr std::size_t kNamesOnScreen = 400;
constexpr std::size_t kNamesFromAfar = 160;
constexpr std::size_t kGroupsEnough = 10;

bool opens_with_groups(const privacy::Scene& scene, std::size_t names) {
  const auto is_association = [](const privacy::Member& member) {
    return member.kind == AssetKind::association;
  };
  const auto groups =
      static_cast<std::size_t>(std::ranges::count_if(scene.members, is_association));
  return names > kNamesOnScreen ||
         (names > kNamesFromAfar && groups + scene.areas.size() >= kGroupsEnough);
}

struct Page {
  viz::MapSheet sheet;
  std::string legend;
  std::vector<viz::Fold> folds;
  std::string data;
};

Page made(const analysis::Study& study, MapRequest request) {
  const privacy::Scene& scene = *study.scene;
  request.groups = opens_with_groups(scene, on_some_map(scene).size());
  request.names = request.groups ? viz::label_cap(request.paper) : kNamesOnScreen;
  Page page;
  page.sheet.paper = request.paper;
  // Groups that open need room around them more than they need a wide map.
  page.sheet.for_screen = !request.groups;
  page.sheet.language = request.catalogue.code();
  MapMarks marks = add_marks(scene, {}, request, page.sheet);
  marks.bears_more_lines = true;
  add_lines(scene, marks, {}, page.sheet);
  add_letters(request.catalogue, page.sheet);
  const MapRoom room{scene, marks, request};
  PageFolds folds = page_folds(room, page.sheet);
  page.data = page_data(study, room, folds);
  page.folds = std::move(folds.folds);
  page.legend = viz::page_legend(page.sheet, page.folds, legend_words(request.catalogue));
  return page;
}

std::string file_of(const Page& page, std::string map, const privacy::Scene& scene,
                    const MapRequest& request) {
  const locale::Catalogue& say = request.catalogue;
  const privacy::SceneHeader& header = scene.header;
  const bool open = scene.audience == Audience::public_;
  const Marking mark = marking(scene, request.run_date, say);
  return page_file({.language = page.sheet.language,
                    .no_script = say.say("pagina.geen_script"),
                    .title = header.name + " · " +
                             long_date(header.reference_date.value_or(request.run_date), say),
                    .about = open ? say.say("kaart.toestemming") : mark.sharing,
                    .foot = mark.source(),
                    .closed = !open,
                    .map = std::move(map),
                    .legend = page.legend,
                    .data = page.data});
}

}  // namespace

std::string public_page(const privacy::View<Audience::public_>& view, const analysis::Study& study,
                        const MapRequest& request) {
  analysis::Study of_this_view = study;
  of_this_view.scene = &view.scene();
  const Page page = made(of_this_view, request);
  return file_of(page, viz::public_page_map(viz::PublicSheet(page.sheet), page.folds), view.scene(),
                 request);
}

std::string closed_page(const analysis::Study& study, const MapRequest& request) {
  const Page page = made(study, request);
  return file_of(page, viz::closed_page_map({page.sheet, ""}, page.folds), *study.scene, request);
}

}  // namespace buurtweb::report
