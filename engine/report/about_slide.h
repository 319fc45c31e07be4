#pragma once

#include <cstdint>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"
#include "viz/slides.h"

namespace buurtweb::report {

// The last slide behind maps for a screen, on which there is hardly room for it: of what and of
// when they are, who is on them, who made them, and where to turn to be taken off.
viz::Slide about_slide(const privacy::Scene& scene, Date run_date,
                       const locale::Catalogue& catalogue, std::int64_t maps);

}  // namespace buurtweb::report
