#include <algorithm>
#include <optional>
#include <string>

#include "engine/analysis/introductions.h"
#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/find_asset.h"
#include "engine/cli/load.h"
#include "engine/cli/status_line.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"
#include "engine/graph/tie_graphs.h"
#include "engine/report/introductions.h"

namespace buurtweb::cli {
namespace {

constexpr std::size_t kMostProposals = 10;

std::optional<TagId> find_tag(const privacy::Scene& scene, const std::string& word) {
  const std::string wanted = folded(word);
  const auto found = std::ranges::find_if(
      scene.tags, [&](const std::string& label) { return folded(label) == wanted; });
  return found == scene.tags.end()
             ? std::nullopt
             : std::optional(TagId::of(static_cast<std::size_t>(found - scene.tags.begin())));
}

int what_if(const privacy::Scene& scene, const Arguments& arguments, const report::Answer& how) {
  const std::size_t comma = arguments.what_if.find(',');
  if (comma == std::string::npos) {
    talk(problem(arguments.catalogue, "verbind.geen_paar", {{"woord", arguments.what_if}}));
    return kWrongUse;
  }
  std::vector<MemberId> pair;
  for (const std::string& word :
       {arguments.what_if.substr(0, comma), arguments.what_if.substr(comma + 1)}) {
    const std::optional<MemberId> person = find_asset(scene, word);
    if (!person) {
      return no_such_asset(scene, word, arguments.catalogue);
    }
    pair.push_back(*person);
  }
  const auto is_one = [&](MemberId m) { return is_person(scene[m].kind); };
  if (!std::ranges::all_of(pair, is_one) || pair[0] == pair[1]) {
    talk(problem(arguments.catalogue, "verbind.geen_paar", {{"woord", arguments.what_if}}));
    return kWrongUse;
  }
  const analysis::WhatIf change =
      analysis::what_if(scene, std::ranges::min(pair), std::ranges::max(pair));
  return say(arguments.shape == Shape::json ? report::what_if_json(change, scene, how)
                                            : report::what_if_text(change, scene, how),
             arguments.catalogue);
}

int propose(const privacy::Scene& scene, const Arguments& arguments, const report::Answer& how) {
  analysis::RoundRequest request{.most = arguments.most.value_or(kMostProposals)};
  if (arguments.per_person) {
    request.per_person = static_cast<int>(*arguments.per_person);
  }
  if (!arguments.around.empty()) {
    request.around = find_asset(scene, arguments.around);
    if (!request.around) {
      return no_such_asset(scene, arguments.around, arguments.catalogue);
    }
  }
  if (!arguments.theme.empty()) {
    request.theme = find_tag(scene, arguments.theme);
    if (!request.theme) {
      talk(problem(arguments.catalogue, "verbind.geen_thema", {{"woord", arguments.theme}}));
      return kWrongUse;
    }
  }
  const report::Proposals proposals =
      analysis::introductions(scene, graph::build_tie_graphs(scene), request);
  return say(arguments.shape == Shape::json ? report::introductions_json(proposals, scene, how)
                                            : report::introductions_text(proposals, scene, how),
             arguments.catalogue);
}

}  // namespace

// Proposals name people and what they seek: they are never for the public.
int connect(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::worker);
  if (audience == Audience::public_) {
    return refuse(arguments, "verbind.geweigerd");
  }
  const Loaded loaded(arguments);
  if (loaded.exit_code() != kFine) {
    tell_problems(loaded, arguments, audience);
    return loaded.exit_code();
  }
  if (arguments.shape != Shape::json) {
    tell_problems(loaded, arguments, audience);
  }
  const StatusLine status(arguments.catalogue, "verbind.bezig");
  const privacy::Scene scene = loaded.scene(audience);
  const report::Answer how = answer(loaded, arguments, audience);
  return arguments.what_if.empty() ? propose(scene, arguments, how)
                                   : what_if(scene, arguments, how);
}

}  // namespace buurtweb::cli
