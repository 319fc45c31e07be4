#include <string>
#include <variant>

#include "engine/analysis/study.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/understand.h"
#include "engine/cli/verb.h"
#include "engine/report/map_sheet.h"
#include "viz/formats.h"

namespace buurtweb::cli {
namespace {

std::string default_name(const Arguments& arguments, Audience audience) {
  const std::string step =
      arguments.step ? std::to_string(static_cast<int>(*arguments.step) + 1) : "buurt";
  return "kaart-" + step + "-" + std::string(audience_name(audience)) + ".svg";
}

viz::Printed print(const Loaded& loaded, const Arguments& arguments, Audience audience,
                   const viz::Format& format) {
  const report::MapRequest request{.step = arguments.step,
                                   .paper = arguments.paper,
                                   .run_date = arguments.run_date,
                                   .catalogue = arguments.catalogue};
  if (audience == Audience::public_) {
    const privacy::View<Audience::public_> view = loaded.view<Audience::public_>();
    return viz::publish(report::public_map(view, analysis::study(view.scene()), request), format);
  }
  const privacy::Scene scene = loaded.scene(audience);
  return viz::print_closed(report::closed_map(analysis::study(scene), request), format);
}

report::Release release_of(const Arguments& arguments, Audience audience, const std::string& path) {
  return {.day = {},
          .file = path,
          .audience = std::string(audience_name(audience)),
          .paper = std::string(paper_name(arguments.paper)),
          .people = {}};
}

}  // namespace

int draw_map(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::public_);
  const std::string path =
      arguments.out.empty() ? default_name(arguments, audience) : arguments.out;
  const viz::Format* const format =
      path == "-" ? viz::format_named("svg") : viz::format_with_extension(path);
  if (format == nullptr) {
    talk(arguments.catalogue.say("kaart.welk_formaat", {{"bestand", path}}) + "\n");
    return kWrongUse;
  }
  const Loaded loaded(arguments);
  tell_problems(loaded, arguments, audience);
  if (loaded.exit_code() != kFine) {
    return loaded.exit_code();
  }
  const viz::Printed printed = print(loaded, arguments, audience, *format);
  if (const auto* const problem = std::get_if<viz::Problem>(&printed)) {
    talk(arguments.catalogue.say("kaart.mislukt", {{"reden", problem->what}}) + "\n");
    return kEnvironmentFailed;
  }
  const int written = write_file(path, std::get<viz::Print>(printed).bytes, arguments.overwrite,
                                 arguments.catalogue);
  if (written != kFine || path == "-") {
    return written;
  }
  note_release(loaded, arguments, release_of(arguments, audience, path));
  return say(path + "\n", arguments.catalogue);
}

}  // namespace buurtweb::cli
