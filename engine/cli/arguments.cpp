#include "engine/cli/arguments.h"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <utility>

#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/verb.h"

namespace buurtweb::cli {
namespace {

constexpr std::string_view kVersion = "buurtweb " BUURTWEB_VERSION;

// The words as they stand on the command line, before they are understood.
struct Raw {
  std::string path = ".";
  std::string audience;
  std::string date;
  std::string step;
  std::string question;
  std::string format = "tekst";
  std::string out;
  std::string paper = "a3";
  std::string tie_class = "sociaal";
  std::string brief;
  std::string pairs = "20";
  bool overwrite = false;
  bool all = false;
};

// One row an option: its name, what the help says, and where its word goes. A null `word` is a
// flag.
struct OptionRow {
  std::string_view name;
  std::string_view help;
  std::string Raw::*word;
  bool Raw::*flag;
};
constexpr std::array<OptionRow, 11> kOptions{{
    {"voor", "openbaar, team of werker: wie het te zien krijgt", &Raw::audience, nullptr},
    {"datum", "de dag van vandaag, als 2026-11-22", &Raw::date, nullptr},
    {"stap", "1 tot en met 5", &Raw::step, nullptr},
    {"soort", "verbinder, los of ontbreekt", &Raw::question, nullptr},
    {"formaat", "tekst of json", &Raw::format, nullptr},
    {"uit", "naar dit bestand: .svg, .pdf, .png of .dot", &Raw::out, nullptr},
    {"papier", "a4, a3, a2, a1, a0 of beamer", &Raw::paper, nullptr},
    {"klasse", "sociaal, gebruik, bericht of hulp", &Raw::tie_class, nullptr},
    {"kort", "alleen de belangrijkste, zo veel", &Raw::brief, nullptr},
    {"paren", "zo veel paren zonder verbinding", &Raw::pairs, nullptr},
    {"overschrijf", "vervang een bestand dat er al is", nullptr, &Raw::overwrite},
}};
constexpr OptionRow kAll{"alles", "laat alles zien, ook als het veel is", nullptr, &Raw::all};

void add_option(CLI::App& app, const OptionRow& row, Raw& raw) {
  const std::string name = "--" + std::string(row.name);
  const std::string help(row.help);
  if (row.flag != nullptr) {
    app.add_flag(name, raw.*row.flag, help)->group("Opties");
  } else {
    app.add_option(name, raw.*row.word, help)->type_name("")->group("Opties");
  }
}

void add_verb(CLI::App& app, const Verb& verb, Raw& raw) {
  CLI::App& sub = *app.add_subcommand(std::string(verb.name), std::string(verb.summary));
  sub.alias(std::string(verb.alias))->group("Opdrachten");
  sub.get_help_ptr()->group("Opties");
  sub.add_option("PAD", raw.path, "een bestand of een map; zonder PAD: de map waar je bent")
      ->type_name("");
  const auto takes = [&](std::string_view name) {
    return name == "datum" || std::ranges::find(verb.options, name) != verb.options.end();
  };
  for (const OptionRow& row : kOptions) {
    if (takes(row.name)) {
      add_option(sub, row, raw);
    }
  }
  if (takes(kAll.name)) {
    add_option(sub, kAll, raw);
  }
}

template <class T>
struct Choice {
  std::string_view word;
  T value;
};

// Collects what cannot be understood, so that one run names all of it.
class Reader {
public:
  template <class T, std::size_t n>
  std::optional<T> choose(std::string_view option, const std::string& word,
                          const std::array<Choice<T>, n>& choices) {
    const auto* const found = std::ranges::find(choices, word, &Choice<T>::word);
    if (found != choices.end()) {
      return found->value;
    }
    if (!word.empty()) {
      complain(option, word);
    }
    return std::nullopt;
  }

  std::optional<std::size_t> count(std::string_view option, const std::string& word) {
    const bool digits =
        word.size() <= 6 && word.find_first_not_of("0123456789") == std::string::npos;
    if (!digits) {
      complain(option, word);
    }
    return digits && !word.empty() ? std::optional<std::size_t>(std::stoul(word)) : std::nullopt;
  }

  Date date(const std::string& word) {
    if (word.empty()) {
      return today();
    }
    const std::optional<Date> date = parse_date(word);
    if (!date) {
      complain("datum", word);
    }
    return date.value_or(Date{});
  }

