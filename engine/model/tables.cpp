#include "engine/model/tables.h"

#include <algorithm>
#include <array>

namespace buurtweb::model {
namespace {

using K = RecordKind;

struct Row {
  std::string_view name;
  RecordKind kind;
  bool keyed;
  bool single;
};
constexpr std::array<Row, 19> kRows{{{"buurt", K::neighbourhood, false, true},
                                     {"gebieden", K::area, true, false},
                                     {"bewoners", K::resident, true, false},
                                     {"professionals", K::professional, true, false},
                                     {"netwerken", K::association, true, false},
                                     {"organisaties", K::institution, true, false},
                                     {"voorzieningen", K::facility, true, false},
                                     {"initiatieven", K::initiative, true, false},
                                     {"kanalen", K::channel, true, false},
                                     {"buiten", K::external, true, false},
                                     {"plan", K::plan, false, true},
                                     {"doelen", K::goal, true, false},
                                     {"acties", K::action, true, false},
                                     {"relaties", K::tie, false, false},
                                     {"haakjes", K::spark, false, false},
                                     {"voorstellen", K::proposal, false, false},
                                     {"liever_niet", K::avoid, false, false},
                                     {"woordenlijst", K::synonym, true, false},
                                     {"instellingen", K::settings, false, true}}};

// The records behind a key that has one of them are columns of the same row.
void add_fields(TablePlan& plan, RecordKind record, const std::string& prefix) {
  for (const FieldSpec& spec : fields_of(record)) {
    // Pairs of persons stand in the same cell as what else came of it.
    if (spec.field != Field::led_to_pair) {
      plan.fields.push_back({prefix + std::string(spec.name), record, &spec});
    }
  }
  for (const NestedSpec& nested : nested_specs()) {
    if (nested.owner == record && !nested.by_key) {
      add_fields(plan, nested.record, std::string(nested.name) + ".");
    }
  }
}

std::vector<TablePlan> make_plans() {
  std::vector<TablePlan> plans;
  for (const Row& row : kRows) {
    TablePlan& plan = plans.emplace_back(TablePlan{row.name, row.kind, row.keyed, row.single, {}});
    if (row.keyed) {
      plan.fields.push_back({std::string(kKeyColumn), row.kind, nullptr});
    }
    add_fields(plan, row.kind, "");
  }
  return plans;
}

}  // namespace

std::span<const TablePlan> table_plans() {
  static const std::vector<TablePlan> plans = make_plans();
  return plans;
}

const TablePlan& table_of(RecordKind kind) {
  return *std::ranges::find(table_plans(), kind, &TablePlan::kind);
}

std::string heading_of(std::string_view field_name) {
  std::string result(field_name);
  std::ranges::replace(result, '_', ' ');
  std::ranges::replace(result, '.', ' ');
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') {
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  }
  return result;
}

}  // namespace buurtweb::model
