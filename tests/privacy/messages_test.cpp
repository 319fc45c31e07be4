#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/input/load.h"
#include "engine/model/fields.h"
#include "engine/report/diagnostics.h"
#include "tests/privacy/message_cases.h"
#include "tests/privacy/small_file.h"

// Messages name fields and lines and repeat nothing of what is said about anybody (privacy.md,
// P-29), whatever is wrong and wherever it stands.
namespace buurtweb::testing {
namespace {

// Said about somebody: for nobody's eyes. As long as the other, so that all else stays in place.
constexpr std::string_view kCanary = "Kanarie";
constexpr std::string_view kOther = "Zwaluwe";
// What somebody is called by in the files: the worker may read it in a message, others may not.
constexpr std::string_view kKey = "merel";

// Kinds for which a file like these does not do.
const std::map<std::string, std::string> kOtherwise{
    {"BW001", "of a file that cannot be opened nothing is read"},
    {"BW002", "its limit is made small below"},
    {"BW016", "likewise"}};

// Every message about a file, in every form.
struct Problems {
  const SourceFiles& files;
  const Diagnostics& all;
};
std::string messages(const Problems& problems, Audience audience) {
  const report::DiagnosticWords words(problems.files, dutch(), audience);
  return report::diagnostics_text(problems.all, words, dutch(), 100) +
         report::diagnostics_short(problems.all, words) +
         report::diagnostics_sarif(problems.all, words, "1");
}
std::string messages(const std::string& yaml, Audience audience) {
  const Read file = read(yaml);
  return messages({file.files, file.diagnostics}, audience);
}

std::string told(const Files& files, const std::string& audience) {
  std::string result = messages(files.begin()->second, *audience_from(audience));
  const auto run = [&](Words words) {
    words.insert(words.end(), {"--voor", audience, "--datum", kDayOfRun});
    return run_in_folder(files, words);
  };
  for (const char* const shape : {"tekst", "json"}) {
    const Outcome checked = run({"controleer", ".", "--formaat", shape});
    result += checked.out + checked.err;
  }
  return result + run({"analyseer", ".", "--alles", "--taal", "en"}).err;
}

bool tells(const std::string& text, const std::string& audience) {
  const bool tells_key = audience != "werker" && text.find(kKey) != std::string::npos;
  return tells_key || text.find(kCanary) != std::string::npos;
}

Files with_other_words(Files files) {
  for (auto& [name, text] : files) {
    for (std::size_t at = text.find(kCanary); at != std::string::npos; at = text.find(kCanary)) {
      text.replace(at, kCanary.size(), kOther);
    }
  }
  return files;
}

// What is wrong with a file as a whole.
const std::set<std::string> kOfFiles{"BW056", "BW057", "BW064"};

// The lines that the messages with this code point at, as they stand in the files.
std::string lines_of(const Case& each) {
  const Outcome run = run_in_folder(each.files, {"controleer", ".", "--formaat", "json", "--voor",
                                                 "werker", "--datum", kDayOfRun});
  const nlohmann::json answer = nlohmann::json::parse(run.out);
  std::string result;
  for (const auto& message : answer["diagnostiek"]) {
    if (message["code"] != each.code) {
      continue;
    }
    const std::string& text = each.files.begin()->second;
    std::size_t at = 0;
    for (int line = 1; line < message["regel"]; ++line) {
      at = text.find('\n', at) + 1;
    }
    result += kOfFiles.contains(each.code) ? text : text.substr(at, text.find('\n', at) - at + 1);
  }
  return result;
}

TEST(P29, EveryKindOfMessageIsProvokedWithWordsAboutSomebody) {
  const std::vector<Case> cases = all_cases();
  for (const DiagnosticInfo& kind : all_diagnostic_kinds()) {
    const bool has_case = std::ranges::find(cases, kind.code, &Case::code) != cases.end();
    EXPECT_NE(has_case, kOtherwise.contains(std::string(kind.code))) << kind.code;
  }
}

TEST(P29, NoMessageRepeatsWhatIsSaidAboutSomebodyOrDependsOnIt) {
  for (const Case& each : all_cases()) {
    for (const char* const audience : {"openbaar", "team", "werker"}) {
      const std::string text = told(each.files, audience);
      EXPECT_FALSE(tells(text, audience)) << each.code << " " << text;
      EXPECT_TRUE(text == told(with_other_words(each.files), audience)) << each.code;
    }
  }
}

// Planted: a program that shows the line with its message is found out, in each case.
TEST(P29, AMessageThatRepeatsItsLineIsFound) {
  for (const Case& each : all_cases()) {
    EXPECT_TRUE(tells(lines_of(each), "werker")) << each.code << "\n" << each.files.begin()->second;
  }
}

TEST(P29, NoMessageAboutALimitRepeatsWhatIsSaidAboutSomebody) {
  const std::string path = ::testing::TempDir() + "buurtweb-limits.yaml";
  std::ofstream(path) << head() << "bewoners: {ans: {notitie: Kanarie}, bo: {notitie: Kanarie}}\n";
  for (const input::Limits& limits : {input::Limits{.file_bytes = 9}, input::Limits{.assets = 1}}) {
    SourceFiles files;
    Diagnostics diagnostics;
    input::load(path, files, diagnostics, {.limits = limits});
    ASSERT_EQ(diagnostics.errors(), 1U);
    EXPECT_FALSE(tells(messages({files, diagnostics}, Audience::worker), "werker"));
  }
  std::filesystem::remove(path);
}

// What is told before something is done, and what is refused: places, counts and keys.
TEST(P29, WhatTheVerbPrivacyTellsOrRefusesRepeatsNothing) {
  const std::string yaml = people(
      "  ans: {naam: Ans, kan: [Kanarie], notitie: Kanarie}\n"
      "  bo: {naam: Bo, kan: [x], notitie: Kanarie van Ans}\n"
      "  weg: {kan: [Kanarie], toestemming: {team: ja, op: 2026-01-02, "
      "hoe: Kanarie, ingetrokken: 2026-02-02}}\n");
  const std::vector<Words> wishes{{"--vergeet", "ans"},
                                  {"--vergeet", "ans", "--overschrijf"},
                                  {"--vergeet", "niemand"},
                                  {"--vergeet", "ans", "--inzage", "bo"},
                                  {"--opruimen"},
                                  {"--opruimen", "--overschrijf"},
                                  {"--inzage", "niemand"},
                                  {"--verbeter", "ans"},
                                  {"--verbeter", "niemand", "--veld", "kan", "--waarde", "Kanarie"},
                                  {"--verbeter", "ans", "--veld", "Kanarie", "--waarde", "Kanarie"},
                                  {"--verbeter", "ans", "--veld", "bron", "--waarde", "Kanarie"},
                                  {"--verbeter", "ans", "--veld", "bereid", "--waarde", "Kanarie"},
                                  {"--verbeter", "ans", "--veld", "kan", "--waarde", "Kanarie"},
                                  {"--veld", "kan", "--waarde", "Kanarie"},
                                  {"--uitgiftelijst"}};
  for (const Words& wish : wishes) {
    Words command{"privacy", "buurt.yaml", "--datum", kDayOfRun};
    command.insert(command.end(), wish.begin(), wish.end());
    const Outcome run = run_program(yaml, command);
    EXPECT_FALSE(tells(run.out + run.err, "werker")) << run.out << run.err;
    EXPECT_NE(run.out + run.err, "") << wish.front();
  }
}

// Every field that is about people, with what cannot stand there.
struct Around {
  model::RecordKind kind;
  std::string before;
  std::string after;
};
const std::string kTwo = "bewoners: {ans: {kan: [x]}, bo: {kan: [x]}}\n";
const std::vector<Around> kRecords{
    {model::RecordKind::processing, "buurt: {naam: P, verwerking: {", "}}"},
    {model::RecordKind::resident, "bewoners: {ans: {", "}}"},
    {model::RecordKind::professional, "professionals: {ans: {", "}}"},
    {model::RecordKind::consent, "bewoners: {ans: {toestemming: {", "}}}"},
    {model::RecordKind::association, "netwerken: {ans: {", "}}"},
    {model::RecordKind::institution, "organisaties: {ans: {", "}}"},
    {model::RecordKind::facility, "voorzieningen: {ans: {", "}}"},
    {model::RecordKind::initiative, "initiatieven: {ans: {", "}}"},
    {model::RecordKind::channel, "kanalen: {ans: {", "}}"},
    {model::RecordKind::external, "buiten: {ans: {", "}}"},
    {model::RecordKind::tie, kTwo + "verbindingen: [{van: ans, soort: kent, naar: bo, ", "}]"},
    {model::RecordKind::spark, kTwo + "haakjes: [{leidde_tot: [[ans, bo]], ", "}]"},
    {model::RecordKind::proposal, kTwo + "voorstellen: [{wie: [ans, bo], ", "}]"}};

TEST(P29, NoFieldAboutPeopleIsRepeatedWhateverStandsThere) {
  for (const Around& around : kRecords) {
    for (const model::FieldSpec& spec : model::fields_of(around.kind)) {
      for (const char* const value :
           {"Kanarie", "[Kanarie]", "[[Kanarie]]", "{Kanarie: Kanarie}", "-1, Kanarie: Kanarie",
            "Kanarie, notitie: \"06-12345678 Kanarie heeft diabetes\"", "\"Kanarie\" Kanarie"}) {
        const std::string yaml =
            around.before + std::string(spec.name) + ": " + value + around.after + "\n";
        EXPECT_FALSE(spec.personal && tells(messages(yaml, Audience::worker), "werker")) << yaml;
        EXPECT_FALSE(tells(messages(yaml, Audience::team), "team")) << yaml;
      }
    }
  }
}

TEST(P29, EveryRecordWithAFieldAboutPeopleIsLookedAt) {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(model::RecordKind::settings); ++i) {
    const auto kind = static_cast<model::RecordKind>(i);
    if (std::ranges::any_of(model::fields_of(kind), &model::FieldSpec::personal)) {
      EXPECT_NE(std::ranges::find(kRecords, kind, &Around::kind), kRecords.end()) << i;
    }
  }
}

// A guess at what was meant says nearly what stands there.
TEST(P29, NoMessageGuessesWhatIsMeantAboutSomebody) {
  const auto all = [](const Case& each) {
    const std::string& yaml = each.files.begin()->second;
    return messages(yaml, Audience::team) + messages(yaml, Audience::worker);
  };
  const auto of_age = [&](const char* band) {
    return all(about_ans("", std::string("leeftijdsgroep: ") + band));
  };
  EXPECT_EQ(of_age("65-78"), of_age("30-48"));
  const auto proposed = [&](const char* state) {
    return all(tied("", std::string("voorstellen:\n  - {wie: [ans, bo], stand: ") + state + "}\n"));
  };
  EXPECT_EQ(proposed("ontmoett"), proposed("geweigrd"));
  const auto agreed = [&](const char* version) {
    return all(consented("", std::string("team: ja, tekst_versie: ") + version));
  };
  EXPECT_EQ(agreed("0000000"), agreed("8000000"));
}

}  // namespace
}  // namespace buurtweb::testing
