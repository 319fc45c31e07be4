#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/near_miss.h"
#include "engine/model/draft.h"
#include "engine/model/key_table.h"
#include "engine/model/may_relate.h"
#include "engine/model/names_of_people.h"
#include "engine/model/neighbourhood.h"

// What the files of `resolve` share: the draft they read, the neighbourhood they fill, and what the
// keys in it mean. Only they include this.
namespace buurtweb::model {

class Resolution {
public:
  Resolution(Draft& draft, Date run_date, Diagnostics& diagnostics);
  // What was filled in is given up in the draft, so that not all of it is there twice. Nobody may
  // look at the fields of assets and ties afterwards.
  void use_up() { uses_up_ = true; }

  // The passes, in this order.
  void declare_keys();
  void find_occasions();
  void check_values();
  void fill_header();
  void fill_neighbourhood(const DraftRecord& record);
  void fill_assets_and_statements();
  void fill_plan();
  void fill_lists();  // haakjes, voorstellen, liever_niet, woordenlijst, instellingen
  void check_meaning();
  // What a careful worker would look at; it stands in the draft alone.
  void check_days_and_words();
  void check_who_is_called_what();

  Neighbourhood take();

private:
  // A reference that stands for something: the one or the other.
  struct Target {
    std::optional<AssetId> asset;
    std::optional<AreaId> area;
  };

  // Reading a record.
  [[nodiscard]] const DraftField* find(const DraftRecord& record, Field field) const;
  [[nodiscard]] std::span<const Word> words(const DraftRecord& record, Field field) const;
  [[nodiscard]] const Word* word(const DraftRecord& record, Field field) const;
  [[nodiscard]] KeptText text(const DraftRecord& record, Field field) const;
  [[nodiscard]] std::vector<std::string_view> texts(const DraftRecord& record, Field field) const;
  [[nodiscard]] std::optional<GeoPoint> location(const DraftRecord& record) const;
  [[nodiscard]] std::optional<Date> date(const DraftRecord& record, Field field) const;
  [[nodiscard]] std::optional<bool> boolean(const DraftRecord& record, Field field) const;
  [[nodiscard]] std::optional<std::int64_t> count(const DraftRecord& record, Field field) const;
  [[nodiscard]] std::optional<Audience> visibility(const DraftRecord& record) const;

  // Keys and references.
  KeptText key_text(KeptText written);
  void make_room();
  void declare(const DraftRecord& record, const Declared& meaning);
  void declare_used_areas();
  void report_twice(const Word& key, Place first);
  void report_copies();
  using TwoFiles = std::pair<std::uint64_t, std::uint64_t>;
  static TwoFiles files_of(Place one, Place other) { return {+one.file, +other.file}; }
  [[nodiscard]] bool are_copies(const TwoFiles& files) const;
  Target target(const Word& word);
  Target area_target(const Word& word);
  std::optional<AssetId> asset_ref(const Word& word);
  std::optional<AssetId> person_ref(const Word& word);
  std::optional<AssetId> ref_of_kind(const Word& word, AssetKind kind);
  std::vector<AssetId> asset_refs(const DraftRecord& record, Field field);
  std::vector<AssetId> person_refs(const DraftRecord& record, Field field);
  bool are_keys(KeptText written);
  void report_unknown(const Word& word, const std::vector<std::string_view>& candidates);
  void report_wrong_kind(const Word& word, std::string_view is, std::string_view expected);
  void report_impossible(const Statement& statement, const Word& where);
  Source source_of(const Word& word);

  [[nodiscard]] AssetKind kind_of(AssetId asset) const { return kinds_[asset.value()]; }
  void fill_asset_or_statement(const DraftRecord& record);

