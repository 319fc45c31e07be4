#pragma once

#include <string>
#include <vector>

namespace buurtweb::testing {

// The shapes in which a word may get out without being written as it is: in capitals, as part of an
// address or of a file name, as an entity or an escape, or as a number made of it.
std::vector<std::string> disguises(const std::string& word);

}  // namespace buurtweb::testing
