#include "engine/report/city_map.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/cli/city.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/failed_print.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/map_files.h"
#include "engine/cli/status_line.h"
#include "viz/formats.h"

namespace buurtweb::cli {
namespace {

// What of one neighbourhood stands on the map; nothing where its files have errors.
template <class Seen>
struct Read {
  std::optional<Seen> outward;
  int exit_code = kFine;
  std::string told;
};

template <class Seen>
struct City {
  std::vector<Seen> outward;
  std::vector<std::string> folders;  // of the same
  std::vector<std::string> left_out;
  int exit_code = kFine;
};

template <class Seen>
City<Seen> read_city(const Arguments& arguments, const std::vector<std::string>& folders,
                     const std::function<Seen(const Loaded&)>& see) {
  std::vector<Read<Seen>> read(folders.size());
  each_neighbourhood(arguments, folders, [&](std::size_t i, const Arguments& own) {
    const Loaded loaded(own);
    read[i].exit_code = loaded.exit_code();
    read[i].told = problems_of(loaded, own, arguments.audience.value_or(Audience::public_)).told;
    if (loaded.exit_code() == kFine) {
      read[i].outward = see(loaded);
    }
  });
  City<Seen> city;
  for (std::size_t i = 0; i < read.size(); ++i) {
    talk_painted(read[i].told);
    city.exit_code = worse(city.exit_code, read[i].exit_code);
    if (read[i].outward) {
      city.outward.push_back(std::move(*read[i].outward));
      city.folders.push_back(folder_name(folders[i]));
    } else {
      city.left_out.push_back(folder_name(folders[i]));
    }
  }
  return city;
}

// What is asked of the people of one neighbourhood cannot be asked of a city.
bool is_about_people(const Arguments& arguments) {
  return arguments.step || !arguments.around.empty() || !arguments.picture.empty() ||
         !arguments.earlier.empty() || arguments.keep_places || arguments.numbers ||
         arguments.tiles;
}

struct Drawn {
  viz::Printed printed;
  int exit_code;
};

Drawn draw(const Arguments& arguments, const std::vector<std::string>& folders, Audience audience,
           const viz::Format& format) {
  report::CityMapRequest request{.paper = arguments.paper,
                                 .run_date = arguments.run_date,
                                 .catalogue = arguments.catalogue,
                                 .folders = {},
                                 .left_out = {}};
  if (audience == Audience::public_) {
    auto city = read_city<report::PublicOutward>(arguments, folders, [](const Loaded& loaded) {
      return report::PublicOutward(loaded.view<Audience::public_>());
    });
    request.folders = city.folders;
    request.left_out = city.left_out;
    return {viz::publish(report::public_city_map(city.outward, request), format), city.exit_code};
  }
  auto city = read_city<analysis::Outward>(arguments, folders, [&](const Loaded& loaded) {
    return analysis::outward(loaded.scene(audience));
  });
  request.folders = city.folders;
  request.left_out = city.left_out;
  return {viz::print_closed(report::closed_city_map(city.outward, audience, request), format),
          city.exit_code};
}

}  // namespace

// Nobody stands on this map, so that it is not added to the list of what was given out.
int draw_city_map(const Arguments& arguments, const std::vector<std::string>& folders) {
  const Audience audience = arguments.audience.value_or(Audience::public_);
  if (is_about_people(arguments)) {
    talk(arguments.catalogue.say("stad.kaart") + "\n");
    return kWrongUse;
  }
  const std::string path = arguments.out.empty()
                               ? "kaart-stad-" + std::string(audience_name(audience)) + ".svg"
                               : arguments.out;
  const viz::Format* const format =
      path == "-" ? viz::format_named("svg") : viz::format_with_extension(path);
  if (format == nullptr) {
    talk(arguments.catalogue.say("kaart.welk_formaat", {{"bestand", path}}) + "\n");
    return kWrongUse;
  }
  if (const int refused = refuse_map(path, arguments); refused != kFine) {
    return refused;
  }
  const StatusLine status(arguments.catalogue, "kaart.teken_bezig");
  Drawn drawn = draw(arguments, folders, audience, *format);
  if (const auto* const problem = std::get_if<viz::Problem>(&drawn.printed)) {
    tell_failed_map(*problem, arguments.catalogue);
    return kEnvironmentFailed;
  }
  std::string& bytes = std::get<viz::Print>(drawn.printed).bytes;
  if (path == "-") {
    return worse(say(bytes, arguments.catalogue), drawn.exit_code);
  }
  const int written = write_map_files(alone(path, std::move(bytes)), arguments);
  if (written == kFine) {
    say_printable(path + "\n", arguments.catalogue);
  }
  return worse(written, drawn.exit_code);
}

}  // namespace buurtweb::cli
