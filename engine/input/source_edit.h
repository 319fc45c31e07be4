#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/removal.h"

namespace buurtweb::input {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Edited {
  std::string text;
  std::vector<ByteRange> removed;  // of the text before, in its order
};

// The text of a file without some pieces of it. Every other byte stays: comments, layout, the order
// and the spelling of the rest. Nothing when a piece is not where it should be, or cannot be taken
// out without touching what is beside it. Whoever asks reads the result again before it is used.
std::optional<Edited> without(std::string_view text, std::uint16_t file,
                              std::span<const model::Removal> removals);

}  // namespace buurtweb::input
