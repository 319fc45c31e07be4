#include <algorithm>
#include <tuple>

#include "engine/model/consent.h"
#include "engine/privacy/gate.h"

namespace buurtweb::privacy {
namespace {

void add_person(const model::PersonFacts& person, const Policy& policy, Standing& standing) {
  standing.agreed_on = person.consent.on;
  standing.good_until = model::good_until(person.consent, policy.retention_months);
  if (person.named_on && !person.informed_on) {
    standing.tell_before = plus_months(*person.named_on, 1);
    standing.is_late_to_tell = model::is_uninformed(person, policy.run_date);
  }
  standing.to_be_cleaned_up = standing.bars.back().has_value();
}

}  // namespace

std::vector<Standing> Gate::standings() const {
  const GateKey key;
  const Policy policy = this->policy();
  std::vector<Standing> result;
  for (const model::Asset& asset : neighbourhood_.assets) {
    Standing& standing = result.emplace_back();
    standing.key = asset.words.open(key).key;
    standing.kind = asset.kind;
    standing.sensitive = is_sensitive(asset, Audience::public_);
    for (const Audience audience : {Audience::public_, Audience::team, Audience::worker}) {
      standing.bars.at(static_cast<std::size_t>(audience)) = bar(asset, audience, policy);
    }
    if (is_person(asset.kind)) {
      add_person(asset.person, policy, standing);
    }
  }
  std::ranges::sort(result, {}, [](const Standing& s) { return std::tuple(s.kind, s.key); });
  return result;
}

}  // namespace buurtweb::privacy
