#pragma once

#include <cstddef>
#include <string_view>

// What the bytes of a YAML file tell and its parser does not.
namespace buurtweb::input {

// A scalar in quotes, as it is written.
struct Quoted {
  // The closing quote is missing, or a single quote is closed on a later line: `naam: 't Hoekje`
  // runs on until the next apostrophe, and yaml-cpp 0.7 says nothing about it.
  bool swallows = false;
  bool has_escapes = false;
};
// The scalar that starts at the offset; one that starts with no quote swallows nothing.
Quoted quoted_at(std::string_view text, std::size_t at);

// A colon follows the plain key of so many bytes, or a question mark goes before it: what makes it
// a key. A tag or an anchor before it counts as good.
bool has_colon_after(std::string_view text, std::size_t at, std::size_t size);

// Quotes as a word processor makes them, round a text or a piece of a list: to YAML they are
// letters like any other. An apostrophe alone is fine.
bool has_curly_quotes(std::string_view text);

// Where in the file the '#' stands that ends the plain text of so many bytes, although no space
// follows it, so that it was hardly meant as a comment: "flat #3". npos when there is none.
std::size_t hash_after(std::string_view text, std::size_t at, std::size_t size);

// Anything but comments and blank lines.
bool says_something(std::string_view text);

// Where the quote that opens at the offset is closed; npos when it is not.
std::size_t end_of_quoted(std::string_view text, std::size_t at);

}  // namespace buurtweb::input
