#include <algorithm>
#include <string>

#include "engine/base/text.h"
#include "engine/model/resolution.h"

// Keys: what is declared, and what a reference means.
namespace buurtweb::model {
namespace {

bool is_plain(std::string_view text) {
  const auto plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  return std::ranges::all_of(text, plain) && !text.starts_with(' ') && !text.ends_with(' ');
}

}  // namespace

Resolution::Resolution(Draft& draft, Date run_date, Diagnostics& diagnostics)
    : draft_(draft), run_date_(run_date), diagnostics_(diagnostics) {
  for (const KeptText key : draft.broken()) {
    broken_.insert(key_text(key).view());
  }
}

Neighbourhood Resolution::take() {
  result_.pool = draft_.release_pool();
  return std::move(result_);
}

KeptText Resolution::key_text(KeptText written) {
  return is_plain(written) ? written : draft_.keep(normalised(written));
}

// A list that grows by copying is there twice at the end of it.
void Resolution::make_room() {
  std::size_t assets = 0;
  std::size_t statements = 0;
  for (const DraftRecord& record : draft_.records()) {
    assets += asset_kind(record.kind) ? 1U : 0U;
    statements += record.kind == RecordKind::tie ? 1U : 0U;
    for (const DraftField& field : draft_.fields(record)) {
      statements += inline_relation(field.field) ? draft_.words(field).size() : 0U;
    }
  }
  result_.assets.reserve(assets);
  kinds_.reserve(assets);
  result_.statements.reserve(statements);
  keys_.expect(assets);
}

void Resolution::declare_keys() {
  make_room();
  for (const DraftRecord& record : draft_.records()) {
    if (const std::optional<AssetKind> kind = asset_kind(record.kind)) {
      const AssetId id = AssetId::of(kinds_.size());
      kinds_.push_back(*kind);
      declare(record, {.asset = id, .area = {}, .place = record.key.place});
    }
    if (record.kind == RecordKind::area) {
      areas_declared_ = true;
      const AreaId id = AreaId::of(result_.areas.size());
      Area& area = result_.areas.emplace_back();
      area.name = key_text(record.key.text);
      area.declared = true;
      declare(record, {.asset = {}, .area = id, .place = record.key.place});
    }
  }
  if (!areas_declared_) {
    declare_used_areas();
  }
  report_copies();
}

void Resolution::declare(const DraftRecord& record, const Declared& meaning) {
  const std::string_view key = key_text(record.key.text);
  if (const Declared* const earlier = keys_.add(key, meaning)) {
    if (record.key.place.file == earlier->place.file) {
      report_twice(record.key, earlier->place);
    } else {
      copied_[files_of(record.key.place, earlier->place)].push_back({record.key, earlier->place});
    }
  } else if (meaning.area) {
    area_list_.push_back(key);
  }
}

void Resolution::report_twice(const Word& key, Place first) {
  report(DiagnosticKind::key_twice, key, {{"woord", std::string(key_text(key.text)), true}}, first);
}

// A file that was saved twice is told once, and not with every key in it.
void Resolution::report_copies() {
  for (const auto& [files, keys] : copied_) {
    if (are_copies(files)) {
      report(DiagnosticKind::key_twice, keys.front().key,
             {{"woord", std::string(key_text(keys.front().key.text)), true},
              {"advies", "kopie"},
              {"aantal", std::to_string(keys.size() - 1)}},
             keys.front().first);
    } else {
      for (const Copied& each : keys) {
        report_twice(each.key, each.first);
      }
    }
  }
}

bool Resolution::are_copies(const TwoFiles& files) const {
  constexpr std::size_t kMostByChance = 3;
  const auto found = copied_.find(files);
  return found != copied_.end() && found->second.size() > kMostByChance;
}

// Without `gebieden` the areas are the names that assets use.
void Resolution::declare_used_areas() {
  for (const DraftRecord& record : draft_.records()) {
    const Word* const area = asset_kind(record.kind) ? word(record, Field::area) : nullptr;
    if (area == nullptr) {
      continue;
    }
    const std::string_view name = key_text(area->text);
    const Declared meaning{
        .asset = {}, .area = AreaId::of(result_.areas.size()), .place = area->place};
    if (keys_.add(name, meaning) == nullptr) {
      result_.areas.emplace_back().name = name;
    }
  }
}

Resolution::Target Resolution::target(const Word& word) {
  const std::string_view key = key_text(word.text);
  if (const Declared* const found = keys_.find(key)) {
    return {.asset = found->asset, .area = found->area};
  }
  if (!broken_.contains(key)) {
    report_unknown(word, keys_.keys());
  }
  return {};
}

// An area where areas are declared; its near misses are areas.
Resolution::Target Resolution::area_target(const Word& word) {
  const std::string_view key = key_text(word.text);
  if (keys_.find(key) != nullptr || broken_.contains(key)) {
    return target(word);
  }
  report_unknown(word, area_list_);
  return {};
}

std::optional<AssetId> Resolution::asset_ref(const Word& word) {
  const Target found = target(word);
  if (found.area) {
    report_wrong_kind(word, "gebied", "iets_anders");
  }
  return found.asset;
}

std::optional<AssetId> Resolution::person_ref(const Word& word) {
  const std::optional<AssetId> found = asset_ref(word);
  if (found && !is_person(kind_of(*found))) {
    report_wrong_kind(word, kind_name(kind_of(*found)), "persoon");
    return std::nullopt;
  }
  return found;
}

std::optional<AssetId> Resolution::ref_of_kind(const Word& word, AssetKind kind) {
  const std::optional<AssetId> found = asset_ref(word);
  if (found && kind_of(*found) != kind) {
    report_wrong_kind(word, kind_name(kind_of(*found)), kind_name(kind));
    return std::nullopt;
  }
  return found;
}

std::vector<AssetId> Resolution::asset_refs(const DraftRecord& record, Field field) {
  std::vector<AssetId> result;
  for (const Word& word : words(record, field)) {
    if (const std::optional<AssetId> found = asset_ref(word)) {
      result.push_back(*found);
    }
  }
  return result;
}

std::vector<AssetId> Resolution::person_refs(const DraftRecord& record, Field field) {
  std::vector<AssetId> result;
  for (const Word& word : words(record, field)) {
    if (const std::optional<AssetId> found = person_ref(word)) {
      result.push_back(*found);
    }
  }
  return result;
}

// A free text is a source outside the file; it is kept apart and never shown.
Source Resolution::source_of(const Word& word) {
  const std::string_view key = key_text(word.text);
  if (key == "team") {
    return {};
  }
  const Declared* const found = keys_.find(key);
  const bool person = found != nullptr && found->asset && is_person(kind_of(*found->asset));
  if (person) {
    return {.kind = Source::Kind::person, .person = *found->asset, .outsider = {}};
  }
  const OutsiderId outsider = OutsiderId::of(result_.outsiders.size());
  result_.outsiders.push_back(key);
  return {.kind = Source::Kind::outsider, .person = {}, .outsider = outsider};
}

// "ans kim": keys with spaces between them.
bool Resolution::are_keys(KeptText written) {
  std::string_view rest = key_text(written).view();
  bool all = rest.find(' ') != std::string_view::npos;
  while (all && !rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    all = end == 0 || keys_.find(rest.substr(0, end)) != nullptr;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return all;
}

// In a file that could not be read to its end the key may well stand further on.
void Resolution::report_unknown(const Word& word, const std::vector<std::string_view>& candidates) {
  if (!draft_.is_complete()) {
    return;
  }
  // Of each list of candidates the misses are looked for together.
  NearMisses& misses = near_misses_.try_emplace(&candidates, candidates).first->second;
  std::vector<Mention> mentions{{"woord", std::string(word.text), true},
                                {"hint", std::string(misses.find(word.text)), true}};
  if (&candidates == &area_list_) {
    mentions.push_back({"advies", "gebied"});
  } else if (word.text.view().find_first_of(",;") != std::string_view::npos ||
             are_keys(word.text)) {
    mentions.push_back({"advies", "meer"});
  }
  report(DiagnosticKind::unknown_reference, word, std::move(mentions));
}

void Resolution::report_wrong_kind(const Word& word, std::string_view is,
                                   std::string_view expected) {
  report(DiagnosticKind::wrong_kind, word,
         {{"woord", std::string(word.text), true},
          {"is_soort", std::string(is)},
          {"verwacht", std::string(expected)}});
}

void Resolution::report(DiagnosticKind kind, const Word& where, std::vector<Mention> mentions,
                        Place first) {
  const auto width =
      static_cast<std::uint16_t>(std::clamp<std::size_t>(count_code_points(where.text), 1, 60));
  diagnostics_.add({.kind = kind,
                    .where = where.place,
                    .width = width,
                    .first = first,
                    .mentions = std::move(mentions)});
}

// The key is not in the sentence, only in the line that is shown.
void Resolution::report_record(DiagnosticKind kind, const DraftRecord& record) {
  report(kind, record.key, {{"woord", std::string(record.key.text), true}});
}

void Resolution::report_at(DiagnosticKind kind, Place where, std::vector<Mention> mentions,
                           Place first) {
  diagnostics_.add(
      {.kind = kind, .where = where, .width = 1, .first = first, .mentions = std::move(mentions)});
}

const DraftField* Resolution::find(const DraftRecord& record, Field field) const {
  const std::span<const DraftField> fields = draft_.fields(record);
  const auto found = std::ranges::find(fields, field, &DraftField::field);
  return found == fields.end() ? nullptr : &*found;
}

std::span<const Word> Resolution::words(const DraftRecord& record, Field field) const {
  const DraftField* const found = find(record, field);
  return found == nullptr ? std::span<const Word>{} : draft_.words(*found);
}

const Word* Resolution::word(const DraftRecord& record, Field field) const {
  const std::span<const Word> all = words(record, field);
  return all.empty() ? nullptr : &all.front();
}

KeptText Resolution::text(const DraftRecord& record, Field field) const {
  const Word* const found = word(record, field);
  return found == nullptr ? KeptText{} : found->text;
}

std::vector<std::string_view> Resolution::texts(const DraftRecord& record, Field field) const {
  std::vector<std::string_view> result;
  for (const Word& word : words(record, field)) {
    result.push_back(word.text);
  }
  return result;
}

}  // namespace buurtweb::model
