#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/manual.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"

namespace buurtweb::cli {

int help(const Arguments& arguments) {
  if (arguments.words.empty()) {
    return say(help_text(arguments.catalogue), arguments.catalogue);
  }
  const Verb* const verb = find_verb(arguments.words.front());
  if (verb == nullptr) {
    talk(problem(arguments.catalogue, "gebruik.onbekende_opdracht",
                 {{"woord", arguments.words.front()}}));
    return kWrongUse;
  }
  return say(help_text(*verb, arguments.catalogue), arguments.catalogue);
}

}  // namespace buurtweb::cli
