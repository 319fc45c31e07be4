#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/report/map_marks.h"
#include "viz/fold.h"

namespace buurtweb::report {

// What is folded into the marks of the map on a page, and opens there.
struct PageFolds {
  std::vector<viz::Fold> folds;
  // By member: its own mark within a fold, numbered on from the marks of the map.
  std::vector<std::optional<std::size_t>> own;
};

// Puts a sign in the marks that open.
PageFolds page_folds(const MapRoom& room, viz::MapSheet& sheet);

}  // namespace buurtweb::report
