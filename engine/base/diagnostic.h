#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source.h"

namespace buurtweb {

enum class Severity : std::uint8_t { error, warning };

// What can be wrong with a neighbourhood's files. A kind's code is never reused; the sentences
// stand in engine/locale under `diagnose.BW0nn`. Grouped by the phase that finds them; a new one
// goes to the end, for a code is its place in this list.
enum class DiagnosticKind : std::uint8_t {
  // bytes and YAML
  file_unreadable,
  file_too_large,
  not_utf8,
  control_character,
  bidi_override,
  no_break_space_indent,
  tab_indent,
  yaml_syntax,
  swallowing_quote,
  anchor_or_alias,
  merge_key,
  custom_tag,
  second_document,
  too_deep,
  scalar_too_long,
  too_many_assets,
  duplicate_key,
  // shape
  root_not_a_map,
  unknown_key,
  forbidden_key,
  wrong_type,
  empty_asset_key,
  bsn_number,
  // meaning
  name_missing,
  key_twice,
  value_conflict,
  unknown_reference,
  relation_impossible,
  self_tie,
  bad_date,
  future_date,
  bad_code,
  code_without_year,
  retention_missing,
  unknown_value,
  outside_netherlands,
  contradicting_sources,
  contradicting_consent,
  consent_incomplete,
  never_informed,
  only_seeks,
  learns_and_teaches,
  sensitivity_unsaid,
  // what came later, in the order of its codes
  swapped_coordinates,
  curly_quotes,
  text_after_hash,
  sensitive_word,
  contact_details,
  not_yet_happened,
  minor_without_parent,
  older_consent_text,
  wrong_kind,
  part_missing,
  out_of_range,
  synonym_twice,
  empty_file,
  several_neighbourhoods,
  withdrawn_before_given,
  same_name,
  birth_date,
  words_together,
  names_somebody,
  table_not_understood,
  emptied_file,
  nearly_a_key,
  far_off_date
};

struct DiagnosticInfo {
  DiagnosticKind kind;
  std::string_view name;  // the enumerator's, which names the file in tests/diagnostics
  std::string_view code;  // "BW001"
  Severity severity;
};
const DiagnosticInfo& info(DiagnosticKind kind);
// All kinds in the order of the enum.
std::span<const DiagnosticInfo> all_diagnostic_kinds();

// A named word for the sentence. `personal` words (an asset's key) are shown to the worker only;
// values of personal fields are never put in a diagnostic at all.
struct Mention {
  std::string_view name;
  std::string text;
  bool personal = false;
};

struct Diagnostic {
  DiagnosticKind kind = DiagnosticKind::yaml_syntax;
  Place where = {};
  std::uint16_t width = 1;  // columns to underline
  Place first = {};         // where the same thing stood before; line 0 = nowhere
  std::vector<Mention> mentions = {};
};

// Collects; never throws, never stops. Sorted by file, line and column when asked for.
class Diagnostics {
public:
  void add(Diagnostic diagnostic);
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return all_.size() - errors_; }
  [[nodiscard]] std::vector<Diagnostic> sorted() const;
  [[nodiscard]] bool has_error_on_line_of(Place where) const;

private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

}  // namespace buurtweb
