#pragma once

#include <optional>

#include "engine/analysis/finding.h"
#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "viz/sheet.h"

namespace buurtweb::report {

struct MapRequest {
  std::optional<analysis::Step> step;  // nothing: the whole neighbourhood
  viz::Paper paper = viz::Paper::a3;
  Date run_date;
  const locale::Catalogue& catalogue;
};

}  // namespace buurtweb::report
