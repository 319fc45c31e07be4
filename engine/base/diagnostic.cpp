#include "engine/base/diagnostic.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace buurtweb {

namespace {

using enum DiagnosticKind;
using enum Severity;

constexpr std::array<DiagnosticInfo, 66> kKinds{{
    {file_unreadable, "file_unreadable", "BW001", error},
    {file_too_large, "file_too_large", "BW002", error},
    {not_utf8, "not_utf8", "BW003", error},
    {control_character, "control_character", "BW004", error},
    {bidi_override, "bidi_override", "BW005", error},
    {no_break_space_indent, "no_break_space_indent", "BW006", error},
    {tab_indent, "tab_indent", "BW007", error},
    {yaml_syntax, "yaml_syntax", "BW008", error},
    {swallowing_quote, "swallowing_quote", "BW009", error},
    {anchor_or_alias, "anchor_or_alias", "BW010", error},
    {merge_key, "merge_key", "BW011", error},
    {custom_tag, "custom_tag", "BW012", error},
    {second_document, "second_document", "BW013", error},
    {too_deep, "too_deep", "BW014", error},
    {scalar_too_long, "scalar_too_long", "BW015", error},
    {too_many_assets, "too_many_assets", "BW016", error},
    {duplicate_key, "duplicate_key", "BW017", error},
    {root_not_a_map, "root_not_a_map", "BW018", error},
    {unknown_key, "unknown_key", "BW019", error},
    {forbidden_key, "forbidden_key", "BW020", error},
    {wrong_type, "wrong_type", "BW021", error},
    {empty_asset_key, "empty_asset_key", "BW022", error},
    {bsn_number, "bsn_number", "BW023", error},
    {name_missing, "name_missing", "BW024", error},
    {key_twice, "key_twice", "BW025", error},
    {value_conflict, "value_conflict", "BW026", error},
    {unknown_reference, "unknown_reference", "BW027", error},
    {relation_impossible, "relation_impossible", "BW028", error},
    {self_tie, "self_tie", "BW029", error},
    {bad_date, "bad_date", "BW030", error},
    {future_date, "future_date", "BW031", error},
    {bad_code, "bad_code", "BW032", error},
    {code_without_year, "code_without_year", "BW033", error},
    {retention_missing, "retention_missing", "BW034", error},
    {unknown_value, "unknown_value", "BW035", error},
    {outside_netherlands, "outside_netherlands", "BW036", warning},
    {contradicting_sources, "contradicting_sources", "BW037", warning},
    {contradicting_consent, "contradicting_consent", "BW038", warning},
    {consent_incomplete, "consent_incomplete", "BW039", warning},
    {never_informed, "never_informed", "BW040", warning},
    {only_seeks, "only_seeks", "BW041", warning},
    {learns_and_teaches, "learns_and_teaches", "BW042", warning},
    {sensitivity_unsaid, "sensitivity_unsaid", "BW043", warning},
    {swapped_coordinates, "swapped_coordinates", "BW044", warning},
    {curly_quotes, "curly_quotes", "BW045", warning},
    {text_after_hash, "text_after_hash", "BW046", warning},
    {sensitive_word, "sensitive_word", "BW047", warning},
    {contact_details, "contact_details", "BW048", warning},
    {not_yet_happened, "not_yet_happened", "BW049", warning},
    {minor_without_parent, "minor_without_parent", "BW050", warning},
    {older_consent_text, "older_consent_text", "BW051", warning},
    {wrong_kind, "wrong_kind", "BW052", error},
    {part_missing, "part_missing", "BW053", error},
    {out_of_range, "out_of_range", "BW054", error},
    {synonym_twice, "synonym_twice", "BW055", error},
    {empty_file, "empty_file", "BW056", error},
    {several_neighbourhoods, "several_neighbourhoods", "BW057", error},
    {withdrawn_before_given, "withdrawn_before_given", "BW058", warning},
    {same_name, "same_name", "BW059", warning},
    {birth_date, "birth_date", "BW060", warning},
    {words_together, "words_together", "BW061", warning},
    {names_somebody, "names_somebody", "BW062", warning},
    {table_not_understood, "table_not_understood", "BW063", error},
    {emptied_file, "emptied_file", "BW064", warning},
    {nearly_a_key, "nearly_a_key", "BW065", warning},
    {far_off_date, "far_off_date", "BW066", warning},
}};

}  // namespace

std::span<const DiagnosticInfo> all_diagnostic_kinds() {
  return kKinds;
}

const DiagnosticInfo& info(DiagnosticKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (info(diagnostic.kind).severity == Severity::error) {
    ++errors_;
  }
  all_.push_back(std::move(diagnostic));
}

bool Diagnostics::has_error_on_line_of(Place where) const {
  return errors_ > 0 && std::ranges::any_of(all_, [&](const Diagnostic& each) {
           return each.where.file == where.file && each.where.line == where.line &&
                  info(each.kind).severity == Severity::error;
         });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::ranges::stable_sort(result, {}, [](const Diagnostic& d) {
    return std::tuple(d.where.file, d.where.line, d.where.column, d.kind);
  });
  return result;
}

}  // namespace buurtweb
