#pragma once

#include <string>

namespace buurtweb::viz {

// Whether the typeface is there in which all words are measured and printed. In another one names
// do not fit their shapes, and without any there are no letters at all.
bool has_typeface();

// Whether there is a typeface for each letter of this text: for scripts other than ours, and emoji,
// they come with packages of their own, and without one a name is a row of empty boxes.
bool has_letters(const std::string& text);

}  // namespace buurtweb::viz
