#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

#include "engine/report/json.h"

// What the JSON files of this room share; nobody else includes it.
namespace buurtweb::report {

using Json = nlohmann::ordered_json;

// {"versie", "status", "buurt", "voor", "datum"}; the answer's own keys follow.
Json envelope(const privacy::Scene* scene, const Answer& answer);
// Adds "diagnostiek", which stands last, and gives the bytes.
std::string finish(Json object, const Answer& answer);

}  // namespace buurtweb::report
