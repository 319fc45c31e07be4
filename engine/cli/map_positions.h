#pragma once

#include "engine/base/kinds.h"
#include "engine/cli/arguments.h"
#include "engine/report/map_places.h"

namespace buurtweb::cli {

// The places that an earlier map left in the file of --posities; none when there is no such file
// yet. What is wrong is told on stderr and in the exit code: the file of another audience is
// refused, because where a mark stands would tell of marks that this audience does not see.
struct Positions {
  report::MapPlaces places;
  int exit_code = 0;
};
Positions read_positions(const Arguments& arguments, Audience audience);
int write_positions(const Arguments& arguments, Audience audience, const report::MapPlaces& places);

}  // namespace buurtweb::cli
