#include "engine/privacy/policy.h"

#include "engine/model/consent.h"

namespace buurtweb::privacy {
namespace {

// What is wrong with the words of a consent, whatever they say.
std::optional<Bar> flaw(const model::Consent& consent, const Policy& policy) {
  if (!consent.recorded) {
    return Bar::no_consent;
  }
  if (!consent.on || !consent.how_said) {
    return Bar::incomplete;
  }
  if (*consent.on > policy.run_date) {
    return Bar::not_yet;
  }
  return model::is_of_older_text(consent, policy.text_version) ? std::optional(Bar::old_text)
                                                               : std::nullopt;
}

// What keeps the person from everybody, the worker included.
std::optional<Bar> gone(const model::PersonFacts& person, const Policy& policy) {
  if (person.consent.withdrawn) {
    return Bar::withdrawn;
  }
  if (model::has_left(person, policy.run_date)) {
    return Bar::left;
  }
  return model::has_expired(person.consent, policy.run_date, policy.retention_months)
             ? std::optional(Bar::expired)
             : std::nullopt;
}

}  // namespace

std::optional<Bar> bar(const model::PersonFacts& person, Audience audience, const Policy& policy) {
  const std::optional<Bar> for_all = gone(person, policy);
  if (for_all || audience == Audience::worker) {
    return for_all;
  }
  if (model::is_child_alone(person)) {
    return Bar::child_alone;
  }
  if (model::is_uninformed(person, policy.run_date)) {
    return Bar::never_informed;
  }
  if (const std::optional<Bar> found = flaw(person.consent, policy)) {
    return found;
  }
  // A yes to everybody without a yes to the team is a no.
  const bool agreed = person.consent.to_team.value_or(false) &&
                      (audience == Audience::team || person.consent.to_public.value_or(false));
  return agreed ? std::nullopt : std::optional(Bar::not_agreed);
}

std::optional<Bar> bar(const model::Asset& asset, Audience audience, const Policy& policy) {
  if (is_person(asset.kind)) {
    return bar(asset.person, audience, policy);
  }
  return includes(asset.visible_to, audience) ? std::nullopt : std::optional(Bar::not_shown);
}

bool is_sensitive(const model::Asset& asset, Audience audience) {
  const bool unsaid_counts = asset.kind == AssetKind::association && audience == Audience::public_;
  return asset.sensitive.value_or(unsaid_counts);
}

bool may_use(const model::Statement& statement, bool touches_sensitive, Audience audience) {
  if (statement.visible_to && !includes(*statement.visible_to, audience)) {
    return false;
  }
  return audience == Audience::worker || !touches_sensitive || statement.explicit_consent;
}

bool may_use(const model::Spark& spark, Audience audience) {
  return includes(spark.visible_to.value_or(Audience::team), audience);
}

}  // namespace buurtweb::privacy