  [[nodiscard]] const std::string& problem() const { return problem_; }

private:
  void complain(std::string_view option, const std::string& word) {
    const auto* const row = std::ranges::find(kOptions, option, &OptionRow::name);
    problem_ += "fout: --" + std::string(option) + " " + word + " kennen we niet; kies " +
                std::string(row == kOptions.end() ? "" : row->help) + "\n";
  }
  std::string problem_;
};

constexpr std::array<Choice<Audience>, 3> kAudiences{
    {{"openbaar", Audience::public_}, {"team", Audience::team}, {"werker", Audience::worker}}};
constexpr std::array<Choice<analysis::Step>, 5> kSteps{{{"1", analysis::Step::map_assets},
                                                        {"2", analysis::Step::build_relations},
                                                        {"3", analysis::Step::mobilise},
                                                        {"4", analysis::Step::convene},
                                                        {"5", analysis::Step::leverage}}};
constexpr std::array<Choice<analysis::Question>, 3> kQuestions{
    {{"verbinder", analysis::Question::bridge},
     {"los", analysis::Question::isolated},
     {"ontbreekt", analysis::Question::missing}}};
constexpr std::array<Choice<Shape>, 2> kShapes{{{"tekst", Shape::text}, {"json", Shape::json}}};
constexpr std::array<Choice<viz::Paper>, 6> kPapers{{{"a4", viz::Paper::a4},
                                                     {"a3", viz::Paper::a3},
                                                     {"a2", viz::Paper::a2},
                                                     {"a1", viz::Paper::a1},
                                                     {"a0", viz::Paper::a0},
                                                     {"beamer", viz::Paper::beamer}}};
constexpr std::array<Choice<TieClass>, 4> kClasses{{{"sociaal", TieClass::social},
                                                    {"gebruik", TieClass::use},
                                                    {"bericht", TieClass::message},
                                                    {"hulp", TieClass::resource}}};

Parsed understand(const Raw& raw, std::string verb) {
  Reader reader;
  Arguments result;
  result.verb = std::move(verb);
  result.path = raw.path;
  result.out = raw.out;
  result.overwrite = raw.overwrite;
  result.all = raw.all;
  result.audience = reader.choose("voor", raw.audience, kAudiences);
  result.run_date = reader.date(raw.date);
  result.step = reader.choose("stap", raw.step, kSteps);
  result.question = reader.choose("soort", raw.question, kQuestions);
  result.shape = reader.choose("formaat", raw.format, kShapes).value_or(Shape::text);
  result.paper = reader.choose("papier", raw.paper, kPapers).value_or(viz::Paper::a3);
  result.tie_class = reader.choose("klasse", raw.tie_class, kClasses).value_or(TieClass::social);
  result.brief = reader.count("kort", raw.brief);
  result.best_pairs = reader.count("paren", raw.pairs).value_or(20);
  if (!reader.problem().empty()) {
    return {.arguments = {}, .output = "", .problem = reader.problem(), .exit_code = kWrongUse};
  }
  return {.arguments = result, .output = "", .problem = "", .exit_code = kFine};
}

Parsed wrong_use(const std::string& what) {
  return {.arguments = {},
          .output = "",
          .problem = "fout: " + what + "\n  = hulp: buurtweb help\n",
          .exit_code = kWrongUse};
}

// CLI11 speaks English; say in Dutch what it tripped over.
Parsed refused(const CLI::ParseError& error, const CLI::App& app) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) {
    return wrong_use("deze opdracht is niet compleet of anders geschreven");
  }
  std::string extras;
  for (const std::string& word : app.remaining(true)) {
    extras += " " + word;
  }
  return wrong_use("dit kennen we hier niet:" + extras);
}

bool is_verb(std::string_view word) {
  return std::ranges::any_of(
      verbs(), [&](const Verb& verb) { return word == verb.name || word == verb.alias; });
}

Parsed unknown_verb(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Verb& verb : verbs()) {
    names.push_back(verb.name);
  }
  const std::string_view near = nearest(word, names);
  return wrong_use("'" + word + "' is geen opdracht" +
                   (near.empty() ? "" : "; bedoelde je '" + std::string(near) + "'?"));
}

constexpr std::string_view kFirstHelp =
    "buurtweb maakt kaarten van wie en wat er in een buurt is.\n"
    "  buurtweb controleer MAP   kijkt of de bestanden kloppen\n"
    "  buurtweb analyseer MAP    zegt wat opvalt, met een actie\n"
    "  buurtweb kaart MAP        tekent de kaart voor aan de muur\n"
    "Meer weten: buurtweb help\n";

void dutch_labels(CLI::App& app) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", "Gebruik");
  formatter->label("OPTIONS", "OPTIES");
  formatter->label("Options", "Opties");
  formatter->label("Positionals", "Waarden");
  formatter->label("Subcommands", "Opdrachten");
  formatter->label("SUBCOMMAND", "OPDRACHT");
  formatter->column_width(26);
  app.formatter(formatter);
}

}  // namespace

Parsed parse_arguments(const std::vector<std::string>& words) {
  if (words.empty()) {
    return {.arguments = {}, .output = std::string(kFirstHelp), .problem = "", .exit_code = kFine};
  }
  Raw raw;
  CLI::App app("buurtweb: wie heeft wat, wie kent wie, en wie brengen we bij elkaar?", "buurtweb");
  dutch_labels(app);
  app.set_help_flag("-h,--help", "laat deze hulp zien")->group("Opties");
  app.set_version_flag("--version", std::string(kVersion), "laat het nummer van deze versie zien")
      ->group("Opties");
  app.require_subcommand(1);
  for (const Verb& verb : verbs()) {
    add_verb(app, verb, raw);
  }
  const bool help = words.front() == "help";
  if (!help && !words.front().starts_with('-') && !is_verb(words.front())) {
    return unknown_verb(words.front());
  }
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  if (help) {
    reversed.pop_back();
    reversed.insert(reversed.begin(), "--help");
  }
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    return {.arguments = {}, .output = app.help(), .problem = "", .exit_code = kFine};
  } catch (const CLI::CallForVersion&) {
    const std::string version = std::string(kVersion) + "\n";
    return {.arguments = {}, .output = version, .problem = "", .exit_code = kFine};
  } catch (const CLI::ParseError& error) {
    return refused(error, app);
  }
  return understand(raw, app.get_subcommands().front()->get_name());
}

}  // namespace buurtweb::cli
