#pragma once

#include <string>
#include <vector>

namespace buurtweb::input {

// The first few for a message, and that there are more: "4, 5, 7, 8, 10, …".
std::string few_of(const std::vector<std::string>& all);

}  // namespace buurtweb::input
