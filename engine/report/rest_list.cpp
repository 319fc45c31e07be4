#include "engine/report/rest_list.h"

#include <string>
#include <string_view>
#include <utility>

#include "engine/report/marking.h"
#include "viz/text.h"

namespace buurtweb::report {
namespace {

using Kind = viz::Block::Kind;

// The same day as on the map.
Marking marking_of(const RestOf& map, const locale::Catalogue& say) {
  return marking(map.scene, map.scene.header.reference_date.value_or(map.run_date), say);
}

std::string title_of(const RestOf& map, const locale::Catalogue& say) {
  return say.say("nummers.rest.titel", {{"kaart", map.sheet.title}});
}

std::string in_one_line(const viz::Unplaced& one) {
  return one.label + (one.detail.empty() ? "" : " (" + one.detail + ")");
}

}  // namespace

viz::Document rest_list(const RestOf& map, const locale::Catalogue& catalogue) {
  viz::Document document{.title = title_of(map, catalogue),
                         .footer = marking_of(map, catalogue).in_one_line(),
                         .blocks = {},
                         .language = std::string(catalogue.code()),
                         .in_columns = true};
  const auto add = [&](Kind kind, std::string text, bool with_next) {
    document.blocks.push_back({.kind = kind, .text = std::move(text), .with_next = with_next});
  };
  std::string_view heading;
  for (const viz::Unplaced& one : map.sheet.unplaced) {
    if (document.blocks.empty()) {
      add(Kind::title, document.title, true);
      add(Kind::paragraph, catalogue.say("nummers.rest.uitleg"), true);
    }
    if (std::exchange(heading, one.heading) != one.heading) {
      add(Kind::heading, one.heading, true);
    }
    add(Kind::item, one.label, !one.detail.empty());
    if (!one.detail.empty()) {
      add(Kind::quiet, one.detail, false);
    }
  }
  return document;
}

// A point holds some names only, so that it fits on a slide.
std::vector<viz::Slide> rest_slides(const RestOf& map, const locale::Catalogue& catalogue) {
  constexpr std::size_t longest = 220;  // characters
  if (map.sheet.unplaced.empty()) {
    return {};
  }
  viz::Slide slide{.title = title_of(map, catalogue),
                   .points = {},
                   .foot = marking_of(map, catalogue).sharing,
                   .foot_warns = map.scene.audience != Audience::public_};
  for (const viz::Unplaced& one : map.sheet.unplaced) {
    const std::string words = viz::shortened(viz::printable(in_one_line(one)), viz::kLongestNote);
    const bool goes_on = !slide.points.empty() && slide.points.back().text == one.heading &&
                         slide.points.back().below.size() + words.size() < longest;
    if (goes_on) {
      slide.points.back().below += ", " + words;
    } else {
      slide.points.push_back({.text = one.heading, .below = words});
    }
  }
  return {slide};
}

}  // namespace buurtweb::report
