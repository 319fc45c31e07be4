#pragma once

#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"
#include "viz/tiles.h"

namespace buurtweb::report {

// What stands on the sheets of A4 over which a map is cut. What is not for everybody says so on
// each of them: they lie about one by one.
viz::TileWords tile_words(const privacy::Scene& scene, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
