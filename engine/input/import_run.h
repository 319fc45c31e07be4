#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "engine/input/cell_values.h"
#include "engine/input/column.h"
#include "engine/input/draft_records.h"
#include "engine/input/import.h"
#include "engine/input/known_cells.h"
#include "engine/input/name_index.h"
#include "engine/input/section_texts.h"

// What the files of `import_tables` share. Only they include this.
namespace buurtweb::input {

// What is made of the records.
using ImportSink = std::variant<SectionTexts, DraftRecords>;

class ImportRun {
public:
  ImportRun(const ImportOptions& options, ImportNotes notes, ImportSink sink)
      : own_(std::make_unique<Tables>()),
        limits_(options.limits),
        progress_(options.progress),
        sheets_(own_->sheets),
        names_(own_->names),
        goals_(own_->goals),
        passed_over_(own_->passed_over),
        sink_(std::move(sink)) {
    result_.notes = std::move(notes);
  }
  // Writes a part of the rows while others write theirs: looks at the tables and changes nothing.
  explicit ImportRun(const ImportRun& whole, std::nullptr_t /*part*/)
      : limits_(whole.limits_),
        sheets_(whole.sheets_),
        names_(whole.names_),
        goals_(whole.goals_),
        passed_over_(whole.passed_over_),
        sink_(whole.makes_draft() ? ImportSink(DraftRecords()) : ImportSink(SectionTexts())) {}

  Imported run(std::vector<ImportFile> files);
  // What was made of the records; nothing when a note refuses the tables.
  [[nodiscard]] ImportSink& sink() { return sink_; }

private:
  // Where in a sheet it stands what an asset is called.
  struct AssetColumns {
    const Sheet* sheet = nullptr;
    AssetKind kind = AssetKind::resident;
    std::optional<std::size_t> key;
    std::optional<std::size_t> name;
    std::optional<std::size_t> area;
  };
  struct Tables {
    std::vector<Sheet> sheets;
    AssetColumns columns;  // of the row at hand
    NameIndex names;
    std::unordered_map<std::string, std::string> goals;  // key or folded name -> key
    // Rows that are no assets and do not count: a note says why.
    std::set<std::pair<const Sheet*, std::size_t>> passed_over;
    std::map<std::string, std::size_t> people_of_area;  // or groups, places and the like
    std::unordered_map<std::string_view, std::size_t*> people_as_written;  // of the sheet at hand
    std::map<model::RecordKind, std::set<std::string>> row_keys;           // of such rows that do
  };
  // Where a cell stands.
  struct At {
    const Sheet* sheet = nullptr;
    std::size_t row = 0;
    std::size_t column = 0;

    // As the spreadsheet numbers them.
    [[nodiscard]] Place place() const {
      return place_at(sheet->file_number(), row + 1, column + 1);
    }
  };
  // Of which record a row is.
  struct Owner {
    model::RecordKind record = model::RecordKind::neighbourhood;
    std::optional<AssetKind> asset;
  };

  // What there is (import_listing.cpp), and what it is called (import.cpp).
  void open_sheets(std::vector<ImportFile> files);
  void list_rows();
  void list_asset(std::uint32_t sheet, std::uint32_t row);
  const AssetColumns& asset_columns(const Sheet& sheet, AssetKind kind);
  std::size_t& people_of(std::string_view written);
  void list_other(const Sheet& sheet, std::size_t row);
  [[nodiscard]] std::optional<ImportNoteKind> fault_of(const Sheet& sheet, std::size_t row);
  void tell_areas_alike();
  void list_goal(const Sheet& sheet, std::size_t row);
  [[nodiscard]] bool is_good_key(const std::string& key) const;
  [[nodiscard]] bool is_whole(const Sheet& sheet, std::size_t row);
  std::optional<AssetKind> kind_of(const Sheet& sheet, std::size_t row);
  std::string given_key(const At& at);
  void refuse_double_keys();
  void name_assets();
  void give_keys();
  [[nodiscard]] At name_cell(const AssetRow& asset) const;
  void tell_same_names(std::span<const std::size_t> with_made_keys);
  void write_made_assets();
  void write_areas();
  void write_head();

