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

constexpr std::string_view kProgram = "buurtweb ";  // what each example begins with
constexpr std::size_t kWidth = 78;
constexpr std::size_t kColumn = 24;  // where the explanations start

std::string about(const Verb& verb, std::string_view part, const locale::Catalogue& words) {
  return words.say(fmt::format("opdracht.{}.{}", verb.name, part));
}

// "PAD", "[PAD]" or "BESTAND…".
std::string shown(const Positional& place, const locale::Catalogue& words) {
  std::string name = place_word(place.name, words);
  switch (place.need) {
    case Positional::Need::required:
      return name;
    case Positional::Need::optional:
      return fmt::format("[{}]", name);
    case Positional::Need::repeated:
      return fmt::format("{}…", name);
  }
  return {};
}

std::string usage(const Verb& verb, const locale::Catalogue& words) {
  std::string result = fmt::format("buurtweb {}", name_in(words, verb));
  for (const Positional& place : verb.positionals) {
    result += " " + shown(place, words);
  }
  return result + " " + words.say("hulp.opties_kort");
}

std::string shown(const Option& option, const locale::Catalogue& words) {
  return option.value.empty()
             ? fmt::format("--{}", option.name)
             : fmt::format("--{} {}", option.name, place_word(option.value, words));
}

std::string explained(const Verb& verb, const Option& option, const locale::Catalogue& words) {
  std::string result = option_words(verb, option, words);
  if (!option.choices.empty()) {
    result += " " + words.say("hulp.keuzes", {{"keuzes", words.choice(option.choices)}});
  }
  return result;
}

struct Entry {
  std::string term;
  std::string text;
};

std::vector<Entry> option_entries(const Verb& verb, const locale::Catalogue& words) {
  std::vector<Entry> result;
  for (const Option& row : options_of(verb)) {
    result.push_back({shown(row, words), explained(verb, row, words)});
  }
  result.push_back({"-h, --help", words.say("optie.help")});
  return result;
}

std::vector<Entry> place_entries(const Verb& verb, const locale::Catalogue& words) {
  std::vector<Entry> result;
  for (const Positional& place : verb.positionals) {
    const std::string own = fmt::format("opdracht.{}.plaats.{}", verb.name, place.name);
    const std::string key = words.has(own) ? own : fmt::format("hulp.plaats.{}", place.name);
    result.push_back({shown(place, words), words.say(key)});
  }
  return result;
}

std::vector<Entry> example_entries(const Verb& verb, const locale::Catalogue& words) {
  std::vector<Entry> result;
  for (std::size_t i = 0; i < verb.examples.size(); ++i) {
    const std::string_view behind_name =
        verb.examples[i].substr(kProgram.size() + verb.name.size());
    result.push_back({fmt::format("{}{}{}", kProgram, name_in(words, verb), behind_name),
                      about(verb, fmt::format("voorbeeld.{}", i + 1), words)});
  }
  return result;
}

std::vector<Entry> verb_entries(const locale::Catalogue& words) {
  std::vector<Entry> result;
  for (const Verb& verb : verbs()) {
    result.push_back({std::string(name_in(words, verb)), about(verb, "kort", words)});
  }
  return result;
}

