#include "engine/cli/city.h"

#include <filesystem>
#include <new>

#include "engine/base/parallel.h"
#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
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
  StatusLine status(city.catalogue, {}, StatusLine::Of::whole);
  const Progress progress = status.progress("stad.bezig");
  progress(0, folders.size());
  in_parallel(
      folders.size(),
      [&](std::size_t i) {
        const Arguments own = of_neighbourhood(city, folders[i]);
        named_without_memory(own, [&] {
          work(i, own);
          return kFine;
        });
      },
      [&](std::size_t done) { progress(done, folders.size()); });
}

int named_without_memory(const Arguments& neighbourhood, const std::function<int()>& work) {
  // While there is memory to write it down.
  const std::string told = printable_lines(
      neighbourhood.catalogue.say("stad.geheugen", {{"map", folder_name(neighbourhood.path)}}) +
      "\n");
  try {
    return work();
  } catch (const std::bad_alloc&) {
    talk_painted(told);
    throw;
  }
}

std::string folder_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

}  // namespace buurtweb::cli
