#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What the importer of spreadsheets has to say: what it could not read, what it left out, and what
// it took for granted. Words for people are made of it above; a cell's own text is never in it.
namespace buurtweb::input {

enum class ImportWeight : std::uint8_t {
  refused,  // nothing is written
  left_out,
  assumed
};

enum class ImportNoteKind : std::uint8_t {
  // the whole file
  unreadable,
  no_file,
  too_large,
  empty,
  workbook,
  neighbourhood_file,
  binary,
  open_quote,
  encoding_mixed,
  too_many_columns,
  who_knows_whom,
  table_unclear,
  no_heading_row,
  no_name_column,
  heading_twice,
  too_many_assets,
  no_tables,
  nobody,
  protection_unclear,
  protecting_column,
  withdrawal_undated,
  // a row
  row_too_long,
  row_of_totals,
  name_missing,
  kind_unknown,
  key_twice,
  name_shared,
  bad_key,
  row_key_bad,
  row_twice,
  row_too_many,
  tie_incomplete,
  relation_missing,
  relation_unknown,
  relation_impossible,
  self_tie,
  // a cell
  bad_date,
  error_value,
  not_yes_or_no,
  not_a_number,
  unknown_word,
  no_choice,
  citizen_number,
  too_long,
  unknown_name,
  name_near,
  ambiguous_name,
  impossible_name,
  area_otherwise,
  // what was taken for granted
  file_twice,
  windows_1252,
  heading_row_below,
  kind_assumed,
  relation_assumed,
  rows_short,
  cleaned,
  columns_unknown,
  column_forbidden,
  columns_contact,
  columns_number,
  consent_vague,
  cells_without_place,
  same_names,
  names_without_letters,
  assets_made,
  areas_added,
  areas_alike,
  no_consent,
  consent_partial,
  retention_assumed,
  neighbourhood_unnamed
};

struct ImportNoteInfo {
  ImportNoteKind kind;
  std::string_view name;  // the enumerator's, which names its sentence
  ImportWeight weight;
};
const ImportNoteInfo& info(ImportNoteKind kind);
// The environment failed: it is not the list.
bool is_unreadable(ImportNoteKind kind);
// All kinds in the order of the enum.
std::span<const ImportNoteInfo> all_import_notes();

struct ImportNote {
  ImportNoteKind kind = ImportNoteKind::empty;
  std::string file = {};
  std::size_t row = 0;     // as the spreadsheet numbers it; 0: none
  std::size_t column = 0;  // likewise
  std::string heading = {};
  std::string hint = {};  // a name, heading or row of the tables, or words to choose from
  std::vector<std::string> names = {};  // headings, names that were made, or rows
  std::size_t count = 1;
};

// Collects. Of a kind of complaint only the first thousand are kept; the rest are counted.
class ImportNotes {
public:
  void add(ImportNote note);
  // Of what is taken for granted there is one note a kind and file.
  void count(ImportNoteKind kind, const std::string& file, const std::string& name = {});
  void count(ImportNoteKind kind, const std::string& file, std::span<const std::string> names);
  // What was collected about the rows behind these, as if it had been collected here.
  void append(ImportNotes later);

  [[nodiscard]] const std::vector<ImportNote>& all() const { return notes_; }
  [[nodiscard]] bool has_refusal() const { return refusals_ > 0; }
  [[nodiscard]] std::size_t left_out() const { return left_out_; }

private:
  ImportNote& counted(ImportNoteKind kind, const std::string& file);

  std::vector<ImportNote> notes_;
  std::array<std::size_t, 256> kept_{};                                    // by kind
  std::map<std::pair<ImportNoteKind, std::string>, std::size_t> counted_;  // where they stand
  std::size_t refusals_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace buurtweb::input
