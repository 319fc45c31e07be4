#include "tests/legibility/ways.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace buurtweb::legibility {
namespace {

// Whether the segment runs by this point, nearer than this and about as this step does.
bool runs_beside(const viz::Segment& step, const viz::Segment& segment, double near) {
  constexpr double same_way = 0.97;  // the cosine
  const viz::Point along{segment.to.x - segment.from.x, segment.to.y - segment.from.y};
  const viz::Point way{step.to.x - step.from.x, step.to.y - step.from.y};
  const double length = std::hypot(along.x, along.y);
  const double dot = along.x * way.x + along.y * way.y;
  if (length == 0 || std::abs(dot) < same_way * length * std::hypot(way.x, way.y)) {
    return false;
  }
  const viz::Point off{step.from.x - segment.from.x, step.from.y - segment.from.y};
  const double share =
      std::clamp((off.x * along.x + off.y * along.y) / (length * length), 0.0, 1.0);
  return std::hypot(off.x - share * along.x, off.y - share * along.y) < near;
}

std::vector<viz::Segment> pieces_near(const viz::Segment& piece, const Points& way, double near) {
  const viz::Box around = grown(bounds_of({piece.from, piece.to}), near);
  std::vector<viz::Segment> result;
  for (std::size_t j = 1; j < way.size(); ++j) {
    if (overlap(around, grown(bounds_of({way[j - 1], way[j]}), 0.01))) {
      result.push_back({way[j - 1], way[j]});
    }
  }
  return result;
}

}  // namespace

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

double shared_stretch(const Points& a, const Points& b, double near) {
  constexpr double step = 1;
  if (!overlap(grown(bounds_of(a), near), grown(bounds_of(b), near))) {
    return 0;
  }
  double longest = 0;
  double now = 0;
  for (std::size_t i = 1; i < a.size(); ++i) {
    const viz::Segment piece{a[i - 1], a[i]};
    const std::vector<viz::Segment> others = pieces_near(piece, b, near);
    const double length = distance(piece.from, piece.to);
    const auto steps = static_cast<std::size_t>(length / step) + 1;
    for (std::size_t s = 0; s < steps && length > 0; ++s) {
      const double share = static_cast<double>(s) / static_cast<double>(steps);
      const viz::Point at{piece.from.x + share * (piece.to.x - piece.from.x),
                          piece.from.y + share * (piece.to.y - piece.from.y)};
      const bool beside = std::ranges::any_of(others, [&](const viz::Segment& other) {
        return runs_beside({at, piece.to}, other, near);
      });
      now = beside ? now + length / static_cast<double>(steps) : 0;
      longest = std::max(longest, now);
    }
  }
  return longest;
}

double seen_length(const Points& way, const std::function<bool(viz::Point)>& hidden) {
  constexpr double step = 0.5;
  double sum = 0;
  for (std::size_t i = 1; i < way.size(); ++i) {
    const viz::Segment piece{way[i - 1], way[i]};
    const double length = distance(piece.from, piece.to);
    const auto steps = static_cast<std::size_t>(length / step) + 1;
    for (std::size_t s = 0; s < steps; ++s) {
      const double share = (static_cast<double>(s) + 0.5) / static_cast<double>(steps);
      const viz::Point at{piece.from.x + share * (piece.to.x - piece.from.x),
                          piece.from.y + share * (piece.to.y - piece.from.y)};
      sum += hidden(at) ? 0 : length / static_cast<double>(steps);
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
