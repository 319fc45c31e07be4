#include "engine/report/findings_slides.h"

#include <string>

#include "engine/report/findings_outline.h"
#include "engine/report/marking.h"

namespace buurtweb::report {

std::vector<viz::Slide> findings_slides(const analysis::Study& study, analysis::Step step,
                                        Date run_date, const locale::Catalogue& catalogue) {
  constexpr std::size_t most = 3;
  analysis::Study of_step = study;
  std::erase_if(of_step.findings, [&](const analysis::Finding& finding) {
    return analysis::info(finding.kind).step != step;
  });
  const FindingsOutline outline =
      findings_outline(of_step, catalogue, {.run_date = run_date, .brief = most});
  viz::Slide slide{
      .title = catalogue.say("stap." + std::to_string(static_cast<int>(step) + 1) + ".vraag"),
      .points = {}};
  for (const Telling& told : outline.important) {
    slide.points.push_back({.text = told.sentence, .below = lines_below(told, catalogue).question});
  }
  if (slide.points.empty()) {
    return {};
  }
  slide.foot = marking(*study.scene, run_date, catalogue).sharing;
  slide.foot_warns = study.scene->audience != Audience::public_;
  return {slide};
}

}  // namespace buurtweb::report
