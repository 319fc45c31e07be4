#include "engine/input/unknown_key.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "engine/input/column_words.h"
#include "engine/input/sections.h"

namespace buurtweb::input {
namespace {

using model::RecordKind;

// How to reach somebody has no place in a file that is analysed.
constexpr std::array<std::string_view, 16> kContactKeys{
    "adres",          "straat",     "huisnummer", "postcode", "woonplaats", "telefoon",
    "telefoonnummer", "tel",        "mobiel",     "gsm",      "email",      "mail",
    "mailadres",      "emailadres", "06",         "whatsapp"};

constexpr std::string_view kHidden = "…";

bool is_person(RecordKind record) {
  return record == RecordKind::resident || record == RecordKind::professional;
}

bool is_contact_key(std::string_view key) {
  std::string word = folded(key);
  std::erase_if(word, [](char c) { return c == '_' || c == '-' || c == ' '; });
  return std::ranges::find(kContactKeys, word) != kContactKeys.end();
}

bool has_key(RecordKind record, std::string_view key) {
  return model::find_field(record, key) != nullptr || model::find_nested(record, key) != nullptr;
}

std::vector<std::string_view> known_keys(std::optional<RecordKind> record) {
  if (record) {
    return model::field_names(*record);
  }
  std::vector<std::string_view> names;
  for (const Section& section : sections()) {
    names.push_back(section.name);
  }
  return names;
}

// The records that do have the key, by the key that they stand under; the first few.
std::string elsewhere(std::string_view key) {
  constexpr std::size_t kMost = 3;
  std::vector<std::string_view> owners;
  for (const Section& section : sections()) {
    const bool has_rows_without_keys =
        section.kind == RecordKind::avoid || section.kind == RecordKind::synonym;
    if (!has_rows_without_keys && has_key(section.kind, key)) {
      owners.push_back(section.name);
    }
  }
  for (const model::NestedSpec& nested : model::nested_specs()) {
    const bool is_new = std::ranges::find(owners, nested.name) == owners.end();
    if (is_new && has_key(nested.record, key)) {
      owners.push_back(nested.name);
    }
  }
  std::string result;
  for (std::size_t i = 0; i < std::min(owners.size(), kMost); ++i) {
    result.append(i == 0 ? "" : ", ").append(owners[i]);
  }
  return result.append(owners.size() > kMost ? ", …" : "");
}

// What people say for a key of this record: "vaardigheden", or "leeftijd" for "leeftijdsgroep".
std::string_view said_otherwise(std::string_view key, RecordKind record) {
  constexpr std::size_t kShortest = 5;
  const auto plans = model::table_plans();
  const auto plan = std::ranges::find(plans, record, &model::TablePlan::kind);
  if (plan != plans.end()) {
    const ColumnMeaning meaning = column_meaning(*plan, key);
    if (meaning.use == ColumnUse::field && meaning.field->record == record) {
      return meaning.field->spec->name;
    }
  }
  const std::vector<std::string_view> known = known_keys(record);
  const auto longer = std::ranges::find_if(
      known, [&](std::string_view name) { return name.starts_with(folded(key)); });
  return key.size() >= kShortest && longer != known.end() ? *longer : std::string_view{};
}

// What was probably meant; empty where nothing is near.
std::string_view meant(std::string_view key, std::optional<RecordKind> record) {
  const std::string_view near = nearest(key, known_keys(record));
  return near.empty() && record ? said_otherwise(key, *record) : near;
}

}  // namespace

// What stands where a key should stand may be what somebody said: text with a comma in it within
// braces, a line of a note that is not far enough to the right, a key at the wrong indentation. So
// it is repeated only where it is clear that it is a key: a known one, a slip of it, or another
// word for it.
Diagnostic about_unknown_key(std::string_view key, std::optional<RecordKind> record) {
  const std::string word(key);
  if (model::is_forbidden_key(key)) {
    return {.kind = DiagnosticKind::forbidden_key,
            .mentions = {{"woord", model::is_forbidden_word(key) ? word : std::string(kHidden)}}};
  }
  std::vector<Mention> mentions{{"woord", word, true}};
  if (record && is_person(*record) && is_contact_key(key)) {
    mentions.push_back({"advies", "contact"});
  } else if (std::string owners = elsewhere(key); !owners.empty()) {
    mentions.push_back({"advies", "elders"});
    mentions.push_back({"elders", std::move(owners)});
  } else if (const std::string_view hint = meant(key, record); !hint.empty()) {
    mentions.push_back({"hint", std::string(hint)});
  } else {
    mentions = {{"woord", std::string(kHidden)}};
    if (!record) {
      mentions.push_back({"advies", "bovenaan"});
    }
  }
  return {.kind = DiagnosticKind::unknown_key, .mentions = std::move(mentions)};
}

}  // namespace buurtweb::input
