#include "engine/cli/completions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/cli/manual.h"
#include "engine/cli/verb.h"

namespace buurtweb::cli {
namespace {

std::string summary(const Verb& verb, const locale::Catalogue& words) {
  return words.say(fmt::format("opdracht.{}.kort", verb.name));
}

std::string verb_names() {
  std::string result;
  for (const Verb& verb : verbs()) {
    result += fmt::format("{}{}", result.empty() ? "" : " ", verb.name);
  }
  return result;
}

// "kaart|map": both names of a verb, as a pattern of the shell.
std::string pattern(const Verb& verb) {
  return verb.alias.empty() ? std::string(verb.name) : fmt::format("{}|{}", verb.name, verb.alias);
}

bool takes_path(const Verb& verb) {
  return std::ranges::any_of(verb.positionals, &Positional::is_path);
}

bool takes_path(const Option& option) {
  return option.value == "PAD" || option.value == "BESTAND";
}

// Inside single quotes of a shell.
std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return result + "'";
}

std::string bash_case(const Verb& verb) {
  std::string names = "--help";
  std::string values;
  for (const Option& row : options_of(verb)) {
    names += fmt::format(" --{}", row.name);
    if (!row.choices.empty()) {
      values += fmt::format("        --{}) words='{}' ;;\n", row.name, fmt::join(row.choices, " "));
    } else if (!row.value.empty()) {
      values +=
          fmt::format("        --{}) files={} ;;\n", row.name, takes_path(row) ? "yes" : "no");
    }
  }
  return fmt::format(
      "    {})\n"
      "      case $before in\n"
      "{}"
      "        *) words='{}'; files={} ;;\n"
      "      esac ;;\n",
      pattern(verb), values, names, takes_path(verb) ? "yes" : "no");
}

std::string zsh_case(const Verb& verb, const locale::Catalogue& words) {
  std::string result = fmt::format("    {})\n      _arguments '--help'", pattern(verb));
  for (const Option& row : options_of(verb)) {
    std::string tail;
    if (!row.choices.empty()) {
      tail = fmt::format(":{}:({})", row.value, fmt::join(row.choices, " "));
    } else if (!row.value.empty()) {
      tail = fmt::format(":{}:{}", row.value, takes_path(row) ? "_files" : " ");
    }
    std::string text = option_words(verb, row, words);
    std::ranges::replace(text, ':', ';');
    std::ranges::replace(text, '[', '(');
    std::ranges::replace(text, ']', ')');
    result += " \\\n        " + quoted(fmt::format("--{}[{}]{}", row.name, text, tail));
  }
  return result + (takes_path(verb) ? " \\\n        '*:pad:_files'" : "") + "\n      ;;\n";
}

std::string fish_lines(const Verb& verb, const locale::Catalogue& words) {
  const std::string seen = fmt::format("__fish_seen_subcommand_from {} {}", verb.name, verb.alias);
  std::string result = fmt::format("complete -c buurtweb -n __fish_use_subcommand -f -a {} -d {}\n",
                                   verb.name, quoted(summary(verb, words)));
  for (const Option& row : options_of(verb)) {
    result += fmt::format("complete -c buurtweb -n '{}' -l {}", seen, row.name);
    if (!row.choices.empty()) {
      result += fmt::format(" -x -a '{}'", fmt::join(row.choices, " "));
    } else if (!row.value.empty()) {
      result += takes_path(row) ? " -r" : " -x";
    }
    result += fmt::format(" -d {}\n", quoted(option_words(verb, row, words)));
  }
  return result;
}

}  // namespace

std::string bash_completion() {
  std::string cases;
  for (const Verb& verb : verbs()) {
    cases += bash_case(verb);
  }
  return "# bash completion for buurtweb\n"
         "_buurtweb() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words= "
         "files=no\n"
         "  COMPREPLY=()\n"
         "  if [[ $COMP_CWORD == 1 ]]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -W '" +
         verb_names() +
         " --help --version' -- \"$word\")\n"
         "    return\n"
         "  fi\n"
         "  case ${COMP_WORDS[1]} in\n" +
         cases +
         "  esac\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
         "  if [[ $files == yes && $word != -* ]]; then\n"
         "    compopt -o filenames 2>/dev/null\n"
         "    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
         "  fi\n"
         "}\n"
         "complete -F _buurtweb buurtweb\n";
}

std::string zsh_completion(const locale::Catalogue& words) {
  std::string names;
  std::string cases;
  for (const Verb& verb : verbs()) {
    std::string text = summary(verb, words);
    std::ranges::replace(text, ':', ';');
    names += fmt::format("    {}\n", quoted(fmt::format("{}:{}", verb.name, text)));
    cases += zsh_case(verb, words);
  }
  return "#compdef buurtweb\n"
         "_buurtweb() {\n"
         "  local -a verbs\n"
         "  verbs=(\n" +
         names +
         "  )\n"
         "  if (( CURRENT == 2 )); then\n"
         "    _describe 'opdracht' verbs\n"
         "    return\n"
         "  fi\n"
         "  local verb=$words[2]\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $verb in\n" +
         cases +
         "  esac\n"
         "}\n"
         "_buurtweb \"$@\"\n";
}

std::string fish_completion(const locale::Catalogue& words) {
  std::string result = "# fish completion for buurtweb\n";
  for (const Verb& verb : verbs()) {
    result += fish_lines(verb, words);
  }
  return result;
}

}  // namespace buurtweb::cli
