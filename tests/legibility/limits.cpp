#include <utility>

#include "tests/legibility/measures.h"

namespace buurtweb::legibility {

std::vector<std::string> broken(const Reading& reading, const Limits& limits) {
  constexpr double text_rounding = 0.01;
  // On a screen six millimetres of it.
  const double least_line =
      (limits.paper == viz::Paper::beamer ? 0.7 : 0.5) * viz::smallest_text(limits.paper);
  const double least_covered = limits.paper == viz::Paper::beamer ? 0.25 : 0.4;
  const std::pair<const char*, bool> rules[] = {
      {"labels on labels", reading.labels_on_labels > 0},
      {"labels on marks", reading.labels_on_marks > 0},
      {"lines through labels", 50 * reading.lines_through_labels > reading.lines},
      {"dashed lines through names", reading.dashed_through_names > 0},
      {"strangers in a hull", limits.hulls && reading.half_in_hulls > 0},
      {"words at the edge of a hull", limits.hulls && reading.labels_at_edges > 0},
      {"outside the margin", reading.outside > 0},
      {"small text", reading.smallest_text < viz::smallest_text(limits.paper) - text_rounding},
      {"text contrast", reading.text_contrast < 4.5},
      {"graphic contrast", reading.graphic_contrast < 3},
      {"aspect ratio", reading.aspect_error > 0.1},
      {"empty sheet", limits.full && reading.coverage < least_covered},
      {"hidden line", reading.lines > 0 && reading.shortest_line < least_line},
      {"crossings", reading.crossings > limits.crossings},
  };
  std::vector<std::string> result;
  for (const auto& [name, is_broken] : rules) {
    if (is_broken) {
      result.emplace_back(name);
    }
  }
  return result;
}

}  // namespace buurtweb::legibility
