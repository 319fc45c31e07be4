#pragma once

#include <cstddef>
#include <vector>

#include "engine/report/map_marks.h"
#include "viz/sheet.h"

// The names at the foot of a sheet on paper, of those who have no mark of their own.
namespace buurtweb::report {

// Who is folded into a mark and lives in no area that is known has a place on no other sheet of the
// series, unless there are too many of them for the foot of a sheet; and whom no sheet of the
// series has a mark for, as far as the request says that they stand here.
std::vector<MemberId> names_to_list(const MapRoom& room, const viz::MapSheet& sheet);

// For so many characters more there is room at the foot.
std::size_t room_in_list(const MapRoom& room, const viz::MapSheet& sheet);
// Hands out to the sheets of a series who is on the whole and not named by any of them (by member):
// to a sheet of where they live, as long as there is room (by sheet).
void share_names(const MapRoom& whole, const std::vector<bool>& named,
                 std::vector<std::size_t> room, std::vector<MapRequest>& series);

void add_names(const MapRoom& room, viz::MapSheet& sheet);

}  // namespace buurtweb::report
