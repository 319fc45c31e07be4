#include "engine/cli/map_positions.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"

namespace buurtweb::cli {
namespace {

Positions failed(std::string_view why, const Arguments& arguments, int exit_code) {
  talk(arguments.catalogue.say(why, {{"bestand", arguments.places}}) + "\n");
  return {.places = {}, .exit_code = exit_code};
}

}  // namespace

Positions read_positions(const Arguments& arguments, Audience audience) {
  const std::string& path = arguments.places;
  std::error_code ignored;
  if (path.empty() || !std::filesystem::exists(path, ignored)) {
    return {};
  }
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  report::ReadPlaces read = report::read_places(text, audience);
  if (read.fault == report::PlacesFault::other_audience) {
    return failed("kaart.posities_ander", arguments, kRefusedForPrivacy);
  }
  if (read.fault == report::PlacesFault::unreadable) {
    return failed("kaart.posities_onleesbaar", arguments, kWrongUse);
  }
  return {.places = std::move(read.places), .exit_code = kFine};
}

int write_positions(const Arguments& arguments, Audience audience,
                    const report::MapPlaces& places) {
  return write_file(arguments.places, report::places_text(places, audience), true,
                    arguments.catalogue);
}

}  // namespace buurtweb::cli
