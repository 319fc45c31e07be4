#include "engine/cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/cli/exit_code.h"
#include "engine/cli/verb.h"

namespace buurtweb::cli {
namespace {

using ::testing::HasSubstr;

TEST(Arguments, TakeTheDutchAndTheEnglishName) {
  for (const Verb& verb : verbs()) {
    for (const std::string_view name : {verb.name, verb.alias}) {
      std::vector<std::string> words{std::string(name)};
      for (const Positional& place : verb.positionals) {
        words.emplace_back(place.name);
      }
      if (!name.empty()) {
        const Parsed parsed = parse_arguments(words);
        ASSERT_TRUE(parsed.arguments) << name << parsed.problem;
        EXPECT_EQ(parsed.arguments->verb, verb.name);
      }
    }
  }
}

TEST(Arguments, TakeEachChoiceOfEachOption) {
  for (const Verb& verb : verbs()) {
    for (const Option& row : options_of(verb)) {
      for (const std::string_view choice : row.choices) {
        std::vector<std::string> words{std::string(verb.name)};
        for (const Positional& place : verb.positionals) {
          words.emplace_back(place.name);
        }
        words.push_back("--" + std::string(row.name));
        words.emplace_back(choice);
        EXPECT_TRUE(parse_arguments(words).arguments) << verb.name << " " << row.name << choice;
      }
    }
  }
}

TEST(Arguments, PutWordsInTheirPlaces) {
  EXPECT_EQ(parse_arguments({"analyseer"}).arguments->path, ".");
  EXPECT_EQ(parse_arguments({"analyseer", "buurt"}).arguments->path, "buurt");
  EXPECT_EQ(parse_arguments({"kaart", "-", "--uit", "-"}).arguments->path, "-");
  EXPECT_EQ(parse_arguments({"kaart", "-", "--uit", "-"}).arguments->out, "-");
  EXPECT_THAT(parse_arguments({"help", "kaart"}).arguments->words, testing::ElementsAre("kaart"));
}

TEST(Arguments, LetTheLastOfTwoValuesWin) {
  EXPECT_EQ(parse_arguments({"kaart", "--stap", "1", "--stap", "5"}).arguments->step,
            analysis::Step::leverage);
}

TEST(Arguments, NameAllThatIsWrongInOneRun) {
  const Parsed parsed =
      parse_arguments({"kaart", "--papier", "a9", "--stap", "9", "--datum", "30-2-2026"});
  EXPECT_EQ(parsed.exit_code, kWrongUse);
  EXPECT_THAT(parsed.problem, HasSubstr("--papier a9"));
  EXPECT_THAT(parsed.problem, HasSubstr("--stap 9"));
  EXPECT_THAT(parsed.problem, HasSubstr("--datum 30-2-2026"));
}

TEST(Arguments, FindTheNearMiss) {
  EXPECT_THAT(parse_arguments({"kart"}).problem, HasSubstr("bedoelde je 'kaart'?"));
  EXPECT_THAT(parse_arguments({"kaart", "--papir", "a3"}).problem, HasSubstr("--papier?"));
}

TEST(Arguments, AskForTheWordThatIsMissing) {
  EXPECT_EQ(parse_arguments({"kaart", "--stap"}).exit_code, kWrongUse);
  EXPECT_THAT(parse_arguments({"kaart", "--stap"}).problem, HasSubstr("--stap"));
  EXPECT_THAT(parse_arguments({"kaart", "a", "b"}).problem, HasSubstr("een te veel: b"));
}

TEST(Arguments, ShowFourLinesThatHelp) {
  const Parsed parsed = parse_arguments({});
  EXPECT_EQ(parsed.exit_code, kFine);
  EXPECT_LE(std::ranges::count(parsed.output, '\n'), 5);
}

}  // namespace
}  // namespace buurtweb::cli
