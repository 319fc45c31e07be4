#include "engine/privacy/policy.h"

namespace buurtweb::privacy {
namespace {

bool has_left(const model::PersonFacts& person, const Policy& policy) {
  return person.left_on && *person.left_on <= policy.run_date;
}

// After the day `tot`, else after the retention period counted from the day of the consent.
bool has_expired(const model::Consent& consent, const Policy& policy) {
  if (consent.until) {
    return policy.run_date > *consent.until;
  }
  return consent.on && policy.retention_months &&
         policy.run_date > plus_months(*consent.on, *policy.retention_months);
}

// What is wrong with the words of a consent, whatever they say.
std::optional<Bar> flaw(const model::Consent& consent, const Policy& policy) {
  if (!consent.recorded) {
    return Bar::no_consent;
  }
  if (!consent.on || !consent.how_said) {
    return Bar::incomplete;
  }
  const bool old = policy.text_version && consent.text_version.value_or(0) < *policy.text_version;
  return old ? std::optional(Bar::old_text) : std::nullopt;
}

// What keeps the person from everybody, the worker included.
std::optional<Bar> gone(const model::PersonFacts& person, const Policy& policy) {
  if (person.consent.withdrawn) {
    return Bar::withdrawn;
  }
  if (has_left(person, policy)) {
    return Bar::left;
  }
  return has_expired(person.consent, policy) ? std::optional(Bar::expired) : std::nullopt;
}

// Heard of from others and never told so within a month (P-14).
bool never_informed(const model::PersonFacts& person, const Policy& policy) {
  return person.named_on && !person.informed_on &&
         plus_months(*person.named_on, 1) <= policy.run_date;
}

}  // namespace

std::optional<Bar> bar(const model::PersonFacts& person, Audience audience, const Policy& policy) {
  const std::optional<Bar> for_all = gone(person, policy);
  if (for_all || audience == Audience::worker) {
    return for_all;
  }
  if (person.minor && !person.parent_agrees) {
    return Bar::child_alone;
  }
  if (never_informed(person, policy)) {
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

}  // namespace buurtweb::privacy
