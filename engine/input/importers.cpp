#include <algorithm>
#include <array>

#include "engine/input/importer.h"
#include "engine/input/yaml.h"

namespace buurtweb::input {
namespace {

constexpr std::array kImporters{Importer{"yaml", &is_yaml_path, &scan_yaml, &parse_yaml}};

}  // namespace

std::span<const Importer> importers() {
  return kImporters;
}

const Importer* importer_for(std::string_view path) {
  const auto* const found = std::ranges::find_if(
      kImporters, [&](const Importer& importer) { return importer.accepts(path); });
  return found == kImporters.end() ? nullptr : &*found;
}

}  // namespace buurtweb::input
