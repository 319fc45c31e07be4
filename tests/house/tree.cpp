#include "tests/house/tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace buurtweb::house {
namespace {

namespace fs = std::filesystem;

bool is_made(const fs::path& folder) {
  static const std::set<std::string> names{".git",      "build",        "kaarten",
                                           ".buurtweb", "node_modules", ".cache"};
  return names.contains(folder.filename().string());
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<File> read_checkout() {
  const fs::path root = BUURTWEB_SOURCE_DIR;
  std::vector<File> result;
  for (auto at = fs::recursive_directory_iterator(root); at != fs::end(at); ++at) {
    if (at->is_directory() && is_made(at->path())) {
      at.disable_recursion_pending();
    }
    if (!at->is_regular_file()) {
      continue;
    }
    std::string text = read(at->path());
    if (text.find('\0') == std::string::npos) {
      result.push_back(
          {.path = at->path().lexically_relative(root).generic_string(), .text = std::move(text)});
    }
  }
  std::ranges::sort(result, {}, &File::path);
  return result;
}

}  // namespace

const std::vector<File>& checkout() {
  static const std::vector<File> files = read_checkout();
  return files;
}

std::vector<File> files_matching(std::string_view pattern) {
  const std::regex wanted{std::string(pattern)};
  std::vector<File> result;
  std::ranges::copy_if(checkout(), std::back_inserter(result),
                       [&](const File& file) { return std::regex_match(file.path, wanted); });
  return result;
}

}  // namespace buurtweb::house
