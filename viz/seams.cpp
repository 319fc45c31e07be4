#include "viz/seams.h"

#include <algorithm>
#include <cmath>

namespace buurtweb::viz {
namespace {

bool reaches_over(double low, double high, const Seam& seam) {
  return low < seam.low && high > seam.high;
}

// One direction of a thing: where it is, how far it reaches to both sides, and between what.
struct Reach {
  double at = 0;
  double half = 0;
  double low = 0;
  double high = 0;
};

double off(const std::vector<Seam>& seams, const Reach& reach) {
  constexpr double rounding = 1;  // GraphViz and files round
  for (const Seam& seam : seams) {
    const Seam narrow{seam.low + rounding, seam.high - rounding};
    if (reaches_over(reach.at - reach.half, reach.at + reach.half, narrow)) {
      const double before = narrow.high - reach.half;
      const double behind = narrow.low + reach.half;
      const bool fits_before = before - reach.half >= reach.low;
      const bool fits_behind = behind + reach.half <= reach.high;
      if (fits_before && (!fits_behind || reach.at - before <= behind - reach.at)) {
        return before;
      }
      return fits_behind ? behind : reach.at;
    }
  }
  return reach.at;
}

}  // namespace

bool lies_over(const Box& box, const Seams& seams) {
  return std::ranges::any_of(seams.across,
                             [&](const Seam& s) { return reaches_over(box.left, box.right, s); }) ||
         std::ranges::any_of(seams.down,
                             [&](const Seam& s) { return reaches_over(box.top, box.bottom, s); });
}

Point off(const Seams& seams, Point centre, Extent extent, const Box& room) {
  return {off(seams.across, {centre.x, extent.width / 2, room.left, room.right}),
          off(seams.down, {centre.y, extent.height / 2, room.top, room.bottom})};
}

}  // namespace buurtweb::viz
