#pragma once

#include <filesystem>
#include <optional>

#include "engine/privacy/scene.h"

namespace buurtweb::bench {

// A network from the literature (nodes.csv: id, kind, name, group; edges.csv: from, to) in which
// everybody may be approached, introduces and has one and the same interest; the groups are areas.
// Nothing when there are no people in it.
std::optional<privacy::Scene> network_of_people(const std::filesystem::path& folder);
// A neighbourhood in our own format, as the team sees it.
privacy::Scene neighbourhood(const std::filesystem::path& folder);

}  // namespace buurtweb::bench
