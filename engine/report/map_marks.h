#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/privacy/scene.h"
#include "engine/report/map_request.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// Which mark of the sheet stands for which member: one of its own, or that of the group it is
// folded into.
struct MapMarks {
  std::vector<std::optional<viz::MarkIndex>> of;       // by member
  std::vector<bool> own;                               // by member: nobody else stands for it
  std::vector<std::optional<viz::MarkIndex>> of_area;  // by area, when people are folded into it
  bool folded_people = false;                          // likewise, a person
  bool folded = false;                                 // somebody stands in the mark of a group
  bool bears_more_lines = false;                       // than one can follow: see map_lines.cpp
  bool all_lines = true;                               // none was left out
  bool groups_only = false;  // and much that is no group has no mark at all
  bool left_out = false;     // something that belongs on this map has no mark
  std::string without;       // likewise, how many: "19 namen"; empty where nobody counts
  std::int64_t count = 0;    // the same as a number

  [[nodiscard]] std::optional<viz::MarkIndex> find(analysis::Ref ref) const;
};

// Who keeps a mark of their own when people are folded into their groups.
struct OwnMarks {
  std::set<MemberId> stand_out;    // always, with a thick outline
  std::vector<MemberId> named;     // as long as there is room, first come first served
  std::vector<MemberId> subjects;  // before others where there is room for a few only
};

// What is known of a map when its marks are there.
struct MapRoom {
  const privacy::Scene& scene;
  const MapMarks& marks;
  const MapRequest& request;
};

// By member: the number in its mark, where numbers are asked for. The same on all maps of one
// audience, and without gaps on them: a gap would be somebody without contact (privacy.md P-10).
std::vector<std::size_t> numbers_of(const privacy::Scene& scene);
// As it stands in the mark; empty where there are none.
std::string number_in(const std::vector<std::size_t>& numbers, MemberId member);

// Whoever has a mark, or is folded into one, on the map of one of the steps.
std::vector<MemberId> on_some_map(const privacy::Scene& scene);
// Of those the people who live in an area, or in none that is known, in the order of the scene.
std::vector<MemberId> inhabitants(const privacy::Scene& scene, std::optional<AreaId> area);
// Whether a mark cannot hold this name.
bool is_shortened(const std::string& name);
// Who is in the list that belongs to this sheet: the same, or whoever has a number on a picture of
// its own. Where no numbers were asked for: those whose name is shortened on the map.
std::vector<MemberId> numbered(const privacy::Scene& scene, const MapRequest& request,
                               const viz::MapSheet& sheet);

// Whose number stands in a mark of this sheet or in the list at its foot, in the order of the
// scene.
std::vector<MemberId> with_number(const privacy::Scene& scene, const viz::MapSheet& sheet);

// Puts the marks on the sheet, never more than the paper carries: see map_folding.h. Residents
// without a line are not drawn in public.
MapMarks add_marks(const privacy::Scene& scene, const OwnMarks& own, const MapRequest& request,
                   viz::MapSheet& sheet);

// The lines between marks: a pair has one line, whatever ties it. False when there were too many to
// read and only some are drawn.
bool add_lines(const privacy::Scene& scene, const MapMarks& marks,
               const std::set<std::pair<MemberId, MemberId>>& bridges, viz::MapSheet& sheet);

// Of people only the worker is told, and only of who wants to hear from others (privacy.md P-24).
bool may_be_told_alone(const privacy::Scene& scene, MemberId who);

// Whether there may be a map around this one: in public not around a person without a tie (P-10).
bool may_be_around(const privacy::Scene& scene, MemberId who);

// Tells of the marks that are not to be told to stand alone: they are tied to what has no mark of
// its own here, stand for some of those in an area only, or are people of whom nobody is told that.
void tell_unseen_ties(const privacy::Scene& scene, const MapMarks& marks, viz::MapSheet& sheet);

}  // namespace buurtweb::report
