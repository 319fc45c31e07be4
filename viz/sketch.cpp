#include "viz/sketch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "viz/graphviz.h"

namespace buurtweb::viz {
namespace {

std::vector<Point> turned(const std::vector<Point>& points, double angle) {
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  std::vector<Point> result;
  for (const Point p : points) {
    result.push_back({c * p.x - s * p.y, s * p.x + c * p.y});
  }
  return result;
}

// How much the points must be stretched out of shape to fill the room: 0 is not at all.
double misfit(const std::vector<Point>& points, const Box& room) {
  const Box box = bounds(points);
  const double own = std::max(box.width(), 1e-6) / std::max(box.height(), 1e-6);
  return std::abs(std::log(own * room.height() / room.width()));
}

struct Range {
  double low = 0;
  double high = 0;
};

double stretched(double value, Range from, Range to) {
  return from.high - from.low < 1e-6
             ? (to.low + to.high) / 2
             : to.low + (value - from.low) / (from.high - from.low) * (to.high - to.low);
}

// Of its ties as straight lines; none where there are no places.
std::size_t crossings(const graphviz::Web& web, const std::vector<Point>& places) {
  std::size_t count = 0;
  for (std::size_t a = 0; a < web.ties.size() && !places.empty(); ++a) {
    const Segment one{places[web.ties[a].first], places[web.ties[a].second]};
    for (std::size_t b = 0; b < a; ++b) {
      const Segment other{places[web.ties[b].first], places[web.ties[b].second]};
      count += crosses(one, other) ? 1U : 0U;
    }
  }
  return count;
}

// These marks, and what ties them: lines or proposals.
class WebOf {
public:
  WebOf(const MapSheet& sheet, const Part& part)
      : local_(sheet.marks.size(), part.size()), web_{.members = part.size(), .ties = {}} {
    for (std::size_t i = 0; i < part.size(); ++i) {
      local_[part[i]] = i;
    }
  }
  template <class Things>
  WebOf& tied_by(const Things& things, OnMaps map) {
    for (const auto& thing : things) {
      const graphviz::Tie tie{local_[thing.from], local_[thing.to]};
      const bool inside = tie.first < web_.members && tie.second < web_.members;
      if ((thing.on & map) != 0 && inside && tie.first != tie.second) {
        web_.ties.push_back(tie);
      }
    }
    return *this;
  }
  [[nodiscard]] graphviz::Web web() && { return std::move(web_); }

private:
  std::vector<std::size_t> local_;
  graphviz::Web web_;
};

struct Sketch {
  std::vector<Point> places;
  std::size_t crossed = std::numeric_limits<std::size_t>::max();
};

// Neato ends in another place from each start; some of them have fewer crossings.
Sketch best_sketch(graphviz::Web web) {
  constexpr std::size_t many = 150;
  const int starts = web.members < 5 || web.members > many ? 1 : 3;
  Sketch best;
  for (int start = 0; start < starts && best.crossed > 0; ++start) {
    web.seed = 7 + start;
    std::vector<Point> places = graphviz::untangled(web);
    const std::size_t crossed = crossings(web, places);
    if (crossed < best.crossed) {
      best = {std::move(places), crossed};
    }
  }
  return best;
}

}  // namespace

std::size_t crossings_of_sketch(const MapSheet& sheet, OnMaps map) {
  Part there;
  for (MarkIndex i = 0; i < sheet.marks.size(); ++i) {
    if ((sheet.marks[i].on & map) != 0) {
      there.push_back(i);
    }
  }
  WebOf of(sheet, there);
  return best_sketch(std::move(of.tied_by(sheet.lines, map).tied_by(sheet.proposals, map)).web())
      .crossed;
}

std::vector<Point> sketched(const MapSheet& sheet, const Part& part) {
  WebOf of(sheet, part);
  return best_sketch(std::move(of.tied_by(sheet.lines, kOnAllMaps)).web()).places;
}

std::vector<Point> fitted(const std::vector<Point>& sketch, const Box& room) {
  constexpr int angles = 24;
  std::vector<Point> best = sketch;
  double least = std::numeric_limits<double>::infinity();
  for (int i = 0; i < angles; ++i) {
    std::vector<Point> trial = turned(sketch, i * std::numbers::pi / angles);
    const double odd = misfit(trial, room);
    if (odd < least - 1e-9) {
      least = odd;
      best = std::move(trial);
    }
  }
  const Box box = bounds(best);
  for (Point& p : best) {
    p = {stretched(p.x, {box.left, box.right}, {room.left, room.right}),
         stretched(p.y, {box.top, box.bottom}, {room.top, room.bottom})};
  }
  return best;
}

std::vector<Point> in_rows(std::size_t count, Extent cell, const Box& room) {
  const auto fit_across = static_cast<std::size_t>(std::max(0.0, room.width() / cell.width));
  if (count == 0 || fit_across == 0) {
    return {};
  }
  const std::size_t most = std::min(count, fit_across);
  const std::size_t rows = (count + most - 1) / most;
  const std::size_t across = (count + rows - 1) / rows;
  if (static_cast<double>(rows) * cell.height > room.height()) {
    return {};
  }
  const double wide = std::min(1.5 * cell.width, room.width() / static_cast<double>(across));
  const double high = std::min(1.5 * cell.height, room.height() / static_cast<double>(rows));
  const Point middle = room.centre();
  std::vector<Point> places;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = i / across;
    const double right = static_cast<double>(i % across) - (static_cast<double>(across) - 1) / 2;
    const double down = static_cast<double>(row) - (static_cast<double>(rows) - 1) / 2;
    places.push_back({middle.x + right * wide, middle.y + down * high});
  }
  return places;
}

std::vector<Point> in_flow(const std::vector<Extent>& cells, const Box& room) {
  std::vector<Point> places(cells.size());
  double top = room.top;
  for (std::size_t first = 0; first < cells.size();) {
    Extent row;
    std::size_t end = first;
    while (end < cells.size() && (end == first || row.width + cells[end].width <= room.width())) {
      row = {row.width + cells[end].width, std::max(row.height, cells[end].height)};
      ++end;
    }
    if (row.width > room.width() || top + row.height > room.bottom) {
      return {};
    }
    double left = room.centre().x - row.width / 2;
    for (; first < end; ++first) {
      places[first] = {left + cells[first].width / 2, top + row.height / 2};
      left += cells[first].width;
    }
    top += row.height;
  }
  const double spare = (room.bottom - top) / 2;
  for (Point& place : places) {
    place.y += spare;
  }
  return places;
}

}  // namespace buurtweb::viz
