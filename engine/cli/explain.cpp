#include <string>

#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"
#include "engine/report/explanation.h"

namespace buurtweb::cli {

int explain(const Arguments& arguments) {
  const std::string& code = arguments.words.front();
  if (const auto text = report::explanation(code, arguments.catalogue)) {
    return say(*text, arguments.catalogue);
  }
  const std::string hint(nearest(code, report::explained_codes(arguments.catalogue)));
  talk(problem(arguments.catalogue,
               hint.empty() ? "gebruik.onbekende_code" : "gebruik.onbekende_code_hint",
               {{"woord", code}, {"hint", hint}}));
  return kWrongUse;
}

}  // namespace buurtweb::cli
