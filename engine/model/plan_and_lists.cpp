#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "engine/base/text.h"
#include "engine/model/resolution.h"

// The plan, the logs and the settings.
namespace buurtweb::model {
namespace {

constexpr std::array<std::pair<std::string_view, ProposalState>, 5> kStates{
    {{"voorgesteld", ProposalState::proposed},
     {"ontmoet", ProposalState::met},
     {"houdt_stand", ProposalState::lasting},
     {"niet_gelukt", ProposalState::failed},
     {"geweigerd", ProposalState::refused}}};

struct SettingRow {
  Field field;
  int Settings::*slot;
};
constexpr std::array<SettingRow, 10> kSettings{{{Field::group_max, &Settings::group_max},
                                                {Field::source_min, &Settings::source_min},
                                                {Field::spoken_min, &Settings::spoken_min},
                                                {Field::reach_steps, &Settings::reach_steps},
                                                {Field::seed_set_max, &Settings::seed_set_max},
                                                {Field::open_max, &Settings::open_max},
                                                {Field::per_person, &Settings::per_person},
                                                {Field::table_max, &Settings::table_max},
                                                {Field::large_group, &Settings::large_group},
                                                {Field::small_count, &Settings::small_count}}};

template <class T>
void append(std::vector<T>& list, std::vector<T> more) {
  list.insert(list.end(), more.begin(), more.end());
}

}  // namespace

void Resolution::fill_plan() {
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind == RecordKind::plan) {
      add_to_plan(record);
    }
  }
  fill_goals();
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind == RecordKind::action) {
      fill_action(record);
    }
  }
}

// Goals and actions have keys of their own; in another file the same key may come back.
void Resolution::fill_goals() {
  std::map<std::pair<RecordKind, std::string_view>, Place> seen;
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind != RecordKind::goal && record.kind != RecordKind::action) {
      continue;
    }
    const std::string_view key = key_text(record.key.text);
    const auto [first, is_new] = seen.try_emplace({record.kind, key}, record.key.place);
    if (!is_new && !are_copies(files_of(record.key.place, first->second))) {
      report_twice(record.key, first->second);
    } else if (is_new && record.kind == RecordKind::goal) {
      const std::string_view name = text(record, Field::name);
      result_.plan.goals.push_back({.key = key, .name = name.empty() ? key : name});
      goal_list_.push_back(key);
    }
  }
}

void Resolution::add_to_plan(const DraftRecord& record) {
  Plan& plan = result_.plan;
  plan.vision = plan.vision.empty() ? text(record, Field::vision) : plan.vision;
  append(plan.themes, texts(record, Field::theme));
  append(plan.table, asset_refs(record, Field::table));
  append(plan.previous_table, asset_refs(record, Field::previous_table));
  append(plan.partners, asset_refs(record, Field::partners));
  for (const Word& word : words(record, Field::places)) {
    if (const auto place = ref_of_kind(word, AssetKind::facility)) {
      plan.places.push_back(*place);
    }
  }
}

void Resolution::fill_action(const DraftRecord& record) {
  Action action;
  action.key = key_text(record.key.text);
  action.name = text(record, Field::name).empty() ? action.key : text(record, Field::name);
  if (const Word* const goal = word(record, Field::goal)) {
    action.goal = key_text(goal->text);
    if (std::ranges::find(goal_list_, action.goal) == goal_list_.end()) {
      report_unknown(*goal, goal_list_);
    }
  }
  if (const Word* const leader = word(record, Field::leader)) {
    action.leader = asset_ref(*leader);
  }
  if (const Word* const place = word(record, Field::place)) {
    action.place = ref_of_kind(*place, AssetKind::facility);
  }
  action.needs = texts(record, Field::needs);
  action.due_on = date(record, Field::due_on);
  result_.plan.actions.push_back(std::move(action));
}

// An occasion may be told by the name of an asset too: who may not see that may not see it there
// either. Not by that of a person, whom nothing for others may depend on: of those there is a
// warning.
void Resolution::find_occasions() {
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind == RecordKind::spark && !text(record, Field::occasion).empty()) {
      occasions_.try_emplace(folded(text(record, Field::occasion)));
    }
  }
  if (occasions_.empty()) {
    return;
  }
  std::size_t asset = 0;
  for (const DraftRecord& record : draft_.records()) {
    const std::optional<AssetKind> kind = asset_kind(record.kind);
    if (kind && !is_person(*kind)) {
      call_occasions(record, AssetId::of(asset));
    }
    asset += kind ? 1U : 0U;
  }
  for (auto& [name, called] : occasions_) {
    std::ranges::sort(called);
  }
}

void Resolution::call_occasions(const DraftRecord& record, AssetId asset) {
  const std::string_view key = key_text(record.key.text);
  if (const auto found = occasions_.find(folded(name_of(record))); found != occasions_.end()) {
    found->second.emplace_back(key, asset);
  }
  for (const std::string_view word : {key, name_of(record)}) {
    occasion_list_.push_back(word);
    occasion_keys_.try_emplace(word, key);
  }
}

// Of several that are called so the one that fewest may see, whatever their order in the files.
std::optional<AssetId> Resolution::asset_called(std::string_view occasion) const {
  const auto found = occasions_.find(folded(occasion));
  if (found == occasions_.end() || found->second.empty()) {
    return std::nullopt;
  }
  const auto closed = [this](const std::pair<std::string_view, AssetId>& called) {
    const Asset& asset = result_.assets[called.second.value()];
    const bool unsaid = asset.kind == AssetKind::association && !asset.sensitive;
    const Audience by_sensitivity = asset.sensitive.value_or(false) ? Audience::worker
                                    : unsaid                        ? Audience::team
                                                                    : Audience::public_;
    return std::max(asset.visible_to, by_sensitivity);
  };
  return std::ranges::max_element(found->second, {}, closed)->second;
}

