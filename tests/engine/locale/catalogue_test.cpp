#include "engine/locale/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <set>
#include <sstream>
#include <string>

#include "engine/analysis/finding.h"
#include "engine/base/diagnostic.h"

namespace buurtweb::locale {
namespace {

using ::testing::IsEmpty;

Catalogue dutch() {
  return *catalogue("nl");
}

// A small catalogue, sorted by key as the compiled ones are.
constexpr std::array<Sentence, 4> kSmall{{{"groet", "", "Dag {wie}."},
                                          {"lijst.en", "", "{eerste} en {laatste}"},
                                          {"lijst.rest", "", "nog {aantal}"},
                                          {"telling", "1 mens", "{aantal} mensen"}}};

TEST(Catalogue, FillsBlanksAndCountsOne) {
  const Catalogue small(kSmall);
  EXPECT_EQ(small.say("groet", {{"wie", "Ans"}}), "Dag Ans.");
  EXPECT_EQ(small.say("telling", {{"aantal", "1"}}, 1), "1 mens");
  EXPECT_EQ(small.say("telling", {{"aantal", "3"}}, 3), "3 mensen");
}

TEST(Catalogue, LetsANameThatEndsInAStopEndTheSentence) {
  EXPECT_EQ(Catalogue(kSmall).say("groet", {{"wie", "Ans van D."}}), "Dag Ans van D.");
}

TEST(Catalogue, DoesNotReadBlanksInsideNames) {
  EXPECT_EQ(Catalogue(kSmall).say("groet", {{"wie", "{wie}"}}), "Dag {wie}.");
}

TEST(Catalogue, CountsTheNamesThatDoNotFitInAList) {
  const Catalogue small(kSmall);
  EXPECT_EQ(small.list(std::vector<std::string>{}), "");
  EXPECT_EQ(small.list(std::vector<std::string>{"a"}), "a");
  EXPECT_EQ(small.list(std::vector<std::string>{"a", "b", "c"}), "a, b en c");
  EXPECT_EQ(small.list(std::vector<std::string>{"a", "b", "c", "d"}, 3), "a, b en nog 2");
}

TEST(Dutch, HasASentenceAQuestionAndAnActionForEveryFinding) {
  const Catalogue nl = dutch();
  for (const analysis::FindingInfo& kind : analysis::all_finding_kinds()) {
    const std::string key = "bevinding." + std::string(kind.code) + ".";
    const auto has_sentence = [&](const std::string& part) {
      return std::ranges::any_of(nl.all(), [&](const Sentence& sentence) {
        return sentence.key == key + part || sentence.key.starts_with(key + part + ".");
      });
    };
    for (const char* const part : {"titel", "zin", "vraag", "actie"}) {
      EXPECT_TRUE(has_sentence(part)) << key << part;
    }
    EXPECT_EQ(has_sentence("openbaar"), kind.widest == Audience::public_) << key;
  }
}

TEST(Dutch, HasASentenceAndAnAdviceForEveryDiagnostic) {
  for (const DiagnosticInfo& kind : all_diagnostic_kinds()) {
    const std::string key = "diagnose." + std::string(kind.code) + ".";
    EXPECT_TRUE(dutch().has(key + "zin")) << kind.name;
    EXPECT_TRUE(dutch().has(key + "advies")) << kind.name;
    EXPECT_TRUE(dutch().has(key + "uitleg")) << kind.name;
  }
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> result(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    result.back() += text[i];
    const bool end = text[i] == '.' || text[i] == '?';
    if (end && i + 1 < text.size() && text[i + 1] == ' ') {
      result.emplace_back();
    }
  }
  return result;
}

std::size_t words_in(const std::string& sentence) {
  std::istringstream in(sentence);
  std::size_t count = 0;
  for (std::string word; in >> word;) {
    ++count;
  }
  return count;
}

// What practice.md 4.4 can measure of plain language, over all sentences about findings.
std::vector<std::string> too_hard(std::span<const Sentence> sentences) {
  constexpr std::array<std::string_view, 16> banned{
      "betweenness", "component", "centraliteit", "cluster",   "graaf",  "knoop",
      "geïsoleerd",  "eenzaam",   "kwetsbaar",    "doelgroep", "cliënt", "probleemgroep",
      " hij ",       " haar ",    " hem ",        " brug"};
  std::vector<std::string> result;
  for (const Sentence& row : sentences) {
    const bool explains = row.key.starts_with("diagnose.") && row.key.ends_with(".uitleg");
    if (!row.key.starts_with("bevinding.") && !explains) {
      continue;
    }
    for (const std::string& sentence : sentences_of(row.many)) {
      const bool hard =
          words_in(sentence) > 15 || std::ranges::any_of(banned, [&](std::string_view word) {
            return (" " + sentence + " ").find(word) != std::string::npos;
          });
      if (hard) {
        result.push_back(sentence);
      }
    }
  }
  return result;
}

TEST(Dutch, IsPlain) {
  EXPECT_THAT(too_hard(dutch().all()), IsEmpty());
}

TEST(Dutch, ExplainsACodeInAFewSentences) {
  for (const Sentence& row : dutch().all()) {
    if (row.key.ends_with(".uitleg")) {
      const std::size_t most = row.key.starts_with("bevinding.") ? 4 : 5;
      EXPECT_GE(sentences_of(row.many).size(), 2U) << row.key;
      EXPECT_LE(sentences_of(row.many).size(), most) << row.key;
    }
  }
}

TEST(Dutch, PlainnessTestFindsPlantedFaults) {
  constexpr std::array<Sentence, 3> hard{
      {{"bevinding.a", "", "De centraliteit is hoog."},
       {"bevinding.b", "",
        "Bea is er, en zij kent hem ook nog van vroeger uit de straat waar ze "
        "samen woonden met z'n allen."},
       {"bevinding.c", "", "Dit is een gewone zin."}}};
  EXPECT_EQ(too_hard(hard).size(), 2U);
}

// "Not in the file" is never told as "does not exist".
TEST(Dutch, NeverStatesAbsenceAsFact) {
  const std::set<std::string_view> absent{" geen ", " niemand ", " niets ", " alleen "};
  for (const Sentence& row : dutch().all()) {
    const bool told =
        row.key.starts_with("bevinding.") && (row.key.find(".zin") != std::string_view::npos ||
                                              row.key.find(".openbaar") != std::string_view::npos);
    const bool absence = std::ranges::any_of(absent, [&](std::string_view word) {
      return row.many.find(word) != std::string_view::npos;
    });
    if (told && absence) {
      const bool careful = row.many.find("oor zover wij weten") != std::string_view::npos ||
                           row.many.find("Op deze kaart") != std::string_view::npos;
      EXPECT_TRUE(careful) << row.key << ": " << row.many;
    }
  }
}

}  // namespace
}  // namespace buurtweb::locale
