#pragma once

#include <string_view>

// What a text about somebody may give away.
namespace buurtweb::model {

// It holds a word about health, religion or debts (P-12), as a word of its own.
bool holds_sensitive_word(std::string_view text);

// It holds a telephone number, an e-mail address, a postcode, or a street with a house number
// (P-21).
bool holds_contact_details(std::string_view text);

// It tells on which day, or in which year, somebody was born.
bool holds_birth_date(std::string_view text);

}  // namespace buurtweb::model
