#pragma once

#include <string>
#include <vector>

#include "engine/analysis/what_if.h"
#include "engine/report/json.h"

// The answers of `verbind`: whom to introduce to whom, and what one introduction would change. Only
// for the team and the worker.
namespace buurtweb::report {

using Proposals = std::vector<analysis::Finding>;

std::string introductions_json(const Proposals& proposals, const privacy::Scene& scene,
                               const Answer& answer);
std::string introductions_text(const Proposals& proposals, const privacy::Scene& scene,
                               const Answer& answer);
std::string what_if_json(const analysis::WhatIf& what_if, const privacy::Scene& scene,
                         const Answer& answer);
std::string what_if_text(const analysis::WhatIf& what_if, const privacy::Scene& scene,
                         const Answer& answer);

}  // namespace buurtweb::report
