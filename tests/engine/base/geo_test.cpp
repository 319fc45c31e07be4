#include "engine/base/geo.h"

#include <gtest/gtest.h>

#include <cmath>

namespace buurtweb {
namespace {

// Towers of which both are published: Onze Lieve Vrouwetoren, Amersfoort (by definition), and
// Westertoren, Amsterdam, in the tables of rdnap.nl as quoted by Schreutelkamp and Strang van Hees.
TEST(Geo, KnowsTheDutchGrid) {
  const GeoPoint amersfoort = from_rd(155000, 463000);
  EXPECT_NEAR(amersfoort.latitude, 52.15517440, 1e-8);
  EXPECT_NEAR(amersfoort.longitude, 5.38720621, 1e-8);
  const GeoPoint amsterdam = from_rd(120700.723, 487525.501);
  EXPECT_NEAR(amsterdam.latitude, 52.37453253, 3e-6);
  EXPECT_NEAR(amsterdam.longitude, 4.88352559, 3e-6);
}

// Between the two ways of measuring lies what the grid stretches: less than 1 in 5,000.
TEST(Geo, MeasuresTheGroundAsTheGridDoes) {
  const GeoPoint here = from_rd(100000, 450000);
  const GroundOffset there = offset(here, from_rd(100300, 450400));
  EXPECT_NEAR(std::hypot(there.east, there.north), 500, 1.5);
  const GroundOffset north = offset({52, 5}, {52.001, 5});
  EXPECT_DOUBLE_EQ(north.east, 0);
  EXPECT_NEAR(north.north, 111.2, 0.1);
  EXPECT_LT(offset({52, 5}, {52, 4.999}).east, 0);
}

}  // namespace
}  // namespace buurtweb
