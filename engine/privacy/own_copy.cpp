#include "engine/privacy/own_copy.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/base/text.h"
#include "engine/model/tables.h"
#include "engine/privacy/drafts.h"
#include "engine/privacy/policy.h"

namespace buurtweb::privacy {
namespace {

using model::FieldSpec;
using model::TableField;
using model::TablePlan;
using model::ValueType;

CellType cell_type(const TableField& field) {
  if (field.spec == nullptr) {
    return CellType::text;
  }
  switch (field.spec->type) {
    case ValueType::date:
      return CellType::date;
    case ValueType::boolean:
      return CellType::yes_no;
    case ValueType::count:
    case ValueType::number:
      return CellType::number;
    case ValueType::text:
    case ValueType::tags:
    case ValueType::ref:
    case ValueType::refs:
    case ValueType::numbers:
    case ValueType::choice:
      break;
  }
  return CellType::text;
}

bool is_reference(const FieldSpec& spec) {
  return spec.type == ValueType::ref || spec.type == ValueType::refs ||
         spec.field == Field::source || spec.field == Field::occasion;
}

// A row that is about two assets is nothing without one of them.
bool needs_all_its_names(RecordKind kind) {
  return kind == RecordKind::tie || kind == RecordKind::proposal || kind == RecordKind::avoid;
}

bool is_list(const FieldSpec& spec) {
  return spec.type == ValueType::tags || spec.type == ValueType::refs;
}

// One row of a table while it is filled: items by column.
using Row = std::vector<std::vector<ListItem>>;

class Copy {
public:
  Copy(const model::Draft& draft, const model::Neighbourhood& neighbourhood, Date run_date)
      : draft_(draft) {
    const Policy policy{.run_date = run_date,
                        .retention_months = neighbourhood.header.retention_months,
                        .text_version = neighbourhood.header.text_version};
    std::size_t next = 0;
    for (const DraftRecord& record : draft.records()) {
      if (model::asset_kind(record.kind) &&
          bar(neighbourhood.assets[next++], Audience::worker, policy)) {
        gone_.insert(normalised(record.key.text));
      }
    }
  }

  std::vector<Table> tables() {
    collect();
    std::vector<Table> result;
    for (const TablePlan& plan : model::table_plans()) {
      const auto rows = rows_.find(plan.kind);
      Table made = rows == rows_.end() ? Table{} : table(plan, rows->second);
      if (!made.columns.empty()) {
        result.push_back(std::move(made));
      }
    }
    return result;
  }

private:
  void collect() {
    bool is_of_somebody_gone = false;
    for (const DraftRecord& record : draft_.records()) {
      if (record.kind == RecordKind::consent) {
        if (!is_of_somebody_gone) {
          fill(model::table_of(owner_), record, rows_[owner_].back());
        }
        continue;
      }
      is_of_somebody_gone =
          model::asset_kind(record.kind) && gone_.contains(normalised(record.key.text));
      owner_ = record.kind;
      if (!is_of_somebody_gone && is_whole(record)) {
        add(record);
      }
    }
  }

  // Of a pair that was given as led to, both must be there too; the rest of the row stands.
  [[nodiscard]] bool is_whole(const DraftRecord& record) const {
    if (!needs_all_its_names(record.kind)) {
      return true;
    }
    return std::ranges::all_of(draft_.fields(record), [&](const DraftField& field) {
      const FieldSpec& spec = model::spec_of(record.kind, field.field);
      const bool is_name = spec.type == ValueType::ref || spec.type == ValueType::refs;
      return !is_name || !names_somebody_gone(field);
    });
  }

  [[nodiscard]] bool names_somebody_gone(const DraftField& field) const {
    return std::ranges::any_of(draft_.words(field), [&](const model::Word& word) {
      return gone_.contains(normalised(word.text));
    });
  }

