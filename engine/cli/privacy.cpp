#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/find_asset.h"
#include "engine/cli/load.h"
#include "engine/cli/privacy_correct.h"
#include "engine/cli/privacy_forget.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"
#include "engine/input/draft_yaml.h"
#include "engine/privacy/held.h"
#include "engine/privacy/keeping.h"
#include "engine/privacy/naming.h"
#include "engine/report/access_text.h"
#include "engine/report/privacy_text.h"
#include "engine/report/register_text.h"

namespace buurtweb::cli {
namespace {

// The one who is meant; says so when nobody is, or more than one.
std::optional<std::string> person_meant(const Loaded& loaded, const std::string& word,
                                        const locale::Catalogue& words) {
  const std::vector<std::string> keys = privacy::people_called(loaded.draft(), word);
  if (keys.size() == 1) {
    return keys.front();
  }
  if (keys.empty()) {
    talk(problem(words, "privacy.niemand", {{"woord", word}}));
  } else {
    talk(problem(words, "privacy.meer", {{"woord", word}, {"sleutels", words.list(keys)}}));
  }
  return std::nullopt;
}

std::vector<analysis::FindingKind> findings_about(const privacy::Scene& scene,
                                                  const std::string& key) {
  const auto found = std::ranges::find(scene.members, key, &privacy::Member::handle);
  if (found == scene.members.end()) {
    return {};  // withdrawn: nothing is made of them any more
  }
  const auto member = MemberId::of(static_cast<std::size_t>(found - scene.members.begin()));
  return report::findings_about(analysis::study(scene), member);
}

int give_access(const Loaded& loaded, const Arguments& arguments) {
  const std::optional<std::string> key =
      person_meant(loaded, arguments.access, arguments.catalogue);
  if (!key) {
    return kWrongUse;
  }
  const privacy::Held held = privacy::held_about(loaded.draft(), *key);
  if (arguments.shape == Shape::yaml) {
    return say(input::draft_yaml(held.draft), arguments.catalogue);
  }
  const std::vector<privacy::ToldRecord> records = held.told();
  const std::vector<privacy::Standing> standings = loaded.standings();
  const privacy::Scene scene = loaded.scene(Audience::worker);
  const report::Access access{
      .run_date = arguments.run_date,
      .neighbourhood = scene.header.name,
      .contact = scene.header.contact,
      .records = records,
      .standing = *std::ranges::find(standings, *key, &privacy::Standing::key),
      .findings = findings_about(scene, *key),
      .releases = releases_with(arguments.path, *key)};
  talk(arguments.catalogue.say("privacy.inzage.liever_niet") + "\n");
  return say_printable(report::access_text(access, arguments.catalogue), arguments.catalogue);
}

int forget_one(const Loaded& loaded, const Arguments& arguments) {
  const std::optional<std::string> key =
      person_meant(loaded, arguments.forget, arguments.catalogue);
  return key ? forget_people(loaded, arguments, {*key}) : kWrongUse;
}

int correct_one(const Loaded& loaded, const Arguments& arguments) {
  const std::optional<std::string> key =
      person_meant(loaded, arguments.correct, arguments.catalogue);
  return key ? correct_person(loaded, arguments, *key) : kWrongUse;
}

int clean_up(const Loaded& loaded, const Arguments& arguments) {
  std::vector<std::string> keys;
  std::string text;
  for (const privacy::Standing& each : loaded.standings()) {
    if (each.to_be_cleaned_up) {
      keys.push_back(each.key);
      text += "  " + each.key + ": " + report::seen_by_text(each, arguments.catalogue) + "\n";
    }
  }
  if (keys.empty()) {
    return say(arguments.catalogue.say("privacy.niets_op_te_ruimen") + "\n", arguments.catalogue);
  }
  if (!arguments.overwrite) {
    say(arguments.catalogue.say("privacy.kop.opruimen") + "\n" + text + "\n", arguments.catalogue);
  }
  return forget_people(loaded, arguments, keys);
}

int tell_releases(const Arguments& arguments) {
  const auto all = releases(arguments.path).value_or(std::vector<report::Release>{});
  const std::string list = report::releases_text(all, arguments.catalogue);
  return say_printable(
      list.empty() ? arguments.catalogue.say("privacy.nog_niets_uitgegeven") + "\n" : list,
      arguments.catalogue);
}

// How many things were asked for at once.
std::ptrdiff_t wishes(const Arguments& arguments) {
  return std::ranges::count(
      std::array{!arguments.access.empty(), !arguments.correct.empty(), !arguments.forget.empty(),
                 arguments.clean_up, arguments.releases, arguments.written_register,
                 arguments.impact},
      true);
}

// The sentence about wishes that cannot be done as they were asked; mostly there is none.
std::string_view wrong_use(const Arguments& arguments) {
  const bool corrects = !arguments.correct.empty();
  const bool rewrites = corrects || !arguments.forget.empty() || arguments.clean_up;
  if (wishes(arguments) > 1) {
    return "privacy.een_tegelijk";
  }
  if (corrects != !arguments.field.empty() || corrects != arguments.value.has_value()) {
    return "privacy.verbeter.alle_drie";
  }
  return rewrites && arguments.path == "-" ? "privacy.geen_bestand" : "";
}

}  // namespace

// What comes out is for who keeps the files, or for the person who asks what is kept about them.
int privacy(const Arguments& arguments) {
  if (const std::string_view wrong = wrong_use(arguments); !wrong.empty()) {
    talk(problem(arguments.catalogue, wrong, {}));
    return kWrongUse;
  }
  if (arguments.releases &&
      !releases(arguments.path).value_or(std::vector<report::Release>{}).empty()) {
    return tell_releases(arguments);  // it stands beside the data, also where those are lists
  }
  const Loaded loaded(arguments, Loaded::Keep::words);
  if (loaded.exit_code() != kFine) {
    tell_problems(loaded, arguments, Audience::worker);
    return loaded.exit_code();
  }
  const bool needs_list = wishes(arguments) > 0 && !arguments.written_register && !arguments.impact;
  if (needs_list && !releases(arguments.path)) {
    tell_unreadable_list(arguments);
    return kEnvironmentFailed;
  }
  if (!arguments.access.empty()) {
    return give_access(loaded, arguments);
  }
  if (!arguments.correct.empty()) {
    return correct_one(loaded, arguments);
  }
  if (!arguments.forget.empty()) {
    return forget_one(loaded, arguments);
  }
  if (arguments.clean_up) {
    return clean_up(loaded, arguments);
  }
  if (arguments.releases) {
    return tell_releases(arguments);
  }
  const std::vector<privacy::Standing> standings = loaded.standings();
  const privacy::Keeping keeping = privacy::keeping(loaded.draft(), standings);
  if (arguments.written_register) {
    return say(report::register_text(keeping, arguments.run_date, arguments.catalogue),
               arguments.catalogue);
  }
  return say(arguments.impact
                 ? report::impact_text(keeping, arguments.run_date, arguments.catalogue)
                 : report::audit_text(standings, arguments.catalogue),
             arguments.catalogue);
}

}  // namespace buurtweb::cli
