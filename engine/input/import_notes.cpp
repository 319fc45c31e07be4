#include "engine/input/import_notes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace buurtweb::input {
namespace {

constexpr std::size_t kMostKept = 1000;

void add_name(ImportNote& note, const std::string& name) {
  const bool is_known = std::ranges::find(note.names, name) != note.names.end();
  if (!name.empty() && !is_known && note.names.size() < kMostKept) {
    note.names.push_back(name);
  }
}

using K = ImportNoteKind;
using W = ImportWeight;

constexpr std::array kAll{
    ImportNoteInfo{K::unreadable, "unreadable", W::refused},
    ImportNoteInfo{K::no_file, "no_file", W::refused},
    ImportNoteInfo{K::too_large, "too_large", W::refused},
    ImportNoteInfo{K::empty, "empty", W::refused},
    ImportNoteInfo{K::workbook, "workbook", W::refused},
    ImportNoteInfo{K::neighbourhood_file, "neighbourhood_file", W::refused},
    ImportNoteInfo{K::binary, "binary", W::refused},
    ImportNoteInfo{K::open_quote, "open_quote", W::refused},
    ImportNoteInfo{K::encoding_mixed, "encoding_mixed", W::refused},
    ImportNoteInfo{K::too_many_columns, "too_many_columns", W::refused},
    ImportNoteInfo{K::who_knows_whom, "who_knows_whom", W::refused},
    ImportNoteInfo{K::table_unclear, "table_unclear", W::refused},
    ImportNoteInfo{K::no_heading_row, "no_heading_row", W::refused},
    ImportNoteInfo{K::no_name_column, "no_name_column", W::refused},
    ImportNoteInfo{K::heading_twice, "heading_twice", W::refused},
    ImportNoteInfo{K::too_many_assets, "too_many_assets", W::refused},
    ImportNoteInfo{K::no_tables, "no_tables", W::refused},
    ImportNoteInfo{K::nobody, "nobody", W::refused},
    ImportNoteInfo{K::protection_unclear, "protection_unclear", W::refused},
    ImportNoteInfo{K::protecting_column, "protecting_column", W::refused},
    ImportNoteInfo{K::withdrawal_undated, "withdrawal_undated", W::refused},
    ImportNoteInfo{K::row_too_long, "row_too_long", W::left_out},
    ImportNoteInfo{K::row_of_totals, "row_of_totals", W::left_out},
    ImportNoteInfo{K::name_missing, "name_missing", W::left_out},
    ImportNoteInfo{K::kind_unknown, "kind_unknown", W::left_out},
    ImportNoteInfo{K::key_twice, "key_twice", W::left_out},
    ImportNoteInfo{K::name_shared, "name_shared", W::left_out},
    ImportNoteInfo{K::bad_key, "bad_key", W::left_out},
    ImportNoteInfo{K::row_key_bad, "row_key_bad", W::left_out},
    ImportNoteInfo{K::row_twice, "row_twice", W::left_out},
    ImportNoteInfo{K::row_too_many, "row_too_many", W::left_out},
    ImportNoteInfo{K::tie_incomplete, "tie_incomplete", W::left_out},
    ImportNoteInfo{K::relation_missing, "relation_missing", W::left_out},
    ImportNoteInfo{K::relation_unknown, "relation_unknown", W::left_out},
    ImportNoteInfo{K::relation_impossible, "relation_impossible", W::left_out},
    ImportNoteInfo{K::self_tie, "self_tie", W::left_out},
    ImportNoteInfo{K::bad_date, "bad_date", W::left_out},
    ImportNoteInfo{K::error_value, "error_value", W::left_out},
    ImportNoteInfo{K::not_yes_or_no, "not_yes_or_no", W::left_out},
    ImportNoteInfo{K::not_a_number, "not_a_number", W::left_out},
    ImportNoteInfo{K::unknown_word, "unknown_word", W::left_out},
    ImportNoteInfo{K::no_choice, "no_choice", W::left_out},
    ImportNoteInfo{K::citizen_number, "citizen_number", W::left_out},
    ImportNoteInfo{K::too_long, "too_long", W::left_out},
    ImportNoteInfo{K::unknown_name, "unknown_name", W::left_out},
    ImportNoteInfo{K::name_near, "name_near", W::left_out},
    ImportNoteInfo{K::ambiguous_name, "ambiguous_name", W::left_out},
    ImportNoteInfo{K::impossible_name, "impossible_name", W::left_out},
    ImportNoteInfo{K::area_otherwise, "area_otherwise", W::left_out},
    ImportNoteInfo{K::file_twice, "file_twice", W::assumed},
    ImportNoteInfo{K::windows_1252, "windows_1252", W::assumed},
    ImportNoteInfo{K::heading_row_below, "heading_row_below", W::assumed},
    ImportNoteInfo{K::kind_assumed, "kind_assumed", W::assumed},
    ImportNoteInfo{K::relation_assumed, "relation_assumed", W::assumed},
    ImportNoteInfo{K::rows_short, "rows_short", W::assumed},
    ImportNoteInfo{K::cleaned, "cleaned", W::assumed},
    ImportNoteInfo{K::columns_unknown, "columns_unknown", W::assumed},
    ImportNoteInfo{K::column_forbidden, "column_forbidden", W::assumed},
    ImportNoteInfo{K::columns_contact, "columns_contact", W::assumed},
    ImportNoteInfo{K::columns_number, "columns_number", W::assumed},
    ImportNoteInfo{K::consent_vague, "consent_vague", W::assumed},
    ImportNoteInfo{K::cells_without_place, "cells_without_place", W::assumed},
    ImportNoteInfo{K::same_names, "same_names", W::assumed},
    ImportNoteInfo{K::names_without_letters, "names_without_letters", W::assumed},
    ImportNoteInfo{K::assets_made, "assets_made", W::assumed},
    ImportNoteInfo{K::areas_added, "areas_added", W::assumed},
    ImportNoteInfo{K::areas_alike, "areas_alike", W::assumed},
    ImportNoteInfo{K::no_consent, "no_consent", W::assumed},
    ImportNoteInfo{K::consent_partial, "consent_partial", W::assumed},
    ImportNoteInfo{K::retention_assumed, "retention_assumed", W::assumed},
    ImportNoteInfo{K::neighbourhood_unnamed, "neighbourhood_unnamed", W::assumed}};

}  // namespace

