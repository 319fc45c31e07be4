#pragma once

#include <string>
#include <string_view>

#include "engine/report/map_marks.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// Everything that is read around the map: title, legend, source. Comes last, because it counts what
// is on the sheet.
void add_words(const MapRoom& room, viz::MapSheet& sheet);

// Under which name the words about a kind of mark stand: "buiten".
std::string_view word_of(viz::MarkKind kind);

// "B12", as it stands in a mark.
std::string sign_of(AssetKind kind, const std::string& number, const locale::Catalogue& catalogue);

// What the marks and lines of a page mean, which has no other words around its map.
viz::LegendWords legend_words(const locale::Catalogue& catalogue);

// Only the letters in the marks, for a page that says the rest itself.
void add_letters(const locale::Catalogue& catalogue, viz::MapSheet& sheet);

}  // namespace buurtweb::report
