// What each language must have and how it must read. One language is held against another by its
// keys, its blanks and its forms; how plain it is, is measured with its own list of words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/base/diagnostic.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::locale {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// What practice.md 4.4 can measure of plain language.
struct Plainness {
  std::string_view code;
  std::vector<std::string_view> banned;
  std::string_view passive;  // a regular expression
  std::vector<std::string_view> absent;
  std::vector<std::string_view> careful;
};

void PrintTo(const Plainness& plain, std::ostream* out) {
  *out << plain.code;
}

const std::vector<Plainness>& all_plainness() {
  static const std::vector<Plainness> all{
      {.code = "nl",
       .banned = {"betweenness", "component", "centraliteit", "cluster", "graaf", "knoop",
                  "geïsoleerd", "eenzaam", "kwetsbaar", "doelgroep", "cliënt", "probleemgroep",
                  " hij ", " haar ", " hem ", " brug"},
       .passive = R"(\b(wordt|worden|werd|werden)\b(?=.*\b(ge|be|ver|her|ont)\w+(d|t|en)\b))",
       .absent = {" geen ", " niemand ", " niets ", " alleen "},
       .careful = {"oor zover wij weten", "Op deze kaart"}},
      {.code = "en",
       .banned = {"betweenness", "component", "centrality", "cluster", " graph", " node",
                  "isolated", "lonely", "vulnerable", "target group", "client", "problem group",
                  " he ", " she ", " her ", " him ", " his ", " bridge"},
       .passive = R"(\b(am|is|are|was|were|been|being)\s+(\w+ly\s+|not\s+|never\s+)?)"
                  R"((\w+ed|written|seen|made|known|given|taken|done|told|found|read|shown|put)\b)",
       .absent = {" no ", " nobody ", " nothing ", " only ", " none "},
       .careful = {"s far as we know", "On this map"}}};
  return all;
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

bool has_one_of(std::string_view text, const std::vector<std::string_view>& words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_hard(const std::string& sentence, const Plainness& plain, const std::regex& passive) {
  return words_in(sentence) > 15 || has_one_of(" " + sentence + " ", plain.banned) ||
         std::regex_search(sentence, passive);
}

// All sentences about findings, and what is told about a diagnostic.
bool is_measured(std::string_view key) {
  return key.starts_with("bevinding.") ||
         (key.starts_with("diagnose.") && key.ends_with(".uitleg"));
}

std::vector<std::string> too_hard(std::span<const Sentence> sentences, const Plainness& plain) {
  const std::regex passive(std::string(plain.passive));
  std::vector<std::string> result;
  const auto hard = [&](const std::string& sentence) { return is_hard(sentence, plain, passive); };
  for (const Sentence& row : sentences) {
    for (const std::string_view form : {row.one, row.many}) {
      const std::vector<std::string> all = sentences_of(is_measured(row.key) ? form : "");
      std::ranges::copy_if(all, std::back_inserter(result), hard);
    }
  }
  return result;
}

// The names in braces. How often one is said differs from language to language.
std::set<std::string> blanks_of(std::string_view text) {
  static const std::regex blank(R"(\{\w+\})");
  const std::string copy(text);
  return {std::sregex_token_iterator(copy.begin(), copy.end(), blank),
          std::sregex_token_iterator()};
}

// Where `other` differs from `first` in anything but its words. Examples are files, and those are
// alike in every language.
std::vector<std::string> differences(std::span<const Sentence> first,
                                     std::span<const Sentence> other) {
  std::vector<std::string> result;
  const auto lacks = [](std::span<const Sentence> all, std::string_view key) {
    return !std::ranges::binary_search(all, key, {}, &Sentence::key);
  };
  for (const Sentence& row : other) {
    if (lacks(first, row.key)) {
      result.push_back("too many: " + std::string(row.key));
    }
  }
  for (const Sentence& row : first) {
    if (lacks(other, row.key)) {
      result.push_back("missing: " + std::string(row.key));
      continue;
    }
    const Sentence& same = *std::ranges::lower_bound(other, row.key, {}, &Sentence::key);
    const bool alike = blanks_of(row.one) == blanks_of(same.one) &&
                       blanks_of(row.many) == blanks_of(same.many) &&
                       row.one.empty() == same.one.empty();
    const bool is_example =
        row.key.starts_with("diagnose.") && row.key.find(".zo_") != std::string_view::npos;
    if (!alike || (is_example && row.many != same.many)) {
      result.push_back("different: " + std::string(row.key));
    }
  }
  return result;
}

// "Not in the file" is never told as "does not exist".
std::vector<std::string> too_sure(std::span<const Sentence> sentences, const Plainness& plain) {
  std::vector<std::string> result;
  for (const Sentence& row : sentences) {
    const bool told =
        row.key.starts_with("bevinding.") && (row.key.find(".zin") != std::string_view::npos ||
                                              row.key.find(".openbaar") != std::string_view::npos);
    if (told && has_one_of(row.many, plain.absent) && !has_one_of(row.many, plain.careful)) {
      result.push_back(std::string(row.key) + ": " + std::string(row.many));
    }
  }
  return result;
}

class EachLanguage : public ::testing::TestWithParam<Plainness> {
protected:
  [[nodiscard]] static Catalogue words() { return *catalogue(GetParam().code); }
};

INSTANTIATE_TEST_SUITE_P(Languages, EachLanguage, ::testing::ValuesIn(all_plainness()),
                         [](const auto& language) { return std::string(language.param.code); });

TEST(Languages, AreAllMeasured) {
  std::vector<std::string_view> measured;
  std::ranges::transform(all_plainness(), std::back_inserter(measured), &Plainness::code);
  std::vector<std::string_view> known;
  std::ranges::transform(languages(), std::back_inserter(known), &Language::code);
  EXPECT_EQ(measured, known);
}

TEST(Languages, AreDutchUnasked) {
  EXPECT_EQ(languages().front().code, "nl");
}

TEST_P(EachLanguage, HasTheKeysAndBlanksOfTheDutch) {
  EXPECT_THAT(differences(catalogue("nl")->all(), words().all()), IsEmpty());
}

TEST_P(EachLanguage, HasASentenceAQuestionAndAnActionForEveryFinding) {
  const Catalogue catalogue = words();
  for (const analysis::FindingInfo& kind : analysis::all_finding_kinds()) {
    const std::string key = "bevinding." + std::string(kind.code) + ".";
    const auto has_sentence = [&](const std::string& part) {
      return std::ranges::any_of(catalogue.all(), [&](const Sentence& sentence) {
        return sentence.key == key + part || sentence.key.starts_with(key + part + ".");
      });
    };
    for (const char* const part : {"titel", "zin", "vraag", "actie"}) {
      EXPECT_TRUE(has_sentence(part)) << key << part;
    }
    EXPECT_EQ(has_sentence("openbaar"), kind.widest == Audience::public_) << key;
  }
}

TEST_P(EachLanguage, HasASentenceAndAnAdviceForEveryDiagnostic) {
  for (const DiagnosticInfo& kind : all_diagnostic_kinds()) {
    const std::string key = "diagnose." + std::string(kind.code) + ".";
    EXPECT_TRUE(words().has(key + "zin")) << kind.name;
    EXPECT_TRUE(words().has(key + "advies")) << kind.name;
    EXPECT_TRUE(words().has(key + "uitleg")) << kind.name;
  }
}

TEST_P(EachLanguage, HasTheFixedWordsOfTheFormat) {
  for (std::size_t i = 0; i < kAssetKindCount; ++i) {
    const std::string key = "woord.soort." + std::string(kind_name(static_cast<AssetKind>(i)));
    EXPECT_TRUE(words().has(key)) << key;
  }
  for (unsigned i = 0; i < kSectorCount; ++i) {
    const std::string key = "woord.sector." + std::string(sector_name(static_cast<Sector>(i)));
    EXPECT_TRUE(words().has(key)) << key;
  }
}

TEST_P(EachLanguage, IsPlain) {
  EXPECT_THAT(too_hard(words().all(), GetParam()), IsEmpty());
}

TEST_P(EachLanguage, NeverStatesAbsenceAsFact) {
  EXPECT_THAT(too_sure(words().all(), GetParam()), IsEmpty());
}

TEST_P(EachLanguage, ExplainsACodeInAFewSentences) {
  for (const Sentence& row : words().all()) {
    if (is_measured(row.key) && row.key.ends_with(".uitleg")) {
      const std::size_t most = row.key.starts_with("bevinding.") ? 4 : 5;
      EXPECT_GE(sentences_of(row.many).size(), 2U) << row.key;
      EXPECT_LE(sentences_of(row.many).size(), most) << row.key;
    }
  }
}

TEST(PlantedFault, OfAHardSentenceIsFound) {
  constexpr std::array<Sentence, 5> dutch{
      {{"bevinding.a", "", "De centraliteit is hoog."},
       {"bevinding.b", "",
        "Bea is er, en zij kent hem ook nog van vroeger uit de straat waar ze "
        "samen woonden met z'n allen."},
       {"bevinding.c", "", "Dit is een gewone zin."},
       {"bevinding.d", "", "Ans wordt door niemand gevraagd."},
       {"bevinding.e", "Bea kent 1 cliënt.", "Bea kent {aantal} mensen."}}};
  EXPECT_THAT(too_hard(dutch, all_plainness()[0]), SizeIs(4));
  constexpr std::array<Sentence, 5> english{{{"bevinding.a", "", "The centrality is high."},
                                             {"bevinding.b", "", "Ask Bea, because she knows."},
                                             {"bevinding.c", "", "This is a plain sentence."},
                                             {"bevinding.d", "", "Ans is not asked."},
                                             {"diagnose.BW001.zin", "", "The key is used."}}};
  EXPECT_THAT(too_hard(english, all_plainness()[1]), SizeIs(3));
}

TEST(PlantedFault, OfASentenceThatIsTooSureIsFound) {
  constexpr std::array<Sentence, 3> english{
      {{"bevinding.a.openbaar", "", "On this map nobody knows {wie}."},
       {"bevinding.a.vraag", "", "Who knows nobody yet?"},
       {"bevinding.a.zin", "", "There is nobody in {wie}."}}};
  EXPECT_THAT(too_sure(english, all_plainness()[1]),
              ElementsAre("bevinding.a.zin: There is nobody in {wie}."));
}

TEST(PlantedFault, OfAGapBetweenLanguagesIsFound) {
  constexpr std::array<Sentence, 4> dutch{{{"a", "", "Dag {wie}."},
                                           {"b", "", "Doei."},
                                           {"c", "1 mens", "{aantal} mensen"},
                                           {"diagnose.d.zo_wel", "", "naam: Ans"}}};
  constexpr std::array<Sentence, 4> english{{{"a", "", "Hello {who}."},
                                             {"c", "", "{aantal} people"},
                                             {"diagnose.d.zo_wel", "", "name: Ans"},
                                             {"e", "", "Bye."}}};
  EXPECT_THAT(differences(dutch, english),
              ElementsAre("too many: e", "different: a", "missing: b", "different: c",
                          "different: diagnose.d.zo_wel"));
}

}  // namespace
}  // namespace buurtweb::locale
