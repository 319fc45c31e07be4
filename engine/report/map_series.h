#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/report/map_marks.h"

// What the sheets of a series say of each other.
namespace buurtweb::report {

// By member: whether the sheet of this part of an area shows it: its people, the groups and places
// they have to do with, and as far as there is room whom those know who would have no line else.
std::vector<bool> members_of_part(const privacy::Scene& scene, const MapRequest& request);

// A request for the whole and one for each of these parts, each with its number.
std::vector<MapRequest> whole_and_parts(std::vector<MapPart> parts, const MapRequest& request);
// The same with the sheets of these areas.
std::vector<MapRequest> whole_and_parts(const privacy::Scene& scene,
                                        std::span<const std::optional<AreaId>> areas,
                                        const MapRequest& request);

// Whether who lives in no area has a sheet in this series.
bool has_sheets_for_others(std::span<const MapPart> series);

// "Zuiderbuurt, Hofjes (1 van 2)"; without an area the name of the neighbourhood alone.
std::string name_of_part(const MapRoom& room, const std::string& neighbourhood);

// Which area is on which of the other sheets, for the first one; empty on all others.
std::string tell_sheets(const MapRoom& room);

// In each mark without a line: on which sheets those stand that it is tied to; and in that of
// whoever belongs on another sheet, on which. Comes after the lines.
void tell_other_sheets(const MapRoom& room, viz::MapSheet& sheet);

}  // namespace buurtweb::report
