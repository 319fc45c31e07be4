#pragma once

#include <string_view>

#include "engine/privacy/scene.h"
#include "engine/report/map_request.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// Says on a screen of its own where it is and who made it, as far as no letter becomes too small
// for that; who cannot see it is told anyway. Of a series the last slide says it.
void sign_screen(const privacy::Scene& scene, const MapRequest& request, std::string_view banner,
                 viz::MapSheet& sheet);

}  // namespace buurtweb::report
