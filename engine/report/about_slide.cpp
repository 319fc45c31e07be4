#include "engine/report/about_slide.h"

#include <string>

#include "engine/report/marking.h"

namespace buurtweb::report {

viz::Slide about_slide(const privacy::Scene& scene, Date run_date,
                       const locale::Catalogue& catalogue, std::int64_t maps) {
  // The same day as on the maps.
  const Marking mark = marking(scene, scene.header.reference_date.value_or(run_date), catalogue);
  viz::Slide slide{.title = catalogue.say("kaart.over", {}, maps),
                   .points = {{.text = mark.heading}},
                   .foot = mark.sharing,
                   .foot_warns = scene.audience != Audience::public_};
  for (const std::string& line : mark.source()) {
    slide.points.push_back({.text = line});
  }
  return slide;
}

}  // namespace buurtweb::report
