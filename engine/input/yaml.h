#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/input/part.h"
#include "engine/input/reading.h"

namespace buurtweb::input {

// "*.yaml" and "*.yml", in any capitals.
bool is_yaml_path(std::string_view path);

// What the first file read tells the others; before files are read at the same time.
void prepare_yaml(SourceFiles& files);

// Reads one YAML file as format.md wants it. yaml-cpp's event interface, never its node tree: the
// tree of one record at a time is built, shaped and forgotten. YAML that a neighbourhood does not
// need (anchors, aliases, merge keys, tags, a second document) is refused, and so is what yaml-cpp
// lets through (duplicate keys, a quote that swallows the rest of the file).
bool read_yaml(Reading& reading, std::uint16_t file);

// The two halves of it, as an importer has them.
bool scan_yaml(Reading& reading, std::uint16_t file, std::vector<Part>& parts);
bool parse_yaml(Reading& reading, std::uint16_t file, const Part& part);

}  // namespace buurtweb::input
