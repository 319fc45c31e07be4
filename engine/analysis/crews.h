#pragma once

#include <map>
#include <vector>

#include "engine/analysis/groups.h"

namespace buurtweb::analysis {

// Who takes part in an initiative (`doet_mee`, `trekt`), directly or as a member of an association
// that does (decisions.md 35).
struct Crew {
  std::vector<MemberId> participants;  // assets as they joined
  std::vector<MemberId> people;        // ascending
};
// Of every initiative, also of those in which nobody takes part.
std::map<MemberId, Crew> crews(const privacy::Scene& scene, const Groups& groups);

// What an initiative needs (`nodig`) and nobody of its crew offers: the people, and the
// associations and institutions that take part.
std::vector<TagId> unfilled_needs(const privacy::Scene& scene, MemberId initiative,
                                  const Crew& crew);

}  // namespace buurtweb::analysis
