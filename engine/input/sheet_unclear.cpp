#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "engine/base/cell_text.h"
#include "engine/base/text.h"
#include "engine/input/sheet.h"
#include "engine/input/table_name.h"

// Lists of ties under headings that say nothing: read as assets, half of the people would be gone
// and nobody would know whom they know.
namespace buurtweb::input {
namespace {

using model::Field;
using model::RecordKind;

constexpr std::size_t kSample = 1000;  // rows

// "Wie", "Wie 2" and "wie1" are one word.
std::string without_number(std::string_view heading) {
  std::string plain = plain_words(heading);
  plain.resize(plain.find_last_not_of(" 0123456789") + 1);  // npos + 1 is nothing
  return plain;
}

}  // namespace

// Whether asking what this list is about is better than guessing.
bool Sheet::is_unclear() const {
  const model::TablePlan* const in_name = plan_in_name(path_);
  if (plan_->kind == RecordKind::tie || (in_name && in_name->kind == RecordKind::tie)) {
    return !is_about_ties();
  }
  if (is_named_ || !holds_assets() || kind_column_) {
    return false;
  }
  // No place knows anybody: "Ans;kent;Jan" would become a place that is called Ans.
  const bool is_of_places = plan_->kind == RecordKind::facility;
  const std::optional<std::size_t> name = column_of(plan_->kind, Field::name);
  for (std::size_t column = 0; name && column < headings_.size(); ++column) {
    const bool is_unknown = meanings(plan_->kind)[column].use == ColumnUse::unknown;
    const bool is_twin = without_number(headings_[column]) == without_number(headings_[*name]);
    if (is_unknown &&
        (is_twin || (holds_relations() && (is_of_places || shares_names(column, *name))))) {
      return true;
    }
  }
  return false;
}

// A column with a word in it for how two know each other, in most rows.
bool Sheet::holds_relations() const {
  for (std::size_t column = 0; column < headings_.size(); ++column) {
    std::size_t relations = 0;
    std::size_t words = 0;
    for (std::size_t row = first_row(); row < std::min(csv_.rows(), kSample); ++row) {
      const std::string_view cell = unmarked(csv_.cell(row, column));
      words += cell.empty() ? 0U : 1U;
      relations += !cell.empty() && relation_from_words(cell) ? 1U : 0U;
    }
    if (relations > 0 && relations * 2 >= words) {
      return true;
    }
  }
  return false;
}

bool Sheet::shares_names(std::size_t column, std::size_t names) const {
  const std::size_t end = std::min(csv_.rows(), kSample);
  std::unordered_set<std::string> known;
  for (std::size_t row = first_row(); row < end; ++row) {
    known.insert(folded(unmarked(csv_.cell(row, names))));
  }
  known.erase("");
  for (std::size_t row = first_row(); row < end; ++row) {
    if (known.contains(folded(unmarked(csv_.cell(row, column))))) {
      return true;
    }
  }
  return false;
}

}  // namespace buurtweb::input
