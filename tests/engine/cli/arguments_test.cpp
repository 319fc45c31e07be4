#include "engine/cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <optional>
#include <utility>

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

// What each of the words means; they stand in one table and the values in another.
template <class T>
void expect_values(std::vector<std::string> words, T Arguments::*place,
                   std::initializer_list<std::pair<const char*, T>> values) {
  words.emplace_back();
  for (const auto& [word, value] : values) {
    words.back() = word;
    const Parsed parsed = parse_arguments(words);
    ASSERT_TRUE(parsed.arguments) << word;
    EXPECT_TRUE(*parsed.arguments.*place == value) << word;
  }
}

TEST(Arguments, TakeEachWordForWhatItSays) {
  using std::optional;
  expect_values<optional<Audience>>(
      {"kaart", "--voor"}, &Arguments::audience,
      {{"openbaar", Audience::public_}, {"team", Audience::team}, {"werker", Audience::worker}});
  using analysis::Step;
  expect_values<optional<Step>>({"kaart", "--stap"}, &Arguments::step,
                                {{"1", Step::map_assets},
                                 {"2", Step::build_relations},
                                 {"3", Step::mobilise},
                                 {"4", Step::convene},
                                 {"5", Step::leverage}});
  using analysis::Question;
  expect_values<optional<Question>>({"analyseer", "--soort"}, &Arguments::question,
                                    {{"verbinder", Question::bridge},
                                     {"los", Question::isolated},
                                     {"ontbreekt", Question::missing}});
  expect_values<Shape>({"controleer", "--formaat"}, &Arguments::shape,
                       {{"tekst", Shape::text},
                        {"kort", Shape::brief},
                        {"json", Shape::json},
                        {"sarif", Shape::sarif}});
  expect_values<Shape>({"analyseer", "--formaat"}, &Arguments::shape,
                       {{"csv", Shape::csv}, {"markdown", Shape::markdown}});
  expect_values<Shape>({"privacy", "--formaat"}, &Arguments::shape, {{"yaml", Shape::yaml}});
  using viz::Paper;
  expect_values<Paper>({"kaart", "--papier"}, &Arguments::paper,
                       {{"a4", Paper::a4},
                        {"a3", Paper::a3},
                        {"a2", Paper::a2},
                        {"a1", Paper::a1},
                        {"a0", Paper::a0},
                        {"beamer", Paper::beamer}});
  expect_values<TieClass>({"meet", "--klasse"}, &Arguments::tie_class,
                          {{"sociaal", TieClass::social},
                           {"gebruik", TieClass::use},
                           {"bericht", TieClass::message},
                           {"hulp", TieClass::resource}});
  expect_values<Interchange>(
      {"exporteer", "--naar"}, &Arguments::to,
      {{"csv", Interchange::csv}, {"xlsx", Interchange::xlsx}, {"geojson", Interchange::geojson}});
  using report::CsvHabit;
  expect_values<CsvHabit>(
      {"exporteer", "--csv"}, &Arguments::csv,
      {{"nederlands", CsvHabit::dutch}, {"internationaal", CsvHabit::international}});
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
