#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/report/map_marks.h"

namespace buurtweb::report {

// Whether this is contact, use or a message, and is there; also to all who live in an area.
bool ties(const privacy::SceneTie& tie);
// Whether a map draws this tie: likewise, between two members.
bool is_drawn(const privacy::SceneTie& tie);
// By member: how many of these ties it has.
std::vector<std::size_t> drawn_ties(const privacy::Scene& scene);

// By member: the first association that a person belongs to; nothing for people in none. No
// sensitive one.
std::vector<std::optional<MemberId>> first_association(const privacy::Scene& scene);
// Likewise, or else whom a person works for.
std::vector<std::optional<MemberId>> company_of(const privacy::Scene& scene);

struct Shown {
  const privacy::Scene& scene;
  std::vector<bool> members;  // by member: whether this map shows it
};

// Puts the marks of these members on the sheet. When there are more names than the paper carries,
// as many groups as needed are folded into one mark each, the largest first, and then what else has
// the fewest contacts into its area. Nobody is chosen for being better connected than another
// person. On a screen a few have a mark: see map_few.h.
MapMarks folded_marks(const Shown& shown, const OwnMarks& own, const MapRequest& request,
                      viz::MapSheet& sheet);

}  // namespace buurtweb::report
