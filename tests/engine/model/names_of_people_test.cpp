#include "engine/model/names_of_people.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace buurtweb::model {
namespace {

constexpr std::string_view kWithYes = "ja: ";

// The names of people; of whom said yes, with that in front.
NamesOfPeople names(std::initializer_list<std::string_view> people) {
  NamesOfPeople result(people.size());
  std::uint32_t number = 0;
  for (std::string_view name : people) {
    const bool said_yes = name.starts_with(kWithYes);
    name.remove_prefix(said_yes ? kWithYes.size() : 0);
    result.add(number++, name, said_yes);
  }
  result.finish();
  return result;
}

bool is_named(std::initializer_list<std::string_view> people, std::string_view text) {
  return names(people).without_yes_in(text).has_value();
}

TEST(NamesOfPeople, FindsThemInEveryCaseAndWithoutTheirAccents) {
  for (const char* const text :
       {"de groep van Fatma", "de groep van fatma", "FATMA", "Fátma", "fatma yilmaz",
        "FATMA YILMAZ", "De groep van Fatma Yılmaz", "bij Fatma, Ans en Bo", "(fatma)",
        "koor_van_fatma", "Fa\u0301tma"}) {
    EXPECT_TRUE(is_named({"Fatma Yılmaz"}, text)) << text;
    EXPECT_FALSE(is_named({"ja: Fatma Yılmaz"}, text)) << text;
  }
  EXPECT_TRUE(is_named({"José"}, "bij jose thuis"));
  EXPECT_TRUE(is_named({"Jose"}, "bij José thuis"));
  EXPECT_TRUE(is_named({"Özlem"}, "OZLEM"));
}

TEST(NamesOfPeople, FindsWhatIsTheirs) {
  for (const char* const text :
       {"Pieters tuin", "pieters tuin", "Pieter's tuin", "Pieter’s tuin", "de Pieter-groep"}) {
    EXPECT_TRUE(is_named({"Pieter Dekker"}, text)) << text;
  }
  EXPECT_TRUE(is_named({"Ans"}, "Ans' eetclub"));
  EXPECT_TRUE(is_named({"Ans"}, "Ans’ eetclub"));
  EXPECT_TRUE(is_named({"Fatma"}, "fatma's eetclub"));
  EXPECT_FALSE(is_named({"Pieter"}, "de Pieterskerk"));
  EXPECT_FALSE(is_named({"Pieter", "ja: Jan Pieters"}, "de tuin van Pieters"));
  EXPECT_FALSE(is_named({"Dan"}, "dans in de wijk"));
}

TEST(NamesOfPeople, FindsASurnameAlone) {
  for (const char* const text :
       {"mevrouw Yilmaz", "de groep van yilmaz", "Yilmaz", "fam. Yilmaz"}) {
    EXPECT_TRUE(is_named({"Fatma Yilmaz"}, text)) << text;
    EXPECT_FALSE(is_named({"Fatma Yilmaz", "ja: Ali Yilmaz"}, text)) << text;
  }
  EXPECT_TRUE(is_named({"Ans de Vries"}, "de tuin van de vries"));
  EXPECT_TRUE(is_named({"Ans van der Berg-Yilmaz"}, "mevrouw Yilmaz"));
  EXPECT_TRUE(is_named({"Mevrouw Yilmaz"}, "bij yilmaz"));
  EXPECT_TRUE(is_named({"J. Yilmaz"}, "bij Yilmaz"));
  EXPECT_FALSE(is_named({"J. Yilmaz"}, "J. kookt"));
  EXPECT_FALSE(is_named({"Oma Ans"}, "iedere oma"));
  EXPECT_TRUE(is_named({"De heer Yilmaz"}, "bij yilmaz"));
  EXPECT_TRUE(is_named({"Wijkagent Ans"}, "bij ans"));
  EXPECT_TRUE(is_named({"Wijkagent Ans de Vries"}, "bij ans"));
  EXPECT_TRUE(is_named({"fatma yilmaz"}, "bij Yilmaz"));
  for (const char* const name :
       {"Ans, wijkagent", "Ans (wijkagent)", "Ans wijkagent", "Wijkagent Ans", "Wijkagent",
        "Ans Wijkagent", "Ans van de wijkagent", "De heer Yilmaz", "Ans van het spreekuur"}) {
    EXPECT_FALSE(is_named({name}, "De wijkagent van het spreekuur")) << name;
  }
}

TEST(NamesOfPeople, TakesWhatStandsBetweenATitleAndASurnameForNoName) {
  for (const char* const text : {"Van wijk naar buurt", "Ten slotte", "El"}) {
    EXPECT_FALSE(is_named({"Mevrouw van Dijk", "Oma Ten Brink", "Meneer El Idrissi"}, text))
        << text;
  }
  EXPECT_TRUE(is_named({"Meneer El Idrissi"}, "bij Idrissi"));
  EXPECT_TRUE(is_named({"Mevrouw van Dijk"}, "bij mevrouw Van Dijk"));
}

TEST(NamesOfPeople, TakesAnOrdinaryWordForANameOnlyWhereItIsWrittenAsOne) {
  for (const char* const text : {"de bakker op de hoek", "Bakker in de straat", "De Bakker",
                                 "bakkers", "Welkom. Bakker gezocht"}) {
    EXPECT_FALSE(is_named({"Ans Bakker"}, text)) << text;
  }
  for (const char* const text : {"bij Bakker", "dhr. Bakker", "mevrouw Bakker", "Ans Bakker"}) {
    EXPECT_TRUE(is_named({"Ans Bakker"}, text)) << text;
  }
  for (const char* const text : {"de berg", "De Berg", "aan de voet van de berg", "Berg"}) {
    EXPECT_FALSE(is_named({"Ans van der Berg"}, text)) << text;
  }
  EXPECT_TRUE(is_named({"Ans van der Berg"}, "bij mevrouw Van der Berg"));
  EXPECT_TRUE(is_named({"Ans van der Berg"}, "ans van der berg"));
  for (const char* const text : {"van deur tot deur en door", "een roos", "de Roos"}) {
    EXPECT_FALSE(is_named({"Door", "Roos"}, text)) << text;
  }
  EXPECT_TRUE(is_named({"Roos"}, "Roos maakt taart"));
  EXPECT_TRUE(is_named({"Roos"}, "taart van Roos"));
  EXPECT_FALSE(is_named({"Na Li"}, "koffie na de les"));
}

TEST(NamesOfPeople, TakesAWordInFrontOfASentenceForANameUnlessItSaysMore) {
  for (const char* const text :
       {"Wil je helpen?", "Kom eens langs. Wil iemand koken?", "Ben jij nieuw?", "Toon je talent",
        "Leen een boek", "Bel de buurtwerker", "Bel 14030", "Ken je de buren?", "Mei 2027",
        "Door samen te eten", "Na de les", "Zin in koffie?", "Win een taart", "Roos je haar"}) {
    EXPECT_FALSE(is_named({"Wil Jansen", "Ben", "Toon", "Leen", "Bel", "Ken", "Mei", "Door",
                           "Na Li", "Zin", "Win", "Roos"},
                          text))
        << text;
  }
  for (const char* const text :
       {"Wil helpt", "Wil", "Vraag het aan Wil", "Wil Jansen", "Wil de Vries", "Wil, de buurvrouw",
        "soep van Wil de buurvrouw"}) {
    EXPECT_TRUE(is_named({"Wil Jansen"}, text)) << text;
  }
  EXPECT_TRUE(is_named({"Jan"}, "Jan de tuinman"));
  EXPECT_FALSE(is_named({"Koos"}, "ze koos een boek"));
}

TEST(NamesOfPeople, FindsNamesWithAnApostrophe) {
  for (const char* const text : {"bij M'hamed", "M’hamed kookt", "m'hamed", "Mhamed",
                                 "M'hameds tuin", "M'hamed's tuin", "M'HAMED"}) {
    EXPECT_TRUE(is_named({"M'hamed El Idrissi"}, text)) << text;
    EXPECT_TRUE(is_named({"M’hamed"}, text)) << text;
    EXPECT_FALSE(is_named({"ja: M'hamed El Idrissi", "Hamed"}, text)) << text;
  }
  for (const char* const text : {"mevrouw D'Arcy", "bij d'arcy", "D’Arcy", "Ans d'Arcy"}) {
    EXPECT_TRUE(is_named({"Ans D'Arcy"}, text)) << text;
    EXPECT_TRUE(is_named({"Ans d'Arcy"}, text)) << text;
    EXPECT_TRUE(is_named({"D'Arcy Smit"}, text)) << text;
  }
  EXPECT_TRUE(is_named({"Sa'id"}, "bij Said"));
  EXPECT_TRUE(is_named({"Isra'a"}, "bij Isra'a"));
  EXPECT_TRUE(is_named({"Ali"}, "Ali'tje"));
  for (const char* const text : {"blok D", "M", "'s morgens", "zo'n dag", "in 't veld"}) {
    EXPECT_FALSE(is_named({"Ans D'Arcy", "M'hamed", "Bo 't Hoen"}, text)) << text;
  }
}

TEST(NamesOfPeople, LetsTheLongestNameCount) {
  EXPECT_FALSE(is_named({"Wilma", "ja: Wilma de Wit"}, "koor van Wilma de Wit"));
  EXPECT_TRUE(is_named({"Wilma Zwart", "ja: Wilma de Wit"}, "koor van Wilma Zwart"));
  EXPECT_FALSE(is_named({"Jan", "ja: Jan-Willem"}, "bij Jan-Willem"));
  EXPECT_FALSE(is_named({"Jan"}, "bij Jan-Willem"));
  EXPECT_TRUE(is_named({"Jan-Willem"}, "bij Jan Willem"));
  EXPECT_TRUE(is_named({"Anne Marie"}, "anne-marie"));
  EXPECT_FALSE(is_named({"Ans Yilmaz"}, ""));
  EXPECT_FALSE(is_named({}, "Ans Yilmaz"));
}

}  // namespace
}  // namespace buurtweb::model
