#include <graphviz/pathplan.h>

#include <mutex>

#include "viz/graphviz.h"

namespace buurtweb::viz::graphviz {
namespace {

std::mutex one_at_a_time;  // the library keeps what it returns in a place of its own

Ppoint_t given(Point p) {
  return {p.x, p.y};
}

Point taken(Ppoint_t p) {
  return {p.x, p.y};
}

Way straight_pieces(const std::vector<Point>& corners) {
  Way way;
  for (std::size_t i = 1; i < corners.size(); ++i) {
    way.push_back(straight(corners[i - 1], corners[i]));
  }
  return way;
}

}  // namespace

Way smoothed(const std::vector<Point>& corners, const std::vector<Segment>& barriers) {
  const std::lock_guard alone(one_at_a_time);
  std::vector<Ppoint_t> points;
  for (const Point p : corners) {
    points.push_back(given(p));
  }
  std::vector<Pedge_t> edges;
  for (const Segment& barrier : barriers) {
    edges.push_back({given(barrier.from), given(barrier.to)});
  }
  Ppolyline_t spline{nullptr, 0};
  Pvector_t any_slope[2] = {{0, 0}, {0, 0}};
  const int failed =
      Proutespline(edges.data(), static_cast<int>(edges.size()),
                   {points.data(), static_cast<int>(points.size())}, any_slope, &spline);
  if (failed != 0 || spline.pn < 4) {
    return straight_pieces(corners);
  }
  Way way;
  for (int i = 0; i + 3 < spline.pn; i += 3) {
    way.push_back({taken(spline.ps[i]), taken(spline.ps[i + 1]), taken(spline.ps[i + 2]),
                   taken(spline.ps[i + 3])});
  }
  return way;
}

}  // namespace buurtweb::viz::graphviz
