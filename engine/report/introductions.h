#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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

// What an introduction brings and how warm it is, as keys of the catalogue.
std::string_view gain_key(analysis::Gain gain);
std::string_view warmth_key(std::uint8_t warmth);

}  // namespace buurtweb::report
