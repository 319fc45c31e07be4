#include "engine/model/fields.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/base/text.h"

namespace buurtweb::model {
namespace {

constexpr std::array kInlineRelations{
    InlineRelation{Field::knows, RelationKind::knows, false},
    InlineRelation{Field::member_of, RelationKind::member_of, false},
    InlineRelation{Field::leads, RelationKind::leads, false},
    InlineRelation{Field::takes_part_in, RelationKind::takes_part_in, false},
    InlineRelation{Field::employed_by, RelationKind::employed_by, false},
    InlineRelation{Field::volunteers_at, RelationKind::volunteers_at, false},
    InlineRelation{Field::manages, RelationKind::manages, false},
    InlineRelation{Field::uses, RelationKind::uses, false},
    InlineRelation{Field::liaison_contact, RelationKind::liaison_contact, false},
    InlineRelation{Field::nominates, RelationKind::nominates, false},
    InlineRelation{Field::cooperates_with, RelationKind::cooperates_with, false},
    InlineRelation{Field::members, RelationKind::member_of, true},
    InlineRelation{Field::leaders, RelationKind::leads, true},
    InlineRelation{Field::participants, RelationKind::takes_part_in, true},
    InlineRelation{Field::managers, RelationKind::manages, true},
    InlineRelation{Field::users, RelationKind::uses, true},
    InlineRelation{Field::informs, RelationKind::informs, false},
    InlineRelation{Field::place, RelationKind::uses, false}};

// A part of a key that starts with one of these is about what an asset map must not hold.
constexpr std::array<std::string_view, 17> kForbiddenStarts{
    "bsn",    "burgerserv", "sofinummer", "geboorte", "geboren",  "diagnos",
    "ziekte", "schuld",     "verslaa",    "verslav",  "herkomst", "afkomst",
    "etni",   "religi",     "geloof",     "seksu",    "strafbla"};
// These are too telling to be missed in the middle of a longer word.
constexpr std::array<std::string_view, 8> kForbiddenAnywhere{
    "nationalit", "godsdienst", "geaardheid", "vakbond",
    "partij",     "uitkering",  "medisch",    "politiek"};
// Slips of the pen in these are caught too.
constexpr std::array<std::string_view, 16> kForbiddenWords{
    "geboortedatum", "diagnose",   "ziek",          "schuld",
    "verslaving",    "uitkering",  "nationaliteit", "medicijn",
    "herkomst",      "etniciteit", "godsdienst",    "geaardheid",
    "strafblad",     "vakbond",    "bsnnummer",     "burgerservicenummer"};

bool starts_forbidden(std::string_view part) {
  return std::ranges::any_of(kForbiddenStarts,
                             [&](std::string_view start) { return part.starts_with(start); });
}

bool any_part_forbidden(std::string_view key) {
  while (!key.empty()) {
    const std::size_t end = key.find_first_of("_- .");
    if (starts_forbidden(key.substr(0, end))) {
      return true;
    }
    key = end == std::string_view::npos ? std::string_view{} : key.substr(end + 1);
  }
  return false;
}

bool resembles_forbidden(std::string_view word) {
  return std::ranges::any_of(kForbiddenWords, [&](std::string_view other) {
    const std::size_t slips = other.size() / 6;
    return edit_distance(word, other, slips) <= slips;
  });
}

std::string without_separators(std::string key) {
  std::erase_if(key, [](char c) { return c == '_' || c == '-' || c == ' ' || c == '.'; });
  return key;
}

}  // namespace

const FieldSpec* find_field(RecordKind kind, std::string_view name) {
  const std::span<const FieldSpec> specs = fields_of(kind);
  const auto found = std::ranges::find_if(specs, [&](const FieldSpec& spec) {
    return spec.name == name || (!spec.alias.empty() && spec.alias == name);
  });
  return found == specs.end() ? nullptr : &*found;
}

const FieldSpec& spec_of(RecordKind kind, Field field) {
  return *std::ranges::find(fields_of(kind), field, &FieldSpec::field);
}

const NestedSpec* find_nested(RecordKind owner, std::string_view name) {
  const std::span<const NestedSpec> specs = nested_specs();
  const auto found = std::ranges::find_if(specs, [&](const NestedSpec& spec) {
    return spec.owner == owner &&
           (spec.name == name || (!spec.alias.empty() && spec.alias == name));
  });
  return found == specs.end() ? nullptr : &*found;
}

std::vector<std::string_view> field_names(RecordKind kind) {
  std::vector<std::string_view> names;
  for (const FieldSpec& spec : fields_of(kind)) {
    names.push_back(spec.name);
  }
  for (const NestedSpec& spec : nested_specs()) {
    if (spec.owner == kind) {
      names.push_back(spec.name);
    }
  }
  return names;
}

RecordKind record_kind(AssetKind kind) {
  return static_cast<RecordKind>(static_cast<std::uint8_t>(RecordKind::resident) +
                                 static_cast<std::uint8_t>(kind));
}

std::optional<AssetKind> asset_kind(RecordKind kind) {
  if (kind < RecordKind::resident || kind > RecordKind::external) {
    return std::nullopt;
  }
  return static_cast<AssetKind>(static_cast<std::uint8_t>(kind) -
                                static_cast<std::uint8_t>(RecordKind::resident));
}

std::optional<InlineRelation> inline_relation(Field field) {
  const auto* const found = std::ranges::find(kInlineRelations, field, &InlineRelation::field);
  return found == kInlineRelations.end() ? std::nullopt : std::optional(*found);
}

bool is_forbidden_key(std::string_view name) {
  const std::string key = folded(name);
  if (any_part_forbidden(key)) {
    return true;
  }
  const std::string word = without_separators(key);
  const auto holds = [&](std::string_view part) { return word.find(part) != std::string::npos; };
  return starts_forbidden(word) || std::ranges::any_of(kForbiddenAnywhere, holds) ||
         resembles_forbidden(word);
}

bool is_forbidden_word(std::string_view name) {
  const std::string word = without_separators(folded(name));
  const auto is_it = [&](const auto& list) {
    return std::ranges::find(list, std::string_view(word)) != list.end();
  };
  return is_it(kForbiddenStarts) || is_it(kForbiddenAnywhere) || resembles_forbidden(word);
}

}  // namespace buurtweb::model
