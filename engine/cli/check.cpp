#include "engine/cli/city.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/verb.h"
#include "engine/report/care_text.h"
#include "engine/report/check_text.h"

namespace buurtweb::cli {
namespace {

int answer_check(const Loaded& loaded, const Arguments& arguments, Audience audience) {
  const privacy::Scene scene = loaded.scene(audience);
  if (arguments.shape == Shape::json) {
    return say(report::check_json(&scene, answer(loaded, arguments, audience)),
               arguments.catalogue);
  }
  tell_problems(loaded, arguments, audience);
  if (arguments.shape == Shape::brief || arguments.shape == Shape::sarif) {
    return kFine;
  }
  const std::string care = audience == Audience::worker
                               ? report::care_text(loaded.audit(), arguments.catalogue)
                               : std::string();
  return say(report::check_text(scene, arguments.catalogue) + care, arguments.catalogue);
}

int check_one(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::worker);
  const Loaded loaded(arguments);
  if (loaded.exit_code() != kFine) {
    tell_problems(loaded, arguments, audience);
    return loaded.exit_code();
  }
  const int said = answer_check(loaded, arguments, audience);
  const bool counts = arguments.strict && audience == Audience::worker;
  return said == kFine && counts && loaded.diagnostics().warnings() > 0 ? kDataHasErrors : said;
}

}  // namespace

// A city is checked neighbourhood by neighbourhood. An answer for programs is about one: there the
// diagnostic about a city says what to do.
int check(const Arguments& arguments) {
  const bool is_for_people = arguments.shape == Shape::text || arguments.shape == Shape::brief;
  const auto folders = is_for_people ? neighbourhoods_in(arguments) : std::vector<std::string>();
  if (folders.empty()) {
    return check_one(arguments);
  }
  int exit_code = kFine;
  for (const std::string& folder : folders) {
    exit_code = worse(exit_code, check_one(of_neighbourhood(arguments, folder)));
  }
  return exit_code;
}

}  // namespace buurtweb::cli
