#include "engine/cli/city.h"

#include <algorithm>
#include <filesystem>

namespace buurtweb::cli {

Arguments of_neighbourhood(const Arguments& city, const std::string& folder) {
  Arguments own = city;
  own.path = folder;
  if (!city.earlier.empty()) {
    own.earlier = (std::filesystem::path(city.earlier) / folder_name(folder)).string();
  }
  return own;
}

std::string folder_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

int worse(int one, int other) {
  return std::max(one, other);
}

}  // namespace buurtweb::cli
