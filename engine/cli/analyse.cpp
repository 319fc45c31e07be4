#include <algorithm>
#include <limits>
#include <optional>

#include "engine/analysis/study.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/terminal.h"
#include "engine/cli/verb.h"
#include "engine/report/csv_text.h"
#include "engine/report/findings_markdown.h"
#include "engine/report/findings_table.h"
#include "engine/report/findings_text.h"
#include "engine/report/json.h"

namespace buurtweb::cli {
namespace {

void keep_question(analysis::Study& study, std::optional<analysis::Question> question) {
  if (question) {
    std::erase_if(study.findings, [&](const analysis::Finding& finding) {
      return info(finding.kind).question != *question;
    });
  }
}

// The files of --vorige, seen on the same day by the same audience.
Arguments earlier_of(Arguments arguments) {
  arguments.path = arguments.earlier;
  return arguments;
}

std::string written(const analysis::Study& study, const Arguments& arguments) {
  if (arguments.shape == Shape::csv) {
    return report::csv_text(report::findings_table(study, arguments.catalogue));
  }
  constexpr std::size_t kMostOfAKind = 5;
  const std::size_t most = arguments.all ? std::numeric_limits<std::size_t>::max() : kMostOfAKind;
  const report::FindingsOutline outline =
      report::findings_outline(study, arguments.catalogue,
                               {.run_date = arguments.run_date,
                                .most = most,
                                .brief = arguments.brief,
                                .on_terminal = arguments.shape == Shape::text});
  return arguments.shape == Shape::markdown
             ? report::findings_markdown(outline, arguments.catalogue)
             : report::findings_text(outline, arguments.catalogue, paint_for(Stream::out));
}

}  // namespace

int analyse(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::worker);
  const Loaded loaded(arguments);
  if (loaded.exit_code() != kFine) {
    tell_problems(loaded, arguments, audience);
    return loaded.exit_code();
  }
  const privacy::Scene scene = loaded.scene(audience);
  std::optional<privacy::Scene> earlier;
  if (!arguments.earlier.empty()) {
    const Loaded before(earlier_of(arguments));
    if (before.exit_code() != kFine) {
      tell_problems(before, arguments, audience);
      return before.exit_code();
    }
    earlier = before.scene(audience);
  }
  analysis::Study study = analysis::study(scene, arguments.step, earlier ? &*earlier : nullptr);
  keep_question(study, arguments.question);
  if (arguments.shape == Shape::json) {
    return say(report::findings_json(study, answer(loaded, arguments, audience)),
               arguments.catalogue);
  }
  tell_problems(loaded, arguments, audience);
  return say(written(study, arguments), arguments.catalogue);
}

}  // namespace buurtweb::cli
