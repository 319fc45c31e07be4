#pragma once

#include <optional>

#include "engine/base/date.h"
#include "engine/model/neighbourhood.h"

// What the dates in a person's record mean on a day.
namespace buurtweb::model {

bool has_left(const PersonFacts& person, Date day);

// The day `tot`, else the end of the retention period counted from the day on which the consent was
// given; nothing when neither is known.
std::optional<Date> good_until(const Consent& consent, std::optional<int> retention_months);
bool has_expired(const Consent& consent, Date day, std::optional<int> retention_months);

// Heard of from others and never told so within a month (P-14).
bool is_uninformed(const PersonFacts& person, Date day);

// Given for another text than the present one; a consent that names no text is older than any.
bool is_of_older_text(const Consent& consent, std::optional<int> text_version);

// A child for whom no parent has said yes.
bool is_child_alone(const PersonFacts& person);

}  // namespace buurtweb::model
