#pragma once

#include <string>

#include "engine/analysis/study.h"
#include "engine/report/map_marks.h"
#include "engine/report/page_folds.h"

namespace buurtweb::report {

// What the script of the page knows, as JSON: the words of its buttons, the steps, the findings and
// the assets that have a mark on the map.
std::string page_data(const analysis::Study& study, const MapRoom& room, const PageFolds& folds);

}  // namespace buurtweb::report
