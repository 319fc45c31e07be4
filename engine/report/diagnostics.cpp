#include "engine/report/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/text.h"
#include "engine/report/masking.h"

namespace buurtweb::report {
namespace {

std::string key(const Diagnostic& diagnostic, std::string_view part) {
  return fmt::format("diagnose.{}.{}", info(diagnostic.kind).code, part);
}

std::string_view mention(const Diagnostic& diagnostic, std::string_view name) {
  const auto found = std::ranges::find(diagnostic.mentions, name, &Mention::name);
  return found == diagnostic.mentions.end() ? std::string_view{} : found->text;
}

bool is_masked(const Mention& mention, Audience audience) {
  return mention.personal && audience != Audience::worker;
}

// Mentions that are not words themselves but name words of the catalogue, with where those stand:
// under the diagnostic or, for kinds of assets, under `woord`.
struct Named {
  std::string_view mention;
  std::string_view part;
  bool of_all = false;
};
constexpr std::size_t kLongestWord = 64;

constexpr std::array<Named, 6> kNamed{{{"cause", "oorzaak."},
                                       {"notitie", "importeer.notitie.", true},
                                       {"verwacht", "verwacht."},
                                       {"van_soort", "woord.soort.", true},
                                       {"naar_soort", "woord.soort.", true},
                                       {"is_soort", "woord.soort.", true}}};

// A path as one word of a command.
std::string as_typed(const std::string& path) {
  return path.find(' ') == std::string::npos ? printable(path)
                                             : fmt::format("\"{}\"", printable(path));
}

// A tab is one column wide here, and has a sign of its own.
std::string line_to_show(std::string_view text) {
  std::string result;
  for (const char c : text) {
    result += c == '\t' ? std::string("→") : std::string(1, c);
  }
  return printable(result);
}

}  // namespace

bool DiagnosticWords::shown(const Diagnostic& diagnostic) const {
  return audience_ == Audience::worker || info(diagnostic.kind).severity == Severity::error;
}

bool DiagnosticWords::hides_line(const Diagnostic& diagnostic) const {
  return diagnostic.where.line > 0 && audience_ != Audience::worker;
}

std::string DiagnosticWords::severity(const Diagnostic& diagnostic) const {
  const bool error = info(diagnostic.kind).severity == Severity::error;
  return catalogue_.say(error ? "diagnostiek.fout" : "diagnostiek.waarschuwing");
}

std::uint16_t DiagnosticWords::width(const Diagnostic& diagnostic) {
  return mention(diagnostic, "woord").empty() ? std::uint16_t{1} : diagnostic.width;
}

std::string DiagnosticWords::path(const Diagnostic& diagnostic) const {
  return files_.size() == 0 ? "" : path(diagnostic.where);
}

// A near miss that may be read.
bool DiagnosticWords::gives_hint(const Diagnostic& diagnostic) const {
  return std::ranges::any_of(diagnostic.mentions, [this](const Mention& each) {
    return each.name == "hint" && !each.text.empty() && !is_masked(each, audience_);
  });
}

// The key of the words that a mention names; empty where it is words itself.
std::string DiagnosticWords::named_by(const Mention& mention, const Diagnostic& diagnostic) const {
  const auto* const named = std::ranges::find(kNamed, mention.name, &Named::mention);
  if (named == kNamed.end()) {
    return {};
  }
  const std::string part = std::string(named->part) + mention.text;
  const std::string whole = named->of_all ? part : key(diagnostic, part);
  const std::string hinting = whole + "_hint";
  return gives_hint(diagnostic) && catalogue_.has(hinting) ? hinting : whole;
}

std::vector<locale::Blank> DiagnosticWords::blanks(const Diagnostic& diagnostic) const {
  std::vector<locale::Blank> result;
  for (const Mention& mention : diagnostic.mentions) {
    const bool hidden = is_masked(mention, audience_);
    const bool is_ours = mention.name == "keuzes";  // the format's own words, all of them
    const std::size_t longest = is_ours ? mention.text.size() : kLongestWord;
    result.push_back({mention.name, hidden ? "…" : printable(shortened(mention.text, longest))});
  }
  std::vector<locale::Blank> inside = result;
  inside.push_back({"pad", as_typed(path(diagnostic))});
  for (std::size_t i = 0; i < result.size(); ++i) {
    const std::string named = named_by(diagnostic.mentions[i], diagnostic);
    result[i].text = named.empty() ? result[i].text : catalogue_.say(named, inside);
  }
  if (diagnostic.first.line > 0) {
    result.push_back(
        {"eerst", fmt::format("{}:{}", printable(path(diagnostic.first)), diagnostic.first.line)});
  }
  return result;
}

// Who found it may know better than the sentence for all of its kind.
std::string DiagnosticWords::sentence(const Diagnostic& diagnostic) const {
  const std::string special = fmt::format("zin_{}", mention(diagnostic, "advies"));
  const std::string chosen = key(diagnostic, special);
  return catalogue_.say(catalogue_.has(chosen) ? chosen : key(diagnostic, "zin"),
                        blanks(diagnostic));
}

// With a near miss at hand the advice is the near miss, where it may be read; else what who found
// it knows better.
std::string DiagnosticWords::advice(const Diagnostic& diagnostic) const {
  const std::string with_hint = key(diagnostic, "advies_hint");
  const std::string_view special = mention(diagnostic, "advies");
  std::string chosen = key(diagnostic, "advies");
  if (gives_hint(diagnostic) && catalogue_.has(with_hint)) {
    chosen = with_hint;
  } else if (!special.empty()) {
    chosen.append("_").append(special);
  }
  return catalogue_.say(chosen, blanks(diagnostic));
}

std::string DiagnosticWords::explanation(const Diagnostic& diagnostic) const {
  return catalogue_.say(key(diagnostic, "uitleg"));
}

std::string DiagnosticWords::block(const Diagnostic& diagnostic) const {
  const Place where = diagnostic.where;
  const Ink ink = info(diagnostic.kind).severity == Severity::error ? Ink::error : Ink::warning;
  const std::string label = fmt::format("{}[{}]", severity(diagnostic), info(diagnostic.kind).code);
  std::string result = fmt::format("{}: {}\n", paint_(ink, label), sentence(diagnostic));
  const std::string number = std::to_string(where.line);
  const std::string margin(number.size(), ' ');
  const std::string file = printable(path(diagnostic));
  result += where.line == 0
                ? fmt::format("  ┌─ {}\n", file)
                : fmt::format("{} ┌─ {}:{}:{}\n", margin, file, where.line, where.column);
  const bool is_kept = !files_.text(where.file).empty();  // of lists only the place is known
  if (where.line > 0 && is_kept && !hides_line(diagnostic)) {
    const MaskedLine line = masked({.line = files_.line(where),
                                    .column = where.column,
                                    .word = mention(diagnostic, "woord"),
                                    .begins_in_text = files_.begins_in_text(where)},
                                   files_);
    result += fmt::format("{} │ {}\n{} │ {}{}\n", number, line_to_show(line.text), margin,
                          std::string(line.caret, ' '), paint_(ink, std::string(line.carets, '^')));
  }
  const std::string more =
      catalogue_.say("diagnostiek.leg_uit", {{"code", std::string(info(diagnostic.kind).code)}});
  return result + fmt::format("{0} = {1}\n{0} = {2}\n", margin, advice(diagnostic),
                              paint_(Ink::quiet, more));
}

std::string diagnostics_text(const Diagnostics& diagnostics, const DiagnosticWords& words,
                             const locale::Catalogue& catalogue, std::size_t most) {
  std::string result;
  std::size_t count = 0;
  std::size_t warnings = 0;
  bool hides = false;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (!words.shown(diagnostic)) {
      continue;
    }
    hides = hides || words.hides_line(diagnostic);
    warnings += info(diagnostic.kind).severity == Severity::warning ? 1U : 0U;
    if (++count <= most) {
      result += words.block(diagnostic) + "\n";
    }
  }
  if (count > most) {
    const std::size_t rest = count - most;
    result += catalogue.say("diagnostiek.meer", {{"aantal", std::to_string(rest)}},
                            static_cast<std::int64_t>(rest)) +
              "\n";
  }
  if (count > 0) {
    const auto counted = [&](std::string_view what, std::size_t number) {
      return catalogue.say(what, {{"aantal", std::to_string(number)}},
                           static_cast<std::int64_t>(number));
    };
    result += catalogue.say("diagnostiek.telling",
                            {{"fouten", counted("diagnostiek.fouten", diagnostics.errors())},
                             {"waarschuwingen", counted("diagnostiek.waarschuwingen", warnings)}}) +
              "\n";
    result += hides ? catalogue.say("diagnostiek.verborgen") + "\n" : "";
  }
  return result;
}

}  // namespace buurtweb::report
