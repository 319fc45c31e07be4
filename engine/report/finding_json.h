#pragma once

#include "engine/report/envelope.h"

// What the JSON answers about findings share; nobody else includes it.
namespace buurtweb::report {

// One finding as it stands in the list, for the team or the worker.
Json finding_json(const analysis::Finding& finding, const privacy::Scene& scene,
                  const Answer& answer);
// Why, through whom, where and with what gain two people are proposed to each other.
void add_proposal(const analysis::Finding& finding, const privacy::Scene& scene, Json& object);

std::string_view certainty_name(analysis::Certainty certainty);

}  // namespace buurtweb::report
