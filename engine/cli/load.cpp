#include "engine/cli/load.h"

#include <algorithm>
#include <utility>

#include "engine/base/memory.h"
#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/terminal.h"
#include "engine/input/importer.h"
#include "engine/input/load.h"
#include "engine/input/load_tables.h"
#include "engine/input/table_files.h"
#include "engine/model/resolve.h"
#include "engine/model/tables.h"
#include "engine/privacy/gate.h"
#include "engine/privacy/own_copy.h"
#include "engine/report/diagnostics.h"

namespace buurtweb::cli {
namespace {

// On a terminal a long list hides what matters; --alles shows the rest.
constexpr std::size_t kMostDiagnostics = 20;

// What parsing and a draft of so many leave is worth the time of giving it back.
constexpr std::size_t kManyRecords = 10'000;

}  // namespace

struct Loaded::Inside {
  std::optional<model::Draft> draft;
  model::Neighbourhood neighbourhood;
  Date run_date;
};

Loaded::Loaded(const Arguments& arguments, Keep keep)
    : status_(arguments.catalogue, reading_from({&arguments.path, 1})), exit_code_(kFine) {
  const bool keeps_words = keep == Keep::words;
  input::Loaded read = input::load(
      arguments.path, files_, diagnostics_,
      {.takes_tables = !keeps_words, .progress = status_.progress("bestand.lezen_bezig")});
  passes_over_lists_ = read.passes_over_lists;
  if (read.tables) {
    tables_ = std::make_unique<input::Imported>(std::move(*read.tables));
  }
  if (read.outcome == input::LoadOutcome::unreadable) {
    exit_code_ = kEnvironmentFailed;
    return;
  }
  const bool was_large = read.draft && read.draft->records().size() >= kManyRecords;
  if (was_large) {
    give_back_memory();  // of parsing
  }
  status_.show("bestand.nakijken_bezig");
  std::optional<model::Neighbourhood> neighbourhood;
  if (read.draft && keeps_words) {
    neighbourhood = model::resolve(*read.draft, arguments.run_date, diagnostics_);
  } else if (read.draft) {
    neighbourhood = model::resolve(std::move(*read.draft), arguments.run_date, diagnostics_);
    read.draft.reset();
    if (was_large) {
      give_back_memory();
    }
  }
  if (!neighbourhood) {
    exit_code_ = kDataHasErrors;
    return;
  }
  inside_ = std::make_unique<Inside>(
      Inside{std::move(read.draft), std::move(*neighbourhood), arguments.run_date});
  status_.show("bestand.antwoord_bezig");
}

Loaded::~Loaded() = default;

template <Audience audience>
privacy::View<audience> Loaded::view() const {
  return privacy::Gate(inside_->neighbourhood, inside_->run_date).view<audience>();
}

template privacy::View<Audience::public_> Loaded::view() const;

privacy::Since Loaded::since(const Loaded& earlier, Audience audience) const {
  return privacy::Gate(inside_->neighbourhood, inside_->run_date)
      .since({earlier.inside_->neighbourhood, earlier.inside_->run_date}, audience);
}

privacy::Audit Loaded::audit() const {
  return privacy::Gate(inside_->neighbourhood, inside_->run_date).audit();
}

std::vector<privacy::Standing> Loaded::standings() const {
  return privacy::Gate(inside_->neighbourhood, inside_->run_date).standings();
}

const model::Draft& Loaded::draft() const {
  return *inside_->draft;
}

privacy::Scene Loaded::scene(Audience audience) const {
  const privacy::Gate gate(inside_->neighbourhood, inside_->run_date);
  switch (audience) {
    case Audience::public_:
      return gate.view<Audience::public_>().scene();
    case Audience::team:
      return gate.view<Audience::team>().scene();
    case Audience::worker:
      break;
  }
  return gate.view<Audience::worker>().scene();
}

privacy::Tally Loaded::tally(Audience audience) const {
  return privacy::Gate(inside_->neighbourhood, inside_->run_date).tally(audience);
}

std::vector<Table> Loaded::own_copy() const {
  return privacy::own_copy(*inside_->draft, inside_->neighbourhood, inside_->run_date);
}

std::vector<std::string> Loaded::table_names() {
  std::vector<std::string> result;
  for (const model::TablePlan& plan : model::table_plans()) {
    result.emplace_back(plan.name);
  }
  return result;
}

Arguments earlier_of(Arguments arguments) {
  arguments.path = arguments.earlier;
  return arguments;
}

std::string advice_on_day(const privacy::Since& since, const Arguments& arguments) {
  return since.day
             ? ""
             : arguments.catalogue.say("vorige.zonder_dag", {{"pad", arguments.earlier}}) + "\n";
}

std::string advice_on_lists(const Arguments& arguments) {
  return arguments.catalogue.say("importeer.lijsten", {{"pad", arguments.path}}) + "\n";
}

bool warnings_count(const Arguments& arguments, Audience audience) {
  return arguments.strict && audience == Audience::worker;
}

report::Answer answer(const Loaded& loaded, const Arguments& arguments, Audience audience) {
  return {.audience = audience,
          .run_date = arguments.run_date,
          .files = loaded.files(),
          .diagnostics = loaded.diagnostics(),
          .catalogue = arguments.catalogue,
          .warnings_count = warnings_count(arguments, audience)};
}

std::vector<std::string> neighbourhoods_in(const Arguments& arguments) {
  return input::neighbourhoods_in(arguments.path);
}

bool has_lists(const Arguments& arguments) {
  return input::is_made_of_tables(arguments.path);
}

bool is_read(std::string_view name, bool has_lists) {
  return has_lists ? input::is_table_path(name) : input::importer_for(name) != nullptr;
}

Problems problems_of(const Loaded& loaded, const Arguments& arguments, Audience audience) {
  if (arguments.shape == Shape::json) {
    return {.out = report::check_json(nullptr, answer(loaded, arguments, audience)), .told = ""};
  }
  const report::DiagnosticWords talker(loaded.files(), arguments.catalogue, audience,
                                       paint_for(Stream::error));
  if (arguments.shape == Shape::brief) {
    return {.out = report::diagnostics_short(loaded.diagnostics(), talker), .told = ""};
  }
  if (arguments.shape == Shape::sarif) {
    return {.out = report::diagnostics_sarif(loaded.diagnostics(), talker, BUURTWEB_VERSION),
            .told = ""};
  }
  const std::size_t most = arguments.all ? loaded.diagnostics().sorted().size() : kMostDiagnostics;
  std::string told =
      report::diagnostics_text(loaded.diagnostics(), talker, arguments.catalogue, most);
  if (loaded.passes_over_lists()) {
    told +=
        arguments.catalogue.say("bestand.lijsten_ongelezen", {{"pad", printable(arguments.path)}}) +
        "\n";
  }
  return {.out = "", .told = std::move(told)};
}

void tell_problems(const Loaded& loaded, const Arguments& arguments, Audience audience) {
  const Problems problems = problems_of(loaded, arguments, audience);
  const bool is_of_lists = loaded.exit_code() == kFine && loaded.tables() != nullptr;
  talk_painted(problems.told);
  talk(is_of_lists ? advice_on_lists(arguments) : "");
  const bool is_answer = arguments.shape == Shape::json || arguments.shape == Shape::brief ||
                         arguments.shape == Shape::sarif;
  if (is_answer) {
    say(problems.out, arguments.catalogue);
  }
}

void tell_unsaid_sensitivity(const Loaded& loaded, const Arguments& arguments) {
  const std::vector<Diagnostic> all = loaded.diagnostics().sorted();
  const auto groups =
      std::ranges::count(all, DiagnosticKind::sensitivity_unsaid, &Diagnostic::kind);
  if (groups > 0) {
    talk(arguments.catalogue.say("kaart.gevoelig_onbekend", {{"aantal", std::to_string(groups)}},
                                 groups) +
         "\n");
  }
}

int refuse(const Arguments& arguments, std::string_view reason) {
  talk(arguments.catalogue.say(reason) + "\n");
  if (arguments.shape == Shape::json) {
    const SourceFiles no_files;
    const Diagnostics no_problems;
    say(report::refused_json({.audience = arguments.audience.value_or(Audience::public_),
                              .run_date = arguments.run_date,
                              .files = no_files,
                              .diagnostics = no_problems,
                              .catalogue = arguments.catalogue}),
        arguments.catalogue);
  }
  return kRefusedForPrivacy;
}

}  // namespace buurtweb::cli
