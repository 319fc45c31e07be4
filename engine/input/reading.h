#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/input/limits.h"
#include "engine/model/draft.h"

namespace buurtweb::input {

// One run of reading, over all its files.
struct Reading {
  SourceFiles& files;
  model::Draft& draft;
  Diagnostics& diagnostics;
  Limits limits{};
  std::size_t assets = 0;
  // For speed (`tell_entries`): what comes of it counts only where it is sound.
  bool by_form = false;
};

// The width of the mark under a word that may be very long.
std::uint16_t mark_width(std::string_view text, bool quoted);

}  // namespace buurtweb::input
