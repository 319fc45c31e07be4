#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/source.h"
#include "engine/input/tree.h"

namespace buurtweb::input {

// A value of a YAML file with the bytes that it is written in, for whoever changes a file and
// leaves the rest of it as it is. The children of a map are a key, its value, a key, its value.
struct SourceNode {
  NodeKind kind = NodeKind::nothing;
  bool in_brackets = false;  // a list or a map in [ ] or { }
  Place place = {};
  std::size_t begin = 0;
  std::size_t end = 0;  // past its last byte
  std::vector<std::uint32_t> children = {};
};

// The root is the first; empty when the file says nothing. Nothing for a file that the reader would
// refuse, or that is written in a way whose ends cannot be told.
std::optional<std::vector<SourceNode>> source_tree(std::string_view text, std::uint16_t file);

// Past the spaces, line ends, comments and signs of YAML in `skip` that stand from `at` on.
std::size_t past_blanks(std::string_view text, std::size_t at, std::string_view skip);

}  // namespace buurtweb::input
