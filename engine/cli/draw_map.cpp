#include <optional>
#include <string>
#include <utility>

#include "engine/cli/city.h"
#include "engine/cli/drawn_map.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/find_asset.h"
#include "engine/cli/load.h"
#include "engine/cli/map_files.h"
#include "engine/cli/map_positions.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/typeface.h"
#include "engine/cli/verb.h"
#include "engine/report/map_marks.h"
#include "engine/report/pictures.h"
#include "viz/formats.h"

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

struct Wish {
  const Loaded& loaded;
  const viz::Format& format;
  const privacy::Since* since;  // what of it was there before, where that was asked for
};

// Draws what this audience sees and writes it.
int draw(const Arguments& arguments, const Seen& seen, const Wish& wish) {
  const privacy::Scene& scene = seen.scene;
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
                             .pages = wish.format.name == "pdf" && !arguments.tiles,
                             .since = wish.since,
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
  Drawn drawn = drawn_map(arguments, seen, wish.format, request);
  if (drawn.exit_code != kFine) {
    return drawn.exit_code;
  }
  const int written = write_map(wish.loaded, arguments, scene,
                                {.print = std::move(drawn.print),
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

int draw_for(Audience audience, const Arguments& arguments, const Wish& wish) {
  if (const int refused = refuse_map(arguments.out, arguments); refused != kFine) {
    return refused;
  }
  if (audience == Audience::public_) {
    tell_unsaid_sensitivity(wish.loaded, arguments);
    const privacy::View<Audience::public_> view = wish.loaded.view<Audience::public_>();
    return draw(arguments, {view.scene(), &view}, wish);
  }
  const privacy::Scene scene = wish.loaded.scene(audience);
  return draw(arguments, {scene}, wish);
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
