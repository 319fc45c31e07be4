#pragma once

#include <optional>

#include "engine/base/date.h"
#include "engine/base/kinds.h"
#include "engine/model/neighbourhood.h"

// Who may see what, one rule a function. Every rule is a function of one record and the day of the
// run; what is not allowed here is not in any view.
namespace buurtweb::privacy {

struct Policy {
  Date run_date;
  std::optional<int> retention_months;
  std::optional<int> text_version;
};

// The widest audience that may see this person; nothing when nobody may (withdrawn, left, expired).
std::optional<Audience> widest_audience(const model::PersonFacts& person, const Policy& policy);
std::optional<Audience> widest_audience(const model::Asset& asset, const Policy& policy);

// Whether belonging to this asset may say something about a person's health, faith or the like. An
// association that does not say counts as sensitive in public.
bool is_sensitive(const model::Asset& asset, Audience audience);

// Whether a statement about two visible assets may be used for this audience.
bool may_use(const model::Statement& statement, bool touches_sensitive, Audience audience);

constexpr bool includes(Audience widest, Audience audience) {
  return widest <= audience;
}

}  // namespace buurtweb::privacy
