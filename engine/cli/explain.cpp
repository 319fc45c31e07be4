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
  if (const auto text = report::explanation(code, catalogue())) {
    return say(*text);
  }
  const std::string hint(nearest(code, report::explained_codes(catalogue())));
  talk(problem(hint.empty() ? "gebruik.onbekende_code" : "gebruik.onbekende_code_hint",
               {{"woord", code}, {"hint", hint}}));
  return kWrongUse;
}

}  // namespace buurtweb::cli
