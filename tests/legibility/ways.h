#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "viz/geometry.h"

// Lines of a map as the points that they run through.
namespace buurtweb::legibility {

using Points = std::vector<viz::Point>;

// How often one crosses the other.
std::size_t crossings_of(const Points& a, const Points& b);

// How far it turns from one end to the other, to the left and to the right added up: in radians.
double turn_of(const Points& way);

// The longest piece of one along which the other runs beside it, nearer than this, the same way or
// back.
double shared_stretch(const Points& a, const Points& b, double near);

// How long it is without what is hidden.
double seen_length(const Points& way, const std::function<bool(viz::Point)>& hidden);

viz::Box bounds_of(const Points& points);

}  // namespace buurtweb::legibility
