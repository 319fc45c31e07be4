#pragma once

#include <string_view>

namespace buurtweb::model {

// "Mevrouw", "opa", "wijkagent": what may stand in front of a name. The word is in plain letters.
bool is_title(std::string_view word);
// Whether people are called so and it is a word of Dutch as well: "Roos", "Bakker", "Door". Written
// in small letters such a word mostly means what it says. So does a title, and what has less than
// three letters.
bool is_ordinary_word(std::string_view word);

}  // namespace buurtweb::model
