#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/base/source.h"

namespace buurtweb::report {

struct LineToShow {
  std::string_view line;
  std::size_t column = 0;       // of the place, from 1
  std::string_view word = {};   // what the diagnostic itself repeats; may be empty
  bool begins_in_text = false;  // what the line starts with is part of what somebody wrote
};

struct MaskedLine {
  std::string text;
  std::size_t caret = 0;   // columns before the carets
  std::size_t carets = 1;  // how many: under the word, or under where it would be
};

// The part of the line around the place, with "…" for everything that may be about a person. What
// stays is what the format itself would write: its keys, its brackets and quotes, and the word that
// the diagnostic is about when it does stand there. When in doubt a word is masked.
MaskedLine masked(const LineToShow& shown, const SourceFiles& files);

}  // namespace buurtweb::report
