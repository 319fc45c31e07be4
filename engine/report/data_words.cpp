#include "engine/report/data_words.h"

namespace buurtweb::report {

std::string kind_word(AssetKind kind, const locale::Catalogue& catalogue) {
  return catalogue.say("woord.soort." + std::string(kind_name(kind)));
}

std::string sector_word(Sector sector, const locale::Catalogue& catalogue) {
  return catalogue.say("woord.sector." + std::string(sector_name(sector)));
}

std::string key_for(Audience audience, std::string_view key, const locale::Catalogue& catalogue) {
  std::string open = std::string(key) + "_openbaar";
  return audience == Audience::public_ && catalogue.has(open) ? open : std::string(key);
}

}  // namespace buurtweb::report
