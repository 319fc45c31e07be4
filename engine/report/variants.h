#pragma once

#include <cstdint>
#include <string_view>

#include "engine/analysis/finding.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

// The end of a key where the sentence of a kind has a form for each case; else nothing.
std::string_view variant(const privacy::Scene& scene, const analysis::Finding& finding);

// The same for a stage of the network that a sentence only mentions.
std::string_view stage_key(graph::WeavingStage stage);

// A number of the finding, rounded down; 0 when it has no such number.
std::int64_t figure(const analysis::Finding& finding, std::string_view name);

}  // namespace buurtweb::report
