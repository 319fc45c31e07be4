#pragma once

#include <vector>

#include "viz/lines.h"
#include "viz/taut.h"
#include "viz/trace.h"

namespace buurtweb::viz {

// Ways round everything, whatever their length: where threads find none (taut.h), for those never
// turn back.
class Detours {
public:
  // Such ways stay out of the wide boxes, which lie round the obstacles one for one.
  Detours(const Terrain& terrain, const std::vector<Box>& wide);

  // The way that crosses the fewest of these lines, and of those the shortest; nothing where there
  // is none that is not far about. Dijkstra over the corners of obstacles:
  // O(corners² × (obstacles + lines)) at most, of those corners that are not far about.
  [[nodiscard]] Turns find(const Route& route, const std::vector<const Trace*>& lines) const;
  // How much may be cut off its corners.
  [[nodiscard]] double cut() const;

private:
  // Beside a corner of an obstacle: where a way may turn round it.
  struct Stop {
    Point at;
    std::size_t round = 0;  // which obstacle
    double near = 0;        // what it costs to turn so near
  };
  class Search;

  void add_stops(std::size_t obstacle, double track);

  const Terrain& terrain_;
  const std::vector<Box>& wide_;
  std::vector<Stop> stops_;
};

}  // namespace buurtweb::viz
