#include <gtest/gtest.h>

#include <string>

#include "engine/analysis/study.h"
#include "engine/privacy/gate.h"
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
    return {report::public_picture(view, analysis::study(view.scene()), request).map(), ""};
  }
  const privacy::Scene seen = scene(read, audience);
  const viz::ClosedSheet sheet = report::closed_picture(analysis::study(seen), request);
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

}  // namespace
}  // namespace buurtweb::testing
