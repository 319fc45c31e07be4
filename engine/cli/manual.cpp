#include "engine/cli/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "engine/cli/words.h"

namespace buurtweb::cli {
namespace {

constexpr std::size_t kWidth = 78;
constexpr std::size_t kColumn = 24;  // where the explanations start

std::string about(const Verb& verb, std::string_view part) {
  return catalogue().say(fmt::format("opdracht.{}.{}", verb.name, part));
}

// "PAD", "[PAD]" or "BESTAND…".
std::string shown(const Positional& place) {
  switch (place.need) {
    case Positional::Need::required:
      return std::string(place.name);
    case Positional::Need::optional:
      return fmt::format("[{}]", place.name);
    case Positional::Need::repeated:
      return fmt::format("{}…", place.name);
  }
  return {};
}

std::string usage(const Verb& verb) {
  std::string result = fmt::format("buurtweb {}", verb.name);
  for (const Positional& place : verb.positionals) {
    result += " " + shown(place);
  }
  return verb.options.empty() ? result : result + " " + catalogue().say("hulp.opties_kort");
}

std::string shown(const Option& option) {
  return option.value.empty() ? fmt::format("--{}", option.name)
                              : fmt::format("--{} {}", option.name, option.value);
}

std::string explained(const Option& option) {
  std::string result = catalogue().say(fmt::format("optie.{}", option.name));
  if (!option.choices.empty()) {
    result +=
        " " + catalogue().say("hulp.keuzes", {{"keuzes", catalogue().choice(option.choices)}});
  }
  return result;
}

struct Entry {
  std::string term;
  std::string text;
};

std::vector<Entry> option_entries(const Verb& verb) {
  std::vector<Entry> result;
  for (const Option& row : options_of(verb)) {
    result.push_back({shown(row), explained(row)});
  }
  result.push_back({"-h, --help", catalogue().say("optie.help")});
  return result;
}

std::vector<Entry> place_entries(const Verb& verb) {
  std::vector<Entry> result;
  for (const Positional& place : verb.positionals) {
    result.push_back({shown(place), catalogue().say(fmt::format("hulp.plaats.{}", place.name))});
  }
  return result;
}

std::vector<Entry> example_entries(const Verb& verb) {
  std::vector<Entry> result;
  for (std::size_t i = 0; i < verb.examples.size(); ++i) {
    result.push_back(
        {std::string(verb.examples[i]), about(verb, fmt::format("voorbeeld.{}", i + 1))});
  }
  return result;
}

std::vector<Entry> verb_entries() {
  std::vector<Entry> result;
  for (const Verb& verb : verbs()) {
    result.push_back({std::string(verb.name), about(verb, "kort")});
  }
  return result;
}

std::vector<Entry> exit_entries() {
  std::vector<Entry> result;
  for (const int code : {0, 1, 2, 3, 4, 101, 130}) {
    result.push_back({std::to_string(code), catalogue().say(fmt::format("hulp.einde.{}", code))});
  }
  return result;
}

// The words in lines of at most kWidth, each line from `indent` on.
std::string wrapped(const std::string& text, std::size_t indent) {
  std::istringstream in(text);
  std::string result;
  std::size_t used = 0;
  for (std::string word; in >> word;) {
    const std::size_t width = count_code_points(word);
    if (used > 0 && indent + used + 1 + width > kWidth) {
      result += "\n";
      used = 0;
    }
    result += used == 0 ? std::string(indent, ' ') : " ";
    result += word;
    used += width + (used == 0 ? 0 : 1);
  }
  return result + "\n";
}

// A term at the left and its text at the right, or below it when the term is long.
std::string row(const Entry& entry, std::size_t column) {
  const std::size_t width = count_code_points(entry.term) + 2;
  const std::string text = wrapped(entry.text, column);
  if (width + 1 > column) {
    return fmt::format("  {}\n{}", entry.term, text);
  }
  return fmt::format("  {}{}", entry.term, text.substr(width));
}

std::string section(std::string_view title, const std::vector<Entry>& entries, std::size_t column) {
  if (entries.empty()) {
    return "";
  }
  std::string result = fmt::format("\n{}\n", catalogue().say(fmt::format("hulp.{}", title)));
  for (const Entry& entry : entries) {
    result += row(entry, column);
  }
  return result;
}

// Text in roff: a backslash and a minus have a meaning of their own there, and so have a point and
// an apostrophe at the start of a line.
std::string roff(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result.starts_with('.') || result.starts_with('\'') ? "\\&" + result : result;
}

std::string roff_section(std::string_view title, const std::string& body) {
  return fmt::format(".SH {}\n{}", roff(catalogue().say(fmt::format("hulp.man.{}", title))), body);
}

std::string roff_list(const std::vector<Entry>& entries) {
  std::string result;
  for (const Entry& entry : entries) {
    result += fmt::format(".TP\n.B {}\n{}\n", roff(entry.term), roff(entry.text));
  }
  return result;
}

std::string roff_head(const std::string& name, const std::string& summary) {
  return fmt::format(".TH {} 1 \"\" \"{}\" \"{}\"\n", roff(name), roff(version()),
                     roff(catalogue().say("hulp.man.boek"))) +
         roff_section("naam", fmt::format("{} \\- {}\n", roff(name), roff(summary)));
}

}  // namespace

std::string help_text() {
  std::string result = wrapped(catalogue().say("hulp.wat"), 0);
  result += fmt::format("\n{}\n  buurtweb {}\n", catalogue().say("hulp.gebruik"),
                        catalogue().say("hulp.opdracht_kort"));
  result += section("opdrachten", verb_entries(), 16);
  return result + "\n" + wrapped(catalogue().say("hulp.verder"), 0);
}

std::string help_text(const Verb& verb) {
  std::string result = wrapped(fmt::format("buurtweb {}: {}", verb.name, about(verb, "kort")), 0);
  result += fmt::format("\n{}\n  {}\n", catalogue().say("hulp.gebruik"), usage(verb));
  if (!verb.alias.empty()) {
    result += wrapped(catalogue().say("hulp.ook", {{"naam", std::string(verb.alias)}}), 2);
  }
  result += "\n" + wrapped(about(verb, "lang"), 0);
  result += section("plaatsen", place_entries(verb), kColumn);
  result += section("opties", option_entries(verb), kColumn);
  return result + section("voorbeelden", example_entries(verb), kWidth / 10);
}

std::string man_page() {
  std::string also;
  for (const Verb& verb : verbs()) {
    also += fmt::format(".BR {} (1)\n", roff(fmt::format("buurtweb-{}", verb.name)));
  }
  return roff_head("buurtweb", catalogue().say("hulp.man.kort")) +
         roff_section("overzicht", fmt::format(".B buurtweb\n{}\n",
                                               roff(catalogue().say("hulp.opdracht_kort")))) +
         roff_section("beschrijving", roff(catalogue().say("hulp.wat")) + "\n") +
         roff_section("opdrachten", roff_list(verb_entries())) +
         roff_section("einde", roff_list(exit_entries())) + roff_section("zie_ook", also);
}

std::string man_page(const Verb& verb) {
  return roff_head(fmt::format("buurtweb-{}", verb.name), about(verb, "kort")) +
         roff_section("overzicht", fmt::format(".B {}\n", roff(usage(verb)))) +
         roff_section("beschrijving", roff(about(verb, "lang")) + "\n") +
         roff_section("opties", roff_list(place_entries(verb)) + roff_list(option_entries(verb))) +
         roff_section("voorbeelden", roff_list(example_entries(verb))) +
         roff_section("einde", roff_list(exit_entries())) +
         roff_section("zie_ook", ".BR buurtweb (1)\n");
}

}  // namespace buurtweb::cli
