#include "engine/model/consent.h"

namespace buurtweb::model {

bool has_left(const PersonFacts& person, Date day) {
  return person.left_on && *person.left_on <= day;
}

std::optional<Date> good_until(const Consent& consent, std::optional<int> retention_months) {
  if (consent.until || !consent.on || !retention_months) {
    return consent.until;
  }
  return plus_months(*consent.on, *retention_months);
}

bool has_expired(const Consent& consent, Date day, std::optional<int> retention_months) {
  const std::optional<Date> last = good_until(consent, retention_months);
  return last && day > *last;
}

bool is_uninformed(const PersonFacts& person, Date day) {
  return person.named_on && !person.informed_on && plus_months(*person.named_on, 1) <= day;
}

bool is_of_older_text(const Consent& consent, std::optional<int> text_version) {
  return text_version && consent.text_version.value_or(0) < *text_version;
}

bool is_child_alone(const PersonFacts& person) {
  return person.minor && !person.parent_agrees;
}

}  // namespace buurtweb::model
