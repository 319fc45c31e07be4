#pragma once

#include <string_view>

namespace buurtweb::input {

// True when the text holds nine digits of any script in a row, single spaces, dots or hyphens
// between allowed and no tenth digit joined on, that pass the eleven-test: what a Dutch citizen
// number (BSN) looks like.
bool holds_citizen_number(std::string_view written);

}  // namespace buurtweb::input
