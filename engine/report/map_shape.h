#pragma once

#include "engine/report/map_marks.h"
#include "viz/sheet.h"

// Maps of the web whose shape can be said in one sentence.
namespace buurtweb::report {

// Where everybody has contact with everybody, a line for each pair would be a tangle that says no
// more than those words: they stand on a hull around all of them instead. Comes after the lines and
// the hulls of findings.
void draw_circles(const MapRoom& room, viz::MapSheet& sheet);

// Whether all of the neighbourhood stands on this map, each with a mark of their own, and nobody
// with a line.
bool shows_no_contact(const MapRoom& room, const viz::MapSheet& sheet);

// A question below the title where the whole map is such a circle, where nobody has a line, or
// where all lines go to one name. Comes after the words around the map.
void add_question(const MapRoom& room, viz::MapSheet& sheet);

}  // namespace buurtweb::report
