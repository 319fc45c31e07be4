#include <array>

#include "engine/cli/verb.h"

namespace buurtweb::cli {
namespace {

constexpr std::array<std::string_view, 3> kCheckOptions{"voor", "formaat", "alles"};
constexpr std::array<std::string_view, 6> kAnalyseOptions{"voor",    "stap", "soort",
                                                          "formaat", "kort", "alles"};
constexpr std::array<std::string_view, 5> kMapOptions{"voor", "stap", "papier", "uit",
                                                      "overschrijf"};
constexpr std::array<std::string_view, 5> kMeasureOptions{"voor", "klasse", "paren", "formaat",
                                                          "alles"};

}  // namespace

std::span<const Verb> verbs() {
  static const std::array<Verb, 4> all{{
      {"controleer", "check", "kijkt of de bestanden kloppen", &check, kCheckOptions},
      {"analyseer", "analyse", "zegt wat opvalt, per stap, met een actie", &analyse,
       kAnalyseOptions},
      {"kaart", "map", "tekent een kaart", &draw_map, kMapOptions},
      {"meet", "measure", "geeft netwerkmaten, alleen voor de werker", &measure, kMeasureOptions},
  }};
  return all;
}

}  // namespace buurtweb::cli
