#pragma once

#include <cstdint>
#include <span>

#include "engine/base/progress.h"
#include "engine/input/reading.h"

namespace buurtweb::input {

// Reads these files, whose texts are there, into the draft. Much text is read by several threads;
// what they read is put together in the order of the files, so that nobody can tell.
void read_texts(Reading& reading, std::span<const std::uint16_t> files,
                const Progress& progress = {});

}  // namespace buurtweb::input
