#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/house/cpp_text.h"

namespace buurtweb::house {

// What is wrong with the includes of the file at `path`, one sentence each: rooms that it may not
// look into, includes that are no path from the root, and libraries that have another door.
std::vector<std::string> include_faults(std::string_view path, const CppText& text);

// Whether the first include is the header of that name, so that compiling the file shows that its
// header compiles alone.
bool opens_with(std::string_view header, const CppText& text);

// What engine/CMakeLists.txt puts below a room that may not be there.
std::vector<std::string> floor_plan_faults(std::string_view cmake);

}  // namespace buurtweb::house
