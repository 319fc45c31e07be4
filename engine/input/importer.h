#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/input/reading.h"

namespace buurtweb::input {

// A file format that a neighbourhood can be read from. A new one is one file here and one line in
// importers.cpp.
struct Importer {
  std::string_view name;
  bool (*accepts)(std::string_view path);
  // Reads one file into the draft; false when the file could not be read to its end, so that what
  // it would have declared is not known.
  bool (*read)(Reading& reading, std::uint16_t file);
};

std::span<const Importer> importers();
// The importer that accepts the path, or nothing.
const Importer* importer_for(std::string_view path);

}  // namespace buurtweb::input
