#pragma once

#include <vector>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"
#include "viz/document.h"
#include "viz/sheet.h"
#include "viz/slides.h"

// Behind a picture on which not everything fits: the rest of it, in words. It names only whom the
// picture itself would, were it larger.
namespace buurtweb::report {

// What a list behind a sheet is of.
struct RestOf {
  const viz::MapSheet& sheet;
  const privacy::Scene& scene;
  Date run_date;
};

// On paper; nothing to print where everything has its place.
viz::Document rest_list(const RestOf& map, const locale::Catalogue& catalogue);

// On a screen, likewise.
std::vector<viz::Slide> rest_slides(const RestOf& map, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
