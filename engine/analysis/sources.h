#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "engine/privacy/scene.h"

// Which ties would be lost with one source (decisions.md 5: the team is never left out).
namespace buurtweb::analysis {

// The source that alone tells of a tie; nothing when there are more, or when it is the team.
std::optional<privacy::SourceId> only_source(const privacy::SceneTie& tie);
// How many of the ties (positions in Scene::ties) hang on one source.
std::size_t count_doubtful(const privacy::Scene& scene, std::span<const std::uint32_t> ties);
// Whether all of them would be lost with one and the same source.
bool hang_together(const privacy::Scene& scene, std::span<const std::uint32_t> ties);

}  // namespace buurtweb::analysis
