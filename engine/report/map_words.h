#pragma once

#include "engine/report/map_marks.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// Everything that is read around the map: title, legend, source. Comes last, because it counts what
// is on the sheet.
void add_words(const MapRoom& room, viz::MapSheet& sheet);

}  // namespace buurtweb::report
