// Every verb in every form, run in another language than the Dutch: what comes out holds no
// sentence of the Dutch catalogue, and in JSON nothing but the sentences is different.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/verb.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kSource = BUURTWEB_SOURCE_DIR;

// A copy of the examples: a map is noted beside the data that it shows.
class Examples {
public:
  Examples()
      : folder_(fs::path(::testing::TempDir()) / ("buurtweb-data-" + std::to_string(::getpid()))) {
    fs::copy(kSource + "/examples", folder_, fs::copy_options::recursive);
  }
  ~Examples() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Examples(const Examples&) = delete;
  Examples& operator=(const Examples&) = delete;
  Examples(Examples&&) = delete;
  Examples& operator=(Examples&&) = delete;

  [[nodiscard]] std::string path(std::string_view name) const { return (folder_ / name).string(); }

private:
  fs::path folder_;
};

std::string example(std::string_view name) {
  static const Examples examples;
  return examples.path(name);
}

// What stands in the place of a word that a verb asks for.
std::string filled(std::string_view place) {
  static const std::map<std::string_view, std::string> all{
      {"PAD", example("zuiderbuurt")},
      {"SLEUTEL", "Ans van D."},
      {"CODE", "BW012"},
      {"OPDRACHT", "kaart"},
      {"SCHEMA", "buurt"},
      {"MAP", "new"},
      {"BESTAND", kSource + "/tests/golden/importeer-lijst"}};
  const auto found = all.find(place);
  return found == all.end() ? std::string(place) : found->second;
}

using Words = std::vector<std::string>;

void add_to_each(std::vector<Words>& calls, const Words& more) {
  for (Words& words : calls) {
    words.insert(words.end(), more.begin(), more.end());
  }
}

// The verb with each audience and each form that it knows.
std::vector<Words> calls_of(const Verb& verb) {
  // What draws is slow: a small neighbourhood will do for it.
  const std::vector<Option> options = options_of(verb);
  const bool draws = std::ranges::find(options, "formaat", &Option::name) == options.end();
  std::vector<Words> result(1, Words{std::string(verb.name)});
  for (const Positional& place : verb.positionals) {
    const bool is_small = draws && place.name == "PAD";
    result.front().push_back(is_small ? example("nieuw") : filled(place.name));
  }
  for (const Option& option : options) {
    if (option.name == "datum") {
      add_to_each(result, {"--datum", "2026-11-22"});
    }
    if (option.name == "bewoners") {
      add_to_each(result, {"--bewoners", "20"});
    }
    if (option.name != "voor" && option.name != "formaat" && option.name != "naar") {
      continue;
    }
    std::vector<Words> more;
    for (const Words& words : result) {
      for (const std::string_view choice : option.choices) {
        more.push_back(words);
        more.back().insert(more.back().end(),
                           {"--" + std::string(option.name), std::string(choice)});
      }
    }
    result.insert(result.end(), more.begin(), more.end());
  }
  return result;
}

// What the forms and audiences leave out: maps of a step, comparisons, short lists.
std::vector<Words> special_calls() {
  const std::string path = filled("PAD");
  std::vector<Words> result{
      {"kaart", path, "--papier", "beamer"},
      {"analyseer", path, "--kort", "3"},
      {"analyseer", path, "--stap", "4", "--vorige", example("rozenbuurt/sociaal")},
      {"verbind", path, "--wat-als", "ans,mo"},
      {"verbind", path, "--wat-als", "ans"},
      {"privacy", path, "--inzage", "ans"},
      {"privacy", path, "--register"},
      {"privacy", path, "--dpia"},
      {"privacy", path, "--vergeet", "ans"},
      {"privacy", path, "--verbeter", "ans", "--veld", "kan", "--waarde", "koken, naaien"},
      {"privacy", path, "--verbeter", "ans", "--veld", "naam", "--waarde", ""},
      {"privacy", path, "--verbeter", "ans", "--veld", "bron", "--waarde", "bo"},
      {"toon", "nobody", path},
      {"controleer", "nowhere"}};
  for (const std::string step : {"1", "2", "3", "4", "5"}) {
    result.push_back({"kaart", path, "--stap", step, "--voor", "team"});
  }
  return result;
}

struct Said {
  int exit_code = 0;
  std::string out;
  std::string all;  // with what it told on stderr and wrote into files
};

Said run(Words words, std::string_view language) {
  const fs::path folder =
      fs::path(::testing::TempDir()) / ("buurtweb-" + std::to_string(::getpid()));
  fs::remove_all(folder);
  fs::create_directories(folder);
  fs::current_path(folder);
  words.insert(words.end(), {"--taal", std::string(language)});
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  const Parsed parsed = parse_arguments(words);
  Said said;
  said.exit_code = parsed.arguments ? find_verb(parsed.arguments->verb)->run(*parsed.arguments)
                                    : parsed.exit_code;
  said.out = ::testing::internal::GetCapturedStdout();
  said.all = said.out + ::testing::internal::GetCapturedStderr() + parsed.output + parsed.problem;
  for (const fs::directory_entry& file : fs::recursive_directory_iterator(folder)) {
    // A neighbourhood and its schema are Dutch: the format is.
    const fs::path end = file.path().extension();
    if (!file.is_regular_file() || end == ".yaml" || end == ".json") {
      continue;
    }
    std::ifstream in(file.path(), std::ios::binary);
    said.all.append(std::istreambuf_iterator<char>(in), {});
  }
  fs::current_path(folder.parent_path());
  fs::remove_all(folder);
  return said;
}

std::string joined(const Words& words) {
  std::string result;
  for (const std::string& word : words) {
    result += word + " ";
  }
  return result;
}