std::span<const ImportNoteInfo> all_import_notes() {
  return kAll;
}

const ImportNoteInfo& info(ImportNoteKind kind) {
  return all_import_notes()[static_cast<std::size_t>(kind)];
}

bool is_unreadable(ImportNoteKind kind) {
  return kind == ImportNoteKind::unreadable || kind == ImportNoteKind::no_file;
}

void ImportNotes::add(ImportNote note) {
  const ImportWeight weight = info(note.kind).weight;
  refusals_ += weight == ImportWeight::refused ? 1 : 0;
  left_out_ += weight == ImportWeight::left_out ? 1 : 0;
  if (++kept_[static_cast<std::size_t>(note.kind)] <= kMostKept) {
    notes_.push_back(std::move(note));
  }
}

void ImportNotes::count(ImportNoteKind kind, const std::string& file, const std::string& name) {
  count(kind, file, std::span(&name, 1));
}

void ImportNotes::count(ImportNoteKind kind, const std::string& file,
                        std::span<const std::string> names) {
  ImportNote& note = counted(kind, file);
  ++note.count;
  std::ranges::for_each(names, [&](const std::string& name) { add_name(note, name); });
}

ImportNote& ImportNotes::counted(ImportNoteKind kind, const std::string& file) {
  const auto [place, is_new] = counted_.emplace(std::pair(kind, file), notes_.size());
  if (is_new) {
    notes_.push_back({.kind = kind, .file = file, .count = 0});
  }
  return notes_[place->second];
}

void ImportNotes::append(ImportNotes later) {
  for (ImportNote& note : later.notes_) {
    std::size_t& kept = kept_.at(static_cast<std::size_t>(note.kind));
    if (later.counted_.contains({note.kind, note.file})) {
      ImportNote& whole = counted(note.kind, note.file);
      whole.count += note.count;
      std::ranges::for_each(note.names, [&](const std::string& name) { add_name(whole, name); });
    } else if (kept < kMostKept) {
      ++kept;
      notes_.push_back(std::move(note));
    }
  }
  refusals_ += later.refusals_;
  left_out_ += later.left_out_;
}

}  // namespace buurtweb::input
