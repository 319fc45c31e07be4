#include "tests/legibility/contrast.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace buurtweb::legibility {
namespace {

// Red, green and blue from 0 to 1.
std::array<double, 3> parts(const std::string& colour) {
  if (colour == "black") {
    return {0, 0, 0};
  }
  if (!is_colour(colour) || colour == "white") {
    return {1, 1, 1};
  }
  std::array<double, 3> result{};
  for (std::size_t i = 0; i < result.size(); ++i) {
    result.at(i) = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
  }
  return result;
}

double linear(double part) {
  return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const std::string& colour) {
  const auto [red, green, blue] = parts(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

}  // namespace

bool is_colour(const std::string& text) {
  return text == "black" || text == "white" || (text.size() == 7 && text.front() == '#');
}

double contrast(const std::string& one, const std::string& other) {
  const auto [low, high] = std::minmax({luminance(one), luminance(other)});
  return (high + 0.05) / (low + 0.05);
}

double grey(const std::string& colour) {
  const auto [red, green, blue] = parts(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

}  // namespace buurtweb::legibility
