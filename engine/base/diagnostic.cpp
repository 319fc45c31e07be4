#include "engine/base/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace buurtweb {

const std::vector<DiagnosticInfo>& all_diagnostic_kinds() {
  static const std::vector<DiagnosticInfo> kinds{
      {DiagnosticKind::file_unreadable, "file_unreadable", "BW001", Severity::error},
      {DiagnosticKind::file_too_large, "file_too_large", "BW002", Severity::error},
      {DiagnosticKind::not_utf8, "not_utf8", "BW003", Severity::error},
      {DiagnosticKind::control_character, "control_character", "BW004", Severity::error},
      {DiagnosticKind::bidi_override, "bidi_override", "BW005", Severity::error},
      {DiagnosticKind::no_break_space_indent, "no_break_space_indent", "BW006", Severity::error},
      {DiagnosticKind::tab_indent, "tab_indent", "BW007", Severity::error},
      {DiagnosticKind::yaml_syntax, "yaml_syntax", "BW008", Severity::error},
      {DiagnosticKind::swallowing_quote, "swallowing_quote", "BW009", Severity::error},
      {DiagnosticKind::anchor_or_alias, "anchor_or_alias", "BW010", Severity::error},
      {DiagnosticKind::merge_key, "merge_key", "BW011", Severity::error},
      {DiagnosticKind::custom_tag, "custom_tag", "BW012", Severity::error},
      {DiagnosticKind::second_document, "second_document", "BW013", Severity::error},
      {DiagnosticKind::too_deep, "too_deep", "BW014", Severity::error},
      {DiagnosticKind::scalar_too_long, "scalar_too_long", "BW015", Severity::error},
      {DiagnosticKind::too_many_assets, "too_many_assets", "BW016", Severity::error},
      {DiagnosticKind::duplicate_key, "duplicate_key", "BW017", Severity::error},
      {DiagnosticKind::root_not_a_map, "root_not_a_map", "BW018", Severity::error},
      {DiagnosticKind::unknown_key, "unknown_key", "BW019", Severity::error},
      {DiagnosticKind::forbidden_key, "forbidden_key", "BW020", Severity::error},
      {DiagnosticKind::wrong_type, "wrong_type", "BW021", Severity::error},
      {DiagnosticKind::empty_asset_key, "empty_asset_key", "BW022", Severity::error},
      {DiagnosticKind::bsn_number, "bsn_number", "BW023", Severity::error},
      {DiagnosticKind::name_missing, "name_missing", "BW024", Severity::error},
      {DiagnosticKind::key_twice, "key_twice", "BW025", Severity::error},
      {DiagnosticKind::value_conflict, "value_conflict", "BW026", Severity::error},
      {DiagnosticKind::unknown_reference, "unknown_reference", "BW027", Severity::error},
      {DiagnosticKind::relation_impossible, "relation_impossible", "BW028", Severity::error},
      {DiagnosticKind::self_tie, "self_tie", "BW029", Severity::error},
      {DiagnosticKind::bad_date, "bad_date", "BW030", Severity::error},
      {DiagnosticKind::future_date, "future_date", "BW031", Severity::error},
      {DiagnosticKind::bad_code, "bad_code", "BW032", Severity::error},
      {DiagnosticKind::code_without_year, "code_without_year", "BW033", Severity::error},
      {DiagnosticKind::retention_missing, "retention_missing", "BW034", Severity::error},
      {DiagnosticKind::unknown_value, "unknown_value", "BW035", Severity::error},
      {DiagnosticKind::outside_netherlands, "outside_netherlands", "BW036", Severity::warning},
      {DiagnosticKind::contradicting_sources, "contradicting_sources", "BW037", Severity::warning},
      {DiagnosticKind::contradicting_consent, "contradicting_consent", "BW038", Severity::warning},
      {DiagnosticKind::consent_incomplete, "consent_incomplete", "BW039", Severity::warning},
      {DiagnosticKind::never_informed, "never_informed", "BW040", Severity::warning},
      {DiagnosticKind::only_seeks, "only_seeks", "BW041", Severity::warning},
      {DiagnosticKind::learns_and_teaches, "learns_and_teaches", "BW042", Severity::warning},
      {DiagnosticKind::sensitivity_unsaid, "sensitivity_unsaid", "BW043", Severity::warning},
  };
  return kinds;
}

const DiagnosticInfo& info(DiagnosticKind kind) {
  return all_diagnostic_kinds()[static_cast<std::size_t>(kind)];
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (info(diagnostic.kind).severity == Severity::error) {
    ++errors_;
  }
  all_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::ranges::stable_sort(result, {}, [](const Diagnostic& d) {
    return std::tuple(d.where.file, d.where.line, d.where.column, d.kind);
  });
  return result;
}

}  // namespace buurtweb
