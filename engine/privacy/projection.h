#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/text.h"
#include "engine/model/neighbourhood.h"
#include "engine/privacy/gate.h"
#include "engine/privacy/lexicon.h"
#include "engine/privacy/policy.h"
#include "engine/privacy/scene.h"
#include "engine/privacy/unseen_names.h"

// The gate at work: one neighbourhood, one audience, one scene. Only the gate's own files include
// this.
namespace buurtweb::privacy {

class Projection {
public:
  Projection(const model::Neighbourhood& neighbourhood, Audience audience, Policy policy,
             const GateKey& key);

  Scene scene();
  // What scene() has, counted. One of the two is called, and once.
  Tally tally();
  // After scene(): the word that names this member in its file.
  [[nodiscard]] std::string_view key_of(MemberId member) const;

private:
  using Targets = std::vector<MemberId>;
  // Which tie a statement is about; symmetric relations have one order.
  struct TieKey {
    RelationKind relation;
    MemberId from;
    std::optional<AreaId> area;
    MemberId to;
    auto operator<=>(const TieKey&) const = default;
  };

  void choose_members();
  void place_areas();
  void describe_members();
  void describe(const model::Asset& asset, Member& member);
  void number_outsiders();
  void add_ties();
  void merge_statements(const std::vector<const model::Statement*>& statements);
  void merge(const model::Exchange& exchange, SceneTie& tie);
  void add_namings();
  void add_namings_of(MemberId named);
  void add_channels();
  void add_plan();
  void add_lists();
  void add_sparks();
  void settle_tags();

  const DutchOrder& order();
  [[nodiscard]] std::optional<MemberId> member(AssetId asset) const;
  [[nodiscard]] std::optional<MemberId> member(std::optional<AssetId> asset) const;
  [[nodiscard]] std::vector<MemberId> members(const std::vector<AssetId>& assets) const;
  [[nodiscard]] bool visible(const model::Statement& statement) const;
  [[nodiscard]] UnseenNames unseen_names() const;
  [[nodiscard]] std::optional<Spark> seen(const model::Spark& spark) const;
  [[nodiscard]] std::optional<Outcome> seen(const std::vector<AssetId>& outcome) const;
  [[nodiscard]] std::optional<MemberId> open_member(AssetId id) const;
  [[nodiscard]] TieKey key_of(const model::Statement& visible) const;
  [[nodiscard]] SourceId source(const model::Source& source);
  std::vector<TagId> note_all(const std::vector<std::string_view>& tags);
  [[nodiscard]] const model::Asset& asset(MemberId id) const;

  const model::Neighbourhood& from_;
  Audience audience_;
  Policy policy_;
  const GateKey& key_;
  std::optional<DutchOrder> order_;  // when asked for: its tables are large
  Lexicon lexicon_;
  std::vector<AssetId> asset_of_;                   // by member
  std::vector<std::optional<MemberId>> member_of_;  // by asset
  std::vector<std::optional<AreaId>> area_of_;      // by the neighbourhood's area
  std::map<std::string_view, SourceId> outsiders_;
  Scene scene_;
};

}  // namespace buurtweb::privacy
