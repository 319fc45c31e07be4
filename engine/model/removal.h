#pragma once

#include <cstdint>

#include "engine/base/source.h"

namespace buurtweb::model {

// A piece of a file that is to go, by where it stands. What is left of a list or a section without
// pieces goes with it.
struct Removal {
  enum class What : std::uint8_t {
    entry,  // a key with what stands behind it
    row,    // an item of a list that is a record
    word,   // an item of a list, or the word that stands for a list of one
    pair    // an item of a list that is a pair, by its first word
  };
  What what = What::entry;
  Place at = {};
};

}  // namespace buurtweb::model
