#include "engine/privacy/projection.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "engine/base/sorted.h"

namespace buurtweb::privacy {
namespace {

bool is_offer(TagUse use) {
  return use == TagUse::skill || use == TagUse::knowledge || use == TagUse::teaches ||
         use == TagUse::offers;
}

bool is_search(TagUse use) {
  return use == TagUse::seeks || use == TagUse::wants_to_learn || use == TagUse::needs;
}

SceneHeader header_of(const model::Header& head) {
  return {.name = std::string(head.name),
          .municipality = std::string(head.municipality),
          .contact = std::string(head.contact),
          .maker = std::string(head.maker),
          .reference_date = head.reference_date};
}

}  // namespace

Projection::Projection(const model::Neighbourhood& neighbourhood, Audience audience, Policy policy,
                       const GateKey& key)
    : from_(neighbourhood),
      audience_(audience),
      policy_(policy),
      key_(key),
      lexicon_(neighbourhood.synonyms) {}

const DutchOrder& Projection::order() {
  return order_ ? *order_ : order_.emplace();
}

Scene Projection::scene() {
  scene_.audience = audience_;
  scene_.run_date = policy_.run_date;
  scene_.header = header_of(from_.header);
  scene_.thresholds = from_.settings;
  choose_members();
  place_areas();
  describe_members();
  add_ties();
  add_namings();
  add_channels();
  add_plan();
  add_lists();
  add_sparks();
  settle_tags();
  return std::move(scene_);
}

// Numbers the visible assets by kind, then by name in the Dutch order, then by key.
void Projection::choose_members() {
  using Rank = std::tuple<AssetKind, std::string, std::string_view, AssetId>;
  std::vector<Rank> ranked;
  ranked.reserve(from_.assets.size());
  for (std::size_t i = 0; i < from_.assets.size(); ++i) {
    const model::Asset& asset = from_.assets[i];
    if (!bar(asset, audience_, policy_)) {
      const model::AssetWords& words = asset.words.open(key_);
      ranked.emplace_back(asset.kind, order().key(words.name), words.key, AssetId::of(i));
    }
  }
  std::ranges::sort(ranked);
  member_of_.resize(from_.assets.size());
  for (const Rank& rank : ranked) {
    const AssetId asset = std::get<AssetId>(rank);
    member_of_[asset.value()] = MemberId::of(asset_of_.size());
    asset_of_.push_back(asset);
  }
}

// Declared areas are everybody's; where none are declared, the areas are those that visible assets
// use.
void Projection::place_areas() {
  std::vector<bool> used(from_.areas.size());
  for (const AssetId id : asset_of_) {
    if (const std::optional<AreaId> area = from_.assets[id.value()].area) {
      used[area->value()] = true;
    }
  }
  std::vector<std::pair<std::string, std::size_t>> sorted;
  for (std::size_t i = 0; i < from_.areas.size(); ++i) {
    if (from_.areas[i].declared || used[i]) {
      sorted.emplace_back(order().key(from_.areas[i].name), i);
    }
  }
  std::ranges::sort(sorted);
  area_of_.resize(from_.areas.size());
  for (const auto& [key, i] : sorted) {
    area_of_[i] = AreaId::of(scene_.areas.size());
    SceneArea& area = scene_.areas.emplace_back();
    area.name = from_.areas[i].name;
    area.inhabitants = from_.areas[i].inhabitants;
    for (const AssetKind kind : from_.areas[i].asked_and_empty) {
      area.asked_and_empty.at(static_cast<std::size_t>(kind)) = true;
    }
  }
}

void Projection::describe_members() {
  scene_.members.resize(asset_of_.size());
  for (std::size_t i = 0; i < asset_of_.size(); ++i) {
    Member& member = scene_.members[i];
    describe(asset(MemberId::of(i)), member);
    if (audience_ == Audience::public_) {
      member.handle = "n" + std::to_string(i + 1);
    }
  }
}

void Projection::describe(const model::Asset& asset, Member& member) {
  const model::AssetWords& words = asset.words.open(key_);
  member.kind = asset.kind;
  member.label = words.name;
  member.handle = words.key;
  member.type = words.type;
  member.area = asset.area ? area_of_[asset.area->value()] : std::nullopt;
  member.location = asset.extras->location;
  member.willing = asset.person.willing;
  member.approachable = asset.person.approachable;
  member.introduces = asset.person.introduces;
  member.spoken = asset.person.spoken_on.has_value();
  member.sensitive = is_sensitive(asset, audience_);
  member.named_connector = asset.person.consent.connector;
  if (audience_ != Audience::public_) {
    member.spoken_on = asset.person.spoken_on;
    member.updated_on = asset.updated_on;
  }
  for (const Sector sector : asset.extras->sectors) {
    member.sectors |= 1U << static_cast<unsigned>(sector);
  }
  for (const model::Tag& tag : words.tags) {
    const TagId noted(lexicon_.note(tag.text));
    member.tags.push_back({.use = tag.use, .tag = noted});
    const bool may_ask = !is_person(asset.kind) || asset.person.willing;
    if (is_offer(tag.use) && may_ask) {
      member.offers.push_back(noted);
    }
    if (is_search(tag.use)) {
      member.seeks.push_back(noted);
    }
  }
}

// Tags were numbered as they were met; give every use of them its final number.
void Projection::settle_tags() {
  lexicon_.finish(order());
  const auto settle = [&](std::vector<TagId>& tags) {
    for (TagId& tag : tags) {
      tag = lexicon_.id(tag.value());
    }
    sort_unique(tags);
  };
  for (Member& member : scene_.members) {
    settle(member.offers);
    settle(member.seeks);
    for (MemberTag& tag : member.tags) {
      tag.tag = lexicon_.id(tag.tag.value());
    }
    std::ranges::sort(member.tags, {}, [](const MemberTag& t) { return std::pair(t.use, t.tag); });
  }
  for (SceneTie& tie : scene_.ties) {
    settle(tie.deployed);
    settle(tie.we_give);
  }
  settle(scene_.plan.themes);
  for (SceneAction& action : scene_.plan.actions) {
    settle(action.needs);
  }
  scene_.tags = lexicon_.take_labels();
}

std::vector<TagId> Projection::note_all(const std::vector<std::string_view>& tags) {
  std::vector<TagId> result;
  for (const std::string_view tag : tags) {
    result.emplace_back(lexicon_.note(tag));
  }
  return result;
}

std::string_view Projection::key_of(MemberId member) const {
  return asset(member).words.open(key_).key;
}

const model::Asset& Projection::asset(MemberId id) const {
  return from_.assets[asset_of_[id.value()].value()];
}

std::optional<MemberId> Projection::member(AssetId asset) const {
  return member_of_[asset.value()];
}

std::optional<MemberId> Projection::member(std::optional<AssetId> asset) const {
  return asset ? member_of_[asset->value()] : std::nullopt;
}

std::vector<MemberId> Projection::members(const std::vector<AssetId>& assets) const {
  std::vector<MemberId> result;
  for (const AssetId id : assets) {
    if (const std::optional<MemberId> found = member(id)) {
      result.push_back(*found);
    }
  }
  sort_unique(result);
  return result;
}

void Projection::add_namings() {
  for (std::size_t i = 0; i < asset_of_.size(); ++i) {
    if (is_person(scene_.members[i].kind)) {
      add_namings_of(MemberId::of(i));
    }
  }
  std::ranges::sort(scene_.namings, {},
                    [](const Naming& n) { return std::tuple(n.named, n.teller, n.evidence); });
}

void Projection::add_namings_of(MemberId named) {
  bool somebody = false;
  for (const auto& [teller, place] : asset(named).extras->named_by) {
    const bool team = teller.kind == model::Source::Kind::team;
    const std::optional<MemberId> person = team ? std::nullopt : member(teller.person);
    if (team || person) {
      const bool shown = audience_ == Audience::worker;
      scene_.namings.push_back({.teller = person,
                                .named = named,
                                .evidence = shown ? std::optional(place) : std::nullopt});
      somebody = true;
    }
  }
  if (!somebody) {
    scene_.namings.push_back({.teller = std::nullopt, .named = named, .evidence = {}});
  }
}

void Projection::add_channels() {
  for (std::size_t i = 0; i < asset_of_.size(); ++i) {
    const model::Asset& channel = asset(MemberId::of(i));
    if (channel.kind == AssetKind::channel) {
      std::vector<MemberId> users = members(channel.extras->used_by);
      const bool by_team = channel.used_by_team || users.empty();
      scene_.channels.push_back(
          {.channel = MemberId::of(i), .users = std::move(users), .used_by_team = by_team});
    }
  }
}

void Projection::add_plan() {
  const model::Plan& plan = from_.plan;
  scene_.plan.vision = plan.vision;
  scene_.plan.themes = note_all(plan.themes);
  scene_.plan.table = members(plan.table);
  scene_.plan.previous_table = members(plan.previous_table);
  scene_.plan.partners = members(plan.partners);
  scene_.plan.places = members(plan.places);
  for (const model::Goal& goal : plan.goals) {
    scene_.plan.goals.push_back({.key = std::string(goal.key), .name = std::string(goal.name)});
  }
  std::ranges::sort(scene_.plan.goals, {}, &SceneGoal::key);
  std::vector<std::pair<std::string_view, const model::Action*>> actions;
  for (const model::Action& action : plan.actions) {
    actions.emplace_back(action.key, &action);
  }
  std::ranges::sort(actions);
  for (const auto& [key, action] : actions) {
    scene_.plan.actions.push_back({.name = std::string(action->name),
                                   .goal = std::string(action->goal),
                                   .leader = member(action->leader),
                                   .place = member(action->place),
                                   .needs = note_all(action->needs)});
  }
}

// A row of the log counts only when everyone in it is visible.
void Projection::add_lists() {
  for (const model::ProposalRow& row : from_.proposals) {
    const auto is_visible = [&](AssetId person) { return member(person).has_value(); };
    if (std::ranges::all_of(row.who, is_visible) && std::ranges::all_of(row.via, is_visible)) {
      scene_.proposals.push_back({.who = members(row.who),
                                  .via = members(row.via),
                                  .state = row.state,
                                  .on = row.on,
                                  .since = row.state_on ? row.state_on : row.on});
    }
  }
  std::ranges::sort(scene_.proposals, {}, [](const Proposal& p) {
    return std::tuple(p.who, p.via, p.state, p.on, p.since);
  });
  if (audience_ == Audience::public_) {
    return;
  }
  for (const auto& [a, b] : from_.avoid) {
    const auto first = member(a);
    const auto second = member(b);
    if (first && second) {
      scene_.avoid.emplace_back(std::min(*first, *second), std::max(*first, *second));
    }
  }
  sort_unique(scene_.avoid);
}

void Projection::add_sparks() {
  UnseenNames unseen = from_.sparks.empty() ? UnseenNames{} : unseen_names();
  for (const model::Spark& spark : from_.sparks) {
    std::optional<Spark> told = seen(spark);
    if (told && !unseen.stand_in(told->occasion)) {
      scene_.sparks.push_back(*std::move(told));
    }
  }
  std::ranges::sort(scene_.sparks);
}

// Who may not see an asset may not read its name either. Not of people, whom nothing for others may
// depend on: of those there is a warning.
UnseenNames Projection::unseen_names() const {
  UnseenNames names;
  for (std::size_t i = 0; i < from_.assets.size(); ++i) {
    const model::Asset& asset = from_.assets[i];
    if (!is_person(asset.kind) && !open_member(AssetId::of(i))) {
      names.add(asset.words.open(key_).name);
    }
  }
  return names;
}

// As forgetting somebody would leave it: an event is told by who told it, and what came of it may
// be told in part.
std::optional<Spark> Projection::seen(const model::Spark& spark) const {
  const auto at_asset = spark.occasion_asset ? open_member(*spark.occasion_asset) : std::nullopt;
  if (!may_use(spark, audience_) || (spark.told_by && !member(spark.told_by)) ||
      (spark.occasion_asset && !at_asset)) {
    return std::nullopt;
  }
  Spark told{.on = spark.date, .occasion = {}, .at_asset = at_asset, .led_to = {}};
  if (!at_asset) {
    told.occasion = spark.occasion;
  }
  for (const std::vector<AssetId>& each : spark.led_to) {
    if (const std::optional<Outcome> outcome = seen(each)) {
      told.led_to.push_back(*outcome);
    }
  }
  sort_unique(told.led_to);
  return told.led_to.empty() ? std::nullopt : std::optional(std::move(told));
}

std::optional<Outcome> Projection::seen(const std::vector<AssetId>& outcome) const {
  const auto first = open_member(outcome.front());
  if (!first || outcome.size() == 1) {
    return first ? std::optional(Outcome{.first = *first}) : std::nullopt;
  }
  const auto second = open_member(outcome.back());
  return second ? std::optional(Outcome{.first = std::min(*first, *second),
                                        .second = std::max(*first, *second)})
                : std::nullopt;
}

// Of a sensitive asset nobody below the worker is told what came of it, or out of what it came: who
// has to do with it did not agree to that.
std::optional<MemberId> Projection::open_member(AssetId id) const {
  const bool closed =
      audience_ != Audience::worker && is_sensitive(from_.assets[id.value()], audience_);
  return closed ? std::nullopt : member(id);
}

}  // namespace buurtweb::privacy
