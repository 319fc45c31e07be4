#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/cli/city.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/failed_print.h"
#include "engine/cli/files.h"
#include "engine/cli/find_asset.h"
#include "engine/cli/load.h"
#include "engine/cli/map_files.h"
#include "engine/cli/map_positions.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/status_line.h"
#include "engine/cli/typeface.h"
#include "engine/cli/verb.h"
#include "engine/report/about_slide.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_sheet.h"
#include "engine/report/pictures.h"
#include "engine/report/rest_list.h"
#include "viz/document.h"
#include "viz/formats.h"
#include "viz/pdf_pages.h"
#include "viz/slides.h"

namespace buurtweb::cli {
namespace {

std::string default_name(const Arguments& arguments, Audience audience) {
  std::string name = arguments.picture.empty() ? "buurt" : arguments.picture;
  if (!arguments.around.empty()) {
    name = "rond";
  } else if (!arguments.earlier.empty()) {
    name = "toen-en-nu";
  } else if (arguments.step) {
    name = std::to_string(static_cast<int>(*arguments.step) + 1);
  }
  // Only a PDF has pages to cut over.
  return "kaart-" + name + "-" + std::string(audience_name(audience)) +
         (arguments.tiles ? ".pdf" : ".svg");
}

// The picture of its own that was asked for; empty where it is the web of the neighbourhood.
std::string_view picture_of(const Arguments& arguments) {
  if (!arguments.around.empty()) {
    return "rond";
  }
  if (!arguments.earlier.empty()) {
    return "toen";
  }
  const report::Picture* const picture = report::picture_named(arguments.picture);
  return picture == nullptr ? "" : picture->name;
}

// A map, where all that may stand on a map of this audience has its place, who is in the list
// beside it, and on which maps of a series.
struct Drawn {
  viz::Printed printed;
  report::MapPlaces places;
  std::vector<MemberId> numbered;
  std::vector<std::vector<std::size_t>> on_maps;
};

// What is loaded, and what this audience sees of it.
template <class Seen>
struct Seeing {
  const Loaded& loaded;
  const Seen& seen;
  const privacy::Scene& scene;
  const privacy::Since* since = nullptr;  // what of it was there before, where that was asked for
};

// The sheets of one audience, each of its own type.
viz::PublicSheet sheet_of(const privacy::View<Audience::public_>& view,
                          const analysis::Study& study, const report::MapRequest& request) {
  return report::public_map(view, study, request);
}
viz::ClosedSheet sheet_of(const privacy::Scene& /*seen*/, const analysis::Study& study,
                          const report::MapRequest& request) {
  return report::closed_map(study, request);
}
viz::Printed printed(const viz::PublicSheet& sheet, const viz::Format& format) {
  return viz::publish(sheet, format);
}
viz::Printed printed(const viz::ClosedSheet& sheet, const viz::Format& format) {
  return viz::print_closed(sheet, format);
}

// One sheet, or where it cannot carry all names and the format has pages, a sheet for each area
// too.
std::vector<report::MapRequest> sheets_of(const Arguments& arguments, const analysis::Study& study,
                                          const report::MapRequest& request,
                                          const viz::Format& format) {
  if (format.name == "pdf" && !arguments.tiles) {
    return report::map_series(study, request);
  }
  if (report::is_one_of_many(study, request)) {
    const char* const key = arguments.tiles ? "kaart.tegels.zonder_deel" : "kaart.per_gebied";
    talk(arguments.catalogue.say(key) + "\n");
  }
  return {request};
}

// What comes behind maps, if anything: what has no place on the last of them, and on a screen,
// where there is hardly room for it, where they come from.
std::optional<viz::Printed> pages_behind(std::size_t maps, const report::RestOf& last,
                                         const locale::Catalogue& catalogue) {
  if (last.sheet.paper != viz::Paper::beamer) {
    return last.sheet.unplaced.empty()
               ? std::nullopt
               : std::optional(viz::print_document(report::rest_list(last, catalogue)));
  }
  std::vector<viz::Slide> slides = report::rest_slides(last, catalogue);
  slides.push_back(
      report::about_slide(last.scene, last.run_date, catalogue, static_cast<std::int64_t>(maps)));
  return viz::print_slides(slides, std::string(catalogue.code()));
}

// Adds them where the format has pages; elsewhere it tells of them.
std::optional<viz::Problem> put_behind(std::vector<viz::Print>& pages, const report::RestOf& last,
                                       const Arguments& arguments, const viz::Format& format) {
  if (arguments.tiles) {
    return std::nullopt;
  }
  if (format.name != "pdf") {
    if (!last.sheet.unplaced.empty()) {
      talk(arguments.catalogue.say("kaart.rest_in_pdf") + "\n");
    }
    return std::nullopt;
  }
  std::optional<viz::Printed> behind = pages_behind(pages.size(), last, arguments.catalogue);
  if (!behind) {
    return std::nullopt;
  }
  if (auto* const problem = std::get_if<viz::Problem>(&*behind)) {
    return std::move(*problem);
  }
  pages.push_back(std::move(std::get<viz::Print>(*behind)));
  return std::nullopt;
}

// For each of those with a number, the sheets on which it stands, from 1.
class MapsOfNumbers {
public:
  explicit MapsOfNumbers(const privacy::Scene& scene) : scene_(scene), maps_(scene.size()) {}