  // One row (import_rows.cpp).
  void write_assets();
  using WriteRow = std::function<void(ImportRun&, std::size_t)>;
  void write_rows(std::size_t count, const WriteRow& write);
  void tell_written(std::size_t rows);
  [[nodiscard]] std::size_t count_rows_to_write() const;
  using Parts = std::vector<std::unique_ptr<ImportRun>>;
  struct Rows {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  bool write_together(Parts& parts, Rows rows, const WriteRow& write);
  void forget();
  void take(ImportRun& part);
  [[nodiscard]] bool makes_draft() const { return std::holds_alternative<DraftRecords>(sink_); }
  [[nodiscard]] bool is_part() const { return own_ == nullptr; }
  void write_others(const Sheet& sheet);
  void keep_record();
  void write_asset(const AssetRow& asset);
  void write_row(const Sheet& sheet, std::size_t row);
  [[nodiscard]] std::string row_key(const Sheet& sheet, std::size_t row) const;
  [[nodiscard]] bool is_passed_over(const Sheet& sheet, std::size_t row) const {
    return passed_over_.contains({&sheet, row});
  }
  void read_fields(const Sheet& sheet, std::size_t row, Owner owner);
  void read_field(const At& at, const model::TableField& field, Owner owner);
  void read_new_field(const At& at, const model::TableField& field, Owner owner);
  [[nodiscard]] bool is_told_already(const model::TableField& field) const;
  bool keep_withdrawal(const At& at);
  void note_cell(CellFault fault, const At& at, const model::FieldSpec& spec);

  // References (import_names.cpp).
  void keep_known(const At& at, const model::FieldSpec& spec, Owner owner);
  std::optional<std::string> known_key(const At& at, const model::FieldSpec& spec, Owner owner,
                                       const std::string& word);
  std::optional<std::string> key_of_unknown(const At& at, const model::FieldSpec& spec, Owner owner,
                                            const std::string& word);
  void note_unknown(const At& at, const std::optional<NameIndex::Near>& near);
  std::optional<std::string> made_key(const model::FieldSpec& spec, Owner owner,
                                      const std::string& word);
  [[nodiscard]] bool is_area_too(const NameMeaning& found, std::string_view word) const;
  std::optional<std::string> goal_key(const At& at, const std::string& word);
  void keep_source(const At& at, const model::FieldSpec& spec);
  void keep_area(const At& at);
  void find_tie_ends(const Sheet& sheet, Rows rows);
  void write_tie(const Sheet& sheet, std::size_t row);
  enum class End : std::uint8_t { from, to };
  std::optional<NameMeaning> tie_end(const At& at, End end);
  [[nodiscard]] std::optional<NameMeaning> found_end(std::size_t row, End end) const;
  std::optional<RelationKind> tie_relation(const Sheet& sheet, std::size_t row,
                                           const NameMeaning& from, const NameMeaning& to);

  void note(ImportNoteKind kind, const At& at, std::string hint = {});

  std::unique_ptr<Tables> own_;  // nothing for a part
  const Limits limits_;
  const Progress progress_{};
  std::size_t rows_to_write_ = 0;
  std::size_t rows_written_ = 0;
  Imported result_;
  std::vector<Sheet>& sheets_;
  NameIndex& names_;
  std::unordered_map<std::string, std::string>& goals_;
  const std::set<std::pair<const Sheet*, std::size_t>>& passed_over_;
  ImportSink sink_;
  RecordText record_;
  std::vector<ListItem> items_;  // of the cell at hand
  struct {
    Rows rows;
    std::size_t from = 0;  // columns
    std::size_t to = 0;
    std::optional<std::size_t> relation;
    std::vector<std::string_view> words;   // as they stand there, from and to of each row
    std::vector<std::uint32_t> positions;  // of the assets whose keys these are
  } tie_ends_;                             // of some rows of the table at hand
  KnownCells known_;  // of a part: while that is written, no name changes its meaning
  bool has_consent_ = false;
  std::optional<At> withdrawn_some_day_;  // of the record: a cell without the date
  // A name that the tables do not have: what comes of it depends on the rows before.
  bool needs_whole_ = false;
};

}  // namespace buurtweb::input
