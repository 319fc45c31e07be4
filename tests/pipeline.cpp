#include "tests/pipeline.h"

#include <gtest/gtest.h>

#include <utility>

#include "engine/analysis/study.h"
#include "engine/input/reading.h"
#include "engine/input/yaml.h"
#include "engine/locale/catalogue.h"
#include "engine/model/resolve.h"
#include "engine/privacy/gate.h"
#include "engine/report/findings_text.h"
#include "engine/report/json.h"
#include "engine/report/map_sheet.h"
#include "engine/report/page.h"

namespace buurtweb::testing {
const locale::Catalogue& dutch() {
  static const locale::Catalogue catalogue = *locale::catalogue("nl");
  return catalogue;
}

std::vector<std::string> Read::codes() const {
  std::vector<std::string> result;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    result.emplace_back(info(diagnostic.kind).code);
  }
  return result;
}

Read read(const std::string& yaml, Date day) {
  Read result;
  const std::uint16_t file = result.files.add("buurt.yaml", yaml);
  model::Draft draft;
  input::Reading reading{.files = result.files, .draft = draft, .diagnostics = result.diagnostics};
  if (!input::read_yaml(reading, file)) {
    draft.mark_incomplete();
  }
  result.neighbourhood = model::resolve(std::move(draft), day, result.diagnostics);
  return result;
}

privacy::Since since(const Read& now, const Read& then, Audience audience, Date day) {
  return privacy::Gate(*now.neighbourhood, day)
      .since(privacy::Gate(*then.neighbourhood, day), audience);
}

privacy::Tally tally(const Read& read, Audience audience, Date day) {
  return privacy::Gate(*read.neighbourhood, day).tally(audience);
}

privacy::Scene scene(const Read& read, Audience audience, Date day) {
  const privacy::Gate gate(*read.neighbourhood, day);
  switch (audience) {
    case Audience::public_:
      return gate.view<Audience::public_>().scene();
    case Audience::team:
      return gate.view<Audience::team>().scene();
    case Audience::worker:
      break;
  }
  return gate.view<Audience::worker>().scene();
}

privacy::Scene scene_of(const std::string& yaml, Audience audience, Date day) {
  const Read read_file = read(yaml, day);
  if (!read_file.neighbourhood) {
    ADD_FAILURE() << ::testing::PrintToString(read_file.codes()) << "\n" << yaml;
    return {};
  }
  return scene(read_file, audience, day);
}

std::string told(const std::string& yaml, Audience audience) {
  const Read read_file = read(yaml);
  if (!read_file.neighbourhood) {
    ADD_FAILURE() << ::testing::PrintToString(read_file.codes()) << "\n" << yaml;
    return {};
  }
  const privacy::Scene seen = scene(read_file, audience, kDay);
  const analysis::Study study = analysis::study(seen);
  const report::Answer answer{.audience = audience,
                              .run_date = kDay,
                              .files = read_file.files,
                              .diagnostics = read_file.diagnostics,
                              .catalogue = dutch()};
  return report::findings_text(report::findings_outline(
                                   study, dutch(), {.run_date = kDay, .most = 1000, .brief = {}}),
                               dutch()) +
         report::findings_json(study, answer);
}

viz::MapSheet map_of(const std::string& yaml, Audience audience, const MapWish& wish) {
  report::MapRequest request{.step = wish.step,
                             .paper = wish.paper,
                             .run_date = kDay,
                             .catalogue = dutch(),
                             .numbers = wish.numbers,
                             .brief = wish.brief,
                             .picture = wish.picture,
                             .around = wish.around,
                             .groups = wish.groups,
                             .places = wish.places};
  const Read read_file = read(yaml);
  if (!read_file.neighbourhood) {
    ADD_FAILURE() << ::testing::PrintToString(read_file.codes()) << "\n" << yaml;
    return {};
  }
  const privacy::Since before =
      since(read_file, read(wish.earlier.empty() ? yaml : wish.earlier), audience);
  request.since = wish.picture == "toen" ? &before : nullptr;
  if (audience == Audience::public_) {
    const auto view = privacy::Gate(*read_file.neighbourhood, kDay).view<Audience::public_>();
    const analysis::Study study = analysis::study(view.scene());
    return report::public_map(view, study, request).map();
  }
  const privacy::Scene seen = scene(read_file, audience, kDay);
  const analysis::Study study = analysis::study(seen);
  return report::closed_map(study, request).map();
}

std::vector<std::string> labels(const viz::MapSheet& sheet) {
  std::vector<std::string> result;
  for (const viz::Mark& mark : sheet.marks) {
    result.push_back(mark.label);
  }
  return result;
}

std::string page_of(const std::string& yaml, Audience audience) {
  const report::MapRequest request{
      .step = {}, .paper = viz::Paper::a3, .run_date = kDay, .catalogue = dutch()};
  const Read read_file = read(yaml);
  if (!read_file.neighbourhood) {
    ADD_FAILURE() << ::testing::PrintToString(read_file.codes()) << "\n" << yaml;
    return {};
  }
  if (audience == Audience::public_) {
    const auto view = privacy::Gate(*read_file.neighbourhood, kDay).view<Audience::public_>();
    return report::public_page(view, analysis::study(view.scene()), request);
  }
  const privacy::Scene seen = scene(read_file, audience, kDay);
  return report::closed_page(analysis::study(seen), request);
}

}  // namespace buurtweb::testing
