#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>

#include "engine/base/text.h"
#include "engine/model/free_text.h"
#include "engine/model/resolution.h"

// What a careful worker would look at once more: words that may harm somebody, days that have not
// come, tags that would mean two things.
namespace buurtweb::model {
namespace {

// Days on which something happened. Others (`tot`, `klaar_op`, `vertrokken_op`) may well be to
// come.
constexpr std::array<Field, 7> kPastDays{Field::spoken_on,  Field::named_on,   Field::informed_on,
                                         Field::updated_on, Field::consent_on, Field::on,
                                         Field::state_on};

bool is_about_people(RecordKind kind) {
  return kind == RecordKind::resident || kind == RecordKind::professional ||
         kind == RecordKind::consent || kind == RecordKind::tie || kind == RecordKind::spark;
}

// What people are called and where they live says nothing about their health.
bool may_be_telling(Field field) {
  return field != Field::name && field != Field::area && field != Field::source;
}

bool is_free(ValueType type) {
  return type == ValueType::text || type == ValueType::tags;
}

}  // namespace

void Resolution::check_days_and_words() {
  for (const DraftRecord& record : draft_.records()) {
    for (const DraftField& field : draft_.fields(record)) {
      check_day(record, field);
      check_free_text(record, field);
    }
  }
}

void Resolution::check_who_is_called_what() {
  const std::vector<Called> people = people_by_name();
  check_names(people);
  check_named_in_texts(people);
  check_synonyms();
}

std::vector<Resolution::Called> Resolution::people_by_name() const {
  std::vector<Called> people;
  for (std::uint32_t i = 0; i < draft_.records().size(); ++i) {
    const DraftRecord& record = draft_.records()[i];
    if (record.kind == RecordKind::resident || record.kind == RecordKind::professional) {
      people.push_back({std::hash<std::string>{}(folded(name_of(record))), i});
    }
  }
  std::ranges::sort(people);
  return people;
}

// Perhaps somebody stands in the files twice, and with one consent only.
void Resolution::check_names(std::span<const Called> people) {
  for (auto first = people.begin(); first != people.end();) {
    const auto last = std::find_if(
        first, people.end(), [&](const Called& person) { return person.hash != first->hash; });
    std::vector<const DraftRecord*> alike;
    for (auto each = first; last - first > 1 && each != last; ++each) {
      alike.push_back(&draft_.records()[each->record]);
    }
    check_names_of(alike);
    first = last;
  }
}

// That the same key is there twice, or the same row in a list, is an error of its own.
bool Resolution::is_told_already(const DraftRecord& record, const DraftRecord& first) {
  return key_text(record.key.text) == key_text(first.key.text) ||
         diagnostics_.has_error_on_line_of(record.key.place);
}

// Of people whose names may be the same: each beside the first of its name.
void Resolution::check_names_of(std::span<const DraftRecord* const> alike) {
  std::unordered_map<std::string, const DraftRecord*> first_of;
  for (const DraftRecord* const record : alike) {
    const auto [first, is_new] = first_of.try_emplace(folded(name_of(*record)), record);
    const std::string area = folded(text(*record, Field::area));
    const std::string other = folded(text(*first->second, Field::area));
    if (!is_new && !is_told_already(*record, *first->second) &&
        (area.empty() || other.empty() || area == other)) {
      report_at(DiagnosticKind::same_name, record->key.place, {}, first->second->key.place);
    }
  }
}

std::string_view Resolution::name_of(const DraftRecord& record) const {
  const std::string_view name = text(record, Field::name);
  return name.empty() ? std::string_view(record.key.text) : name;
}

void Resolution::check_day(const DraftRecord& record, const DraftField& field) {
  if (spec_of(record.kind, field.field).type != ValueType::date) {
    return;
  }
  const bool is_past = std::ranges::find(kPastDays, field.field) != kPastDays.end();
  for (const Word& word : draft_.words(field)) {
    const Date day = parse_date(word.text).value_or(run_date_);
    // That a peildatum is still to come is an error, told with the rest of the head.
    const bool is_told = day > run_date_ && field.field == Field::reference_date;
    if (is_past && day > run_date_) {
      report_at(DiagnosticKind::not_yet_happened, word.place);
    } else if (!is_told && is_far_off(day, run_date_)) {
      report_at(DiagnosticKind::far_off_date, word.place);
    }
  }
}

// P-12 and P-21. The street of a person is an address only with the number of the house.
void Resolution::check_free_text(const DraftRecord& record, const DraftField& field) {
  const FieldSpec& spec = spec_of(record.kind, field.field);
  const bool is_note = field.field == Field::note;
  const bool is_personal = is_about_people(record.kind) && spec.personal && is_free(spec.type);
  if (!is_note && !is_personal && field.field != Field::area) {
    return;
  }
  for (const Word& word : draft_.words(field)) {
    if (may_be_telling(field.field) && holds_sensitive_word(word.text)) {
      report_at(DiagnosticKind::sensitive_word, word.place);
    }
    if (is_about_people(record.kind) && holds_contact_details(word.text)) {
      report_at(DiagnosticKind::contact_details, word.place);
    }
    if (is_about_people(record.kind) && holds_birth_date(word.text)) {
      report_at(DiagnosticKind::birth_date, word.place);
    }
  }
}

// A word that stands under two tags would mean the one or the other by the order of the file.
void Resolution::check_synonyms() {
  struct Meaning {
    std::string head;
    Place place;
  };
  std::map<std::string, Meaning> meanings;
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind == RecordKind::synonym) {
      meanings.try_emplace(folded(record.key.text),
                           Meaning{folded(record.key.text), record.key.place});
    }
  }
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind != RecordKind::synonym) {
      continue;
    }
    const std::string head = folded(record.key.text);
    for (const Word& word : words(record, Field::synonyms)) {
      const auto [known, is_new] =
          meanings.try_emplace(folded(word.text), Meaning{head, word.place});
      if (!is_new && known->second.head != head) {
        report(DiagnosticKind::synonym_twice, word, {{"woord", std::string(word.text)}},
               known->second.place);
      }
    }
  }
}

}  // namespace buurtweb::model
