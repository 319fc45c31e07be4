#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <fstream>
#include <string_view>

#include "engine/analysis/finding.h"
#include "engine/base/diagnostic.h"
#include "engine/input/shape.h"
#include "engine/model/fields.h"

// Writes the tables that the schemas are made from: the sections of the file, the keys of every
// record with what may stand behind them, the kinds of findings and of diagnostics.
namespace buurtweb {
namespace {

using Json = nlohmann::ordered_json;

// In the order of ValueType and of Layout.
constexpr std::array<std::string_view, 10> kTypes{
    "text", "tags", "ref", "refs", "date", "boolean", "count", "number", "numbers", "choice"};
constexpr std::array<std::string_view, 4> kLayouts{"skip", "whole", "entries", "rows"};

// `leidde_tot` is one key with two fields behind it.
Json keys_of(model::RecordKind kind) {
  Json keys = Json::array();
  for (const model::FieldSpec& spec : fields_of(kind)) {
    if (spec.field != model::Field::led_to_pair) {
      keys.push_back({{"name", spec.name},
                      {"alias", spec.alias},
                      {"type", kTypes.at(static_cast<std::size_t>(spec.type))},
                      {"choices", Json(std::vector(spec.choices.begin(), spec.choices.end()))}});
    }
  }
  for (const model::NestedSpec& spec : model::nested_specs()) {
    if (spec.owner == kind) {
      keys.push_back({{"name", spec.name},
                      {"alias", spec.alias},
                      {"type", spec.by_key ? "records" : "record"},
                      {"keys", keys_of(spec.record)}});
    }
  }
  return keys;
}

Json sections() {
  Json list = Json::array();
  for (const input::Section& section : input::sections()) {
    list.push_back({{"name", section.name},
                    {"layout", kLayouts.at(static_cast<std::size_t>(section.layout))},
                    {"is_asset", model::asset_kind(section.kind).has_value()},
                    {"keys", keys_of(section.kind)}});
  }
  return list;
}

Json findings() {
  Json list = Json::array();
  for (const analysis::FindingInfo& kind : analysis::all_finding_kinds()) {
    list.push_back({{"code", kind.code},
                    {"step", static_cast<int>(kind.step) + 1},
                    {"question", static_cast<int>(kind.question)},
                    {"widest", audience_name(kind.widest)}});
  }
  return list;
}

Json diagnostics() {
  Json list = Json::array();
  for (const DiagnosticInfo& kind : all_diagnostic_kinds()) {
    list.push_back({{"name", kind.name}, {"code", kind.code}});
  }
  return list;
}

}  // namespace
}  // namespace buurtweb

// print_tables FILE
int main(int argc, char** argv) {
  if (argc != 2) {
    return 2;
  }
  std::ofstream out(argv[1]);
  const nlohmann::ordered_json tables{{"sections", buurtweb::sections()},
                                      {"findings", buurtweb::findings()},
                                      {"diagnostics", buurtweb::diagnostics()}};
  out << tables.dump(1) << '\n';
  return out.good() ? 0 : 1;
}
