#include "engine/cli/city.h"

#include <algorithm>
#include <filesystem>

#include "engine/base/parallel.h"
#include "engine/cli/status_line.h"

namespace buurtweb::cli {

Arguments of_neighbourhood(const Arguments& city, const std::string& folder) {
  Arguments own = city;
  own.path = folder;
  if (!city.earlier.empty()) {
    own.earlier = (std::filesystem::path(city.earlier) / folder_name(folder)).string();
  }
  return own;
}

void each_neighbourhood(const Arguments& city, const std::vector<std::string>& folders,
                        const std::function<void(std::size_t, const Arguments&)>& work) {
  StatusLine status;
  const std::string total = std::to_string(folders.size());
  in_parallel(
      folders.size(), [&](std::size_t i) { work(i, of_neighbourhood(city, folders[i])); },
      [&](std::size_t done) {
        status.show(city.catalogue.say("stad.bezig",
                                       {{"nummer", std::to_string(done)}, {"totaal", total}}));
      });
}

std::string folder_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

}  // namespace buurtweb::cli