std::vector<Entry> exit_entries(const locale::Catalogue& words) {
  std::vector<Entry> result;
  for (const int code : {0, 1, 2, 3, 4, 101, 130}) {
    result.push_back({std::to_string(code), words.say(fmt::format("hulp.einde.{}", code))});
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

std::string section(const std::string& title, const std::vector<Entry>& entries,
                    std::size_t column) {
  if (entries.empty()) {
    return "";
  }
  std::string result = fmt::format("\n{}\n", title);
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

std::string roff_section(const std::string& title, const std::string& body) {
  return fmt::format(".SH {}\n{}", roff(title), body);
}

std::string roff_list(const std::vector<Entry>& entries) {
  std::string result;
  for (const Entry& entry : entries) {
    result += fmt::format(".TP\n.B {}\n{}\n", roff(entry.term), roff(entry.text));
  }
  return result;
}

std::string roff_head(const std::string& name, const std::string& summary,
                      const locale::Catalogue& words) {
  return fmt::format(".TH {} 1 \"\" \"{}\" \"{}\"\n", roff(name), roff(version()),
                     roff(words.say("hulp.man.boek"))) +
         roff_section(words.say("hulp.man.naam"),
                      fmt::format("{} \\- {}\n", roff(name), roff(summary)));
}

}  // namespace

std::string place_word(std::string_view name, const locale::Catalogue& words) {
  return words.say(fmt::format("hulp.woord.{}", name));
}

std::string option_words(const Verb& verb, const Option& option, const locale::Catalogue& words) {
  const std::string own = fmt::format("opdracht.{}.optie.{}", verb.name, option.name);
  return words.say(words.has(own) ? own : fmt::format("optie.{}", option.name));
}

std::string help_text(const locale::Catalogue& words) {
  std::string result = wrapped(words.say("hulp.wat"), 0);
  result += fmt::format("\n{}\n  buurtweb {}\n", words.say("hulp.gebruik"),
                        words.say("hulp.opdracht_kort"));
  result += section(words.say("hulp.opdrachten"), verb_entries(words), 16);
  return result + "\n" + wrapped(words.say("hulp.verder"), 0);
}

std::string help_text(const Verb& verb, const locale::Catalogue& words) {
  std::string result =
      wrapped(fmt::format("buurtweb {}: {}", name_in(words, verb), about(verb, "kort", words)), 0);
  result += fmt::format("\n{}\n  {}\n", words.say("hulp.gebruik"), usage(verb, words));
  if (!verb.alias.empty()) {
    const bool is_alias = name_in(words, verb) == verb.alias;
    const std::string other(is_alias ? verb.name : verb.alias);
    result += wrapped(words.say("hulp.ook", {{"naam", other}}), 2);
  }
  result += "\n" + wrapped(about(verb, "lang", words), 0);
  result += section(words.say("hulp.plaatsen"), place_entries(verb, words), kColumn);
  result += section(words.say("hulp.opties"), option_entries(verb, words), kColumn);
  return result + section(words.say("hulp.voorbeelden"), example_entries(verb, words), kWidth / 10);
}

std::string man_page(const locale::Catalogue& words) {
  std::string also;
  for (const Verb& verb : verbs()) {
    also += fmt::format(".BR {} (1)\n", roff(fmt::format("buurtweb-{}", name_in(words, verb))));
  }
  return roff_head("buurtweb", words.say("hulp.man.kort"), words) +
         roff_section(words.say("hulp.man.overzicht"),
                      fmt::format(".B buurtweb\n{}\n", roff(words.say("hulp.opdracht_kort")))) +
         roff_section(words.say("hulp.man.beschrijving"), roff(words.say("hulp.wat")) + "\n") +
         roff_section(words.say("hulp.man.opdrachten"), roff_list(verb_entries(words))) +
         roff_section(words.say("hulp.man.einde"), roff_list(exit_entries(words))) +
         roff_section(words.say("hulp.man.zie_ook"), also);
}

std::string man_page(const Verb& verb, const locale::Catalogue& words) {
  return roff_head(fmt::format("buurtweb-{}", name_in(words, verb)), about(verb, "kort", words),
                   words) +
         roff_section(words.say("hulp.man.overzicht"),
                      fmt::format(".B {}\n", roff(usage(verb, words)))) +
         roff_section(words.say("hulp.man.beschrijving"), roff(about(verb, "lang", words)) + "\n") +
         roff_section(words.say("hulp.man.opties"), roff_list(place_entries(verb, words)) +
                                                        roff_list(option_entries(verb, words))) +
         roff_section(words.say("hulp.man.voorbeelden"), roff_list(example_entries(verb, words))) +
         roff_section(words.say("hulp.man.einde"), roff_list(exit_entries(words))) +
         roff_section(words.say("hulp.man.zie_ook"), ".BR buurtweb (1)\n");
}

}  // namespace buurtweb::cli
