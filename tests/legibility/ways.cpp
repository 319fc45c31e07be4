#include "tests/legibility/ways.h"

#include <cmath>
#include <numbers>
#include <optional>

namespace buurtweb::legibility {

std::size_t crossings_of(const Points& a, const Points& b) {
  std::size_t count = 0;
  for (std::size_t i = 1; i < a.size(); ++i) {
    for (std::size_t j = 1; j < b.size(); ++j) {
      count += crosses(viz::Segment{a[i - 1], a[i]}, viz::Segment{b[j - 1], b[j]}) ? 1U : 0U;
    }
  }
  return count;
}

double turn_of(const Points& way) {
  double sum = 0;
  std::optional<double> before;
  for (std::size_t i = 1; i < way.size(); ++i) {
    const viz::Point step{way[i].x - way[i - 1].x, way[i].y - way[i - 1].y};
    if (std::hypot(step.x, step.y) > 1e-6) {
      const double now = std::atan2(step.y, step.x);
      sum += before ? std::abs(std::remainder(now - *before, 2 * std::numbers::pi)) : 0;
      before = now;
    }
  }
  return sum;
}

viz::Box bounds_of(const Points& points) {
  std::vector<viz::Box> boxes;
  for (const viz::Point p : points) {
    boxes.push_back({p.x, p.y, p.x, p.y});
  }
  return viz::bounds(boxes);
}

}  // namespace buurtweb::legibility