  void add(const DraftRecord& record) {
    const RecordKind table =
        record.kind == RecordKind::processing ? RecordKind::neighbourhood : record.kind;
    const TablePlan& plan = model::table_of(table);
    std::vector<Row>& rows = rows_[table];
    if (!plan.single || rows.empty()) {
      rows.emplace_back(plan.fields.size());
    }
    Row& row = rows.back();
    if (plan.keyed) {
      row[0] = {{normalised(record.key.text)}};
    }
    fill(plan, record, row);
  }

  void fill(const TablePlan& plan, const DraftRecord& record, Row& row) const {
    for (const DraftField& field : draft_.fields(record)) {
      const Field stored = field.field == Field::led_to_pair ? Field::led_to : field.field;
      const auto column = std::ranges::find_if(plan.fields, [&](const TableField& each) {
        return each.spec != nullptr && each.record == record.kind && each.spec->field == stored;
      });
      if (column == plan.fields.end() || stored == Field::note) {
        continue;
      }
      std::vector<ListItem>& items = row[static_cast<std::size_t>(column - plan.fields.begin())];
      const bool is_given = plan.single && !is_list(*column->spec) && !items.empty();
      if (!is_given) {
        add_words(field, *column->spec, items);
      }
    }
  }

  void add_words(const DraftField& field, const FieldSpec& spec,
                 std::vector<ListItem>& items) const {
    if (field.field == Field::led_to_pair) {
      ListItem pair;
      for (const model::Word& word : draft_.words(field)) {
        pair.emplace_back(word.text);
      }
      if (!names_somebody_gone(field)) {
        items.push_back(std::move(pair));
      }
      return;
    }
    for (const model::Word& word : draft_.words(field)) {
      if (!is_reference(spec) || !gone_.contains(normalised(word.text))) {
        items.push_back({std::string(word.text)});
      }
    }
  }

  static Table table(const TablePlan& plan, const std::vector<Row>& rows) {
    Table result{.name = std::string(plan.name), .columns = {}, .rows = {}};
    result.rows.resize(rows.size());
    for (std::size_t column = 0; column < plan.fields.size(); ++column) {
      const auto is_used = [&](const Row& row) { return !row[column].empty(); };
      if (std::ranges::none_of(rows, is_used)) {
        continue;
      }
      const TableField& field = plan.fields[column];
      result.columns.push_back(
          {.heading = model::heading_of(field.name), .type = cell_type(field)});
      for (std::size_t row = 0; row < rows.size(); ++row) {
        result.rows[row].push_back(cell(field, rows[row][column]));
      }
    }
    // In whatever order they stand in the files (format.md, 6).
    std::ranges::sort(result.rows);
    return result;
  }

  static std::string cell(const TableField& field, const std::vector<ListItem>& items) {
    if (items.empty()) {
      return {};
    }
    if (field.spec == nullptr) {
      return items[0][0];
    }
    switch (cell_type(field)) {
      case CellType::date: {
        const std::optional<Date> date = parse_date(items[0][0]);
        return date ? iso(*date) : items[0][0];
      }
      case CellType::yes_no: {
        const std::string word = folded(items[0][0]);
        return word == "true" ? "ja" : word == "false" ? "nee" : word;
      }
      case CellType::number:
        return items[0][0];
      case CellType::text:
        break;
    }
    if (field.spec->type == ValueType::numbers) {
      return items.size() == 2 ? items[0][0] + "; " + items[1][0] : "";
    }
    return is_list(*field.spec) ? join_list(items) : items[0][0];
  }

  const model::Draft& draft_;
  std::unordered_set<std::string> gone_;
  std::map<RecordKind, std::vector<Row>> rows_;
  RecordKind owner_ = RecordKind::neighbourhood;  // of the record before a consent
};

}  // namespace

std::vector<Table> own_copy(const model::Draft& draft, const model::Neighbourhood& neighbourhood,
                            Date run_date) {
  return Copy(draft, neighbourhood, run_date).tables();
}

}  // namespace buurtweb::privacy
