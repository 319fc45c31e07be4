#include <exception>
#include <string>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/verb.h"

namespace cli = buurtweb::cli;

int main(int argc, char** argv) try {
  const cli::Parsed parsed = cli::parse_arguments({argv + 1, argv + argc});
  if (parsed.arguments) {
    return cli::find_verb(parsed.arguments->verb)->run(*parsed.arguments);
  }
  cli::talk(parsed.problem);
  const int said = cli::say(parsed.output);
  return said == cli::kFine ? parsed.exit_code : said;
} catch (const std::exception& error) {
  // Nothing personal is ever put in an exception's text, so it may be shown.
  cli::talk(std::string("interne fout: ") + error.what() + "\n");
  return cli::kInternalError;
}
