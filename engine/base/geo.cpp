#include "engine/base/geo.h"

#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace buurtweb {
namespace {

// The church tower of Amersfoort, from which the grid is counted.
constexpr double kX = 155000;
constexpr double kY = 463000;
constexpr GeoPoint kTower{52.15517440, 5.38720621};

struct Term {
  int p;  // power of the way to the east, in units of 100 km
  int q;  // and to the north
  double seconds;
};
constexpr std::array<Term, 11> kLatitude{{{0, 1, 3235.65389},
                                          {2, 0, -32.58297},
                                          {0, 2, -0.24750},
                                          {2, 1, -0.84978},
                                          {0, 3, -0.06550},
                                          {2, 2, -0.01709},
                                          {1, 0, -0.00738},
                                          {4, 0, 0.00530},
                                          {2, 3, -0.00039},
                                          {4, 1, 0.00033},
                                          {1, 1, -0.00012}}};
constexpr std::array<Term, 12> kLongitude{{{1, 0, 5260.52916},
                                           {1, 1, 105.94684},
                                           {1, 2, 2.45656},
                                           {3, 0, -0.81885},
                                           {1, 3, 0.05594},
                                           {3, 1, -0.05607},
                                           {0, 1, 0.01199},
                                           {3, 2, -0.00256},
                                           {1, 4, 0.00128},
                                           {0, 2, 0.00022},
                                           {2, 0, -0.00022},
                                           {5, 0, 0.00026}}};

double degrees(std::span<const Term> terms, double east, double north) {
  double seconds = 0;
  for (const Term& term : terms) {
    seconds += term.seconds * std::pow(east, term.p) * std::pow(north, term.q);
  }
  return seconds / 3600;
}

}  // namespace

GeoPoint from_rd(double x, double y) {
  const double east = (x - kX) * 1e-5;
  const double north = (y - kY) * 1e-5;
  return {kTower.latitude + degrees(kLatitude, east, north),
          kTower.longitude + degrees(kLongitude, east, north)};
}

GroundOffset offset(const GeoPoint& from, const GeoPoint& to) {
  constexpr double radius = 6371008.8;  // of the earth, the mean of IUGG
  constexpr double radian = std::numbers::pi / 180;
  const double middle = (from.latitude + to.latitude) / 2 * radian;
  return {(to.longitude - from.longitude) * radian * radius * std::cos(middle),
          (to.latitude - from.latitude) * radian * radius};
}

}  // namespace buurtweb
