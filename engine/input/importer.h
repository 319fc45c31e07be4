#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/input/part.h"
#include "engine/input/reading.h"

namespace buurtweb::input {

// A file format that a neighbourhood can be read from. A new one is one file here and one line in
// importers.cpp.
struct Importer {
  std::string_view name;
  bool (*accepts)(std::string_view path);
  // Looks at the bytes of a file and where it can be cut, `parts`, each of which can be read by
  // itself; false when a parser should not see all of it. Then what it may see is read already.
  bool (*scan)(Reading& reading, std::uint16_t file, std::vector<Part>& parts);
  // Reads a part of a file into the draft; false when it could not be read to its end, so that what
  // it would have declared is not known.
  bool (*parse)(Reading& reading, std::uint16_t file, const Part& part);
};

std::span<const Importer> importers();
// The importer that accepts the path, or nothing.
const Importer* importer_for(std::string_view path);

}  // namespace buurtweb::input
