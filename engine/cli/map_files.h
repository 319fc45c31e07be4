#pragma once

#include <cstddef>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/load.h"
#include "engine/privacy/scene.h"
#include "viz/formats.h"

// What `kaart` writes: the map, cut over sheets where that was asked, and beside it the list and
// the form that belong to its numbers.
namespace buurtweb::cli {

struct DrawnMap {
  viz::Print print;
  std::vector<MemberId> numbered;  // who is in a list beside it; empty when there is none
  // On which maps of a series each of them stands, from 1; empty where there is one map.
  std::vector<std::vector<std::size_t>> on_maps;
};

// Writes all of it or nothing, adds it to the list of what was given out, and tells the names of
// the files on stdout. Gives the exit code.
int write_map(const Loaded& loaded, const Arguments& arguments, const privacy::Scene& scene,
              const DrawnMap& map);

// What cannot be asked together; told on stderr. kFine when there is nothing.
int refuse_contradictions(const Arguments& arguments, const viz::Format& format);

}  // namespace buurtweb::cli
