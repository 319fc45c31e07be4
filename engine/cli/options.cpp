#include "engine/cli/options.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace buurtweb::cli {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 3> kAudiences{"openbaar", "team", "werker"};
constexpr std::array<Words, 5> kSteps{"1", "2", "3", "4", "5"};
constexpr std::array<Words, 3> kQuestions{"verbinder", "los", "ontbreekt"};
constexpr std::array<Words, 6> kPapers{"a4", "a3", "a2", "a1", "a0", "beamer"};
constexpr std::array<Words, 4> kClasses{"sociaal", "gebruik", "bericht", "hulp"};
constexpr std::array<Words, 2> kInterchanges{"csv", "xlsx"};

constexpr std::array kOptions{
    Option{"voor", "WIE", kAudiences},
    Option{"stap", "NUMMER", kSteps},
    Option{"soort", "SOORT", kQuestions},
    // Each verb says which of these it knows.
    Option{"formaat", "VORM", {}},
    Option{"naar", "VORM", kInterchanges},
    Option{"uit", "BESTAND", {}},
    Option{"papier", "MAAT", kPapers},
    Option{"klasse", "KLASSE", kClasses},
    Option{"kort", "AANTAL", {}},
    Option{"paren", "AANTAL", {}},
    Option{"max", "AANTAL", {}},
    Option{"per-persoon", "AANTAL", {}},
    Option{"rond", "SLEUTEL", {}},
    Option{"thema", "WOORD", {}},
    Option{"wat-als", "A,B", {}},
    Option{"vorige", "PAD", {}},
    Option{"excel", "", {}},
    Option{"streng", "", {}},
    Option{"alles", "", {}},
    Option{"overschrijf", "", {}},
    Option{"datum", "DAG", {}},
};

}  // namespace

std::span<const Option> options() {
  return kOptions;
}

const Option& option(std::string_view name) {
  const auto* const found = std::ranges::find(kOptions, name, &Option::name);
  assert(found != kOptions.end());
  return *found;
}

}  // namespace buurtweb::cli
