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

// Each path that the run reads from.
std::vector<fs::path> inputs_of(const Arguments& arguments) {
  std::vector<fs::path> inputs{arguments.path};
  if (!arguments.earlier.empty()) {
    inputs.emplace_back(arguments.earlier);
  }
  return inputs;
}

// Whether this holds for anything in the folder, at any depth: a city is a folder of folders.
template <class Test>
bool any_within(const fs::path& folder, const Test& test) {
  std::error_code error;
  const auto all = fs::recursive_directory_iterator(
      folder, fs::directory_options::skip_permission_denied, error);
  return !error && std::any_of(begin(all), end(all), test);
}

bool may_be_read(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  return is_read(name, true) || is_read(name, false);
}

bool is_input_file(const fs::path& path, const fs::path& input) {
  std::error_code error;
  if (!fs::is_directory(input, error)) {
    return same(path, input);
  }
  return any_within(input, [&](const fs::directory_entry& entry) {
    return may_be_read(entry) && same(path, entry.path());
  });
}

bool is_input_folder(const fs::path& path, const fs::path& input) {
  std::error_code error;
  if (!fs::is_directory(input, error)) {
    return same(path, input.has_parent_path() ? input.parent_path() : ".");
  }
  return same(path, input) || any_within(input, [&](const fs::directory_entry& entry) {
           return may_be_read(entry) && same(path, entry.path().parent_path());
         });
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
