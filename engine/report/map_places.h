#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/kinds.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// Where a mark stands, so that next year's map has it there too. It is known by what everybody sees
// of it: its kind and its name; of several with the same name, the how-manieth.
struct MapPlace {
  viz::MarkKind kind = viz::MarkKind::resident;
  std::string name;
  std::size_t same_before = 0;
  viz::Spot spot;
  // The map on which it was drawn there (MapRequest::map_name); empty: its place on all of them,
  // beside which a map may put it.
  std::string map = {};
};
using MapPlaces = std::vector<MapPlace>;

// Puts the marks where they are known to stand; the others find a place beside them. Whoever was
// drawn on a map of this name before stays there.
void keep_places(const MapPlaces& places, viz::MapSheet& sheet, std::string_view map = "");

// On a screen a map shows a few of all marks. They keep their order, and take all of the room,
// unless they stood on this very map before.
void spread_places(viz::MapSheet& sheet);

// Those of the marks that are on this sheet, as all maps share them: whoever is no longer shown is
// no longer known.
MapPlaces on_sheet(const MapPlaces& places, const viz::MapSheet& sheet);
// Those of what this audience still sees, on whatever map: of assets, and of the associations and
// areas that others are folded into.
MapPlaces still_seen(MapPlaces places, const privacy::Scene& scene,
                     const locale::Catalogue& catalogue);
// Whether this mark has a place among these, on the same map.
bool has_place(const MapPlaces& places, const MapPlace& mark);
bool all_have_place(const MapPlaces& places, const viz::MapSheet& sheet);

// One sheet with everything of all of these, so that each of them can have its marks at the same
// places.
viz::MapSheet all_together(const std::vector<viz::MapSheet>& sheets);
// Where the marks of this sheet land, in millionths of the map: as fine as it is kept.
// The map may have a name; empty: they are the places of all maps.
MapPlaces places_on(const viz::MapSheet& sheet, const std::string& map = "");

// As text, to be kept in a file. It names its audience: a map may never be laid out by what another
// audience sees.
std::string places_text(const MapPlaces& places, Audience audience);
enum class PlacesFault : std::uint8_t { none, unreadable, other_audience };
struct ReadPlaces {
  MapPlaces places;
  PlacesFault fault = PlacesFault::none;
};
ReadPlaces read_places(const std::string& text, Audience audience);

}  // namespace buurtweb::report
