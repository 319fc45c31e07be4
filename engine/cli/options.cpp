#include "engine/cli/options.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <vector>

#include "engine/locale/catalogue.h"

namespace buurtweb::cli {
namespace {

using Words = std::string_view;

// Each in the order of the values that they stand for.
constexpr std::array<Words, 3> kAudiences{"openbaar", "team", "werker"};
constexpr std::array<Words, 5> kSteps{"1", "2", "3", "4", "5"};
constexpr std::array<Words, 3> kQuestions{"verbinder", "los", "ontbreekt"};
constexpr std::array<Words, 6> kPapers{"a4", "a3", "a2", "a1", "a0", "beamer"};
constexpr std::array<Words, 11> kPictures{"buurt",   "gaven",   "ontdek", "relatie",
                                          "bereik",  "tafel",   "ring",   "sector",
                                          "haakjes", "groepen", "wijk"};
constexpr std::array<Words, 4> kClasses{"sociaal", "gebruik", "bericht", "hulp"};
constexpr std::array<Words, 7> kShapes{"tekst", "kort", "json", "sarif", "csv", "markdown", "yaml"};
constexpr std::array<Words, 2> kCsvHabits{"nederlands", "internationaal"};
constexpr std::array<Words, 3> kInterchanges{"csv", "xlsx", "geojson"};

constexpr std::array kOfSomeVerbs{
    Option{"voor", "WIE", kAudiences},
    Option{"stap", "NUMMER", kSteps},
    Option{"soort", "SOORT", kQuestions},
    // Each verb says which of these it knows.
    Option{"formaat", "VORM", kShapes},
    Option{"naar", "VORM", kInterchanges},
    Option{"csv", "SOORT", kCsvHabits},
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
    Option{"inzage", "SLEUTEL", {}},
    Option{"verbeter", "SLEUTEL", {}},
    Option{"veld", "NAAM", {}},
    Option{"waarde", "WOORD", {}},
    Option{"vergeet", "SLEUTEL", {}},
    Option{"opruimen", "", {}},
    Option{"uitgiftelijst", "", {}},
    Option{"register", "", {}},
    Option{"dpia", "", {}},
    Option{"kaart", "NAAM", kPictures},
    Option{"posities", "", {}},
    Option{"nummers", "", {}},
    Option{"tegels", "", {}},
    Option{"bewoners", "AANTAL", {}},
    Option{"zaad", "NUMMER", {}},
    Option{"peildatum", "DAG", {}},
    Option{"een-buurt", "", {}},
    Option{"excel", "", {}},
    Option{"streng", "", {}},
    Option{"alles", "", {}},
    Option{"overschrijf", "", {}},
    Option{"datum", "DAG", {}},
};

// Which languages there are is known when all of them are compiled in.
std::span<const Words> language_codes() {
  static const std::vector<Words> codes = [] {
    std::vector<Words> all;
    std::ranges::transform(locale::languages(), std::back_inserter(all), &locale::Language::code);
    return all;
  }();
  return codes;
}

}  // namespace

std::span<const Option> options() {
  static const std::vector<Option> all = [] {
    std::vector<Option> table(kOfSomeVerbs.begin(), kOfSomeVerbs.end());
    table.push_back({"taal", "TAAL", language_codes(), true});
    return table;
  }();
  return all;
}

const Option& option(std::string_view name) {
  const auto found = std::ranges::find(options(), name, &Option::name);
  assert(found != options().end());
  return *found;
}

}  // namespace buurtweb::cli
