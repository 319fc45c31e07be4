#pragma once

#include <string>

#include "engine/report/map_request.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// Whether it has no more names than can be read, and on paper no more than lines find their way
// between. Only a screen, and a sheet that is full of long names, may have too many.
bool has_room(const MapRequest& request, const std::string& banner, const viz::MapSheet& sheet);

// More names than surely leave room to write beside them do so where they can still be
// read, and their lines followed.
void leave_room_to_write(const MapRequest& request, const std::string& banner,
                         viz::MapSheet& sheet);

}  // namespace buurtweb::report
