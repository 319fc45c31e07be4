#include <algorithm>
#include <array>
#include <string>

#include "engine/base/text.h"
#include "engine/model/resolution.h"

// What is wrong, or risky, although every word of it is understood.
namespace buurtweb::model {
namespace {

bool is_upper_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// BU + municipality (4 digits) + district and neighbourhood (letters occur there).
bool is_neighbourhood_code(std::string_view code) {
  return code.size() == 10 && code.starts_with("BU") &&
         std::ranges::all_of(code.substr(2, 4), is_digit) &&
         std::ranges::all_of(code.substr(6), is_upper_or_digit);
}

}  // namespace

void Resolution::check_meaning() {
  Place head;
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind != RecordKind::neighbourhood) {
      continue;
    }
    head = record.key.place;
    const Word* const code = word(record, Field::code);
    if (code != nullptr && !is_neighbourhood_code(code->text)) {
      report(DiagnosticKind::bad_code, *code);
    } else if (code != nullptr && !result_.header.boundary_year) {
      report(DiagnosticKind::code_without_year, *code);
    }
    const Word* const day = word(record, Field::reference_date);
    if (day != nullptr && parse_date(day->text) > std::optional(run_date_)) {
      report(DiagnosticKind::future_date, *day);
    }
  }
  if (result_.header.name.empty() && draft_.is_complete()) {
    report_at(DiagnosticKind::name_missing, head);
  }
  if (consent_seen_ && !result_.header.retention_months && draft_.is_complete()) {
    report_at(DiagnosticKind::retention_missing, head);
  }
  for (const Asset& asset : result_.assets) {
    const bool unsaid = asset.kind == AssetKind::association && !asset.sensitive;
    if (unsaid && asset.visible_to == Audience::public_) {
      report_at(DiagnosticKind::sensitivity_unsaid, asset.place);
    }
  }
  check_contradictions();
}

void Resolution::check_person(const DraftRecord& record, const Asset& asset) {
  const PersonFacts& person = asset.person;
  constexpr std::array gives{Field::gifts,  Field::skills,  Field::knowledge,     Field::interests,
                             Field::dreams, Field::teaches, Field::wants_to_learn};
  const bool gives_something =
      std::ranges::any_of(gives, [&](Field field) { return !words(record, field).empty(); });
  if (!words(record, Field::seeks).empty() && !gives_something) {
    report_at(DiagnosticKind::only_seeks, asset.place);
  }
  const bool overdue =
      person.named_on && !person.informed_on && plus_months(*person.named_on, 1) <= run_date_;
  if (overdue) {
    report_at(DiagnosticKind::never_informed, asset.place);
  }
  for (const Word& taught : words(record, Field::teaches)) {
    const auto same = [&](const Word& other) { return folded(other.text) == folded(taught.text); };
    if (std::ranges::any_of(words(record, Field::wants_to_learn), same)) {
      report_at(DiagnosticKind::learns_and_teaches, taught.place);
    }
  }
}

void Resolution::check_consent(const DraftRecord& record, const Consent& consent) {
  if (consent.withdrawn) {
    return;
  }
  const bool says_yes = consent.to_public.value_or(false) || consent.to_team.value_or(false);
  if (says_yes && (!consent.on || !consent.how_said)) {
    report_at(DiagnosticKind::consent_incomplete, record.key.place);
  }
  if (consent.to_public.value_or(false) && !consent.to_team.value_or(false)) {
    report_at(DiagnosticKind::contradicting_consent, record.key.place);
  }
}

}  // namespace buurtweb::model
