#include "engine/cli/failed_print.h"

#include "engine/cli/files.h"

namespace buurtweb::cli {
namespace {

// What a drawing library says of a part that it lacks is about something else.
std::string reason(const viz::Problem& problem, const locale::Catalogue& words) {
  return problem.lacks.empty()
             ? problem.what
             : words.say("kaart.mislukt_onderdeel", {{"onderdeel", problem.lacks}});
}

std::string help(const viz::Problem& problem, const locale::Catalogue& words) {
  return words.say(problem.lacks.empty() ? "kaart.mislukt_hulp" : "zelftest.doe.pdf");
}

}  // namespace

void tell_failed_map(const viz::Problem& problem, const locale::Catalogue& words) {
  talk(words.say("kaart.mislukt",
                 {{"reden", reason(problem, words)}, {"hulp", help(problem, words)}}) +
       "\n");
}

void tell_failed_file(std::string_view file, const viz::Problem& problem,
                      const locale::Catalogue& words) {
  talk(words.say("pakket.mislukt", {{"bestand", std::string(file)},
                                    {"reden", reason(problem, words)},
                                    {"hulp", help(problem, words)}}) +
       "\n");
}

}  // namespace buurtweb::cli
