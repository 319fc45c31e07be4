#include "engine/cli/manual.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "engine/cli/completions.h"
#include "engine/cli/words.h"

namespace buurtweb::cli {
namespace {

using ::testing::HasSubstr;

const locale::Catalogue kDutch(locale::languages().front());

// What is in one language is in all; a test of the languages sees to that.
TEST(Verbs, HaveAllTheirWords) {
  const locale::Catalogue& words = kDutch;
  for (const Verb& verb : verbs()) {
    const std::string key = "opdracht." + std::string(verb.name) + ".";
    EXPECT_TRUE(words.has(key + "kort")) << key;
    EXPECT_TRUE(words.has(key + "lang")) << key;
    for (std::size_t i = 1; i <= verb.examples.size(); ++i) {
      EXPECT_TRUE(words.has(key + "voorbeeld." + std::to_string(i))) << key << i;
      EXPECT_TRUE(verb.examples[i - 1].starts_with("buurtweb " + std::string(verb.name))) << key;
    }
    for (const Positional& place : verb.positionals) {
      EXPECT_TRUE(words.has("hulp.plaats." + std::string(place.name))) << place.name;
      EXPECT_TRUE(words.has("hulp.woord." + std::string(place.name))) << place.name;
    }
  }
}

TEST(Verbs, NameEachOptionOfTheTableAndNoOther) {
  std::set<std::string_view> used;
  for (const Verb& verb : verbs()) {
    for (const VerbOption& row : verb.options) {
      used.insert(row.name);
      EXPECT_TRUE(std::ranges::any_of(options(), [&](const Option& o) {
        return o.name == row.name;
      })) << row.name;
    }
  }
  for (const Option& row : options()) {
    EXPECT_NE(used.contains(row.name), row.of_all_verbs) << row.name;
    EXPECT_TRUE(kDutch.has("optie." + std::string(row.name))) << row.name;
    EXPECT_TRUE(row.value.empty() || kDutch.has("hulp.woord." + std::string(row.value)))
        << row.value;
  }
}

// What an option means to one verb is told for an option that this verb has.
TEST(Options, HaveWordsOfTheirOwnOnlyWhereTheyAreTaken) {
  std::size_t own = 0;
  for (const locale::Sentence& sentence : kDutch.all()) {
    constexpr std::string_view kBetween = ".optie.";
    const std::size_t at = sentence.key.find(kBetween);
    if (!sentence.key.starts_with("opdracht.") || at == std::string_view::npos) {
      continue;
    }
    const std::string_view name = sentence.key.substr(std::string_view("opdracht.").size());
    const Verb* const verb = find_verb(name.substr(0, name.find('.')));
    ASSERT_NE(verb, nullptr) << sentence.key;
    const std::vector<Option> taken = options_of(*verb);
    const auto option =
        std::ranges::find(taken, sentence.key.substr(at + kBetween.size()), &Option::name);
    ASSERT_NE(option, taken.end()) << sentence.key;
    EXPECT_EQ(option_words(*verb, *option, kDutch), sentence.many);
    ++own;
  }
  EXPECT_GT(own, 0U);
}

TEST(Verbs, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Verb& verb : verbs()) {
    EXPECT_TRUE(names.insert(verb.name).second) << verb.name;
    EXPECT_TRUE(verb.alias.empty() || names.insert(verb.alias).second) << verb.alias;
  }
}

// A dash that may be copied and typed.
std::string in_roff(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    escaped += c == '-' ? std::string("\\-") : std::string(1, c);
  }
  return escaped;
}

TEST(Verbs, StandWithTheirOptionsInHelpAndManualAndEveryShell) {
  const std::string bash = bash_completion();
  const std::string zsh = zsh_completion(kDutch);
  const std::string fish = fish_completion(kDutch);
  for (const Verb& verb : verbs()) {
    const std::string name(verb.name);
    EXPECT_THAT(help_text(kDutch), HasSubstr("\n  " + name + " "));
    EXPECT_THAT(man_page(kDutch), HasSubstr(".B " + in_roff(name) + "\n"));
    EXPECT_THAT(bash, HasSubstr("    " + name));
    EXPECT_THAT(zsh, HasSubstr("'" + name + ":"));
    EXPECT_THAT(fish, HasSubstr(" -a " + name + " "));
    for (const Option& row : options_of(verb)) {
      const std::string option(row.name);
      EXPECT_THAT(help_text(verb, kDutch), HasSubstr("\n  --" + option));
      EXPECT_THAT(man_page(verb, kDutch), HasSubstr(".B " + in_roff("--" + option)));
      EXPECT_THAT(bash, HasSubstr(" --" + option));
      EXPECT_THAT(zsh, HasSubstr("'--" + option + "["));
      EXPECT_THAT(fish, HasSubstr(" -l " + option));
    }
  }
}

TEST(Help, CallsAVerbByTheNameOfItsLanguage) {
  const locale::Catalogue english = *locale::catalogue("en");
  const Verb& map = *find_verb("kaart");
  EXPECT_THAT(help_text(english), HasSubstr("\n  map "));
  EXPECT_THAT(help_text(map, english), HasSubstr("\n  buurtweb map [PATH] [OPTIONS]\n"));
  EXPECT_THAT(help_text(map, english), HasSubstr("\n  buurtweb map mijnbuurt --uit poster.pdf\n"));
  EXPECT_THAT(help_text(map, english), HasSubstr("In Dutch: buurtweb kaart\n"));
  EXPECT_THAT(help_text(map, kDutch), HasSubstr("\n  buurtweb kaart [PAD] [OPTIES]\n"));
  EXPECT_THAT(man_page(map, english), HasSubstr("buurtweb\\-map \\- draws a map"));
}

void expect_narrow(const std::string& text) {
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    const auto continuations =
        std::ranges::count_if(line, [](char c) { return (c & 0xC0) == 0x80; });
    EXPECT_LE(line.size() - static_cast<std::size_t>(continuations), 80U) << line;
  }
}

TEST(Help, KeepsWithinATerminal) {
  for (const locale::Language& language : locale::languages()) {
    for (const Verb& verb : verbs()) {
      expect_narrow(help_text(verb, locale::Catalogue(language)));
    }
  }
}

}  // namespace
}  // namespace buurtweb::cli
