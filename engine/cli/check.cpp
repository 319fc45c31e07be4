#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/cli/city.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/import_text.h"
#include "engine/cli/load.h"
#include "engine/cli/terminal.h"
#include "engine/cli/verb.h"
#include "engine/report/care_text.h"
#include "engine/report/check_text.h"

namespace buurtweb::cli {
namespace {

// What is to be said of one neighbourhood.
struct Checked {
  int exit_code = kFine;
  Problems problems;  // `out` is the answer
};

// Of a city in one file nobody could look at the names, and making them takes as long as reading
// it.
std::optional<privacy::Scene> what_public_sees(const Loaded& loaded, const privacy::Tally& tally) {
  constexpr std::size_t most = 5'000;
  const std::size_t assets =
      std::accumulate(tally.members.begin(), tally.members.end(), std::size_t{0});
  return assets <= most ? std::optional(loaded.scene(Audience::public_)) : std::nullopt;
}

Checked checked(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::worker);
  const Loaded loaded(arguments);
  if (loaded.exit_code() != kFine) {
    return {loaded.exit_code(), problems_of(loaded, arguments, audience)};
  }
  const bool counts = warnings_count(arguments, audience);
  Checked result;
  result.exit_code = counts && loaded.diagnostics().warnings() > 0 ? kDataHasErrors : kFine;
  if (arguments.shape == Shape::json) {
    const privacy::Scene scene = loaded.scene(audience);
    result.problems.out = report::check_json(&scene, answer(loaded, arguments, audience));
    return result;
  }
  result.problems = problems_of(loaded, arguments, audience);
  if (arguments.shape != Shape::brief && arguments.shape != Shape::sarif) {
    if (loaded.tables() != nullptr && audience == Audience::worker) {
      result.problems.told +=
          printable_lines(assumptions_text(*loaded.tables(), arguments.catalogue));
    }
    const privacy::Tally tally = loaded.tally(audience);
    result.problems.out = report::check_text(tally, result.exit_code == kFine, arguments.catalogue);
    if (audience == Audience::worker) {
      const std::optional<privacy::Scene> open = what_public_sees(loaded, tally);
      result.problems.out +=
          report::care_text(loaded.audit(), open ? &*open : nullptr, arguments.catalogue);
    }
  }
  return result;
}

int tell(const Checked& result, const Arguments& arguments) {
  talk_painted(result.problems.told);
  const int said =
      result.problems.out.empty() ? kFine : say(result.problems.out, arguments.catalogue);
  return worse(said, result.exit_code);
}

int check_city(const Arguments& arguments, const std::vector<std::string>& folders) {
  std::vector<Checked> parts(folders.size());
  each_neighbourhood(arguments, folders,
                     [&](std::size_t i, const Arguments& own) { parts[i] = checked(own); });
  int exit_code = kFine;
  for (const Checked& part : parts) {
    exit_code = worse(exit_code, tell(part, arguments));
  }
  return exit_code;
}

}  // namespace

// A city is checked neighbourhood by neighbourhood. An answer for programs is about one: there the
// diagnostic about a city says what to do.
int check(const Arguments& arguments) {
  const bool is_for_people = arguments.shape == Shape::text || arguments.shape == Shape::brief;
  const auto folders = is_for_people ? neighbourhoods_in(arguments) : std::vector<std::string>();
  return folders.empty() ? tell(checked(arguments), arguments) : check_city(arguments, folders);
}

}  // namespace buurtweb::cli
