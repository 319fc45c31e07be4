#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/geo.h"
#include "engine/base/id.h"
#include "engine/base/kinds.h"
#include "engine/base/settings.h"
#include "engine/base/source.h"

// What one audience may see of a neighbourhood: plain values, complete in themselves. Everything
// above the gate is a function of a Scene, so what is not in it cannot leak.
namespace buurtweb::privacy {

struct MemberTag {
  TagUse use = TagUse::skill;
  TagId tag;
};

struct Member {
  AssetKind kind = AssetKind::resident;
  std::string label;   // the name people see
  std::string handle;  // machine-readable name: the key for team and worker, "n1"… in public
  std::optional<AreaId> area;
  std::optional<GeoPoint> location;  // of a facility; nobody else has one
  std::vector<MemberTag> tags;  // sorted; what the asset may not be asked for is not among `offers`
  std::vector<TagId> offers;    // kan, kennis, leert_anderen of the willing; biedt of the rest
  std::vector<TagId> seeks;     // zoekt, wil_leren, nodig
  std::uint32_t sectors = 0;    // bit i = Sector i, as declared: people have none of their own
  bool willing = false;
  bool approachable = false;
  bool introduces = false;
  bool spoken = false;
  bool sensitive = false;        // gevoelig: nobody is told to have to do with it who did not agree
  bool named_connector = false;  // verbinder: may be named in a public finding
  std::string type;              // soort of a facility or external asset
  std::optional<Date> spoken_on;   // empty in public, like the next
  std::optional<Date> updated_on;  // bijgewerkt_op
};

// Who told us, for leaving out one source at a time. Source 0 is the team, which is never left out;
// sources are numbered per scene, and whoever is not visible counts as the team.
using SourceId = std::uint32_t;
inline constexpr SourceId kTeam = 0;
// Source n + 1 is member n; what comes after the members stands outside the file.
constexpr SourceId source_of(MemberId member) {
  return member.value() + 1;
}

// One relation between two members (or a member and an area), with all the visible statements about
// it taken together. Symmetric relations have from < to.
struct SceneTie {
  RelationKind relation = RelationKind::knows;
  MemberId from;
  MemberId to;
  std::optional<AreaId> to_area;  // set: `to` means nothing
  TieState state =
      TieState::present;  // present or absent_confirmed; unknown ties are not in the list
  std::uint8_t strength = 1;
  std::vector<SourceId> sources;  // of the statements that make the state; sorted, unique
  std::vector<TagId> deployed;
  std::vector<TagId> we_give;
  std::optional<double> amount;
  std::optional<Date> told_on;  // the last day on which it was told; empty in public
  std::vector<Place> evidence;  // for the worker only; empty below

  [[nodiscard]] bool is_there() const { return state == TieState::present; }
  // It is there and joins two members in this way.
  [[nodiscard]] bool joins(TieClass way) const {
    return is_there() && !to_area && tie_class(relation) == way;
  }
};

// x told us about y. A member without a teller stands under the team.
struct Naming {
  std::optional<MemberId> teller;  // empty = the team
  MemberId named;
  std::optional<Place> evidence;  // for the worker only
};

struct SceneArea {
  std::string name;
  std::optional<std::int64_t> inhabitants;
  std::array<bool, kAssetKindCount> asked_and_empty{};
};

struct SceneAction {
  std::string name;
  std::string goal;  // key of a goal, or empty
  std::optional<MemberId> leader;
  std::optional<MemberId> place;
  std::vector<TagId> needs;
};

struct SceneGoal {
  std::string key;
  std::string name;
};

struct ScenePlan {
  std::string vision;
  std::vector<TagId> themes;
  std::vector<MemberId> table;
  std::vector<MemberId> previous_table;
  std::vector<MemberId> partners;
  std::vector<MemberId> places;
  std::vector<SceneGoal> goals;
  std::vector<SceneAction> actions;
};

// A row of the log of introductions.
struct Proposal {
  std::vector<MemberId> who;
  std::vector<MemberId> via;
  ProposalState state = ProposalState::proposed;
  std::optional<Date> on{};     // the day it was proposed
  std::optional<Date> since{};  // the day it came to this state, else the day it was proposed
  [[nodiscard]] bool open() const { return state == ProposalState::proposed; }
};

// What came of an event: two people who met (first < second), or one asset.
struct Outcome {
  MemberId first;
  std::optional<MemberId> second = {};
  auto operator<=>(const Outcome&) const = default;
};

// A haakje: an event that led to something new.
struct Spark {
  std::optional<Date> on;
  std::string occasion;              // in the words of whoever told it; empty of an asset
  std::optional<MemberId> at_asset;  // such as an initiative whose afternoon it was
  std::vector<Outcome> led_to;       // sorted, unique, never empty
  auto operator<=>(const Spark&) const = default;
};

// A channel and who sends through it.
struct ChannelUse {
  MemberId channel;
  std::vector<MemberId> users;
  bool used_by_team = false;
};

struct SceneHeader {
  std::string name;
  std::string municipality;
  std::string contact;
  std::string maker;
  std::optional<Date> reference_date;
};

// Members are numbered by kind and then by label in the Dutch order; ties are sorted by (relation,
// from, to), tags by number. Two files with the same facts in another order give the same Scene.
struct Scene {
  Audience audience = Audience::public_;
  Date run_date{};
  SceneHeader header;
  std::vector<SceneArea> areas;   // in the Dutch order of their names
  std::vector<std::string> tags;  // by TagId, in the Dutch order
  std::vector<Member> members;
  std::vector<SceneTie> ties;
  std::vector<Naming> namings;  // persons only; sorted by who was named
  std::vector<ChannelUse> channels;
  ScenePlan plan;
  std::vector<Proposal> proposals;
  std::vector<Spark> sparks;                         // sorted
  std::vector<std::pair<MemberId, MemberId>> avoid;  // liever_niet; empty in public
  SourceId source_count = 1;                         // the team included
  Settings thresholds;

  [[nodiscard]] const Member& operator[](MemberId id) const { return members[id.value()]; }
  [[nodiscard]] std::size_t size() const { return members.size(); }
};

// How much there is in a scene, and nothing of what it is.
struct Tally {
  std::string neighbourhood;
  std::array<std::size_t, kAssetKindCount> members{};  // by kind
  std::size_t ties = 0;                                // that are present
};

}  // namespace buurtweb::privacy
