#include "engine/privacy/keeping.h"

#include <algorithm>
#include <string>

#include "engine/base/text.h"
#include "engine/model/tables.h"
#include "engine/privacy/drafts.h"
#include "engine/privacy/naming.h"

namespace buurtweb::privacy {
namespace {

std::string first_text(const Draft& draft, RecordKind kind, Field field) {
  for (const DraftRecord& record : draft.records()) {
    for (const DraftField& each : draft.fields(record)) {
      if (record.kind == kind && each.field == field && !draft.words(each).empty()) {
        return std::string(draft.words(each).front().text);
      }
    }
  }
  return {};
}

// How many records of people have a field that is so.
template <class Is>
std::size_t count_people(const Draft& draft, const Is& is) {
  return static_cast<std::size_t>(
      std::ranges::count_if(draft.records(), [&](const DraftRecord& record) {
        return is_person_record(record.kind) && std::ranges::any_of(draft.fields(record), is);
      }));
}

// The keys under which something is written about people, in the order of the format.
std::vector<std::string> kept_fields(const Draft& draft) {
  std::vector<std::string> result;
  for (const model::FieldSpec& spec : model::fields_of(RecordKind::resident)) {
    const auto is_it = [&](const DraftField& field) { return field.field == spec.field; };
    if (count_people(draft, is_it) > 0) {
      result.push_back(model::heading_of(spec.name));
    }
  }
  return result;
}

std::size_t count_of(std::span<const Standing> standings, AssetKind kind) {
  return static_cast<std::size_t>(std::ranges::count(standings, kind, &Standing::kind));
}

}  // namespace

Keeping keeping(const Draft& draft, std::span<const Standing> standings) {
  const auto is_child = [&](const DraftField& field) {
    const auto words = draft.words(field);
    const std::string word = words.empty() ? "" : folded(words.front().text);
    return (field.field == Field::minor && (word == "ja" || word == "true")) ||
           (field.field == Field::age_band && word == "0-17");
  };
  const auto is_named = [&](const DraftField& field) {
    return field.field == Field::named_by && !draft.words(field).empty();
  };
  const auto of_processing = [&](Field field) {
    return first_text(draft, RecordKind::processing, field);
  };
  const auto of_head = [&](Field field) {
    return first_text(draft, RecordKind::neighbourhood, field);
  };
  return {.neighbourhood = of_head(Field::name),
          .controller = of_processing(Field::controller),
          .privacy_officer = of_processing(Field::privacy_officer),
          .purpose = of_processing(Field::purpose),
          .legal_basis = of_processing(Field::legal_basis),
          .contact = of_head(Field::contact),
          .retention_months = of_head(Field::retention_months),
          .fields = kept_fields(draft),
          .residents = count_of(standings, AssetKind::resident),
          .professionals = count_of(standings, AssetKind::professional),
          .children = count_people(draft, is_child),
          .named_by_others = count_people(draft, is_named),
          .sensitive =
              static_cast<std::size_t>(std::ranges::count(standings, true, &Standing::sensitive))};
}

}  // namespace buurtweb::privacy
