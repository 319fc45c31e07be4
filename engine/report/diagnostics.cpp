#include "engine/report/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>

namespace buurtweb::report {
namespace {

std::string key(const Diagnostic& diagnostic, std::string_view part) {
  return fmt::format("diagnose.{}.{}", info(diagnostic.kind).code, part);
}

bool mentions(const Diagnostic& diagnostic, std::string_view name) {
  const auto found = std::ranges::find(diagnostic.mentions, name, &Mention::name);
  return found != diagnostic.mentions.end() && !found->text.empty();
}

}  // namespace

bool DiagnosticWords::shown(const Diagnostic& diagnostic) const {
  return audience_ == Audience::worker || info(diagnostic.kind).severity == Severity::error;
}

std::string DiagnosticWords::severity(const Diagnostic& diagnostic) const {
  const bool error = info(diagnostic.kind).severity == Severity::error;
  return catalogue_.say(error ? "diagnostiek.fout" : "diagnostiek.waarschuwing");
}

std::string DiagnosticWords::path(const Diagnostic& diagnostic) const {
  return files_.size() == 0 ? "" : files_.path(diagnostic.where.file);
}

std::vector<locale::Blank> DiagnosticWords::blanks(const Diagnostic& diagnostic) const {
  std::vector<locale::Blank> result;
  for (const Mention& mention : diagnostic.mentions) {
    if (mention.name == "cause") {
      result.push_back({mention.name, catalogue_.say(key(diagnostic, "oorzaak." + mention.text))});
      continue;
    }
    const bool hidden = mention.personal && audience_ != Audience::worker;
    result.push_back({mention.name, hidden ? "…" : mention.text});
  }
  if (diagnostic.first.line > 0) {
    result.push_back(
        {"eerst", fmt::format("{}:{}", files_.path(diagnostic.first.file), diagnostic.first.line)});
  }
  return result;
}

std::string DiagnosticWords::sentence(const Diagnostic& diagnostic) const {
  return catalogue_.say(key(diagnostic, "zin"), blanks(diagnostic));
}

// With a near miss at hand the advice is the near miss.
std::string DiagnosticWords::advice(const Diagnostic& diagnostic) const {
  const std::string with_hint = key(diagnostic, "advies_hint");
  const bool hint = mentions(diagnostic, "hint") && catalogue_.has(with_hint);
  return catalogue_.say(hint ? with_hint : key(diagnostic, "advies"), blanks(diagnostic));
}

std::string DiagnosticWords::block(const Diagnostic& diagnostic) const {
  const Place where = diagnostic.where;
  std::string result = fmt::format("{}[{}]: {}\n", severity(diagnostic), info(diagnostic.kind).code,
                                   sentence(diagnostic));
  const std::string number = std::to_string(where.line);
  const std::string margin(number.size(), ' ');
  result += where.line == 0 ? fmt::format("  ┌─ {}\n", path(diagnostic))
                            : fmt::format("{} ┌─ {}:{}:{}\n", margin, path(diagnostic), where.line,
                                          where.column);
  if (where.line > 0 && audience_ == Audience::worker) {
    const bool keep_word = mentions(diagnostic, "woord");
    const MaskedLine line = masked(files_.line(where), where.column, diagnostic.width, keep_word);
    const std::size_t carets = keep_word ? diagnostic.width : 1;
    result += fmt::format("{} │ {}\n{} │ {}{}\n", number, line.text, margin,
                          std::string(line.caret, ' '), std::string(carets, '^'));
  }
  return result + fmt::format("{} = {}\n", margin, advice(diagnostic));
}

std::string diagnostics_text(const Diagnostics& diagnostics, const DiagnosticWords& words,
                             const locale::Catalogue& catalogue, std::size_t most) {
  std::string result;
  std::size_t count = 0;
  std::size_t warnings = 0;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (!words.shown(diagnostic)) {
      continue;
    }
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
  }
  return result;
}

}  // namespace buurtweb::report
