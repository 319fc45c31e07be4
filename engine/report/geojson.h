#pragma once

#include <string>

#include "engine/privacy/scene.h"

namespace buurtweb::report {

// The facilities as points for a map on a screen (RFC 7946: longitude before latitude, WGS84). One
// without a known place has no geometry. Residents have no place, and are not in it.
std::string geojson(const privacy::Scene& scene);

}  // namespace buurtweb::report
