#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/geo.h"
#include "engine/base/id.h"
#include "engine/base/kinds.h"
#include "engine/base/maybe_id.h"
#include "engine/base/seldom.h"
#include "engine/base/settings.h"
#include "engine/base/source.h"
#include "engine/base/text_pool.h"
#include "engine/model/guarded.h"

// The neighbourhood as the file tells it, valid by construction: every reference exists, every date
// is a day, every relation joins kinds that it may join. It knows people; nothing above
// engine/privacy may include this file.
namespace buurtweb::model {

struct Tag {
  TagUse use = TagUse::skill;
  KeptText text;  // as written; compared after `folded` and through the synonyms
};

// Everything about an asset that could name a person and that somebody may see. An address and a
// note are looked at in the draft and go no further.
struct AssetWords {
  KeptText key;
  KeptText name;
  KeptText type;  // soort
  std::vector<Tag> tags;
};

struct Consent {
  bool recorded = false;
  std::optional<bool> to_public;
  std::optional<bool> to_team;
  std::optional<Date> on;
  bool how_said = false;
  std::optional<int> text_version;
  std::optional<Date> until;
  bool withdrawn = false;
  bool connector = false;  // verbinder: may be named in public as someone who connects
};

// Who told us: the team, a person in the file, or somebody outside it.
using OutsiderId = Id<struct OutsiderTag>;  // position in Neighbourhood::outsiders
struct Source {
  enum class Kind : std::uint8_t { team, person, outsider };
  Kind kind = Kind::team;
  AssetId person;
  OutsiderId outsider;
};

struct NamedBy {
  Source teller;
  Place place;
};

struct PersonFacts {
  Consent consent;
  bool willing = true;
  bool approachable = false;
  bool introduces = false;
  bool minor = false;
  bool parent_agrees = false;
  std::optional<Date> spoken_on;
  std::optional<Date> named_on;
  std::optional<Date> informed_on;
  std::optional<Date> left_on;
};

// What few assets have.
struct AssetExtras {
  std::optional<GeoPoint> location;  // facilities
  std::vector<Sector> sectors;
  std::vector<NamedBy> named_by;  // persons; empty = the team
  std::vector<AssetId> used_by;   // channels
};

struct Asset {
  AssetKind kind = AssetKind::resident;
  Audience visible_to = Audience::team;  // zichtbaar; persons go by consent
  std::optional<bool> sensitive;         // gevoelig, when said
  MaybeId<AreaTag> area;
  bool used_by_team = false;  // channels: `team` is listed, or nothing is
  std::optional<Date> updated_on;
  PersonFacts person;  // empty for other kinds
  Seldom<AssetExtras> extras;
  Guarded<AssetWords> words;
  Place place;
};

// What goes along with a relation; of most of them nothing is told.
struct Exchange {
  std::optional<double> amount;  // euro a year
  std::vector<std::string_view> deployed;
  std::vector<std::string_view> we_give;
};
using ExchangeId = Id<struct ExchangeTag>;  // position in Neighbourhood::exchanges

// One source's word about one relation. There are more of these than of anything else, so what is
// small stands together.
struct Statement {
  RelationKind relation = RelationKind::knows;
  bool present = true;  // antwoord: ja
  std::uint8_t strength = 1;
  bool explicit_consent = false;
  std::optional<Audience> visible_to;
  std::optional<Date> on;
  AssetId from;
  AssetId to;
  MaybeId<AreaTag> to_area;  // bereikt: an area instead of `to`
  MaybeId<ExchangeTag> exchange;
  Source source;
  Place place;
};
static_assert(sizeof(Statement) == 48);

struct Area {
  std::string_view name;
  bool declared = false;  // stands under buurt.gebieden
  std::optional<std::int64_t> inhabitants;
  std::vector<AssetKind> asked_and_empty;
};

struct Action {
  std::string_view key;
  std::string_view name;
  std::string_view goal;
  std::optional<AssetId> leader;
  std::optional<AssetId> place;
  std::vector<std::string_view> needs;
  std::optional<Date> due_on;
};

struct Goal {
  std::string_view key;
  std::string_view name;
};

struct Plan {
  std::string_view vision;
  std::vector<std::string_view> themes;
  std::vector<AssetId> table;
  std::vector<AssetId> previous_table;
  std::vector<AssetId> partners;
  std::vector<AssetId> places;
  std::vector<Goal> goals;
  std::vector<Action> actions;
};

struct Spark {
  std::optional<Date> date;
  std::string_view occasion;
  std::optional<AssetId> occasion_asset;
  std::vector<std::vector<AssetId>> led_to;  // pairs of persons, or one asset
  std::optional<AssetId> told_by;
  std::optional<Audience> visible_to;
};

struct ProposalRow {
  std::vector<AssetId> who;
  std::vector<AssetId> via;
  int step = 2;
  std::optional<Date> on;
  ProposalState state = ProposalState::proposed;
  std::optional<Date> state_on;
};

struct Synonyms {
  std::string_view tag;
  std::vector<std::string_view> words;
};

// The head of the file: nothing in it is about one person.
struct Header {
  std::string_view name;
  std::string_view municipality;
  std::string_view code;
  std::optional<int> boundary_year;
  std::optional<Date> reference_date;
  std::optional<int> retention_months;
  std::string_view contact;
  std::string_view maker;
  std::optional<std::int64_t> inhabitants;
  std::optional<int> text_version;
};

struct Neighbourhood {
  Header header;
  std::vector<Area> areas;  // declared ones first, then those that assets use; unsorted
  std::vector<Asset> assets;
  std::vector<Statement> statements;
  std::vector<Exchange> exchanges;
  std::vector<std::string_view> outsiders;  // as told; one may be there twice. Never shown
  Plan plan;
  std::vector<Spark> sparks;
  std::vector<ProposalRow> proposals;
  std::vector<std::pair<AssetId, AssetId>> avoid;  // liever_niet
  std::vector<Synonyms> synonyms;
  Settings settings;
  TextPool pool;  // owns the texts that stand above
};

}  // namespace buurtweb::model
