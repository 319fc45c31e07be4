#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/column_words.h"
#include "engine/input/csv.h"
#include "engine/input/import_notes.h"
#include "engine/model/tables.h"

namespace buurtweb::input {

struct ImportFile {
  std::string path;
  std::string bytes;
  std::uint16_t number = 0;  // in the places of what is read from it
};

// A file of which is known what each column means.
class Sheet {
public:
  // Nothing when the file is no table; a note says why.
  static std::optional<Sheet> open(ImportFile file, ImportNotes& notes);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::uint16_t file_number() const { return file_number_; }
  [[nodiscard]] const Csv& csv() const { return csv_; }
  [[nodiscard]] std::size_t first_row() const { return heading_row_ + 1; }
  // Of which records the rows are; of assets of several kinds, the first kind.
  [[nodiscard]] const model::TablePlan& plan() const { return *plan_; }
  [[nodiscard]] const std::vector<std::string>& headings() const { return headings_; }
  [[nodiscard]] std::optional<std::size_t> kind_column() const { return kind_column_; }
  // A cell that is no kind, in a column that would say the kind of each row if all its cells did.
  struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;
  };
  [[nodiscard]] std::optional<Cell> doubtful_kind() const { return doubtful_kind_; }
  [[nodiscard]] bool holds_assets() const { return model::asset_kind(plan_->kind).has_value(); }
  // What the columns mean in a row of this kind.
  [[nodiscard]] const std::vector<ColumnMeaning>& meanings(model::RecordKind kind) const;
  // The column of the key, or of the field; nothing when there is none.
  [[nodiscard]] std::optional<std::size_t> key_column(model::RecordKind kind) const;
  [[nodiscard]] std::optional<std::size_t> column_of(model::RecordKind kind,
                                                     model::Field field) const;
  // To at least one sort of assets.
  [[nodiscard]] bool means_something(std::size_t column) const;
  [[nodiscard]] bool is_blank(std::size_t row) const;
  // How many headings were understood.
  [[nodiscard]] std::size_t understood() const;

private:
  Sheet() = default;
  bool find_headings(ImportNotes& notes);
  void note_headings(ImportNotes& notes) const;
  bool take_headings(std::size_t row);
  bool try_plan(const model::TablePlan& plan);
  const model::TablePlan& likely_plan();
  bool is_about_ties() const;
  void find_kind_column();
  [[nodiscard]] bool holds_kinds(std::size_t column) const;
  [[nodiscard]] std::optional<Cell> doubt_in(std::size_t column) const;
  bool has_names(ImportNotes& notes) const;
  // What the list is about cannot be told (sheet_unclear.cpp).
  [[nodiscard]] bool is_unclear() const;
  [[nodiscard]] bool holds_relations() const;
  [[nodiscard]] bool shares_names(std::size_t column, std::size_t names) const;
  bool has_no_double(ImportNotes& notes) const;
  void learn_meanings() const;
  // Names in more than one column (sheet_names.cpp).
  void settle_name(model::RecordKind kind, std::vector<ColumnMeaning>& meanings) const;
  void join_names();
  [[nodiscard]] std::string joined_name(std::size_t row, std::size_t column) const;
  void note_unused(ImportNotes& notes) const;
  void note_unknown(std::size_t column, ImportNotes& notes) const;
  [[nodiscard]] bool protects_elsewhere(std::size_t column) const;
  [[nodiscard]] std::size_t understood_as(model::RecordKind kind) const;
  [[nodiscard]] bool begins_with_names(model::RecordKind kind) const;

  std::string path_;
  std::uint16_t file_number_ = 0;
  Csv csv_;
  std::size_t heading_row_ = 0;
  const model::TablePlan* plan_ = nullptr;
  bool is_named_ = false;  // the file's name says what it holds
  std::vector<std::string> headings_;
  std::optional<std::size_t> kind_column_;
  std::optional<Cell> doubtful_kind_;
  mutable std::array<std::vector<ColumnMeaning>, 32> meanings_;  // by record kind, when asked for
};

}  // namespace buurtweb::input
