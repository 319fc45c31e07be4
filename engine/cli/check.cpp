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

}  // namespace

int check(const Arguments& arguments) {
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

}  // namespace buurtweb::cli
