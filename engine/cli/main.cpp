#include <algorithm>
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
  cli::say(parsed.output);
  cli::talk(parsed.problem);
  if (!parsed.arguments) {
    return parsed.exit_code;
  }
  const auto verb = std::ranges::find(cli::verbs(), parsed.arguments->verb, &cli::Verb::name);
  return verb->run(*parsed.arguments);
} catch (const std::exception& error) {
  // Nothing personal is ever put in an exception's text, so it may be shown.
  cli::talk(std::string("interne fout: ") + error.what() + "\n");
  return cli::kInternalError;
}
