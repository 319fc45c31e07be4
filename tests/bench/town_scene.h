#pragma once

#include <cstdint>

#include "engine/privacy/scene.h"

namespace buurtweb::bench {

// A made-up town of so many assets as the worker sees it, without words: who knows whom, where they
// come, and what they have to offer, ask and like. The same for the same seed.
privacy::Scene town_scene(std::uint32_t assets, std::uint64_t seed);

}  // namespace buurtweb::bench
