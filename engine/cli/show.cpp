#include <optional>

#include "engine/analysis/way_in.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/find_asset.h"
#include "engine/cli/load.h"
#include "engine/cli/verb.h"
#include "engine/graph/tie_graphs.h"
#include "engine/report/card.h"

namespace buurtweb::cli {
int show(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::worker);
  const Loaded loaded(arguments);
  if (loaded.exit_code() != kFine) {
    tell_problems(loaded, arguments, audience);
    return loaded.exit_code();
  }
  const privacy::Scene scene = loaded.scene(audience);
  const std::optional<MemberId> who = find_asset(scene, arguments.words.front());
  if (!who) {
    return no_such_asset(scene, arguments.words.front(), arguments.catalogue);
  }
  const report::CardRequest request{
      .who = *who, .way_in = analysis::way_in(scene, graph::build_tie_graphs(scene), *who)};
  const report::Answer how = answer(loaded, arguments, audience);
  return say(arguments.shape == Shape::json ? report::card_json(scene, request, how)
                                            : report::card_text(scene, request, how),
             arguments.catalogue);
}

}  // namespace buurtweb::cli
