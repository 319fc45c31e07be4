#include "engine/cli/caught.h"

#include <atomic>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <unistd.h>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/status_line.h"
#include "viz/lack_of_memory.h"

namespace buurtweb::cli {
namespace {

// Written down before, since nothing can be made then.
std::string told_without_memory;
std::atomic<bool> memory_ran_out = false;

void run_out_of_memory() {
  memory_ran_out = true;
  throw std::bad_alloc();
}

std::string without_memory(const locale::Catalogue& words) {
  return words.say("gebruik.geen_geheugen") + "\n";
}

[[noreturn]] void end_in_words() {
  if (!memory_ran_out) {
    std::abort();
  }
  StatusLine::end_at_once();
  static_cast<void>(::write(STDERR_FILENO, told_without_memory.data(), told_without_memory.size()) <
                    0);
  std::_Exit(kEnvironmentFailed);
}

}  // namespace

int caught(const std::function<int()>& run, const locale::Catalogue& words) try {
  return run();
} catch (const std::bad_alloc&) {
  talk(without_memory(words));
  return kEnvironmentFailed;
} catch (const std::exception& error) {
  // Nothing personal is ever put in an exception's text, so it may be shown.
  talk(words.say("gebruik.intern", {{"wat", error.what()}}) + "\n");
  return kInternalError;
}

void end_in_words_without_memory(const locale::Catalogue& words) {
  told_without_memory = without_memory(words);
  std::set_new_handler(run_out_of_memory);
  std::set_terminate(end_in_words);
  viz::give_up_without_memory();
}

}  // namespace buurtweb::cli
