#pragma once

#include <cstddef>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/exit_code.h"
#include "engine/privacy/view.h"
#include "engine/report/map_request.h"
#include "viz/formats.h"

// What `kaart` draws: one sheet, or where that cannot carry all names a series, with what comes
// behind it.
namespace buurtweb::cli {

// What one audience sees. In public the view is there, and only then.
struct Seen {
  const privacy::Scene& scene;
  const privacy::View<Audience::public_>* view = nullptr;
};

// A map, where all that may stand on a map of this audience has its place, who is in the list
// beside it, and on which maps of a series.
struct Drawn {
  int exit_code = kFine;  // else it was told what went wrong
  viz::Print print = {};
  report::MapPlaces places = {};  // empty where nobody keeps them
  std::vector<MemberId> numbered = {};
  std::vector<std::vector<std::size_t>> on_maps = {};
};

Drawn drawn_map(const Arguments& arguments, const Seen& seen, const viz::Format& format,
                const report::MapRequest& request);

}  // namespace buurtweb::cli
