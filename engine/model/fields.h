#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/kinds.h"

// The one table of the neighbourhood format: which records there are, which keys each has, and what
// stands behind a key. The reader, `resolve` and the tests of the JSON schema all walk it.
namespace buurtweb::model {

enum class RecordKind : std::uint8_t {
  neighbourhood,  // buurt
  processing,     // buurt.verwerking
  area,           // buurt.gebieden.*
  resident,
  professional,
  association,
  institution,
  facility,
  initiative,
  channel,
  external,
  consent,   // toestemming of a person: follows the person's record
  plan,      // plan
  goal,      // plan.doelen.*
  action,    // plan.acties.*
  tie,       // verbindingen[]
  spark,     // haakjes[]
  proposal,  // voorstellen[]
  avoid,     // liever_niet[]: the pair in Field::who
  synonym,   // woordenlijst.*: the synonyms in Field::synonyms
  settings   // instellingen
};

enum class Field : std::uint8_t {
  // buurt, verwerking, gebieden
  name,
  municipality,
  code,
  boundary_year,
  reference_date,
  retention_months,
  contact,
  maker,
  inhabitants,
  text_version,
  controller,
  purpose,
  legal_basis,
  privacy_officer,
  empty_sections,
  // all assets
  area,
  theme,
  offers,
  seeks,
  visibility,
  sensitive,
  source,
  updated_on,
  note,
  // persons
  gifts,
  skills,
  knowledge,
  interests,
  dreams,
  wants_to_learn,
  teaches,
  willing,
  approachable,
  introduces,
  spoken_on,
  named_by,
  named_on,
  informed_on,
  left_on,
  age_band,
  minor,
  parent_agrees,
  // inline relations; leden, trekkers, deelnemers, beheerders, gebruikers, bereikt on an asset are
  // the same relations written from the other end
  knows,
  member_of,
  leads,
  takes_part_in,
  employed_by,
  volunteers_at,
  manages,
  uses,
  liaison_contact,
  nominates,
  cooperates_with,
  members,
  leaders,
  participants,
  managers,
  users,
  informs,
  place,
  // own keys of other assets
  sector,
  type,
  address,
  location,
  needs,
  used_by,
  requires_,
  we_give,
  // toestemming
  consent_public,
  consent_team,
  consent_on,
  consent_how,
  consent_by,
  consent_until,
  consent_withdrawn,
  consent_connector,
  // plan
  vision,
  table,
  previous_table,
  partners,
  places,
  goal,
  leader,
  due_on,
  // ties
  from,
  relation,
  to,
  strength,
  answer,
  on,
  explicit_,
  deployed,
  amount,
  // haakjes, voorstellen
  occasion,
  led_to,       // one asset
  led_to_pair,  // two persons; one field for each pair
  told_by,
  who,
  via,
  step,
  state,
  state_on,
  // woordenlijst
  synonyms,
  // instellingen
  group_max,
  source_min,
  spoken_min,
  reach_steps,
  seed_set_max,
  open_max,
  per_person,
  table_max,
  large_group,
  small_count,
  partition
};

enum class ValueType : std::uint8_t {
  text,
  tags,
  ref,
  refs,
  date,
  boolean,
  count,
  number,
  numbers,
  choice
};

struct FieldSpec {
  Field field;
  std::string_view name;   // the Dutch key
  std::string_view alias;  // another spelling of the same key, or empty
  ValueType type;
  bool personal;                              // its value is never printed by a diagnostic
  std::span<const std::string_view> choices;  // allowed words: of a choice, or of a closed list
};

// A key behind which stands another record (`toestemming`) or a map of them by key (`gebieden`).
struct NestedSpec {
  RecordKind owner;
  RecordKind record;
  std::string_view name;
  std::string_view alias;
  bool by_key;
};

// The keys that a record may have.
std::span<const FieldSpec> fields_of(RecordKind kind);
// The spec of a key by its Dutch name or alias; nothing when the record has no such key.
const FieldSpec* find_field(RecordKind kind, std::string_view name);
const FieldSpec& spec_of(RecordKind kind, Field field);
// Likewise for the keys behind which other records stand.
std::span<const NestedSpec> nested_specs();
const NestedSpec* find_nested(RecordKind owner, std::string_view name);
// All Dutch key names of a record, nested ones included, for "bedoelde je …?".
std::vector<std::string_view> field_names(RecordKind kind);

RecordKind record_kind(AssetKind kind);
std::optional<AssetKind> asset_kind(RecordKind kind);
// The relation that an inline key states, and whether its owner stands at the "to" end
// (`trekkers` on an initiative: person → this).
struct InlineRelation {
  Field field;
  RelationKind relation;
  bool owner_is_target;
};
std::optional<InlineRelation> inline_relation(Field field);

// Keys that have no place in an asset map (P-11), with the words that look like them.
bool is_forbidden_key(std::string_view name);
// Whether such a key is nothing else: in a longer one there may be somebody's name.
bool is_forbidden_word(std::string_view name);

}  // namespace buurtweb::model
