#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/way_in.h"
#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"
#include "engine/graph/tie_graphs.h"
#include "engine/report/card.h"

namespace buurtweb::cli {
namespace {

// By key, else by name; in public the keys are not known and the name is all there is.
std::optional<MemberId> find(const privacy::Scene& scene, const std::string& word) {
  const std::string key = normalised(word);
  const std::string name = folded(word);
  std::optional<MemberId> by_name;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const privacy::Member& member = scene.members[i];
    if (member.handle == key && scene.audience != Audience::public_) {
      return MemberId::of(i);
    }
    if (!by_name && folded(member.label) == name) {
      by_name = MemberId::of(i);
    }
  }
  return by_name;
}

int not_found(const privacy::Scene& scene, const std::string& word) {
  std::vector<std::string_view> known;
  for (const privacy::Member& member : scene.members) {
    known.push_back(member.label);
    if (scene.audience != Audience::public_) {
      known.push_back(member.handle);
    }
  }
  const std::string hint(nearest(word, known));
  talk(problem(hint.empty() ? "toon.onbekend" : "toon.onbekend_hint",
               {{"woord", word}, {"hint", hint}}));
  return kWrongUse;
}

}  // namespace

int show(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::worker);
  const Loaded loaded(arguments);
  if (loaded.exit_code() != kFine) {
    tell_problems(loaded, arguments, audience);
    return loaded.exit_code();
  }
  const privacy::Scene scene = loaded.scene(audience);
  const std::optional<MemberId> who = find(scene, arguments.words.front());
  if (!who) {
    return not_found(scene, arguments.words.front());
  }
  const report::CardRequest request{
      .who = *who, .way_in = analysis::way_in(scene, graph::build_tie_graphs(scene), *who)};
  const report::Answer how = answer(loaded, arguments, audience);
  return say(arguments.shape == Shape::json ? report::card_json(scene, request, how)
                                            : report::card_text(scene, request, how));
}

}  // namespace buurtweb::cli
