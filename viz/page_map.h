#pragma once

#include <string>
#include <vector>

#include "viz/fold.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

// The marks of a sheet and the lines between them as SVG that a script can walk over: small, with
// a group for each mark and the numbers of its ends on each line. Without title and legend. Each
// fold comes as a hidden group that says where the marks of the map go when it is open, and which
// lines there are then; the marks inside are numbered on from those of the map.
std::string public_page_map(const PublicSheet& sheet, const std::vector<Fold>& folds);
std::string closed_page_map(const ClosedSheet& sheet, const std::vector<Fold>& folds);

// What these marks and lines mean, as entries of a list: those that are on the sheet or in a fold,
// and no others.
std::string page_legend(const MapSheet& sheet, const std::vector<Fold>& folds,
                        const LegendWords& words);

}  // namespace buurtweb::viz
