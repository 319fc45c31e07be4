#include <fmt/format.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/report/diagnostics.h"

namespace buurtweb::report {
namespace {

// Some of the sentences are several, with a point behind the last.
std::string without_point(std::string sentence) {
  sentence.resize(sentence.size() - (sentence.ends_with('.') ? 1U : 0U));
  return sentence;
}

}  // namespace

std::string diagnostic_line(const Diagnostic& diagnostic, std::string_view path,
                            const DiagnosticWords& words) {
  // An editor wants a place to go to; what is about the whole file stands at its start.
  return fmt::format("{}:{}:{}: {} {}: {}; {}", printable(path),
                     std::max<std::uint64_t>(diagnostic.where.line, 1),
                     std::max<std::uint64_t>(diagnostic.where.column, 1),
                     words.severity(diagnostic), info(diagnostic.kind).code,
                     without_point(words.sentence(diagnostic)), words.advice(diagnostic));
}

std::string diagnostics_short(const Diagnostics& diagnostics, const DiagnosticWords& words) {
  std::string result;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (!words.shown(diagnostic)) {
      continue;
    }
    result += diagnostic_line(diagnostic, words.path(diagnostic), words) + "\n";
  }
  return result;
}

}  // namespace buurtweb::report