  void add(const viz::MapSheet& sheet) {
    ++sheets_;
    for (const MemberId member : report::with_number(scene_, sheet)) {
      maps_[member.value()].push_back(sheets_);
    }
  }

  [[nodiscard]] std::vector<std::vector<std::size_t>> of(
      const std::vector<MemberId>& members) const {
    std::vector<std::vector<std::size_t>> result;
    for (const MemberId member : members) {
      result.push_back(maps_[member.value()]);
    }
    return result;
  }

private:
  const privacy::Scene& scene_;
  std::vector<std::vector<std::size_t>> maps_;  // by member
  std::size_t sheets_ = 0;
};

// Where everything stands, on all maps and on this one.
template <class Seen>
report::MapPlaces places_of(const Seeing<Seen>& seeing, const analysis::Study& study,
                            report::MapRequest request, bool kept) {
  const report::MapPlaces before = request.places;
  request.places = report::common_places(study, request);
  report::MapPlaces result = request.places;
  if (kept) {
    std::ranges::copy_if(before, std::back_inserter(request.places),
                         [](const report::MapPlace& place) { return !place.map.empty(); });
    const auto sheet = sheet_of(seeing.seen, study, request);
    std::ranges::move(report::places_on(sheet.map(), request.map_name()),
                      std::back_inserter(result));
  }
  return result;
}

template <class Seen>
Drawn print(const Arguments& arguments, const Seeing<Seen>& seeing, const viz::Format& format,
            report::MapRequest request) {
  StatusLine status(arguments.catalogue);
  const analysis::Study study =
      analysis::study(seeing.scene, {}, nullptr, status.progress("verslag.zoek_bezig"));
  std::vector<report::MapRequest> series = sheets_of(arguments, study, request, format);
  if (request.picture.empty()) {
    status.show("kaart.plekken_bezig");
    request.places = places_of(seeing, study, series.front(), arguments.keep_places);
    series.front().places = request.places;
  }
  const Progress drawn = status.progress("kaart.deel_bezig");
  std::vector<viz::Print> pages;
  std::vector<MemberId> numbered;
  MapsOfNumbers maps(seeing.scene);
  viz::MapSheet last;
  for (const report::MapRequest& one : series) {
    if (one.part) {
      drawn(one.part->number, one.part->count);
    } else {
      status.show("kaart.teken_bezig");
    }
    const auto sheet = sheet_of(seeing.seen, study, one);
    maps.add(sheet.map());
    if (pages.empty()) {
      numbered = report::numbered(seeing.scene, request, sheet.map());
    }
    viz::Printed page = printed(sheet, format);
    if (std::holds_alternative<viz::Problem>(page)) {
      return {std::move(page), {}, {}, {}};
    }
    pages.push_back(std::move(std::get<viz::Print>(page)));
    last = sheet.map();
  }
  if (pages.size() == 1 && last.marks.empty() && last.matrix.names.empty()) {
    talk(arguments.catalogue.say("kaart.leeg") + "\n");
  }
  if (std::optional<viz::Problem> problem =
          put_behind(pages, {last, seeing.scene, request.run_date}, arguments, format)) {
    return {std::move(*problem), {}, {}, {}};
  }
  std::vector<std::vector<std::size_t>> on_maps;
  if (request.numbers) {
    on_maps = maps.of(numbered);
  }
  return {viz::joined(pages), request.places, std::move(numbered), std::move(on_maps)};
}

// Draws what this audience sees and writes it.
template <class Seen>
int draw(const Arguments& arguments, const Seeing<Seen>& seeing, const viz::Format& format) {
  const privacy::Scene& scene = seeing.scene;
  tell_missing_letters(scene, arguments.catalogue);
  const Positions kept = read_positions(arguments, scene.audience);
  if (kept.exit_code != kFine) {
    return kept.exit_code;
  }
  report::MapRequest request{.step = arguments.step,
                             .paper = arguments.paper,
                             .run_date = arguments.run_date,
                             .catalogue = arguments.catalogue,
                             .numbers = arguments.numbers,
                             .tiles = arguments.tiles,
                             .list_beside = arguments.out != "-",
                             .pages = format.name == "pdf" && !arguments.tiles,
                             .since = seeing.since,
                             .picture = picture_of(arguments),
                             .groups = arguments.picture == "groepen",
                             .places = kept.places};
  if (!arguments.around.empty()) {
    request.around = find_asset(scene, arguments.around);
    const bool is_shown = request.around && report::may_be_around(scene, *request.around);
    if (!is_shown) {
      return no_such_asset(scene, arguments.around, arguments.catalogue);
    }
  }
  const bool is_web = request.picture.empty();
  Drawn drawn = print(arguments, seeing, format, std::move(request));
  if (const auto* const problem = std::get_if<viz::Problem>(&drawn.printed)) {
    tell_failed_map(*problem, arguments.catalogue);
    return kEnvironmentFailed;
  }
  const int written = write_map(seeing.loaded, arguments, scene,
                                {.print = std::move(std::get<viz::Print>(drawn.printed)),
                                 .numbered = std::move(drawn.numbered),
                                 .on_maps = std::move(drawn.on_maps)});
  const bool has_places = !drawn.places.empty() || !kept.places.empty();
  if (written != kFine || !arguments.keep_places || !has_places) {
    return written;
  }
  // What is not on this map may be on the next.
  report::MapPlaces places = is_web ? std::move(drawn.places) : report::MapPlaces{};
  for (report::MapPlace& place : report::still_seen(kept.places, scene, arguments.catalogue)) {
    if (!report::has_place(places, place)) {
      places.push_back(std::move(place));
    }
  }
  return write_positions(arguments, scene.audience, places);
}

struct Wish {
  const Loaded& loaded;
  const viz::Format& format;
  const privacy::Since* since;
};

int draw_for(Audience audience, const Arguments& arguments, const Wish& wish) {
  if (const int refused = refuse_map(arguments.out, arguments); refused != kFine) {
    return refused;
  }
  if (audience == Audience::public_) {
    tell_unsaid_sensitivity(wish.loaded, arguments);
    const privacy::View<Audience::public_> view = wish.loaded.view<Audience::public_>();
    return draw(
        arguments,
        Seeing<privacy::View<Audience::public_>>{wish.loaded, view, view.scene(), wish.since},
        wish.format);
  }
  const privacy::Scene scene = wish.loaded.scene(audience);
  return draw(arguments, Seeing<privacy::Scene>{wish.loaded, scene, scene, wish.since},
              wish.format);
}

}  // namespace

int draw_map(const Arguments& arguments) {
  if (const int bare = refuse_without_typeface(arguments); bare != kFine) {
    return bare;
  }
  if (const auto folders = neighbourhoods_in(arguments); !folders.empty()) {
    return draw_city_map(arguments, folders);
  }
  const Audience audience = arguments.audience.value_or(Audience::public_);
  if (arguments.out.empty()) {
    Arguments named = arguments;
    named.out = default_name(arguments, audience);
    return draw_map(named);
  }
  const viz::Format* const format = arguments.out == "-"
                                        ? viz::format_named(arguments.tiles ? "pdf" : "svg")
                                        : viz::format_with_extension(arguments.out);
  if (format == nullptr) {
    talk(arguments.catalogue.say("kaart.welk_formaat", {{"bestand", arguments.out}}) + "\n");
    return kWrongUse;
  }
  if (const int refused = refuse_contradictions(arguments, *format); refused != kFine) {
    return refused;
  }
  const report::Picture* const picture = report::picture_named(picture_of(arguments));
  if (picture != nullptr && audience < picture->widest) {
    talk(arguments.catalogue.say("kaart.geweigerd", {{"kaart", std::string(picture->name)}}) +
         "\n");
    return kRefusedForPrivacy;
  }
  const Loaded loaded(arguments);
  tell_problems(loaded, arguments, audience);
  if (loaded.exit_code() != kFine) {
    return loaded.exit_code();
  }
  std::optional<privacy::Since> since;
  if (!arguments.earlier.empty()) {
    const Loaded before(earlier_of(arguments));
    tell_problems(before, earlier_of(arguments), audience);
    if (before.exit_code() != kFine) {
      return before.exit_code();
    }
    since = loaded.since(before, audience);
    talk(advice_on_day(*since, arguments));
  }
  return draw_for(audience, arguments, {loaded, *format, since ? &*since : nullptr});
}

}  // namespace buurtweb::cli
