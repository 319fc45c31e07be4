#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/model/consent.h"
#include "engine/model/resolution.h"

// Names of people in what is written of others. It goes where the others go, while whoever is named
// never said yes to that (P-01).
namespace buurtweb::model {
namespace {

bool is_person_record(RecordKind kind) {
  return kind == RecordKind::resident || kind == RecordKind::professional;
}

// Of which everybody may read something. Who is called in the head is there to be called.
bool may_be_for_all(RecordKind kind) {
  return asset_kind(kind) || kind == RecordKind::plan || kind == RecordKind::goal ||
         kind == RecordKind::action || kind == RecordKind::tie || kind == RecordKind::spark;
}

bool is_told(RecordKind kind, const FieldSpec& spec) {
  const bool is_text = spec.type == ValueType::text || spec.type == ValueType::tags;
  const bool is_own_name = spec.field == Field::name && is_person_record(kind);
  return is_text && !is_own_name && spec.field != Field::note && spec.field != Field::source;
}

}  // namespace

// Whether there is a yes that counts, or will. Whoever said it long ago is on no new map for all
// either.
bool Resolution::said_yes_for_all(std::uint32_t person) const {
  const std::vector<DraftRecord>& records = draft_.records();
  if (person + 1 >= records.size() || records[person + 1].kind != RecordKind::consent) {
    return false;
  }
  const DraftRecord& consent = records[person + 1];
  const auto says = [this](const DraftRecord& record, Field field) {
    return parse_boolean(text(record, field)).value_or(false);
  };
  const bool is_gone = find(consent, Field::consent_withdrawn) != nullptr ||
                       find(records[person], Field::left_on) != nullptr;
  Consent days;
  days.on = date(consent, Field::consent_on);
  days.until = date(consent, Field::consent_until);
  const bool is_over = has_expired(days, run_date_, result_.header.retention_months);
  const bool is_child_alone =
      says(records[person], Field::minor) && !says(records[person], Field::parent_agrees);
  const bool is_whole = find(consent, Field::consent_on) != nullptr &&
                        find(consent, Field::consent_how) != nullptr &&
                        says(consent, Field::consent_team);
  return !is_gone && !is_over && !is_child_alone && is_whole &&
         says(consent, Field::consent_public);
}

void Resolution::check_named_in_texts(std::span<const Called> people) {
  std::vector<bool> said_yes(draft_.records().size());
  for (const Called& person : people) {
    said_yes[person.record] = said_yes_for_all(person.record);
  }
  if (std::ranges::all_of(people, [&](const Called& each) { return said_yes[each.record]; })) {
    return;
  }
  NamesOfPeople names(people.size());
  for (const Called& person : people) {
    const DraftRecord& record = draft_.records()[person.record];
    names.add(person.record, name_of(record), said_yes[person.record]);
  }
  names.finish();
  for (std::uint32_t i = 0; i < draft_.records().size(); ++i) {
    const DraftRecord& record = draft_.records()[i];
    if (may_be_for_all(record.kind) && (!is_person_record(record.kind) || said_yes[i])) {
      check_named_in(record, names);
    }
  }
}

void Resolution::check_named_in(const DraftRecord& record, NamesOfPeople& names) {
  // What has no name is called by its key.
  if (!is_person_record(record.kind) && find(record, Field::name) == nullptr) {
    check_named_in(record.key, names);
  }
  for (const DraftField& field : draft_.fields(record)) {
    if (is_told(record.kind, spec_of(record.kind, field.field))) {
      for (const Word& word : draft_.words(field)) {
        check_named_in(word, names);
      }
    }
  }
}

void Resolution::check_named_in(const Word& text, NamesOfPeople& names) {
  if (const auto named = names.without_yes_in(text.text)) {
    report_at(DiagnosticKind::names_somebody, text.place, {}, draft_.records()[*named].key.place);
  }
}

}  // namespace buurtweb::model
