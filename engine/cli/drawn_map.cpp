#include "engine/cli/drawn_map.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "engine/analysis/study.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/failed_print.h"
#include "engine/cli/files.h"
#include "engine/cli/shared_out.h"
#include "engine/cli/status_line.h"
#include "engine/report/about_slide.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_sheet.h"
#include "engine/report/rest_list.h"
#include "viz/document.h"
#include "viz/pdf_pages.h"
#include "viz/slides.h"

namespace buurtweb::cli {
namespace {

using Sheet = std::variant<viz::PublicSheet, viz::ClosedSheet>;

Sheet sheet_of(const Seen& seen, const analysis::Study& study, const report::MapRequest& request) {
  return seen.view != nullptr ? Sheet(report::public_map(*seen.view, study, request))
                              : Sheet(report::closed_map(study, request));
}

const viz::MapSheet& map_of(const Sheet& sheet) {
  return std::visit([](const auto& one) -> const viz::MapSheet& { return one.map(); }, sheet);
}

viz::Printed printed(const Sheet& sheet, const viz::Format& format) {
  const auto* const for_all = std::get_if<viz::PublicSheet>(&sheet);
  return for_all != nullptr ? viz::publish(*for_all, format)
                            : viz::print_closed(std::get<viz::ClosedSheet>(sheet), format);
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

// Whether it could be printed.
bool put(viz::Printed printed, Made& made) {
  if (auto* const problem = std::get_if<viz::Problem>(&printed)) {
    made.problem = std::move(*problem);
    return false;
  }
  made.prints.push_back(std::move(std::get<viz::Print>(printed)));
  return true;
}

// For each of these, the sheets with its number, from 1.
std::vector<std::vector<std::size_t>> maps_of(const std::vector<MemberId>& members,
                                              const std::vector<Made>& sheets,
                                              const privacy::Scene& scene) {
  std::vector<std::vector<std::size_t>> maps(scene.size());
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    for (const MemberId member : sheets[i].numbered) {
      maps[member.value()].push_back(i + 1);
    }
  }
  std::vector<std::vector<std::size_t>> result;
  for (const MemberId member : members) {
    result.push_back(maps[member.value()]);
  }
  return result;
}

// Where everything stands, on all maps and on this one.
report::MapPlaces places_of(const Seen& seen, const analysis::Study& study,
                            report::MapRequest request, bool kept) {
  const report::MapPlaces before = request.places;
  request.places = report::common_places(study, request);
  report::MapPlaces result = request.places;
  if (kept) {
    std::ranges::copy_if(before, std::back_inserter(request.places),
                         [](const report::MapPlace& place) { return !place.map.empty(); });
    const Sheet sheet = sheet_of(seen, study, request);
    std::ranges::move(report::places_on(map_of(sheet), request.map_name()),
                      std::back_inserter(result));
  }
  return result;
}

// All that the sheets of a series are drawn from.
struct Series {
  const Arguments& arguments;
  const Seen& seen;
  const viz::Format& format;
  const analysis::Study& study;
  const std::vector<report::MapRequest>& sheets;
  StatusLine& status;
};

// Adds what comes behind the last of them where the format has pages; elsewhere it tells of it.
void put_behind(const Series& series, const report::RestOf& last, Made& made) {
  const Arguments& arguments = series.arguments;
  if (arguments.tiles) {
    return;
  }
  if (series.format.name != "pdf") {
    if (!last.sheet.unplaced.empty()) {
      talk(arguments.catalogue.say("kaart.rest_in_pdf") + "\n");
    }
    return;
  }
  if (auto behind = pages_behind(series.sheets.size(), last, arguments.catalogue)) {
    put(std::move(*behind), made);
  }
}

// One of them, with what comes behind the last.
Made drawn(const Series& series, std::size_t at) {
  const auto& [arguments, seen, format, study, sheets, status] = series;
  report::MapRequest request = sheets[at];
  Made made;
  if (at == 0 && request.picture.empty()) {
    status.show("kaart.plekken_bezig");
    request.places = places_of(seen, study, request, arguments.keep_places);
    if (arguments.keep_places) {
      made.places = report::places_text(request.places, seen.scene.audience);
    }
  }
  if (sheets.size() == 1) {
    status.show("kaart.teken_bezig");
  }
  const Sheet sheet = sheet_of(seen, study, request);
  if (at == 0) {
    made.listed = report::numbered(seen.scene, request, map_of(sheet));
  }
  if (request.numbers) {
    made.numbered = report::with_number(seen.scene, map_of(sheet));
  }
  if (put(printed(sheet, format), made) && at + 1 == sheets.size()) {
    if (at == 0 && map_of(sheet).marks.empty() && map_of(sheet).matrix.names.empty()) {
      talk(arguments.catalogue.say("kaart.leeg") + "\n");
    }
    put_behind(series, {map_of(sheet), seen.scene, request.run_date}, made);
  }
  return made;
}

// All of them, in their order; the exit code where that is not kFine, which was told.
std::variant<std::vector<Made>, int> drawn(const Series& series) {
  const std::size_t count = series.sheets.size();
  const Progress progress = series.status.progress("kaart.deel_bezig");
  std::vector<Made> sheets(count);
  std::size_t done = 0;
  const auto show = [&] {
    if (count > 1) {
      progress(std::min(done + 1, count), count);
    }
  };
  show();
  const int failed = share_out({.count = count,
                                .make = [&](std::size_t i) { return drawn(series, i); },
                                .take =
                                    [&](std::size_t i, Made made) {
                                      sheets[i] = std::move(made);
                                      ++done;
                                      show();
                                      return !sheets[i].problem;
                                    }},
                               series.arguments.catalogue);
  const auto fails = [](const Made& made) { return made.problem.has_value(); };
  const auto bad = std::ranges::find_if(sheets, fails);
  if (failed == kFine && bad != sheets.end()) {
    tell_failed_map(*bad->problem, series.arguments.catalogue);
    return kEnvironmentFailed;
  }
  return failed == kFine ? std::variant<std::vector<Made>, int>(std::move(sheets)) : failed;
}

}  // namespace

Drawn drawn_map(const Arguments& arguments, const Seen& seen, const viz::Format& format,
                const report::MapRequest& request) {
  StatusLine status(arguments.catalogue);
  const analysis::Study study =
      analysis::study(seen.scene, {}, nullptr, status.progress("verslag.zoek_bezig"));
  const std::vector<report::MapRequest> requests = sheets_of(arguments, study, request, format);
  auto made = drawn(Series{arguments, seen, format, study, requests, status});
  if (const int* const failed = std::get_if<int>(&made)) {
    return {.exit_code = *failed};
  }
  auto& sheets = std::get<std::vector<Made>>(made);
  std::vector<viz::Print> pages;
  for (Made& sheet : sheets) {
    std::ranges::move(sheet.prints, std::back_inserter(pages));
  }
  viz::Printed all = viz::joined(pages);
  if (const auto* const problem = std::get_if<viz::Problem>(&all)) {
    tell_failed_map(*problem, arguments.catalogue);
    return {.exit_code = kEnvironmentFailed};
  }
  const Made& first = sheets.front();
  return {.print = std::move(std::get<viz::Print>(all)),
          .places = report::read_places(first.places, seen.scene.audience).places,
          .numbered = first.listed,
          .on_maps = request.numbers ? maps_of(first.listed, sheets, seen.scene)
                                     : std::vector<std::vector<std::size_t>>{}};
}

}  // namespace buurtweb::cli
