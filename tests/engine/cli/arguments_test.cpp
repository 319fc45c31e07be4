#include "engine/cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/cli/exit_code.h"
#include "engine/cli/verb.h"

namespace buurtweb::cli {
namespace {

using ::testing::HasSubstr;

// The words that call a verb by this name, every place filled.
std::vector<std::string> call(const Verb& verb, std::string_view name) {
  std::vector<std::string> words{std::string(name)};
  for (const Positional& place : verb.positionals) {
    words.emplace_back(place.name);
  }
  return words;
}

TEST(Arguments, TakeTheDutchAndTheEnglishName) {
  for (const Verb& verb : verbs()) {
    EXPECT_EQ(parse_arguments(call(verb, verb.name)).arguments->verb, verb.name);
    if (!verb.alias.empty()) {
      EXPECT_EQ(parse_arguments(call(verb, verb.alias)).arguments->verb, verb.name);
    }
  }
}

void expect_choices(const Verb& verb, const Option& option) {
  for (const std::string_view choice : option.choices) {
    std::vector<std::string> words = call(verb, verb.name);
    words.push_back("--" + std::string(option.name));
    words.emplace_back(choice);
    EXPECT_TRUE(parse_arguments(words).arguments) << verb.name << " " << option.name << choice;
  }
}

TEST(Arguments, TakeEachChoiceOfEachOption) {
  for (const Verb& verb : verbs()) {
    for (const Option& option : options_of(verb)) {
      expect_choices(verb, option);
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
  EXPECT_THAT(parse_arguments({"analyze", "--taal", "en"}).problem,
              HasSubstr("did you mean 'analyse'?"));
}

TEST(Arguments, AskForTheWordThatIsMissing) {
  EXPECT_EQ(parse_arguments({"kaart", "--stap"}).exit_code, kWrongUse);
  EXPECT_THAT(parse_arguments({"kaart", "--stap"}).problem, HasSubstr("--stap"));
  EXPECT_THAT(parse_arguments({"kaart", "a", "b"}).problem, HasSubstr("een te veel: b"));
}

TEST(Arguments, ChooseTheLanguageBeforeOrBehindTheVerb) {
  EXPECT_EQ(parse_arguments({"kaart"}).arguments->catalogue.code(), "nl");
  EXPECT_EQ(parse_arguments({"kaart", "--taal", "en"}).arguments->catalogue.code(), "en");
  EXPECT_EQ(parse_arguments({"kaart", "--taal=en"}).arguments->catalogue.code(), "en");
  EXPECT_EQ(parse_arguments({"--taal", "en", "kaart", "buurt"}).arguments->path, "buurt");
  EXPECT_EQ(parse_arguments({"--taal=en", "map"}).arguments->catalogue.code(), "en");
  EXPECT_EQ(parse_arguments({"kaart", "--taal", "en", "--taal", "nl"}).arguments->catalogue.code(),
            "nl");
}

TEST(Arguments, TellWhatIsWrongInTheLanguageThatWasAsked) {
  EXPECT_THAT(parse_arguments({"kart", "--taal", "en"}).problem, HasSubstr("did you mean"));
  EXPECT_THAT(parse_arguments({"kaart", "--papier", "a9", "--taal", "en"}).problem,
              HasSubstr("choose from"));
  EXPECT_THAT(parse_arguments({"--taal", "en", "--help"}).output, HasSubstr("Commands:"));
  EXPECT_THAT(parse_arguments({"--taal", "en"}).output, HasSubstr("buurtweb init FOLDER"));
}

TEST(Arguments, KnowNoOtherLanguage) {
  const Parsed parsed = parse_arguments({"kaart", "--taal", "fy"});
  EXPECT_EQ(parsed.exit_code, kWrongUse);
  EXPECT_THAT(parsed.problem, HasSubstr("kies uit nl of en"));
  EXPECT_EQ(parse_arguments({"--taal", "fy"}).exit_code, kWrongUse);
}

// An option in front of the verb: `buurtweb --versie`, `buurtweb --voor team kaart`.
TEST(Arguments, AskForTheVerbThatIsMissing) {
  EXPECT_THAT(parse_arguments({"--versie"}).problem, HasSubstr("bedoelde je --version?"));
  EXPECT_THAT(parse_arguments({"--voor", "team", "kaart"}).problem,
              HasSubstr("voor --voor hoort eerst een opdracht"));
  EXPECT_THAT(parse_arguments({"--taal", "en", "--stap", "2"}).problem,
              HasSubstr("before --stap there must be a command"));
  EXPECT_THAT(parse_arguments({"--taal"}).problem, HasSubstr("achter --taal hoort nog een woord"));
  EXPECT_THAT(parse_arguments({"--taal", "fy"}).problem, HasSubstr("kies uit nl of en"));
}

TEST(Arguments, ShowFourLinesThatHelp) {
  const Parsed parsed = parse_arguments({});
  EXPECT_EQ(parsed.exit_code, kFine);
  EXPECT_LE(std::ranges::count(parsed.output, '\n'), 5);
}

}  // namespace
}  // namespace buurtweb::cli
