#include <algorithm>
#include <array>
#include <string>

#include "engine/base/text.h"
#include "engine/model/consent.h"
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
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind == RecordKind::neighbourhood) {
      check_head(record);
    }
  }
  if (draft_.is_complete()) {
    check_what_is_missing();
  }
  for (const DraftRecord& record : draft_.records()) {
    const bool unsaid =
        record.kind == RecordKind::association && !boolean(record, Field::sensitive);
    if (unsaid && visibility(record) == Audience::public_) {
      report_record(DiagnosticKind::sensitivity_unsaid, record);
    }
  }
  check_contradictions();
}

void Resolution::check_head(const DraftRecord& record) {
  const Word* const code = word(record, Field::code);
  if (code != nullptr && !is_neighbourhood_code(code->text)) {
    report(DiagnosticKind::bad_code, *code);
  }
  const Word* const day = word(record, Field::reference_date);
  if (day != nullptr && parse_date(day->text) > std::optional(run_date_)) {
    report(DiagnosticKind::future_date, *day, {{"dag", iso(*parse_date(day->text))}});
  }
}

// The key stands in one of the heads, be it wrongly: that was told then.
bool Resolution::is_in_head(Field field) const {
  return std::ranges::any_of(draft_.records(), [&](const DraftRecord& record) {
    return record.kind == RecordKind::neighbourhood &&
           (record.has_gaps || find(record, field) != nullptr);
  });
}

// What the whole neighbourhood must have somewhere.
void Resolution::check_what_is_missing() {
  Place head;
  const Word* code = nullptr;
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind == RecordKind::neighbourhood) {
      head = record.key.place;
      code = code == nullptr ? word(record, Field::code) : code;
    }
  }
  if (!is_in_head(Field::name)) {
    report_at(DiagnosticKind::name_missing, head);
  }
  if (consent_seen_ && !is_in_head(Field::retention_months)) {
    report_at(DiagnosticKind::retention_missing, head);
  }
  const bool has_code = code != nullptr && is_neighbourhood_code(code->text);
  if (has_code && !is_in_head(Field::boundary_year)) {
    report(DiagnosticKind::code_without_year, *code);
  }
}

void Resolution::check_person(const DraftRecord& record, const Asset& asset) {
  const PersonFacts& person = asset.person;
  constexpr std::array gives{Field::gifts,  Field::skills,  Field::knowledge,     Field::interests,
                             Field::dreams, Field::teaches, Field::wants_to_learn};
  const bool gives_something =
      std::ranges::any_of(gives, [&](Field field) { return !words(record, field).empty(); });
  if (!words(record, Field::seeks).empty() && !gives_something && !record.has_gaps) {
    report_record(DiagnosticKind::only_seeks, record);
  }
  if (is_uninformed(person, run_date_) && is_missing(record, Field::informed_on)) {
    report_record(DiagnosticKind::never_informed, record);
  }
  for (const Word& taught : words(record, Field::teaches)) {
    const auto same = [&](const Word& other) { return folded(other.text) == folded(taught.text); };
    if (std::ranges::any_of(words(record, Field::wants_to_learn), same)) {
      report_at(DiagnosticKind::learns_and_teaches, taught.place);
    }
  }
}

// Of how and when it was given; nothing where both are there.
std::optional<std::string> Resolution::missing_of_consent(const DraftRecord& record) {
  const bool lacks_day = is_missing(record, Field::consent_on);
  const bool lacks_how = is_missing(record, Field::consent_how);
  if (lacks_day && lacks_how) {
    return "";
  }
  if (lacks_day || lacks_how) {
    return lacks_day ? "op" : "hoe";
  }
  return std::nullopt;
}

void Resolution::check_consent(const DraftRecord& record, const PersonFacts& person) {
  const Consent& consent = person.consent;
  const Word* const withdrawn = word(record, Field::consent_withdrawn);
  const std::optional<Date> day = date(record, Field::consent_withdrawn);
  if (withdrawn != nullptr && day && consent.on && *day < *consent.on) {
    report_at(DiagnosticKind::withdrawn_before_given, withdrawn->place);
  }
  const bool to_public = consent.to_public.value_or(false);
  const std::optional<int> months = result_.header.retention_months;
  if (consent.withdrawn || has_left(person, run_date_) || has_expired(consent, run_date_, months)) {
    return;
  }
  if (to_public && !consent.to_team.value_or(false) && !record.has_gaps) {
    report_at(DiagnosticKind::contradicting_consent, record.key.place);
  }
  if (!to_public && !consent.to_team.value_or(false)) {
    return;
  }
  if (const std::optional<std::string> missing = missing_of_consent(record)) {
    report_at(DiagnosticKind::consent_incomplete, record.key.place, {{"advies", *missing}});
  } else if (is_of_older_text(consent, result_.header.text_version) && !record.has_gaps) {
    report_at(DiagnosticKind::older_consent_text, record.key.place);
  }
  if (is_child_alone(person)) {
    report_at(DiagnosticKind::minor_without_parent, record.key.place);
  }
}

// Not there, not even wrongly.
bool Resolution::is_missing(const DraftRecord& record, Field field) {
  return find(record, field) == nullptr && !record.has_gaps;
}

}  // namespace buurtweb::model
