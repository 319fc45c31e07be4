#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "engine/model/resolution.h"

// Relations: the rows under `verbindingen` and the same facts written with an asset.
namespace buurtweb::model {
namespace {

bool is_community(AssetKind kind) {
  return kind == AssetKind::association || kind == AssetKind::institution ||
         kind == AssetKind::initiative;
}

bool is_party(AssetKind kind) {
  return is_person(kind) || kind == AssetKind::association || kind == AssetKind::institution;
}

bool may_lead(AssetKind from, AssetKind to) {
  return to == AssetKind::association ? is_person(from)
                                      : is_party(from) && to == AssetKind::initiative;
}

bool is_workplace(AssetKind kind) {
  return kind == AssetKind::institution || kind == AssetKind::facility ||
         kind == AssetKind::association;
}

}  // namespace

bool may_relate(RelationKind kind, AssetKind from, AssetKind to) {
  switch (kind) {
    case RelationKind::knows:
    case RelationKind::nominates:
      return is_person(from) && is_person(to);
    case RelationKind::member_of:
      return is_person(from) && to == AssetKind::association;
    case RelationKind::leads:
      return may_lead(from, to);
    case RelationKind::takes_part_in:
      return is_party(from) && to == AssetKind::initiative;
    case RelationKind::employed_by:
    case RelationKind::volunteers_at:
      return is_person(from) && is_workplace(to);
    case RelationKind::manages:
      return is_party(from) && to == AssetKind::facility;
    case RelationKind::cooperates_with:
      return is_community(from) && is_community(to);
    case RelationKind::liaison_contact:
      return is_party(from) && to == AssetKind::external;
    case RelationKind::uses:
      return (is_party(from) || from == AssetKind::initiative) && to == AssetKind::facility;
    case RelationKind::informs:
      return is_person(to) || to == AssetKind::association;
    case RelationKind::supports:
      return (from == AssetKind::institution || from == AssetKind::external) && is_inside(to);
  }
  return false;
}

void Resolution::add_inline_statements(const DraftRecord& record, AssetId owner) {
  for (const DraftField& field : draft_.fields(record)) {
    const std::optional<InlineRelation> relation = inline_relation(field.field);
    if (!relation) {
      continue;
    }
    for (const Word& word : draft_.words(field)) {
      add_inline_statement(*relation, owner, word);
    }
  }
}

// The person whose record it stands in told us; of other records the team is the source.
void Resolution::add_inline_statement(const InlineRelation& relation, AssetId owner,
                                      const Word& other) {
  const Target found = target(other);
  if (!found.asset && !found.area) {
    return;
  }
  Statement statement;
  statement.relation = relation.relation;
  statement.from = owner;
  statement.to = found.asset.value_or(AssetId{});
  statement.to_area = found.area;
  if (relation.owner_is_target && found.asset) {
    std::swap(statement.from, statement.to);
  }
  if (is_person(kind_of(owner))) {
    statement.source = {.kind = Source::Kind::person, .person = owner, .outsider = {}};
  }
  statement.place = other.place;
  add_checked(statement, other);
}

void Resolution::add_statement(const DraftRecord& record) {
  const Word* const from = word(record, Field::from);
  const Word* const kind = word(record, Field::relation);
  const Word* const to = word(record, Field::to);
  for (const Field part : {Field::from, Field::relation, Field::to}) {
    if (is_missing(record, part)) {
      report_at(DiagnosticKind::part_missing, record.key.place,
                {{"sleutel", std::string(spec_of(record.kind, part).name)}});
    }
  }
  if (from == nullptr || kind == nullptr || to == nullptr) {
    return;
  }
  const std::optional<AssetId> source = asset_ref(*from);
  const Target found = target(*to);
  const std::optional<RelationKind> relation = relation_from(kind->text);
  if (!source || !relation || (!found.asset && !found.area)) {
    return;
  }
  Statement statement;
  statement.relation = *relation;
  statement.from = *source;
  statement.to = found.asset.value_or(AssetId{});
  statement.to_area = found.area;
  statement.present = boolean(record, Field::answer).value_or(true);
  statement.strength = static_cast<std::uint8_t>(count(record, Field::strength).value_or(1));
  if (const Word* const teller = word(record, Field::source)) {
    statement.source = source_of(*teller);
  }
  statement.visible_to = visibility(record);
  statement.explicit_consent = boolean(record, Field::explicit_).value_or(false);
  statement.on = date(record, Field::on);
  statement.exchange = exchange_of(record);
  statement.place = from->place;
  add_checked(statement, *kind);
}

std::optional<ExchangeId> Resolution::exchange_of(const DraftRecord& record) {
  const Word* const amount = word(record, Field::amount);
  Exchange exchange{.amount = amount == nullptr ? std::nullopt : parse_number(amount->text),
                    .deployed = texts(record, Field::deployed),
                    .we_give = texts(record, Field::we_give)};
  if (!exchange.amount && exchange.deployed.empty() && exchange.we_give.empty()) {
    return std::nullopt;
  }
  result_.exchanges.push_back(std::move(exchange));
  return ExchangeId::of(result_.exchanges.size() - 1);
}

void Resolution::add_checked(const Statement& statement, const Word& where) {
  if (statement.to_area) {
    if (statement.relation == RelationKind::informs) {
      result_.statements.push_back(statement);
    } else {
      report_impossible(statement, where);
    }
    return;
  }
  if (statement.from == statement.to) {
    report(DiagnosticKind::self_tie, where);
    return;
  }
  const AssetKind from = kind_of(statement.from);
  const AssetKind to = kind_of(statement.to);
  if (!may_relate(statement.relation, from, to)) {
    report_impossible(statement, where);
    return;
  }
  result_.statements.push_back(statement);
}

// Often the two ends are only the wrong way round.
void Resolution::report_impossible(const Statement& statement, const Word& where) {
  const AssetKind from = kind_of(statement.from);
  std::string_view to_kind = "gebied";
  bool is_reversed = false;
  if (!statement.to_area) {
    const AssetKind to = kind_of(statement.to);
    to_kind = kind_name(to);
    is_reversed = may_relate(statement.relation, to, from);
  }
  const std::string name(relation_name(statement.relation));
  std::vector<Mention> mentions{{"van_soort", std::string(kind_name(from))},
                                {"relatie", name},
                                {"naar_soort", std::string(to_kind)},
                                {"woord", std::string(where.text), true},
                                {"cause", name}};
  if (is_reversed) {
    mentions.push_back({"advies", "omgekeerd"});
  }
  report(DiagnosticKind::relation_impossible, where, std::move(mentions));
}

// When one source says yes and another no, the tie stands and the worker hears of it.
void Resolution::check_contradictions() {
  using TieKey = std::tuple<RelationKind, AssetId, AssetId>;
  std::map<TieKey, const Statement*> denied;
  const auto key = [](const Statement& s) {
    const bool swap = is_symmetric(s.relation) && s.to < s.from;
    return swap ? TieKey(s.relation, s.to, s.from) : TieKey(s.relation, s.from, s.to);
  };
  for (const Statement& statement : result_.statements) {
    if (!statement.present && !statement.to_area) {
      denied.emplace(key(statement), &statement);
    }
  }
  if (denied.empty()) {
    return;
  }
  for (const Statement& statement : result_.statements) {
    const auto found = statement.present ? denied.find(key(statement)) : denied.end();
    if (found != denied.end()) {
      report_at(DiagnosticKind::contradicting_sources, found->second->place, {}, statement.place);
      denied.erase(found);
    }
  }
}

}  // namespace buurtweb::model
