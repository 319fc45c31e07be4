#include "engine/report/data_words.h"

namespace buurtweb::report {

std::string kind_word(AssetKind kind, const locale::Catalogue& catalogue) {
  return catalogue.say("woord.soort." + std::string(kind_name(kind)));
}

std::string sector_word(Sector sector, const locale::Catalogue& catalogue) {
  return catalogue.say("woord.sector." + std::string(sector_name(sector)));
}

}  // namespace buurtweb::report
