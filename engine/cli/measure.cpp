#include "engine/analysis/measures.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/status_line.h"
#include "engine/cli/verb.h"
#include "engine/graph/tie_graphs.h"

namespace buurtweb::cli {

// Measures score persons, so they are for the worker alone.
int measure(const Arguments& arguments) {
  if (arguments.audience.value_or(Audience::worker) != Audience::worker) {
    return refuse(arguments, "meet.geweigerd");
  }
  const Loaded loaded(arguments);
  if (loaded.exit_code() != kFine) {
    tell_problems(loaded, arguments, Audience::worker);
    return loaded.exit_code();
  }
  const privacy::Scene scene = loaded.scene(Audience::worker);
  StatusLine status(arguments.catalogue);
  const analysis::Measures measures =
      analysis::measure(graph::simple_projection(scene, arguments.tie_class),
                        {.best_pairs = arguments.best_pairs,
                         .all = arguments.all,
                         .progress = status.progress("meet.bezig")});
  return say(report::measures_json(measures, scene, answer(loaded, arguments, Audience::worker)),
             arguments.catalogue);
}

}  // namespace buurtweb::cli
