#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"

namespace buurtweb::files {
extern const std::string_view neighbourhood_schema;
extern const std::string_view output_schema;
}  // namespace buurtweb::files

namespace buurtweb::cli {

// The schema of the neighbourhood file, for an editor, or that of our JSON, for a program.
int schema(const Arguments& arguments) {
  const std::string name = arguments.words.empty() ? "buurt" : arguments.words.front();
  if (name == "buurt") {
    return say(files::neighbourhood_schema, arguments.catalogue);
  }
  if (name == "uitvoer") {
    return say(files::output_schema, arguments.catalogue);
  }
  talk(problem(arguments.catalogue, "schema.onbekend", {{"woord", name}}));
  return kWrongUse;
}

}  // namespace buurtweb::cli
