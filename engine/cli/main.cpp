#include <csignal>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <vector>

#include "engine/base/text.h"
#include "engine/cli/arguments.h"
#include "engine/cli/caught.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"

namespace cli = buurtweb::cli;

namespace {

// A file that is opened would come in the place of what was closed, and get what is said.
void keep_closed_streams_apart() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) < 0) {
      // So that whoever reads from it or writes to it fails, as if it were closed.
      static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
  }
}

int run(const std::vector<std::string>& words, const buurtweb::locale::Catalogue& catalogue) {
  const cli::Parsed parsed = cli::parse_arguments(words);
  if (parsed.arguments) {
    return cli::find_verb(parsed.arguments->verb)->run(*parsed.arguments);
  }
  cli::talk(parsed.problem);
  const int said = cli::say(parsed.output, catalogue);
  return said == cli::kFine ? parsed.exit_code : said;
}

}  // namespace

int main(int argc, char** argv) {
  // A file that becomes larger than it may is an error like a full disk, and nothing half is left.
  std::signal(SIGXFSZ, SIG_IGN);
  // Who reads no further has enough, and wants to hear nothing of it.
  std::signal(SIGPIPE, SIG_DFL);
  keep_closed_streams_apart();
  buurtweb::start_unicode();
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto& catalogue = cli::catalogue_for(words);
  cli::end_in_words_without_memory(catalogue);
  return cli::caught([&] { return run(words, catalogue); }, catalogue);
}
