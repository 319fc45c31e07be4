#include "engine/cli/caught.h"

#include <exception>
#include <new>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"

namespace buurtweb::cli {

int caught(const std::function<int()>& run, const locale::Catalogue& words) try {
  return run();
} catch (const std::bad_alloc&) {
  talk(words.say("gebruik.geen_geheugen") + "\n");
  return kEnvironmentFailed;
} catch (const std::exception& error) {
  // Nothing personal is ever put in an exception's text, so it may be shown.
  talk(words.say("gebruik.intern", {{"wat", error.what()}}) + "\n");
  return kInternalError;
}

}  // namespace buurtweb::cli
