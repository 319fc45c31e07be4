#pragma once

#include <optional>

#include "engine/base/date.h"
#include "engine/base/kinds.h"
#include "engine/model/neighbourhood.h"
#include "engine/privacy/audit.h"

// Who may see what, one rule a function. Every rule is a function of one record and the day of the
// run; what is not allowed here is not in any view.
namespace buurtweb::privacy {

struct Policy {
  Date run_date;
  std::optional<int> retention_months;
  std::optional<int> text_version;
};

// What keeps an asset from an audience; nothing when the audience sees it.
std::optional<Bar> bar(const model::PersonFacts& person, Audience audience, const Policy& policy);
std::optional<Bar> bar(const model::Asset& asset, Audience audience, const Policy& policy);

// Whether belonging to this asset may say something about a person's health, faith or the like. An
// association that does not say counts as sensitive in public.
bool is_sensitive(const model::Asset& asset, Audience audience);

// Whether a statement about two visible assets may be used for this audience.
bool may_use(const model::Statement& statement, bool touches_sensitive, Audience audience);

// Whether an event may be told of. Its words are about people, so that it is for everybody only
// where that is said.
bool may_use(const model::Spark& spark, Audience audience);

constexpr bool includes(Audience widest, Audience audience) {
  return widest <= audience;
}

}  // namespace buurtweb::privacy