std::optional<AssetId> Resolution::occasion_asset(const Word& occasion) {
  const std::string_view key = key_text(occasion.text);
  if (const Declared* const found = keys_.find(key)) {
    return found->asset;
  }
  const std::optional<AssetId> called = asset_called(occasion.text);
  if (!called && !broken_.contains(key)) {
    check_slip(occasion);
  }
  return called;
}

// Any text will do, so that of a slip in a key nobody would hear. Of a longer text that a third of
// it is as in a name says nothing.
void Resolution::check_slip(const Word& occasion) {
  constexpr std::size_t kMostSlips = 2;
  if (!draft_.is_complete() || occasion_list_.empty()) {
    return;
  }
  NearMisses& misses = near_misses_.try_emplace(&occasion_list_, occasion_list_).first->second;
  const std::string_view meant = misses.find(occasion.text);
  const bool is_slip = !meant.empty() && edit_distance(folded(occasion.text), folded(meant),
                                                       kMostSlips) <= kMostSlips;
  if (is_slip) {
    report_at(DiagnosticKind::nearly_a_key, occasion.place,
              {{"hint", std::string(occasion_keys_.at(meant)), true}});
  }
}

void Resolution::fill_lists() {
  for (const DraftRecord& record : draft_.records()) {
    if (record.kind == RecordKind::spark) {
      fill_spark(record);
    } else if (record.kind == RecordKind::proposal) {
      fill_proposal(record);
    } else if (record.kind == RecordKind::avoid) {
      fill_avoid(record);
    } else if (record.kind == RecordKind::synonym) {
      result_.synonyms.push_back({.tag = record.key.text, .words = texts(record, Field::synonyms)});
    } else if (record.kind == RecordKind::settings) {
      fill_settings(record);
    }
  }
}

void Resolution::fill_spark(const DraftRecord& record) {
  Spark spark;
  spark.date = date(record, Field::on);
  spark.occasion = text(record, Field::occasion);
  if (const Word* const occasion = word(record, Field::occasion)) {
    spark.occasion_asset = occasion_asset(*occasion);
  }
  for (const DraftField& field : draft_.fields(record)) {
    add_what_it_led_to(field, spark);
  }
  if (const Word* const teller = word(record, Field::told_by)) {
    spark.told_by = person_ref(*teller);
  }
  spark.visible_to = visibility(record);
  result_.sparks.push_back(std::move(spark));
}

// A pair of people who met, or one asset.
void Resolution::add_what_it_led_to(const DraftField& field, Spark& spark) {
  const std::span<const Word> given = draft_.words(field);
  if (field.field == Field::led_to_pair && given.size() == 2) {
    const auto first = person_ref(given[0]);
    const auto second = person_ref(given[1]);
    if (first && first == second) {
      report(DiagnosticKind::self_tie, given[1]);
    } else if (first && second) {
      spark.led_to.push_back({*first, *second});
    }
  }
  if (field.field != Field::led_to) {
    return;
  }
  for (const Word& word : given) {
    if (const auto asset = asset_ref(word)) {
      spark.led_to.push_back({*asset});
    }
  }
}

void Resolution::fill_proposal(const DraftRecord& record) {
  ProposalRow row;
  row.who = person_refs(record, Field::who);
  const DraftField* const who = find(record, Field::who);
  if (is_missing(record, Field::who)) {
    report_at(DiagnosticKind::part_missing, record.key.place, {{"sleutel", "wie"}});
  } else if (who != nullptr && draft_.words(*who).size() != 2 && !record.has_gaps) {
    report_at(DiagnosticKind::wrong_type, who->place,
              {{"sleutel", "wie"}, {"verwacht", "personen"}});
  } else if (row.who.size() == 2 && row.who[0] == row.who[1]) {
    report(DiagnosticKind::self_tie, words(record, Field::who)[1]);
  }
  row.via = person_refs(record, Field::via);
  row.step = static_cast<int>(count(record, Field::step).value_or(2));
  row.on = date(record, Field::on);
  row.state_on = date(record, Field::state_on);
  const std::string_view state = text(record, Field::state);
  const auto* const found =
      std::ranges::find(kStates, state, &std::pair<std::string_view, ProposalState>::first);
  row.state = found == kStates.end() ? ProposalState::proposed : found->second;
  result_.proposals.push_back(std::move(row));
}

void Resolution::fill_avoid(const DraftRecord& record) {
  const std::vector<AssetId> pair = person_refs(record, Field::who);
  if (pair.size() == 2 && pair[0] == pair[1]) {
    report_at(DiagnosticKind::self_tie, record.key.place);
  } else if (pair.size() == 2) {
    result_.avoid.emplace_back(pair[0], pair[1]);
  }
}

void Resolution::fill_settings(const DraftRecord& record) {
  Settings& settings = result_.settings;
  for (const SettingRow& row : kSettings) {
    if (const auto value = count(record, row.field)) {
      settings.*row.slot = static_cast<int>(std::min<std::int64_t>(*value, 1'000'000'000));
    }
  }
  const std::string_view partition = text(record, Field::partition);
  if (partition == "netwerk") {
    settings.partition = Settings::Partition::association;
  } else if (partition == "sector") {
    settings.partition = Settings::Partition::sector;
  } else if (partition == "gebied") {
    settings.partition = Settings::Partition::area;
  }
}

}  // namespace buurtweb::model
