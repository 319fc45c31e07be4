#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/id.h"
#include "engine/locale/catalogue.h"
#include "viz/formats.h"

namespace buurtweb::cli {

// What was drawn in another process, and what is to be known of it here; or why there is none.
struct Made {
  std::vector<viz::Print> prints = {};
  std::vector<MemberId> numbered = {};  // whose number is on it
  std::vector<MemberId> listed = {};    // who is in a list beside all maps
  std::string places = {};              // where marks stand, as they are kept in a file
  std::optional<viz::Problem> problem = {};
};

// Works of which one does not wait for the other.
struct Works {
  std::size_t count = 0;
  std::function<Made(std::size_t)> make;
  // Gets what was made, in the process that asked, in the order in which they come; false when
  // nothing more is to be begun.
  std::function<bool(std::size_t, Made)> take;
};

// Makes all of it in as many processes as there are cores, for GraphViz draws one thing at a time
// in each. They begin with all that is in memory now, and take the works in their order. With one
// core, or where this is a part of a larger work that has all cores, it is done here. Gives the
// exit code of a process that failed, which is told.
//
// Nothing is drawn here where others can do it: a library that drew may have threads of its own,
// and after that no process can be split off.
int share_out(const Works& works, const locale::Catalogue& words);

}  // namespace buurtweb::cli
