#include "engine/cli/typeface.h"

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "viz/typeface.h"

namespace buurtweb::cli {

int refuse_without_typeface(const Arguments& arguments) {
  if (viz::has_typeface()) {
    return kFine;
  }
  talk(arguments.catalogue.say("kaart.geen_lettertype",
                               {{"hulp", arguments.catalogue.say("zelftest.doe.lettertype")}}) +
       "\n");
  return kEnvironmentFailed;
}

}  // namespace buurtweb::cli
