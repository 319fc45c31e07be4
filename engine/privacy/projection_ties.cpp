#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/base/sorted.h"
#include "engine/privacy/projection.h"

// Statements become ties: what this audience may hear, taken together for each pair.
namespace buurtweb::privacy {

bool Projection::visible(const model::Statement& statement) const {
  const bool sees_from = member(statement.from).has_value();
  const bool sees_to = statement.to_area ? area_of_[statement.to_area->value()].has_value()
                                         : member(statement.to).has_value();
  if (!sees_from || !sees_to) {
    return false;
  }
  const bool sensitive =
      is_sensitive(from_.assets[statement.from.value()], audience_) ||
      (!statement.to_area && is_sensitive(from_.assets[statement.to.value()], audience_));
  return may_use(statement, sensitive, audience_);
}

// Whoever this audience does not see counts as the team; who stands outside the file is a source
// of their own for the worker only.
SourceId Projection::source(const model::Source& source) {
  if (source.kind == model::Source::Kind::person) {
    const std::optional<MemberId> teller = member(source.person);
    return teller ? source_of(*teller) : kTeam;
  }
  if (source.kind == model::Source::Kind::team || audience_ != Audience::worker) {
    return kTeam;
  }
  const auto next = static_cast<SourceId>(scene_.members.size() + outsiders_.size() + 1);
  return outsiders_.emplace(from_.outsiders[source.outsider.value()], next).first->second;
}

// In the order of their texts, so that the order of the file is no matter.
void Projection::number_outsiders() {
  for (const model::Statement& statement : from_.statements) {
    if (audience_ == Audience::worker && statement.source.kind == model::Source::Kind::outsider) {
      outsiders_.emplace(from_.outsiders[statement.source.outsider.value()], kTeam);
    }
  }
  auto next = static_cast<SourceId>(scene_.members.size() + 1);
  for (auto& [text, id] : outsiders_) {
    id = next++;
  }
  scene_.source_count = next;
}

Projection::TieKey Projection::key_of(const model::Statement& visible) const {
  TieKey key{.relation = visible.relation, .from = *member(visible.from), .area = {}, .to = {}};
  if (visible.to_area) {
    key.area = area_of_[visible.to_area->value()];
    return key;
  }
  key.to = *member(visible.to);
  if (is_symmetric(key.relation) && key.to < key.from) {
    std::swap(key.from, key.to);
  }
  return key;
}

// A tie is present as soon as one statement says so.
Tally Projection::tally() {
  Tally result{.neighbourhood = std::string(from_.header.name)};
  member_of_.resize(from_.assets.size());
  for (std::size_t i = 0; i < from_.assets.size(); ++i) {
    const model::Asset& asset = from_.assets[i];
    if (!bar(asset, audience_, policy_)) {
      member_of_[i] = MemberId::of(asset_of_.size());
      asset_of_.push_back(AssetId::of(i));
      ++result.members.at(static_cast<std::size_t>(asset.kind));
    }
  }
  place_areas();
  const auto counts = [&](const model::Statement& statement) {
    return statement.present && visible(statement);
  };
  std::vector<TieKey> present;
  // A list that grows by copying is there twice at the end of it.
  present.reserve(static_cast<std::size_t>(std::ranges::count_if(from_.statements, counts)));
  for (const model::Statement& statement : from_.statements) {
    if (counts(statement)) {
      present.push_back(key_of(statement));
    }
  }
  sort_unique(present);
  result.ties = present.size();
  return result;
}

void Projection::add_ties() {
  number_outsiders();
  std::vector<std::pair<TieKey, const model::Statement*>> heard;
  heard.reserve(from_.statements.size());
  for (const model::Statement& statement : from_.statements) {
    if (visible(statement)) {
      heard.emplace_back(key_of(statement), &statement);
    }
  }
  std::ranges::stable_sort(heard, {}, &std::pair<TieKey, const model::Statement*>::first);
  scene_.ties.reserve(heard.size());
  std::vector<const model::Statement*> same;
  for (std::size_t i = 0; i < heard.size(); ++i) {
    same.push_back(heard[i].second);
    if (i + 1 == heard.size() || heard[i + 1].first != heard[i].first) {
      const TieKey& key = heard[i].first;
      scene_.ties.push_back({.relation = key.relation,
                             .from = key.from,
                             .to = key.to,
                             .to_area = key.area,
                             .sources = {},
                             .deployed = {},
                             .we_give = {},
                             .amount = {},
                             .told_on = {},
                             .evidence = {}});
      merge_statements(same);
      same.clear();
    }
  }
}

void Projection::merge(const model::Exchange& exchange, SceneTie& tie) {
  if (exchange.amount) {
    tie.amount = std::max(tie.amount.value_or(0), *exchange.amount);
  }
  std::ranges::move(note_all(exchange.deployed), std::back_inserter(tie.deployed));
  std::ranges::move(note_all(exchange.we_give), std::back_inserter(tie.we_give));
}

// One "yes" makes the tie; only when nobody says yes does a "no" count.
void Projection::merge_statements(const std::vector<const model::Statement*>& statements) {
  SceneTie& tie = scene_.ties.back();
  const bool present = std::ranges::any_of(statements, &model::Statement::present);
  tie.state = present ? TieState::present : TieState::absent_confirmed;
  for (const model::Statement* const statement : statements) {
    if (statement->present != present) {
      continue;
    }
    tie.strength = std::max(tie.strength, statement->strength);
    tie.sources.push_back(source(statement->source));
    if (statement->on && audience_ != Audience::public_) {
      tie.told_on = std::max(tie.told_on.value_or(*statement->on), *statement->on);
    }
    if (statement->exchange) {
      merge(from_.exchanges[statement->exchange->value()], tie);
    }
    if (audience_ == Audience::worker) {
      tie.evidence.push_back(statement->place);
    }
  }
  sort_unique(tie.sources);
  sort_unique(tie.evidence);
}

}  // namespace buurtweb::privacy
