#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/verb.h"
#include "engine/report/check_text.h"

namespace buurtweb::cli {

int check(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::worker);
  const Loaded loaded(arguments);
  if (loaded.exit_code() != kFine) {
    tell_problems(loaded, arguments, audience);
    return loaded.exit_code();
  }
  const privacy::Scene scene = loaded.scene(audience);
  if (arguments.shape == Shape::json) {
    say(report::check_json(&scene, answer(loaded, arguments, audience)));
    return kFine;
  }
  tell_problems(loaded, arguments, audience);
  say(report::check_text(scene, words()));
  return kFine;
}

}  // namespace buurtweb::cli
