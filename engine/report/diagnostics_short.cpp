#include <fmt/format.h>

#include <algorithm>

#include "engine/base/text.h"
#include "engine/report/diagnostics.h"

namespace buurtweb::report {

std::string diagnostics_short(const Diagnostics& diagnostics, const DiagnosticWords& words) {
  std::string result;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (!words.shown(diagnostic)) {
      continue;
    }
    // An editor wants a place to go to; what is about the whole file stands at its start.
    result += fmt::format("{}:{}:{}: {} {}: {}; {}\n", printable(words.path(diagnostic)),
                          std::max<std::uint64_t>(diagnostic.where.line, 1),
                          std::max<std::uint64_t>(diagnostic.where.column, 1),
                          words.severity(diagnostic), info(diagnostic.kind).code,
                          words.sentence(diagnostic), words.advice(diagnostic));
  }
  return result;
}

}  // namespace buurtweb::report