// What stands between the blanks of a sentence, where that is three words or more.
std::vector<std::string> pieces_of(std::string_view sentence) {
  static const std::regex blank(R"(\{\w+\})");
  static const std::regex three_words(R"(\S+ +\S+ +\S+)");
  const std::string text(sentence);
  std::vector<std::string> result;
  std::ranges::copy_if(
      std::vector<std::string>(std::sregex_token_iterator(text.begin(), text.end(), blank, -1), {}),
      std::back_inserter(result),
      [](const std::string& piece) { return std::regex_search(piece, three_words); });
  return result;
}

// The pieces that only the first language has.
std::vector<std::string> only_dutch(std::string_view other) {
  std::string everything;
  for (const locale::Sentence& sentence : locale::catalogue(other)->all()) {
    everything.append(sentence.one).append("\n").append(sentence.many).append("\n");
  }
  std::vector<std::string> result;
  for (const locale::Sentence& sentence : locale::catalogue("nl")->all()) {
    for (const std::string_view form : {sentence.one, sentence.many}) {
      std::ranges::copy_if(pieces_of(form), std::back_inserter(result), [&](const auto& piece) {
        return everything.find(piece) == std::string::npos;
      });
    }
  }
  return result;
}

std::vector<std::string> found_in(const std::string& text, const std::vector<std::string>& pieces) {
  std::vector<std::string> result;
  std::ranges::copy_if(pieces, std::back_inserter(result), [&](const std::string& piece) {
    return text.find(piece) != std::string::npos;
  });
  return result;
}

TEST(InEnglish, NoVerbSaysADutchSentence) {
  const std::vector<std::string> dutch = only_dutch("en");
  ASSERT_GT(dutch.size(), 800U);
  for (const Verb& verb : verbs()) {
    // What it prints is the schema itself; following does not end of its own accord.
    const bool is_left_out = verb.name == "schema" || verb.name == "volg";
    for (const Words& words : is_left_out ? std::vector<Words>{} : calls_of(verb)) {
      const Said said = run(words, "en");
      EXPECT_THAT(said.exit_code, testing::AnyOf(kFine, kRefusedForPrivacy, kDataHasErrors))
          << joined(words) << said.all;
      EXPECT_THAT(found_in(said.all, dutch), IsEmpty()) << joined(words);
    }
  }
}

TEST(InEnglish, NoSpecialQuestionGetsADutchSentence) {
  const std::vector<std::string> dutch = only_dutch("en");
  for (Words words : special_calls()) {
    words.insert(words.end(), {"--datum", "2026-11-22"});
    const Said said = run(words, "en");
    EXPECT_FALSE(said.all.empty()) << joined(words);
    EXPECT_THAT(found_in(said.all, dutch), IsEmpty()) << joined(words);
  }
}

TEST(InEnglish, AMapSaysWhichLanguageItIsIn) {
  const Words words{"kaart", example("nieuw"), "--uit", "-", "--datum", "2026-11-25"};
  EXPECT_THAT(run(words, "en").out, AllOf(HasSubstr("lang=\"en\""), HasSubstr("25 November 2026")));
  EXPECT_THAT(run(words, "nl").out, AllOf(HasSubstr("lang=\"nl\""), HasSubstr("25 november 2026")));
}

TEST(InEnglish, ADutchSentenceWouldBeFound) {
  const Said said = run({"analyseer", example("zuiderbuurt")}, "nl");
  EXPECT_THAT(found_in(said.all, only_dutch("en")), Contains("Voor zover wij weten hebben "));
}

// Takes out what is for people to read.
void drop_sentences(nlohmann::json& value) {
  if (value.is_object()) {
    for (const char* const key : {"zin", "vraag", "actie", "advies"}) {
      value.erase(key);
    }
  }
  if (value.is_structured()) {
    std::ranges::for_each(value, &drop_sentences);
  }
}

TEST(InEnglish, JsonDiffersInItsSentencesAlone) {
  std::size_t different = 0;
  for (const Verb& verb : verbs()) {
    for (Words words : calls_of(verb)) {
      if (std::ranges::find(words, "json") == words.end()) {
        continue;
      }
      const Said dutch = run(words, "nl");
      const Said english = run(words, "en");
      different += dutch.out == english.out ? 0U : 1U;
      nlohmann::json one = nlohmann::json::parse(dutch.out);
      nlohmann::json other = nlohmann::json::parse(english.out);
      drop_sentences(one);
      drop_sentences(other);
      EXPECT_EQ(one, other) << joined(words);
    }
  }
  EXPECT_GT(different, 3U);
}

// A file with a fault of its own for each: what is told about it, and how it is called for
// programs.
TEST(InEnglish, FaultsAreTold) {
  const std::vector<std::string> dutch = only_dutch("en");
  for (const fs::directory_entry& fault : fs::directory_iterator(kSource + "/tests/diagnostics")) {
    for (const std::string form : {"tekst", "kort", "json", "sarif"}) {
      const Said said = run({"controleer", fault.path().string(), "--formaat", form}, "en");
      EXPECT_THAT(found_in(said.all, dutch), IsEmpty()) << fault.path() << form;
    }
    const Words words{"controleer", fault.path().string(), "--formaat", "json"};
    nlohmann::json one = nlohmann::json::parse(run(words, "nl").out);
    nlohmann::json other = nlohmann::json::parse(run(words, "en").out);
    drop_sentences(one);
    drop_sentences(other);
    EXPECT_EQ(one, other) << fault.path();
  }
}

}  // namespace
}  // namespace buurtweb::cli
