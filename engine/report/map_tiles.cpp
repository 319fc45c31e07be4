#include "engine/report/map_tiles.h"

#include <string>

namespace buurtweb::report {

viz::TileWords tile_words(const privacy::Scene& scene, const locale::Catalogue& catalogue) {
  std::string closed;
  if (scene.audience != Audience::public_) {
    const std::string audience(audience_name(scene.audience));
    closed =
        " · " + catalogue.say("verslag.niet_delen", {{"voor", catalogue.say("voor." + audience)}});
  }
  return {.title = catalogue.say("kaart.tegels.titel", {{"buurt", scene.header.name}}) + closed,
          .explanation = catalogue.say("kaart.tegels.uitleg"),
          .name =
              [&catalogue, closed](const viz::Tile& tile) {
                return catalogue.say("kaart.tegels.blad", {{"nummer", std::to_string(tile.number)},
                                                           {"totaal", std::to_string(tile.count)},
                                                           {"rij", std::to_string(tile.row)},
                                                           {"plek", std::to_string(tile.column)}}) +
                       closed;
              },
          .language = std::string(catalogue.code())};
}

}  // namespace buurtweb::report
