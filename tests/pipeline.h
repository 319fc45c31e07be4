#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/base/diagnostic.h"
#include "engine/base/kinds.h"
#include "engine/base/source.h"
#include "engine/locale/catalogue.h"
#include "engine/model/neighbourhood.h"
#include "engine/privacy/scene.h"
#include "engine/privacy/since.h"
#include "engine/report/map_places.h"
#include "viz/sheet.h"

// The whole house in one call, from the text of a file to what an audience gets, so that a test can
// show one little file and say what must come out.
namespace buurtweb::testing {

inline constexpr Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};

const locale::Catalogue& dutch();

struct Read {
  SourceFiles files;
  Diagnostics diagnostics;
  std::optional<model::Neighbourhood> neighbourhood;

  // The codes of all diagnostics, in order.
  [[nodiscard]] std::vector<std::string> codes() const;
};
Read read(const std::string& yaml, Date day = kDay);

// What of the scene of `now` was in the file `then`.
privacy::Since since(const Read& now, const Read& then, Audience audience, Date day = kDay);
privacy::Scene scene(const Read& read, Audience audience, Date day = kDay);
privacy::Tally tally(const Read& read, Audience audience, Date day = kDay);
// Fails the test when the text has errors.
privacy::Scene scene_of(const std::string& yaml, Audience audience, Date day = kDay);

// Findings as text and as JSON, one after the other.
std::string told(const std::string& yaml, Audience audience);

struct MapWish {
  std::optional<analysis::Step> step = {};  // nothing: the whole neighbourhood
  viz::Paper paper = viz::Paper::a3;
  std::string_view picture = {};        // of its own; empty: the web
  std::optional<MemberId> around = {};  // for the picture around one asset
  bool numbers = false;
  bool brief = false;             // names, and only what they cannot do without
  bool groups = false;            // all people are folded into their groups
  report::MapPlaces places = {};  // where the marks stand
  std::string earlier = {};       // what the picture of then and now looks back at; empty: itself
};
viz::MapSheet map_of(const std::string& yaml, Audience audience, const MapWish& wish = {});

// What its marks are called, in their order.
std::vector<std::string> labels(const viz::MapSheet& sheet);

// The page of a meeting: index.html.
std::string page_of(const std::string& yaml, Audience audience);

}  // namespace buurtweb::testing
