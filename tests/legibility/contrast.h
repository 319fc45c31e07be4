#pragma once

#include <string>

namespace buurtweb::legibility {

// Of two colours as SVG writes them ("#1F1F1F", "black"), as WCAG 2.1 defines it: 1 to 21. A colour
// that is none counts as white paper.
double contrast(const std::string& one, const std::string& other);

// What is left of a colour on a copier in black and white: 0 is black, 1 is white.
double grey(const std::string& colour);

bool is_colour(const std::string& text);

}  // namespace buurtweb::legibility
