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
// One finding as it stands in the list, for the team or the worker.
Json finding_json(const analysis::Finding& finding, const privacy::Scene& scene,
                  const Answer& answer);
// Why, through whom, where and with what gain two people are proposed to each other.
void add_proposal(const analysis::Finding& finding, const privacy::Scene& scene, Json& object);
std::string_view certainty_name(analysis::Certainty certainty);

// Adds "diagnostiek", which stands last, and gives the bytes.
std::string finish(Json object, const Answer& answer);

}  // namespace buurtweb::report
