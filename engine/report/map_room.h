#pragma once

#include <string>

#include "engine/report/map_request.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// More names than surely leave room to write beside them do so where they can still be
// read, and their lines followed.
void leave_room_to_write(const MapRequest& request, const std::string& banner,
                         viz::MapSheet& sheet);

}  // namespace buurtweb::report
