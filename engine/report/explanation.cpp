#include "engine/report/explanation.h"

#include <algorithm>

#include "engine/base/diagnostic.h"
#include "engine/base/text.h"

namespace buurtweb::report {
namespace {

// An example from the catalogue under its label, or nothing.
std::string example(const std::string& key, std::string_view part,
                    const locale::Catalogue& catalogue) {
  const std::string where = key + std::string(part);
  if (!catalogue.has(where)) {
    return {};
  }
  std::string result = "\n" + catalogue.say("uitleg." + std::string(part)) + "\n";
  std::string_view rest;
  const std::string text = catalogue.say(where);
  for (rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    result.append("  ").append(rest.substr(0, end)).append("\n");
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return result;
}

std::string of_diagnostic(const DiagnosticInfo& kind, const locale::Catalogue& catalogue) {
  const std::string code(kind.code);
  const std::string key = "diagnose." + code + ".";
  const bool is_error = kind.severity == Severity::error;
  const std::string severity =
      catalogue.say(is_error ? "diagnostiek.fout" : "diagnostiek.waarschuwing");
  return catalogue.say("uitleg.kop", {{"code", code}, {"ernst", severity}}) + "\n" +
         catalogue.say(key + "uitleg") + "\n" + example(key, "zo_niet", catalogue) +
         example(key, "zo_wel", catalogue);
}

}  // namespace

std::optional<std::string> explanation(std::string_view code, const locale::Catalogue& catalogue) {
  const std::string wanted = folded(code);
  const auto found = std::ranges::find_if(all_diagnostic_kinds(), [&](const DiagnosticInfo& kind) {
    return folded(kind.code) == wanted;
  });
  if (found != all_diagnostic_kinds().end()) {
    return of_diagnostic(*found, catalogue);
  }
  const std::string key = "bevinding." + wanted + ".";
  if (!catalogue.has(key + "uitleg")) {
    return std::nullopt;
  }
  const std::string head =
      catalogue.has(key + "titel")
          ? catalogue.say("uitleg.bevinding",
                          {{"code", wanted}, {"titel", catalogue.say(key + "titel")}})
          : wanted;
  return head + "\n" + catalogue.say(key + "uitleg") + "\n";
}

std::vector<std::string_view> explained_codes(const locale::Catalogue& catalogue) {
  constexpr std::string_view kFindings = "bevinding.";
  constexpr std::string_view kEnd = ".uitleg";
  std::vector<std::string_view> codes;
  for (const DiagnosticInfo& kind : all_diagnostic_kinds()) {
    codes.push_back(kind.code);
  }
  for (const locale::Sentence& sentence : catalogue.all()) {
    if (sentence.key.starts_with(kFindings) && sentence.key.ends_with(kEnd)) {
      const std::size_t size = sentence.key.size() - kFindings.size() - kEnd.size();
      codes.push_back(sentence.key.substr(kFindings.size(), size));
    }
  }
  return codes;
}

}  // namespace buurtweb::report
