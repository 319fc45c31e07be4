#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/files.h"
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

// Says that no map can be written here: what the run reads is there, or an earlier map or a list
// beside it that may not be replaced. Then the exit code is not kFine.
int refuse_map(const std::string& path, const Arguments& arguments);
// Writes a map and what stands beside it, all of it or nothing. Lists beside an earlier map of this
// name that are not made anew would name who is not on this one: they go, and that is told.
int write_map_files(FolderToWrite files, const Arguments& arguments);
// A map with nothing beside it.
FolderToWrite alone(const std::string& path, std::string bytes);

// What cannot be asked together; told on stderr. kFine when there is nothing.
int refuse_contradictions(const Arguments& arguments, const viz::Format& format);

}  // namespace buurtweb::cli
