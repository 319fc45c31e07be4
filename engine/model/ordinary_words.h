#pragma once

#include <string_view>

namespace buurtweb::model {

// "Mevrouw", "opa", "wijkagent": what may stand in front of a name. The word is in plain letters.
bool is_title(std::string_view word);
// Whether people are called so and it is a word of Dutch as well: "Roos", "Bakker", "Door". Written
// in small letters such a word mostly means what it says. So does a title, and what has less than
// three letters.
bool is_ordinary_word(std::string_view word);
// "Door", "Na": in front of a sentence such a word is hardly ever a name.
bool is_small_word(std::string_view word);
// "je", "een": what stands behind no name, but behind many words in front of a sentence, as in "Wil
// je" or "Leen een".
bool follows_no_name(std::string_view word);

}  // namespace buurtweb::model