  // One record or value at a time.
  void check_value(const FieldSpec& spec, const DraftField& field);
  void check_location(const DraftField& field);
  void check_range(const FieldSpec& spec, const DraftField& field);
  bool first_or_same(const DraftRecord& record, const DraftField& field);
  void fill_area(const DraftRecord& record);
  void fill_asset(const DraftRecord& record, Asset& asset);
  void fill_asset_area(const DraftRecord& record, Asset& asset);
  void fill_person(const DraftRecord& record, PersonFacts& person);
  void fill_consent(const DraftRecord& record, Consent& consent);
  void fill_extras(const DraftRecord& record, Asset& asset);
  void fill_named_by(const DraftRecord& record, Asset& asset);
  void fill_channel_users(const DraftRecord& record, Asset& asset);
  void add_inline_statements(const DraftRecord& record, AssetId owner);
  void add_inline_statement(const InlineRelation& relation, AssetId owner, const Word& other);
  void add_statement(const DraftRecord& record);
  std::optional<ExchangeId> exchange_of(const DraftRecord& record);
  void add_checked(const Statement& statement, const Word& where);
  void add_to_plan(const DraftRecord& record);
  void fill_goals();
  void fill_action(const DraftRecord& record);
  void fill_spark(const DraftRecord& record);
  [[nodiscard]] std::optional<AssetId> occasion_asset(const Word& occasion);
  void call_occasions(const DraftRecord& record, AssetId asset);
  [[nodiscard]] std::optional<AssetId> asset_called(std::string_view occasion) const;
  void check_slip(const Word& occasion);
  void add_what_it_led_to(const DraftField& field, Spark& spark);
  void fill_proposal(const DraftRecord& record);
  void fill_avoid(const DraftRecord& record);
  void fill_settings(const DraftRecord& record);
  void check_person(const DraftRecord& record, const Asset& asset);
  void check_consent(const DraftRecord& record, const PersonFacts& person);
  void check_head(const DraftRecord& record);
  void check_what_is_missing();
  [[nodiscard]] bool is_in_head(Field field) const;
  void check_contradictions();
  void check_day(const DraftRecord& record, const DraftField& field);
  void check_free_text(const DraftRecord& record, const DraftField& field);
  // Somebody by the name that others see. In memory there are only numbers of names, since the
  // names would be there twice.
  struct Called {
    std::size_t hash = 0;
    std::uint32_t record = 0;
    auto operator<=>(const Called&) const = default;
  };
  [[nodiscard]] std::vector<Called> people_by_name() const;
  void check_names(std::span<const Called> people);
  bool is_told_already(const DraftRecord& record, const DraftRecord& first);
  void check_names_of(std::span<const DraftRecord* const> alike);
  void check_named_in_texts(std::span<const Called> people);
  void check_named_in(const DraftRecord& record, NamesOfPeople& names);
  void check_named_in(const Word& text, NamesOfPeople& names);
  [[nodiscard]] bool said_yes_for_all(std::uint32_t person) const;
  [[nodiscard]] std::string_view name_of(const DraftRecord& record) const;
  void check_synonyms();
  bool is_missing(const DraftRecord& record, Field field);
  std::optional<std::string> missing_of_consent(const DraftRecord& record);
  void report(DiagnosticKind kind, const Word& where, std::vector<Mention> mentions = {},
              Place first = {});
  void report_record(DiagnosticKind kind, const DraftRecord& record);
  void report_at(DiagnosticKind kind, Place where, std::vector<Mention> mentions = {},
                 Place first = {});

  Draft& draft_;
  Date run_date_;
  Diagnostics& diagnostics_;
  Neighbourhood result_;
  std::vector<AssetKind> kinds_;  // of all that are declared
  std::vector<Tag> tags_;         // of the asset at hand
  KeyTable keys_;
  // Keys that another file has too, by the two files.
  struct Copied {
    Word key;
    Place first;
  };
  std::map<TwoFiles, std::vector<Copied>> copied_;
  // By what is told of an event, the assets that are called so, by key; none for most.
  std::unordered_map<std::string, std::vector<std::pair<std::string_view, AssetId>>> occasions_;
  // How an occasion may tell of an asset, and the key that it then means.
  std::vector<std::string_view> occasion_list_;
  std::unordered_map<std::string_view, std::string_view> occasion_keys_;
  std::unordered_map<const void*, NearMisses> near_misses_;  // by the list that they are of
  std::unordered_set<std::string_view> broken_;
  std::unordered_map<std::uint64_t, Word> single_values_;  // of buurt, plan and instellingen
  std::vector<std::string_view> area_list_;
  std::vector<std::string_view> goal_list_;
  bool uses_up_ = false;
  bool areas_declared_ = false;
  bool consent_seen_ = false;
};

std::optional<bool> parse_boolean(std::string_view text);
std::optional<std::int64_t> parse_count(std::string_view text);
std::optional<double> parse_number(std::string_view text);

}  // namespace buurtweb::model
