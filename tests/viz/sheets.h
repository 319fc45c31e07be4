#pragma once

#include <string>
#include <string_view>

#include "viz/formats.h"
#include "viz/sheet.h"

// Sheets made by hand.
namespace buurtweb::viz::test {

// Every word a legend can have, so that what is missing is left out by choice.
LegendWords all_words();

// Six marks: a triangle with a tail, and two marks apart in a hull.
MapSheet small_sheet();

// As many marks as asked: circles of neighbours around places, tied by bridges, and, from twenty
// on, a hull of five and three that stand alone, with proposals between them.
MapSheet neighbourhood(std::size_t marks, Paper paper);

// The bytes, or a failed test and nothing.
std::string printed(const MapSheet& sheet, std::string_view format);

}  // namespace buurtweb::viz::test
