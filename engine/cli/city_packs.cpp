#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/city.h"
#include "engine/cli/caught.h"
#include "engine/cli/city.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/pack.h"
#include "engine/cli/processes.h"
#include "engine/cli/status_line.h"
#include "engine/report/city.h"

namespace buurtweb::cli {
namespace {

constexpr std::string_view kCityFile = "stad.md";

// One neighbourhood of a city, whose pack is being made.
struct Started {
  std::string folder;
  analysis::Outward outward;  // what of it is laid beside the others
};

// Graphviz draws one map at a time, so that each pack is made in a process of its own. Reading
// takes little beside drawing and is done here, where the answers come together.
Started start_pack(Processes& processes, const Arguments& own) {
  Started started{.folder = folder_name(own.path), .outward = {}};
  std::optional<Loaded> loaded;
  const auto read = [&] {
    loaded.emplace(own);
    if (loaded->exit_code() == kFine) {
      started.outward = analysis::outward(loaded->scene(own.audience.value_or(Audience::public_)));
    }
    return kFine;
  };
  const auto named = [&](const std::function<int()>& work) {
    return caught([&] { return named_without_memory(own, work); }, own.catalogue);
  };
  const int failed = named(read);
  processes.start([&] {
    return failed == kFine ? named([&] { return make_loaded_pack(*loaded, own); }) : failed;
  });
  return started;
}

// The answers come together: what was made, and what could not be.
report::City city_of(std::vector<Started> all, const std::vector<int>& made) {
  report::City city;
  std::vector<analysis::Outward> outward;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (made[i] == kFine) {
      city.names.push_back(all[i].outward.name);
      city.folders.push_back(all[i].folder);
      outward.push_back(std::move(all[i].outward));
    } else {
      city.left_out.push_back(all[i].folder);
    }
  }
  city.between = analysis::between_neighbourhoods(outward);
  return city;
}

}  // namespace

int make_city_packs(const Arguments& arguments, const std::vector<std::string>& folders) {
  const Audience audience = arguments.audience.value_or(Audience::public_);
  const std::string path = pack_path(arguments, audience);
  StatusLine status(arguments.catalogue, {}, StatusLine::Of::whole);
  const Progress progress = status.progress("stad.bezig");
  progress(0, folders.size());
  Processes processes(arguments.catalogue,
                      [&](std::size_t done) { progress(done, folders.size()); });
  std::vector<Started> all;
  for (const std::string& folder : folders) {
    Arguments own = of_neighbourhood(arguments, folder);
    own.out = path + "/" + folder_name(folder);
    all.push_back(start_pack(processes, own));
  }
  const std::vector<int> made = processes.finish();
  const report::City city = city_of(std::move(all), made);
  const int written = write_file(path + "/" + std::string(kCityFile),
                                 report::city_markdown(city, audience, arguments.catalogue,
                                                       std::numeric_limits<std::size_t>::max()),
                                 arguments.overwrite, arguments.catalogue);
  return worse(std::ranges::max(made), written);
}

}  // namespace buurtweb::cli
