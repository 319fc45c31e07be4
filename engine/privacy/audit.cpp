#include "engine/privacy/audit.h"

#include <algorithm>
#include <tuple>

#include "engine/privacy/gate.h"
#include "engine/privacy/policy.h"

namespace buurtweb::privacy {
namespace {

constexpr int kOldAfterMonths = 12;

bool is_old(Date date, Date run_date) {
  return plus_months(date, kOldAfterMonths) < run_date;
}

// The last day on which anybody said something about the asset.
std::optional<Date> last_heard(const model::Asset& asset) {
  std::optional<Date> last = asset.updated_on;
  for (const std::optional<Date>& date : {asset.person.spoken_on, asset.person.consent.on}) {
    if (date && (!last || *last < *date)) {
      last = date;
    }
  }
  return last;
}

bool has_source(const model::Asset& person) {
  return person.person.spoken_on || !person.extras->named_by.empty();
}

}  // namespace

Audit Gate::audit() const {
  const GateKey key;
  const Policy policy = this->policy();
  Audit result;
  for (const model::Asset& asset : neighbourhood_.assets) {
    const std::string name(asset.words.open(key).key);
    for (const Audience audience : {Audience::public_, Audience::team}) {
      if (const std::optional<Bar> why = bar(asset, audience, policy)) {
        result.barred.push_back({audience, *why, asset.kind, name});
      } else {
        ++result.seen.at(static_cast<std::size_t>(audience));
      }
    }
    // Whoever went is to be cleaned up, not to be asked.
    const bool is_gone = bar(asset, Audience::worker, policy).has_value();
    if (is_person(asset.kind) && !is_gone && !has_source(asset)) {
      result.without_source.push_back(name);
    }
    const std::optional<Date> heard = last_heard(asset);
    if (heard && !is_gone && is_old(*heard, run_date_)) {
      result.old_assets.push_back({name, *heard});
    }
  }
  result.old_ties = static_cast<std::size_t>(
      std::ranges::count_if(neighbourhood_.statements, [&](const model::Statement& statement) {
        return statement.on && is_old(*statement.on, run_date_);
      }));
  std::ranges::sort(result.barred, {},
                    [](const Barred& b) { return std::tuple(b.audience, b.why, b.key); });
  std::ranges::sort(result.without_source);
  std::ranges::sort(result.old_assets, {},
                    [](const OldFact& f) { return std::pair(f.last_heard, f.key); });
  return result;
}

}  // namespace buurtweb::privacy
