#pragma once

#include <string>
#include <string_view>
#include <vector>

// A source file as the house rules look at it: what it includes, and its tokens without comments,
// preprocessor lines and the contents of strings.
namespace buurtweb::house {

struct Include {
  std::string path;
  bool quoted = false;
  std::size_t line = 0;
};

// A name, a number, `""` for any string or character, `::` and `->`, or one other character.
struct Token {
  std::string text;
  std::size_t line = 0;
};

struct CppText {
  std::vector<Include> includes;
  std::vector<Token> tokens;
};

CppText read_cpp(std::string_view source);

}  // namespace buurtweb::house
