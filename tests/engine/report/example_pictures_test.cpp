#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/generate/neighbourhood.h"
#include "engine/generate/town.h"
#include "engine/privacy/gate.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_sheet.h"
#include "engine/report/pictures.h"
#include "tests/engine/report/examples.h"
#include "viz/formats.h"

// The pictures of the examples on paper, for each audience. The maps of the web are measured by
// tests/legibility.
namespace buurtweb::testing {
namespace {

struct Drawn {
  viz::MapSheet sheet;
  std::string banner;
};

Drawn drawn(const Read& read, Audience audience, const report::MapRequest& request) {
  if (audience == Audience::public_) {
    const auto view = privacy::Gate(*read.neighbourhood, kDay).view<Audience::public_>();
    return {report::public_map(view, analysis::study(view.scene()), request).map(), ""};
  }
  const privacy::Scene seen = scene(read, audience);
  const viz::ClosedSheet sheet = report::closed_map(analysis::study(seen), request);
  return {sheet.map(), sheet.banner()};
}

void expect_large_letters(const Read& read, Audience audience, viz::Paper paper) {
  for (const report::Picture& picture : report::pictures()) {
    // Of then and now, and around one, there is none without a wish of its own.
    if (audience < picture.widest || picture.name == "toen" || picture.name == "rond") {
      continue;
    }
    const report::MapRequest request{.step = {},
                                     .paper = paper,
                                     .run_date = kDay,
                                     .catalogue = dutch(),
                                     .picture = picture.name};
    const Drawn one = drawn(read, audience, request);
    if (!one.sheet.marks.empty()) {
      EXPECT_GE(viz::text_size(one.sheet, one.banner), viz::smallest_text(paper))
          << picture.name << " " << audience_name(audience);
    }
  }
}

TEST(PicturesOfTheExamples, HaveLettersThatCanBeReadOnTheirPaper) {
  for (const char* const folder : {"zuiderbuurt", "rozenbuurt/sociaal"}) {
    const Read read = example(folder);
    ASSERT_TRUE(read.neighbourhood);
    for (const Audience audience : {Audience::public_, Audience::team, Audience::worker}) {
      SCOPED_TRACE(folder);
      expect_large_letters(read, audience, viz::Paper::a4);
    }
    // Whoever sees most has the fullest sheets.
    expect_large_letters(read, Audience::worker, viz::Paper::a3);
  }
}

// Nobody who may stand on a map of this series is left unnamed.
void expect_all_named(const Read& read, Audience audience) {
  const privacy::Scene seen = scene(read, audience);
  const analysis::Study study = analysis::study(seen);
  const report::MapRequest request{
      .step = {}, .paper = viz::Paper::a4, .run_date = kDay, .catalogue = dutch(), .numbers = true};
  std::set<std::string> there;
  for (const report::MapRequest& one : report::map_series(study, request)) {
    const viz::ClosedSheet sheet = report::closed_map(study, one);
    report::MapRequest bare = one;
    bare.listed.clear();
    const double size = viz::text_size(report::closed_map(study, bare).map(), sheet.banner());
    EXPECT_GE(viz::text_size(sheet.map(), sheet.banner()),
              std::min(size, viz::smallest_text(viz::Paper::a4)));
    there.insert(sheet.map().listed.begin(), sheet.map().listed.end());
    for (const viz::Mark& mark : sheet.map().marks) {
      there.insert(mark.number);
    }
  }
  const std::vector<std::size_t> numbers = report::numbers_of(seen);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    // On a map of everything there are no channels.
    EXPECT_TRUE(seen.members[i].kind == AssetKind::channel ||
                there.contains(std::to_string(numbers[i])))
        << seen.members[i].label;
  }
}

TEST(SeriesOfTheExample, NamesEverybodyOnSomeSheet) {
  const Read read = example("zuiderbuurt");
  ASSERT_TRUE(read.neighbourhood);
  expect_all_named(read, Audience::team);
  expect_all_named(read, Audience::worker);
}

TEST(SeriesOfATown, NamesEverybodyOnSomeSheet) {
  for (const std::uint32_t residents : {150U, 300U}) {
    const generate::Town town = generate::make_town(residents, 1);
    const Read read_town = read(generate::as_yaml(generate::describe(town, 0, {.day = kDay})));
    ASSERT_TRUE(read_town.neighbourhood);
    expect_all_named(read_town, Audience::team);
  }
}

}  // namespace
}  // namespace buurtweb::testing
