#include "engine/locale/catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace buurtweb::locale {
namespace {

// A small catalogue, sorted by key as the compiled ones are.
constexpr std::array<Sentence, 4> kSmall{{{"groet", "", "Dag {wie}."},
                                          {"lijst.en", "", "{eerste} en {laatste}"},
                                          {"lijst.rest", "", "nog {aantal}"},
                                          {"telling", "1 mens", "{aantal} mensen"}}};

const Catalogue kSmallCatalogue(Language{"nl", kSmall});

TEST(Catalogue, FillsBlanksAndCountsOne) {
  const Catalogue& small = kSmallCatalogue;
  EXPECT_EQ(small.say("groet", {{"wie", "Ans"}}), "Dag Ans.");
  EXPECT_EQ(small.say("telling", {{"aantal", "1"}}, 1), "1 mens");
  EXPECT_EQ(small.say("telling", {{"aantal", "3"}}, 3), "3 mensen");
}

TEST(Catalogue, LetsANameThatEndsInAStopEndTheSentence) {
  EXPECT_EQ(kSmallCatalogue.say("groet", {{"wie", "Ans van D."}}), "Dag Ans van D.");
}

TEST(Catalogue, DoesNotReadBlanksInsideNames) {
  EXPECT_EQ(kSmallCatalogue.say("groet", {{"wie", "{wie}"}}), "Dag {wie}.");
}

TEST(Catalogue, CountsTheNamesThatDoNotFitInAList) {
  const Catalogue& small = kSmallCatalogue;
  EXPECT_EQ(small.list(std::vector<std::string>{}), "");
  EXPECT_EQ(small.list(std::vector<std::string>{"a"}), "a");
  EXPECT_EQ(small.list(std::vector<std::string>{"a", "b", "c"}), "a, b en c");
  EXPECT_EQ(small.list(std::vector<std::string>{"a", "b", "c", "d"}, 3), "a, b en nog 2");
}

}  // namespace
}  // namespace buurtweb::locale
