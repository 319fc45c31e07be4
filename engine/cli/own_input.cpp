#include "engine/cli/own_input.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;

bool same(const fs::path& a, const fs::path& b) {
  std::error_code error;
  return fs::equivalent(a, b, error) && !error;
}

// Adds what PAD stands for: a file, a folder, or the folders of a city.
void add_inputs(const Arguments& arguments, std::vector<fs::path>& inputs) {
  inputs.emplace_back(arguments.path);
  const std::vector<std::string> folders = neighbourhoods_in(arguments);
  inputs.insert(inputs.end(), folders.begin(), folders.end());
}

std::vector<fs::path> inputs_of(const Arguments& arguments) {
  std::vector<fs::path> inputs;
  add_inputs(arguments, inputs);
  if (!arguments.earlier.empty()) {
    add_inputs(earlier_of(arguments), inputs);
  }
  return inputs;
}

bool is_input_file(const fs::path& path, const fs::path& input) {
  std::error_code error;
  if (!fs::is_directory(input, error)) {
    return same(path, input);
  }
  const fs::directory_iterator all(input, error);
  return !error && std::any_of(begin(all), end(all), [&](const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    return (is_read(name, true) || is_read(name, false)) && same(path, entry.path());
  });
}

bool is_input_folder(const fs::path& path, const fs::path& input) {
  std::error_code error;
  if (fs::is_directory(input, error)) {
    return same(path, input);
  }
  return same(path, input.has_parent_path() ? input.parent_path() : ".");
}

}  // namespace

int refuse_input_file(const std::string& path, const Arguments& arguments) {
  std::error_code error;
  if (path == "-" || !fs::exists(path, error) ||
      std::ranges::none_of(inputs_of(arguments),
                           [&](const fs::path& input) { return is_input_file(path, input); })) {
    return kFine;
  }
  talk(arguments.catalogue.say("bestand.is_invoer", {{"bestand", path}}) + "\n");
  return kWrongUse;
}

int refuse_input_folder(const std::string& path, const Arguments& arguments) {
  std::error_code error;
  if (!fs::exists(path, error) ||
      std::ranges::none_of(inputs_of(arguments),
                           [&](const fs::path& input) { return is_input_folder(path, input); })) {
    return kFine;
  }
  talk(arguments.catalogue.say("bestand.map_is_invoer", {{"map", path}}) + "\n");
  return kWrongUse;
}

}  // namespace buurtweb::cli
