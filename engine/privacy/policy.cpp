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

bool is_complete(const model::Consent& consent, const Policy& policy) {
  const bool current =
      !policy.text_version || consent.text_version.value_or(0) >= *policy.text_version;
  return consent.recorded && consent.on && consent.how_said && current;
}

// Heard of from others and never told so within a month (P-14).
bool never_informed(const model::PersonFacts& person, const Policy& policy) {
  return person.named_on && !person.informed_on &&
         plus_months(*person.named_on, 1) <= policy.run_date;
}

}  // namespace

std::optional<Audience> widest_audience(const model::PersonFacts& person, const Policy& policy) {
  const model::Consent& consent = person.consent;
  if (consent.withdrawn || has_left(person, policy) || has_expired(consent, policy)) {
    return std::nullopt;
  }
  const bool child_alone = person.minor && !person.parent_agrees;
  const bool agreed = is_complete(consent, policy) && consent.to_team.value_or(false);
  if (!agreed || child_alone || never_informed(person, policy)) {
    return Audience::worker;
  }
  return consent.to_public.value_or(false) ? Audience::public_ : Audience::team;
}

std::optional<Audience> widest_audience(const model::Asset& asset, const Policy& policy) {
  return is_person(asset.kind) ? widest_audience(asset.person, policy)
                               : std::optional(asset.visible_to);
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
