#include <algorithm>
#include <limits>
#include <optional>

#include "engine/analysis/city.h"
#include "engine/analysis/study.h"
#include "engine/base/text.h"
#include "engine/cli/city.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/status_line.h"
#include "engine/cli/terminal.h"
#include "engine/cli/verb.h"
#include "engine/report/city.h"
#include "engine/report/csv_text.h"
#include "engine/report/findings_markdown.h"
#include "engine/report/findings_outline.h"
#include "engine/report/findings_table.h"
#include "engine/report/findings_text.h"
#include "engine/report/json.h"

namespace buurtweb::cli {
namespace {

constexpr std::size_t kMostOfAKind = 5;

void keep_question(analysis::Study& study, std::optional<analysis::Question> question) {
  if (question) {
    std::erase_if(study.findings, [&](const analysis::Finding& finding) {
      return info(finding.kind).question != *question;
    });
    std::erase_if(study.unexamined, [&](const analysis::Unexamined& unexamined) {
      return info(unexamined.kind).question != *question;
    });
  }
}

// In the order of the steps, as all of them would be.
void keep_most_important(analysis::Study& study, std::optional<std::size_t> most) {
  if (!most) {
    return;
  }
  std::vector<const analysis::Finding*> kept = report::most_important(study.findings, *most);
  std::ranges::sort(kept);
  std::vector<analysis::Finding> findings;
  for (const analysis::Finding* const finding : kept) {
    findings.push_back(*finding);
  }
  study.findings = std::move(findings);
}

// One neighbourhood, analysed.
struct Analysed {
  int exit_code = kFine;
  Problems problems;
  std::string text;  // text, Markdown or JSON
  Table table;       // for CSV
  analysis::Outward outward;
  bool is_of_lists = false;
};

std::string written(const analysis::Study& study, const Arguments& arguments) {
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

Analysed failed(const Loaded& loaded, const Arguments& arguments, Audience audience) {
  Analysed result;
  result.exit_code = loaded.exit_code();
  result.problems = problems_of(loaded, arguments, audience);
  result.text = result.problems.out;
  return result;
}

analysis::Study study_of(const privacy::Scene& scene, const Arguments& arguments,
                         const privacy::Scene* earlier) {
  StatusLine status(arguments.catalogue);
  return analysis::study(scene, arguments.step, earlier, status.progress("verslag.zoek_bezig"));
}

Analysed analysed(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::worker);
  const Loaded loaded(arguments);
  if (loaded.exit_code() != kFine) {
    return failed(loaded, arguments, audience);
  }
  const privacy::Scene scene = loaded.scene(audience);
  std::optional<privacy::Scene> earlier;
  std::string advice;
  if (!arguments.earlier.empty()) {
    const Loaded before(earlier_of(arguments));
    if (before.exit_code() != kFine) {
      return failed(before, arguments, audience);
    }
    const privacy::Since since = loaded.since(before, audience);
    earlier = privacy::as_it_was(scene, since);
    advice = advice_on_day(since, arguments);
  }
  analysis::Study study = study_of(scene, arguments, earlier ? &*earlier : nullptr);
  keep_question(study, arguments.question);
  keep_most_important(study, arguments.brief);
  Analysed result;
  result.outward = analysis::outward(scene);
  if (arguments.shape == Shape::json) {
    result.text = report::findings_json(study, answer(loaded, arguments, audience));
    return result;
  }
  result.problems = problems_of(loaded, arguments, audience);
  result.problems.told += printable_lines(advice);
  result.is_of_lists = loaded.tables() != nullptr;
  if (arguments.shape == Shape::csv) {
    result.table = report::findings_table(study, arguments.catalogue);
  } else {
    result.text = written(study, arguments);
  }
  return result;
}

// All neighbourhoods of a city, and what came of each.
struct CityAnalysed {
  std::vector<std::string> folders;
  std::vector<Analysed> parts;
  report::City city;
  int exit_code = kFine;
};

CityAnalysed analysed_city(const Arguments& arguments, std::vector<std::string> folders) {
  CityAnalysed result;
  result.folders = std::move(folders);
  result.parts.resize(result.folders.size());
  Arguments city = arguments;
  if (!city.all && !city.brief && city.shape != Shape::json && city.shape != Shape::csv) {
    city.brief = 3;  // whoever wants to know more asks about one neighbourhood
  }
  each_neighbourhood(city, result.folders,
                     [&](std::size_t i, const Arguments& own) { result.parts[i] = analysed(own); });
  std::vector<analysis::Outward> outward;
  for (std::size_t i = 0; i < result.parts.size(); ++i) {
    Analysed& part = result.parts[i];
    result.exit_code = worse(result.exit_code, part.exit_code);
    if (part.exit_code == kFine) {
      result.city.names.push_back(part.outward.name);
      result.city.folders.push_back(folder_name(result.folders[i]));
      outward.push_back(std::move(part.outward));
    } else {
      result.city.left_out.push_back(folder_name(result.folders[i]));
    }
  }
  result.city.between = analysis::between_neighbourhoods(outward);
  return result;
}

std::string city_as_json(const CityAnalysed& found, const Arguments& arguments) {
  std::vector<report::CityPart> parts;
  for (std::size_t i = 0; i < found.parts.size(); ++i) {
    parts.push_back({folder_name(found.folders[i]), found.parts[i].text});
  }
  const SourceFiles no_files;
  const Diagnostics no_problems;
  return report::city_json(found.city, parts,
                           {.audience = arguments.audience.value_or(Audience::worker),
                            .run_date = arguments.run_date,
                            .files = no_files,
                            .diagnostics = no_problems,
                            .catalogue = arguments.catalogue});
}

std::string city_as_csv(CityAnalysed& found, const Arguments& arguments) {
  std::vector<report::CityTablePart> parts;
  for (std::size_t i = 0; i < found.parts.size(); ++i) {
    parts.push_back({folder_name(found.folders[i]), std::move(found.parts[i].table)});
  }
  return report::csv_text(report::city_table(found.city, std::move(parts),
                                             arguments.audience.value_or(Audience::worker),
                                             arguments.catalogue));
}

std::string city_as_text(const CityAnalysed& found, const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::worker);
  const std::size_t most = arguments.all ? std::numeric_limits<std::size_t>::max() : kMostOfAKind;
  std::string text;
  if (arguments.shape == Shape::markdown) {
    text = report::city_markdown(found.city, audience, arguments.catalogue, most);
  } else {
    const report::CityHeading heading =
        report::city_heading(found.city, audience, arguments.catalogue, most);
    text = heading.heading + "\n\n";
    for (const std::string& sentence : heading.sentences) {
      text.append("  • ").append(sentence).append("\n");
    }
  }
  for (const Analysed& part : found.parts) {
    text += part.exit_code == kFine ? "\n" + part.text : "";
  }
  return text;
}

int analyse_city(const Arguments& arguments, std::vector<std::string> folders) {
  const StatusLine status(arguments.catalogue, "bestand.antwoord_bezig");
  CityAnalysed found = analysed_city(arguments, std::move(folders));
  for (const Analysed& part : found.parts) {
    talk_painted(part.problems.told);
  }
  if (std::ranges::any_of(found.parts, &Analysed::is_of_lists)) {
    talk(advice_on_lists(arguments));
  }
  std::string text;
  if (arguments.shape == Shape::json) {
    text = city_as_json(found, arguments);
  } else {
    text = arguments.shape == Shape::csv ? city_as_csv(found, arguments)
                                         : city_as_text(found, arguments);
  }
  return worse(say(text, arguments.catalogue), found.exit_code);
}

}  // namespace

int analyse(const Arguments& arguments) {
  if (std::vector<std::string> folders = neighbourhoods_in(arguments); !folders.empty()) {
    return analyse_city(arguments, std::move(folders));
  }
  const Analysed found = analysed(arguments);
  talk_painted(found.problems.told);
  talk(found.is_of_lists ? advice_on_lists(arguments) : "");
  if (found.exit_code != kFine) {
    return arguments.shape == Shape::json
               ? worse(say(found.text, arguments.catalogue), found.exit_code)
               : found.exit_code;
  }
  return say(arguments.shape == Shape::csv ? report::csv_text(found.table) : found.text,
             arguments.catalogue);
}

}  // namespace buurtweb::cli
