#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/input/source_edit.h"
#include "engine/model/replacement.h"

namespace buurtweb::input {

// The text of a file with something else behind one key, or with that key added to its record.
// Every other byte stays. Nothing when it is not where it should be, or is written in a way that
// cannot be followed. Whoever asks reads the result again before it is used.
std::optional<Edited> with_value(std::string_view text, std::uint16_t file,
                                 const model::Replacement& replacement);

}  // namespace buurtweb::input
