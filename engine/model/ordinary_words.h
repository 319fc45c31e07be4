#pragma once

#include <string_view>

namespace buurtweb::model {

// Whether people are called so and it is a word of Dutch as well: "Roos", "Bakker", "Door". Written
// in small letters such a word mostly means what it says. So does one of less than three letters.
// The word is in plain letters.
bool is_ordinary_word(std::string_view word);

}  // namespace buurtweb::model
