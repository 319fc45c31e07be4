#pragma once

#include <cstddef>
#include <string_view>

// The lines of a file that is to change, by their bytes.
namespace buurtweb::input {

std::size_t line_start(std::string_view text, std::size_t at);
// Nothing but spaces stands before it.
bool starts_line(std::string_view text, std::size_t at);
// Where the next line begins, or the end.
std::size_t past_line(std::string_view text, std::size_t at);
// Past the line on which an entry ends that begins in this column, and past the comments below it
// that are further to the right.
std::size_t past_entry(std::string_view text, std::size_t end, std::size_t column);

}  // namespace buurtweb::input
