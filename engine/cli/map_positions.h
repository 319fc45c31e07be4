#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "engine/base/kinds.h"
#include "engine/cli/arguments.h"
#include "engine/cli/files.h"
#include "engine/report/map_places.h"

// Where everything stands on the maps, kept beside the data for next year's (--posities). A file
// for each audience, with what that audience sees and nothing else.
namespace buurtweb::cli {

// The places that an earlier map left; none when there is no such map yet. What is wrong is told on
// stderr and in the exit code: the file of another audience is refused, because where a mark stands
// would tell of marks that this audience does not see.
struct Positions {
  report::MapPlaces places;
  int exit_code = 0;
};
Positions read_positions(const Arguments& arguments, Audience audience);
int write_positions(const Arguments& arguments, Audience audience, const report::MapPlaces& places);

// The files in which one of these words stands, by path, without the marks that it stands in.
std::vector<NamedBytes> positions_without(const std::string& data_path,
                                          const std::vector<std::string>& words);

// Somebody who is called otherwise from now on, and how many others an audience sees who are called
// so: their marks stay.
struct OldName {
  std::string name;
  viz::MarkKind kind = viz::MarkKind::resident;
  std::function<std::size_t(Audience)> others;
};
std::vector<NamedBytes> positions_without(const std::string& data_path, const OldName& old);

}  // namespace buurtweb::cli
