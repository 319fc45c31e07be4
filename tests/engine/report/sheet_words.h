#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "viz/sheet.h"

namespace buurtweb::testing {

// "Ans@1" for Ans on level 1, "(Hofjes)@1" where she is not there yet.
std::vector<std::string> places(const viz::MapSheet& sheet);

// The mark with this name, which there must be.
const viz::Mark& mark_of(const viz::MapSheet& sheet, std::string_view label);

// "Ans-Bea"
std::vector<std::string> lines(const viz::MapSheet& sheet);

}  // namespace buurtweb::testing
