#include "engine/cli/map_positions.h"

#include <optional>
#include <utility>

#include "engine/cli/exit_code.h"
#include "engine/cli/kept_files.h"
#include "engine/privacy/naming.h"
#include "viz/marks.h"

namespace buurtweb::cli {
namespace {

std::string path_of(const std::string& data_path, Audience audience) {
  return kept_beside(data_path, "posities-" + std::string(audience_name(audience)) + ".json");
}

Positions failed(std::string_view why, const std::string& path, const Arguments& arguments,
                 int exit_code) {
  talk(arguments.catalogue.say(why, {{"bestand", path}}) + "\n");
  return {.places = {}, .exit_code = exit_code};
}

// The files in which there is a mark that goes, by path, without those.
std::vector<NamedBytes> positions_but(
    const std::string& data_path,
    const std::function<bool(const report::MapPlace&, Audience)>& goes) {
  std::vector<NamedBytes> result;
  for (const Audience audience : {Audience::public_, Audience::team, Audience::worker}) {
    const std::string path = path_of(data_path, audience);
    report::MapPlaces places = report::read_places(read_bytes(path).value_or(""), audience).places;
    const std::size_t gone =
        std::erase_if(places, [&](const report::MapPlace& place) { return goes(place, audience); });
    if (gone > 0) {
      result.push_back({.name = path, .bytes = report::places_text(places, audience)});
    }
  }
  return result;
}

}  // namespace

Positions read_positions(const Arguments& arguments, Audience audience) {
  if (!arguments.keep_places) {
    return {};
  }
  const std::string path = path_of(arguments.path, audience);
  const std::optional<std::string> text = read_bytes(path);
  if (!text) {
    return {};
  }
  report::ReadPlaces read = report::read_places(*text, audience);
  if (read.fault == report::PlacesFault::other_audience) {
    return failed("kaart.posities_ander", path, arguments, kRefusedForPrivacy);
  }
  if (read.fault == report::PlacesFault::unreadable) {
    return failed("kaart.posities_onleesbaar", path, arguments, kWrongUse);
  }
  return {.places = std::move(read.places), .exit_code = kFine};
}

int write_positions(const Arguments& arguments, Audience audience,
                    const report::MapPlaces& places) {
  const Turn turn(arguments.path);
  return write_file(path_of(arguments.path, audience), report::places_text(places, audience), true,
                    arguments.catalogue);
}

std::vector<NamedBytes> positions_without(const std::string& data_path,
                                          const std::vector<std::string>& words) {
  return positions_but(data_path, [&](const report::MapPlace& place, Audience) {
    return !privacy::lines_with(place.name, words).empty();
  });
}

std::vector<NamedBytes> positions_without(const std::string& data_path, const OldName& old) {
  viz::Mark mark;
  mark.label = old.name;
  const std::string name = viz::visible_name(mark);
  return positions_but(data_path, [&](const report::MapPlace& place, Audience audience) {
    return place.kind == old.kind && place.name == name &&
           place.same_before >= old.others(audience);
  });
}

}  // namespace buurtweb::cli
