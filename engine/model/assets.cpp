#include <array>
#include <string>

#include "engine/model/resolution.h"

// Assets, their consent, and the head of the file.
namespace buurtweb::model {
namespace {

struct TagField {
  Field field;
  TagUse use;
};
constexpr std::array<TagField, 13> kTagFields{{{Field::gifts, TagUse::gift},
                                               {Field::skills, TagUse::skill},
                                               {Field::knowledge, TagUse::knowledge},
                                               {Field::interests, TagUse::interest},
                                               {Field::dreams, TagUse::dream},
                                               {Field::wants_to_learn, TagUse::wants_to_learn},
                                               {Field::teaches, TagUse::teaches},
                                               {Field::seeks, TagUse::seeks},
                                               {Field::theme, TagUse::theme},
                                               {Field::offers, TagUse::offers},
                                               {Field::needs, TagUse::needs},
                                               {Field::requires_, TagUse::requires_},
                                               {Field::we_give, TagUse::we_give}}};

bool single_per_neighbourhood(RecordKind kind) {
  return kind == RecordKind::neighbourhood || kind == RecordKind::plan ||
         kind == RecordKind::settings || kind == RecordKind::processing;
}

// Somebody asks for its fields once more, when the neighbourhood has all assets and statements.
bool is_read_again(RecordKind kind) {
  const bool is_read_once = (asset_kind(kind) && kind != RecordKind::association) ||
                            kind == RecordKind::consent || kind == RecordKind::tie;
  return !is_read_once;
}

bool is_list(ValueType type) {
  return type == ValueType::tags || type == ValueType::refs || type == ValueType::numbers;
}

}  // namespace

// The same single value given twice is one fact when it is the same and a conflict when it is not.
bool Resolution::first_or_same(const DraftRecord& record, const DraftField& field) {
  const std::span<const Word> given = draft_.words(field);
  if (given.empty() || is_list(spec_of(record.kind, field.field).type)) {
    return true;
  }
  const std::uint64_t slot =
      (static_cast<std::uint64_t>(record.kind) << 8U) | static_cast<std::uint64_t>(field.field);
  const auto [entry, is_new] = single_values_.emplace(slot, given.front());
  const Word& first = entry->second;
  if (is_new || first.text == given.front().text) {
    return true;
  }
  report(DiagnosticKind::value_conflict, given.front(),
         {{"sleutel", std::string(spec_of(record.kind, field.field).name)}}, first.place);
  return false;
}

void Resolution::fill_header() {
  for (const DraftRecord& record : draft_.records()) {
    if (single_per_neighbourhood(record.kind)) {
      for (const DraftField& field : draft_.fields(record)) {
        first_or_same(record, field);
      }
    }
    if (record.kind == RecordKind::area) {
      fill_area(record);
    }
    if (record.kind == RecordKind::neighbourhood) {
      fill_neighbourhood(record);
    }
  }
}

void Resolution::fill_neighbourhood(const DraftRecord& record) {
  Header& head = result_.header;
  const auto keep_text = [&](std::string_view& slot, Field field) {
    slot = slot.empty() ? text(record, field) : slot;
  };
  const auto keep_count = [&](auto& slot, Field field) {
    if (const auto value = count(record, field); value && !slot) {
      slot = static_cast<typename std::remove_reference_t<decltype(slot)>::value_type>(*value);
    }
  };
  keep_text(head.name, Field::name);
  keep_text(head.municipality, Field::municipality);
  keep_text(head.code, Field::code);
  keep_text(head.contact, Field::contact);
  keep_text(head.maker, Field::maker);
  keep_count(head.boundary_year, Field::boundary_year);
  keep_count(head.retention_months, Field::retention_months);
  keep_count(head.inhabitants, Field::inhabitants);
  keep_count(head.text_version, Field::text_version);
  head.reference_date =
      head.reference_date ? head.reference_date : date(record, Field::reference_date);
}

void Resolution::fill_area(const DraftRecord& record) {
  const Declared* const declared = keys_.find(key_text(record.key.text));
  if (declared == nullptr || !declared->area) {
    return;
  }
  Area& area = result_.areas[declared->area->value()];
  area.inhabitants = count(record, Field::inhabitants);
  for (const Word& word : words(record, Field::empty_sections)) {
    for (std::size_t kind = 0; kind < kAssetKindCount; ++kind) {
      if (section_name(static_cast<AssetKind>(kind)) == word.text) {
        area.asked_and_empty.push_back(static_cast<AssetKind>(kind));
      }
    }
  }
}

// In the order of the records: each asset is followed by its consent.
void Resolution::fill_assets_and_statements() {
  if (uses_up_) {
    draft_.set_apart(&is_read_again);
  }
  std::vector<std::uint32_t> to_come(draft_.batch_count(), 0);  // records, by batch
  for (const DraftRecord& record : draft_.records()) {
    ++to_come[record.batch];
  }
  for (const DraftRecord& record : draft_.records()) {
    fill_asset_or_statement(record);
    to_come[record.batch] -= is_read_again(record.kind) ? 0U : 1U;
    if (uses_up_ && to_come[record.batch] == 0) {
      draft_.give_up(record.batch);
    }
  }
}

void Resolution::fill_asset_or_statement(const DraftRecord& record) {
  if (asset_kind(record.kind)) {
    const AssetId id = AssetId::of(result_.assets.size());
    Asset& asset = result_.assets.emplace_back();
    asset.kind = kind_of(id);
    fill_asset(record, asset);
    add_inline_statements(record, id);
  }
  if (record.kind == RecordKind::consent && !result_.assets.empty()) {
    PersonFacts& person = result_.assets.back().person;
    fill_consent(record, person.consent);
    check_consent(record, person);
  }
  if (record.kind == RecordKind::tie) {
    add_statement(record);
  }
}

void Resolution::fill_asset(const DraftRecord& record, Asset& asset) {
  AssetWords spoken;
  spoken.key = key_text(record.key.text);
  spoken.name = text(record, Field::name).empty() ? spoken.key : text(record, Field::name);
  spoken.type = text(record, Field::type);
  tags_.clear();
  for (const TagField& row : kTagFields) {
    for (const Word& word : words(record, row.field)) {
      tags_.push_back({.use = row.use, .text = word.text});
    }
  }
  spoken.tags.assign(tags_.begin(), tags_.end());  // in no more memory than they need
  asset.words = Guarded(std::move(spoken));
  asset.place = record.key.place;
  asset.visible_to = visibility(record).value_or(Audience::team);
  asset.sensitive = boolean(record, Field::sensitive);
  asset.updated_on = date(record, Field::updated_on);
  fill_extras(record, asset);
  fill_asset_area(record, asset);
  if (is_person(asset.kind)) {
    fill_person(record, asset.person);
    fill_named_by(record, asset);
    check_person(record, asset);
  }
  if (asset.kind == AssetKind::channel) {
    fill_channel_users(record, asset);
  }
}

void Resolution::fill_asset_area(const DraftRecord& record, Asset& asset) {
  const Word* const area = word(record, Field::area);
  if (area == nullptr) {
    return;
  }
  const Target found = area_target(*area);
  asset.area = found.area;
  if (found.asset) {
    report_wrong_kind(*area, kind_name(kind_of(*found.asset)), "gebied");
  }
}

void Resolution::fill_person(const DraftRecord& record, PersonFacts& person) {
  person.willing = boolean(record, Field::willing).value_or(true);
  person.approachable = boolean(record, Field::approachable).value_or(false);
  person.introduces = boolean(record, Field::introduces).value_or(false);
  person.minor =
      boolean(record, Field::minor).value_or(false) || text(record, Field::age_band) == "0-17";
  person.parent_agrees = boolean(record, Field::parent_agrees).value_or(false);
  person.spoken_on = date(record, Field::spoken_on);
  person.named_on = date(record, Field::named_on);
  person.informed_on = date(record, Field::informed_on);
  person.left_on = date(record, Field::left_on);
}

void Resolution::fill_extras(const DraftRecord& record, Asset& asset) {
  if (const std::optional<GeoPoint> found = location(record)) {
    asset.extras.fill().location = found;
  }
  for (const Word& word : words(record, Field::sector)) {
    if (const std::optional<Sector> sector = sector_from(word.text)) {
      asset.extras.fill().sectors.push_back(*sector);
    }
  }
}

void Resolution::fill_named_by(const DraftRecord& record, Asset& asset) {
  for (const Word& word : words(record, Field::named_by)) {
    if (key_text(word.text) == "team") {
      asset.extras.fill().named_by.push_back({.teller = {}, .place = word.place});
    } else if (const std::optional<AssetId> teller = person_ref(word)) {
      asset.extras.fill().named_by.push_back(
          {.teller = {.kind = Source::Kind::person, .person = *teller, .outsider = {}},
           .place = word.place});
    }
  }
}

void Resolution::fill_consent(const DraftRecord& record, Consent& consent) {
  consent_seen_ = true;
  consent.recorded = true;
  consent.to_public = boolean(record, Field::consent_public);
  consent.to_team = boolean(record, Field::consent_team);
  consent.on = date(record, Field::consent_on);
  consent.how_said = !text(record, Field::consent_how).empty();
  if (const auto version = count(record, Field::text_version)) {
    consent.text_version = static_cast<int>(*version);
  }
  consent.until = date(record, Field::consent_until);
  consent.withdrawn = word(record, Field::consent_withdrawn) != nullptr;
  consent.connector = boolean(record, Field::consent_connector).value_or(false);
}

void Resolution::fill_channel_users(const DraftRecord& record, Asset& asset) {
  const std::span<const Word> users = words(record, Field::used_by);
  asset.used_by_team = users.empty();
  for (const Word& word : users) {
    if (key_text(word.text) == "team") {
      asset.used_by_team = true;
    } else if (const std::optional<AssetId> user = asset_ref(word)) {
      asset.extras.fill().used_by.push_back(*user);
    }
  }
}

}  // namespace buurtweb::model
