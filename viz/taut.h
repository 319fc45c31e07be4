#pragma once

#include <cstddef>
#include <vector>

#include "viz/lines.h"

namespace buurtweb::viz {

// From where to where a thread runs straight: both ends, and the corners between them.
using Turns = std::vector<Point>;

// Some of these lines as threads that are pulled tight round what is in their way: each passes
// every obstacle on the side on which the straight line passes its middle. So two threads meet no
// more often than those straight lines do, as far as there is room between the obstacles; where
// there is none, a thread passes on the other side, or runs below. Round the same obstacle they lie
// beside each other, in the order in which the straight lines pass it. In the order of `which`.
// After this first thread of a line come others, that each pass one more obstacle on its other
// side: what leaves a mark that is passed, leaves it on one of its sides, and there they cross.
// O(lines × obstacles × (lines + log obstacles)), and as often again as a line passes obstacles.
std::vector<std::vector<Turns>> threads(const std::vector<Route>& routes,
                                        const std::vector<std::size_t>& which,
                                        const Terrain& terrain);

// The same thread, so much further from what it turns round.
Turns wider(const Turns& thread, double by);
// A thread as it is drawn: each corner is cut off by no more than so much.
Way with_round_corners(const Turns& turns, double cut);
// How much of it that may be when it was pulled round something, so far off it.
double tight_cut(double off);

}  // namespace buurtweb::viz
