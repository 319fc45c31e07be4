#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "engine/report/diagnostics.h"
#include "engine/report/envelope.h"

namespace buurtweb::report {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

// A path as a URI: what RFC 3986 does not let stand as it is goes in as %XX.
std::string uri(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string result(path.starts_with('/') ? "file://" : "");
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      result.push_back(c);
    } else {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

std::string_view level(const Diagnostic& diagnostic) {
  return info(diagnostic.kind).severity == Severity::error ? "error" : "warning";
}

Json location(const std::string& path, Place where, std::uint32_t width) {
  Json physical{{"artifactLocation", {{"uri", uri(path)}}}};
  if (where.line > 0) {
    const std::uint64_t line = where.line;
    const std::uint64_t column = std::max<std::uint64_t>(where.column, 1);
    physical["region"] = {
        {"startLine", line}, {"startColumn", column}, {"endColumn", column + width}};
  }
  return {{"physicalLocation", std::move(physical)}};
}

Json rule(const Diagnostic& diagnostic, const DiagnosticWords& words) {
  const DiagnosticInfo& kind = info(diagnostic.kind);
  return {{"id", kind.code},
          {"name", kind.name},
          {"fullDescription", {{"text", words.explanation(diagnostic)}}},
          {"defaultConfiguration", {{"level", level(diagnostic)}}}};
}

Json result(const Diagnostic& diagnostic, const DiagnosticWords& words) {
  Json object{
      {"ruleId", info(diagnostic.kind).code},
      {"level", level(diagnostic)},
      {"message",
       {{"text", fmt::format("{}; {}", words.sentence(diagnostic), words.advice(diagnostic))}}}};
  object["locations"] = Json::array(
      {location(words.path(diagnostic), diagnostic.where, DiagnosticWords::width(diagnostic))});
  if (diagnostic.first.line > 0) {
    object["relatedLocations"] =
        Json::array({location(words.path(diagnostic.first), diagnostic.first, 1)});
  }
  return object;
}

}  // namespace

std::string diagnostics_sarif(const Diagnostics& diagnostics, const DiagnosticWords& words,
                              std::string_view version) {
  Json rules = Json::array();
  Json results = Json::array();
  std::set<DiagnosticKind> described;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (!words.shown(diagnostic)) {
      continue;
    }
    if (described.insert(diagnostic.kind).second) {
      rules.push_back(rule(diagnostic, words));
    }
    results.push_back(result(diagnostic, words));
  }
  Json driver{{"name", "buurtweb"}, {"version", version}, {"rules", std::move(rules)}};
  Json run{{"tool", {{"driver", std::move(driver)}}},
           {"language", words.language()},
           {"columnKind", "unicodeCodePoints"},
           {"results", std::move(results)}};
  const Json log{
      {"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  return log.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace buurtweb::report
