#include "engine/cli/arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/manual.h"
#include "engine/cli/understand.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"

namespace buurtweb::cli {
namespace {

std::string dashed(std::string_view name) {
  return "--" + std::string(name);
}

Parsed printed(std::string output) {
  return {.arguments = {}, .output = std::move(output), .problem = "", .exit_code = kFine};
}

Parsed wrong_use(const std::string& problems, const locale::Catalogue& catalogue,
                 const Verb* verb = nullptr) {
  const std::string hint =
      verb == nullptr || verb->name == "help"
          ? catalogue.say("gebruik.hulp")
          : catalogue.say("gebruik.hulp_bij",
                          {{"opdracht", std::string(name_in(catalogue, *verb))}});
  return {.arguments = {}, .output = "", .problem = problems + hint + "\n", .exit_code = kWrongUse};
}

// The verb that the words begin with, as far as CLI11 has come.
const Verb* verb_of(const CLI::App& app) {
  const auto subs = app.get_subcommands();
  return subs.empty() ? nullptr : find_verb(subs.front()->get_name());
}

// What CLI11 writes into while it parses. Each option of each verb has a place of its own by name;
// only one verb is parsed.
struct Caught {
  std::vector<std::string> words;
  std::map<std::string, std::string, std::less<>> values;
};

void add_verb(CLI::App& app, const Verb& verb, Caught& caught) {
  CLI::App& sub = *app.add_subcommand(std::string(verb.name));
  if (!verb.alias.empty()) {
    sub.alias(std::string(verb.alias));
  }
  sub.add_option("WOORDEN", caught.words);
  for (const Option& row : options_of(verb)) {
    if (row.value.empty()) {
      sub.add_flag(dashed(row.name));
    } else {
      sub.add_option(dashed(row.name), caught.values[std::string(row.name)])->take_last();
    }
  }
}

Given given(const Verb& verb, const CLI::App& sub, const Caught& caught) {
  Given result{.verb = &verb, .words = caught.words, .values = {}};
  for (const Option& row : options_of(verb)) {
    if (sub.count(dashed(row.name)) > 0) {
      const auto value = caught.values.find(row.name);
      result.values.emplace_back(row.name, value == caught.values.end() ? "" : value->second);
    }
  }
  return result;
}

// The option nearest to a word that is none, with its dashes; empty when none is near.
std::string near_option(const Verb& verb, std::string_view word) {
  std::vector<std::string> names{"--help"};
  for (const Option& row : options_of(verb)) {
    names.push_back(dashed(row.name));
  }
  return std::string(nearest(word, {names.begin(), names.end()}));
}

// CLI11 has words of its own; say in ours what it tripped over.
std::string refusal(const CLI::ParseError& error, const CLI::App& app,
                    const locale::Catalogue& catalogue) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::string word = app.remaining(true).front();
    const Verb* const verb = verb_of(app);
    const std::string hint = verb == nullptr ? "" : near_option(*verb, word);
    return problem(catalogue, hint.empty() ? "gebruik.onbekend" : "gebruik.onbekend_hint",
                   {{"woord", word}, {"hint", hint}});
  }
  const std::string text = error.what();
  return problem(catalogue, "gebruik.waarde_ontbreekt",
                 {{"optie", text.substr(0, text.find(':'))}});
}

Parsed unknown_verb(const std::string& word, const locale::Catalogue& catalogue) {
  std::vector<std::string_view> names;
  for (const Verb& verb : verbs()) {
    names.push_back(verb.name);
    if (!verb.alias.empty()) {
      names.push_back(verb.alias);
    }
  }
  const std::string hint(nearest(word, names));
  return wrong_use(
      problem(catalogue,
              hint.empty() ? "gebruik.onbekende_opdracht" : "gebruik.onbekende_opdracht_hint",
              {{"woord", word}, {"hint", hint}}),
      catalogue);
}

// An option in front of the verb, where only these three may stand.
Parsed leading_option(const std::string& word, const locale::Catalogue& catalogue) {
  const std::string hint(nearest(word, {"--help", "--version", "--taal"}));
  return wrong_use(
      problem(catalogue, hint.empty() ? "gebruik.eerst_opdracht" : "gebruik.onbekend_hint",
              {{"woord", word}, {"hint", hint}}),
      catalogue);
}

bool asks_nothing(const std::vector<std::string>& words) {
  return words.empty() ||
         (words.size() == 2 && words.front() == "--taal" && locale::catalogue(words.back()));
}

// --taal may also stand in front of the verb, as the only option that is about no verb; it is then
// read as if it stood behind it.
std::vector<std::string> verb_first(std::vector<std::string> words) {
  constexpr std::string_view kJoined = "--taal=";
  if (!words.empty() && words.front().starts_with(kJoined)) {
    std::string code = words.front().substr(kJoined.size());
    words.front() = "--taal";
    words.insert(words.begin() + 1, std::move(code));
  }
  if (words.empty() || words.front() != "--taal") {
    return words;
  }
  if (words.size() > 2) {
    std::rotate(words.begin(), words.begin() + 2, words.begin() + 3);
  } else if (!asks_nothing(words)) {
    words.insert(words.begin(), "help");  // which says what is wrong with the language
  }
  return words;
}

Parsed parse(CLI::App& app, const std::vector<std::string>& words, const Caught& caught) {
  const locale::Catalogue catalogue = catalogue_for(words);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForHelp&) {
    const Verb* const verb = verb_of(app);
    return printed(verb == nullptr ? help_text(catalogue) : help_text(*verb, catalogue));
  } catch (const CLI::ParseError& error) {
    return wrong_use(refusal(error, app, catalogue), catalogue, verb_of(app));
  }
  const Verb& verb = *verb_of(app);
  Understood understood =
      understand(given(verb, *app.get_subcommands().front(), caught), catalogue);
  if (!understood.problem.empty()) {
    return wrong_use(understood.problem, catalogue, &verb);
  }
  return {.arguments = std::move(understood.arguments),
          .output = "",
          .problem = "",
          .exit_code = kFine};
}

}  // namespace

Parsed parse_arguments(const std::vector<std::string>& words) {
  const locale::Catalogue catalogue = catalogue_for(words);
  const std::vector<std::string> ordered = verb_first(words);
  if (asks_nothing(ordered)) {
    return printed(catalogue.say("gebruik.begin") + "\n");
  }
  if (ordered.front() == "--version") {
    return printed(version() + "\n");
  }
  const bool for_help = ordered.front() == "--help" || ordered.front() == "-h";
  if (!for_help && find_verb(ordered.front()) == nullptr) {
    return ordered.front().starts_with('-') ? leading_option(ordered.front(), catalogue)
                                            : unknown_verb(ordered.front(), catalogue);
  }
  Caught caught;
  CLI::App app("", "buurtweb");
  app.set_help_flag("-h,--help");
  app.require_subcommand(1);
  for (const Verb& verb : verbs()) {
    add_verb(app, verb, caught);
  }
  return parse(app, ordered, caught);
}

}  // namespace buurtweb::cli
