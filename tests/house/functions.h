#pragma once

#include <string>
#include <vector>

#include "tests/house/cpp_text.h"

namespace buurtweb::house {

// A function that has a body. A lambda belongs to the function that it stands in.
struct Function {
  std::string name;
  std::size_t line = 0;
  std::size_t lines = 0;    // from the first word of the declaration to the closing brace
  std::size_t nesting = 0;  // blocks inside the body: loops, conditions, switches, lambdas
  std::size_t parameters = 0;
};

// Found by matching braces, not by compiling: a brace opens a function when what stands before it
// reads like one. Enough for code that clang-format wrote; macros that hide braces fool it.
std::vector<Function> functions_of(const CppText& text);

}  // namespace buurtweb::house
