#include "engine/report/envelope.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/report/diagnostics.h"

namespace buurtweb::report {
namespace {

// Of a file as a whole there is no line; the contract counts lines and columns from 1.
std::uint32_t from_one(std::uint32_t number) {
  return std::max<std::uint32_t>(number, 1);
}

// A word of the contract, in whatever language the sentences are.
std::string_view severity_name(const Diagnostic& diagnostic) {
  return info(diagnostic.kind).severity == Severity::error ? "fout" : "waarschuwing";
}

}  // namespace

Json envelope(const privacy::Scene* scene, const Answer& answer) {
  const bool has_errors = answer.diagnostics.has_errors() ||
                          (answer.warnings_count && answer.diagnostics.warnings() > 0);
  Json object;
  object["versie"] = 1;
  object["status"] = has_errors ? "fouten" : "ok";
  object["buurt"] = scene == nullptr ? Json() : Json(scene->header.name);
  object["voor"] = audience_name(answer.audience);
  object["datum"] = iso(answer.run_date);
  return object;
}

std::string finish(Json object, const Answer& answer) {
  Json list = Json::array();
  const DiagnosticWords words(answer.files, answer.catalogue, answer.audience);
  for (const Diagnostic& diagnostic : answer.diagnostics.sorted()) {
    if (!words.shown(diagnostic)) {
      continue;
    }
    list.push_back({{"code", info(diagnostic.kind).code},
                    {"ernst", severity_name(diagnostic)},
                    {"bestand", words.path(diagnostic)},
                    {"regel", from_one(diagnostic.where.line)},
                    {"kolom", from_one(diagnostic.where.column)},
                    {"zin", words.sentence(diagnostic)},
                    {"advies", words.advice(diagnostic)}});
  }
  object["diagnostiek"] = std::move(list);
  return object.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string refused_json(const Answer& answer) {
  Json object = envelope(nullptr, answer);
  object["status"] = "geweigerd";
  return finish(std::move(object), answer);
}

}  // namespace buurtweb::report
