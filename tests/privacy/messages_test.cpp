#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/input/load.h"
#include "engine/model/fields.h"
#include "engine/report/diagnostics.h"
#include "tests/privacy/small_file.h"

// Messages name fields and lines and repeat nothing of what is said about anybody (privacy.md,
// P-29), whatever is wrong and wherever it stands.
namespace buurtweb::testing {
namespace {

using Files = std::map<std::string, std::string>;

// Said about somebody: for nobody's eyes. As long as the other, so that all else stays in place.
constexpr std::string_view kCanary = "Kanarie";
constexpr std::string_view kOther = "Zwaluwe";
// What somebody is called by in the files: the worker may read it in a message, others may not.
constexpr std::string_view kKey = "merel";

// Something wrong, with a canary on the line that the message points at.
struct Case {
  std::string code;
  Files files;
};

Case in_file(const std::string& code, const std::string& lines) {
  return {code, {{"buurt.yaml", lines}}};
}
// Below the head of a whole file.
Case in(const std::string& code, const std::string& lines) {
  return in_file(code, head() + lines);
}
const std::string kNoted = people(person("ans", "notitie: Kanarie"));
Case in_list(const std::string& lines) {
  return {"BW063", {{"bewoners.csv", lines}}};
}
Case about_ans(const std::string& code, const std::string& fields) {
  return in(code, "bewoners:\n  ans: {" + fields + "}\n");
}
// A block of lines in the record of a person.
Case in_record(const std::string& code, const std::string& lines) {
  return in(code, "bewoners:\n  ans:\n" + lines);
}
Case consented(const std::string& code, const std::string& consent, const std::string& more = "") {
  return about_ans(code, more + "notitie: Kanarie, toestemming: {" + consent + "}");
}
Case tied(const std::string& code, const std::string& ties) {
  return in(code,
            "bewoners:\n  ans: {kan: [x]}\n  bo: {kan: [x]}\n"
            "netwerken:\n  club: {gevoelig: nee}\n" +
                ties);
}
Case in_head(const std::string& code, const std::string& head) {
  return in_file(code, "buurt: {" + head + ", verwerking: {fg: Kanarie}}\n");
}

// What is not about people can still stand on one line with what is.
const std::string kOneLine = "{buurt: {naam: P, verwerking: {fg: Kanarie}}, ";
const std::string kAgreed = "team: ja, op: 2026-09-02, hoe: Kanarie";

const std::vector<Case> kBytes{
    in_record("BW003", "    notitie: Kanarie\xff\n"),
    in_record("BW004", "    notitie: Kanarie\x01 Kanarie\n"),
    about_ans("BW004", "\"Kanarie\\x01\": x"),
    in_record("BW005", "    notitie: \"Kanarie\u202E Kanarie\"\n"),
    in_record("BW006", "  \u00A0 notitie: Kanarie\n"),
    in_record("BW007", "\tnotitie: Kanarie\n"),
    in_record("BW008", "    notitie: Kanarie: Kanarie\n"),
    in_record("BW021", "    notitie:Kanarie\n"),
    in_record("BW008", "    kan: [Kanarie\n"),
    in("BW008", "bewoners:Kanarie\n"),
    in_record("BW009", "    notitie: 't Kanarie\n    kan: [Kanarie]\n"),
    in_record("BW010", "    notitie: &Kanarie Kanarie\n"),
    in_record("BW010", "    notitie: *Kanarie\n"),
    in_record("BW011", "    <<: {notitie: Kanarie}\n"),
    in_record("BW012", "    notitie: !Kanarie Kanarie\n"),
    in_record("BW013", "    notitie: Kanarie\n--- Kanarie\n"),
    in_record("BW014", "    notitie: " + std::string(200, '[') + "Kanarie\n"),
    in_record("BW015", "    notitie: Kanarie" + std::string(200000, 'x') + "\n"),
    in("BW015", "bewoners:\n  Kanarie" + std::string(60, 'x') + ": {}\n"),
    in_record("BW017", "    notitie: Kanarie\n    notitie: Kanarie\n"),
    in("BW017", "bewoners:\n  merel: {notitie: Kanarie}\n  merel: {notitie: Kanarie}\n"),
    in_file("BW018", "Kanarie\n"),
    in_file("BW018", "- Kanarie: Kanarie\n"),
    about_ans("BW019", "Kanarie: Kanarie"),
    about_ans("BW019", "Kanarie Kanarie: ja"),
    about_ans("BW019", "kann: [Kanarie]"),
    about_ans("BW019", "telefoon: Kanarie"),
    in_record("BW019", "    notitie: x\n    Kanarie belt graag: ja\n"),
    in("BW019", "Kanarie: {notitie: Kanarie}\n"),
    in_head("BW019", "naam: P, Kanarie: x"),
    consented("BW019", "Kanarie: ja"),
    tied("BW019", "verbindingen:\n  - {van: ans, soort: kent, naar: bo, Kanarie: Kanarie}\n"),
    in("BW019", "plan: {Kanarie: Kanarie}\n"),
    about_ans("BW020", "diagnose: Kanarie"),
    about_ans("BW020", "Kanarie_schuld: ja"),
    about_ans("BW020", "bsnKanarie: ja"),
    in("BW022", "bewoners:\n  \"\": {notitie: Kanarie}\n"),
    in("BW008", "bewoners:\n  ? [Kanarie]\n  : {notitie: Kanarie}\n"),
    in_record("BW023", "    notitie: Kanarie 123456782\n"),
    in("BW023", "# Kanarie 123456782\n"),
    tied("BW023", "haakjes:\n  - {aanleiding: Kanarie 123456782, leidde_tot: [[ans, bo]]}\n"),
    in_record("BW045", "    notitie: \u201CKanarie\u201D\n"),
    in_record("BW046", "    notitie: Kanarie #Kanarie\n"),
    in_record("BW061", "    interesses: Kanarie, Kanarie\n"),
    in_file("BW056", "# Kanarie\n"),
    {"BW057", {{"noord/buurt.yaml", kNoted}, {"zuid/buurt.yaml", kNoted}}},
    {"BW064", {{"buurt.yaml", kNoted}, {"leeg.yaml", ""}}}};

const std::vector<Case> kMeaning{
    about_ans("BW021", "notitie: {Kanarie: Kanarie}"),
    about_ans("BW021", "notitie: [Kanarie, [Kanarie]]"),
    about_ans("BW021", "bereid: Kanarie"),
    in_head("BW024", "gemeente: G"),
    in("BW025",
       "bewoners:\n  merel: {notitie: Kanarie}\n"
       "netwerken:\n  merel: {gevoelig: nee, notitie: Kanarie}\n"),
    in_file("BW025", kOneLine + "netwerken: {a: {gevoelig: nee}}, bewoners: {a: {kan: [x]}}}\n"),
    {"BW026",
     {{"a.yaml", "buurt: {naam: P, verwerking: {fg: Kanarie}}\n"},
      {"b.yaml", "buurt: {verwerking: {fg: Kanarietje}}\n"}}},
    about_ans("BW027", "notitie: Kanarie, kent: [merel]"),
    tied("BW027", "verbindingen:\n  - {van: ans, soort: kent, naar: merel, bron: Kanarie}\n"),
    tied("BW027", "haakjes:\n  - {aanleiding: Kanarie, leidde_tot: [[ans, merel]]}\n"),
    in_file("BW027", kOneLine + "liever_niet: [[merel, merels]], plan: {tafel: [merel]}}\n"),
    tied("BW028", "verbindingen:\n  - {van: club, soort: lid_van, naar: ans, notitie: Kanarie}\n"),
    about_ans("BW029", "notitie: Kanarie, kent: [ans]"),
    tied("BW029", "verbindingen:\n  - {van: ans, soort: kent, naar: ans, inzet: [Kanarie]}\n"),
    tied("BW029", "haakjes:\n  - {aanleiding: Kanarie, leidde_tot: [[ans, ans]]}\n"),
    about_ans("BW030", "gesproken_op: Kanarie"),
    consented("BW030", "op: Kanarie"),
    tied("BW030", "verbindingen:\n  - {van: ans, soort: kent, naar: bo, op: Kanarie}\n"),
    tied("BW030", "voorstellen:\n  - {wie: [ans, bo], op: Kanarie, stand_op: Kanarie}\n"),
    in_head("BW031", "naam: P, peildatum: 2027-01-01"),
    in_head("BW032", "naam: P, code: BU04, indelingsjaar: 2025"),
    in_head("BW033", "naam: P, code: BU04840301"),
    in_file("BW034",
            "{buurt: {naam: P}, bewoners: {ans: {notitie: Kanarie, toestemming: {team: ja}}}}\n"),
    about_ans("BW035", "leeftijdsgroep: Kanarie"),
    tied("BW035", "verbindingen:\n  - {van: ans, soort: kend, naar: bo, notitie: Kanarie}\n"),
    tied("BW035", "voorstellen:\n  - {wie: [ans, bo], stand: Kanarie}\n"),
    in("BW036", "voorzieningen:\n  zaal: {locatie: [48.85, 2.35], notitie: Kanarie}\n"),
    in_file("BW037", kOneLine +
                         "bewoners: {ans: {kent: [bo]}, bo: {kan: [x]}}, verbindingen: [{van: bo, "
                         "soort: kent, naar: ans, antwoord: nee, bron: Kanarie}]}\n"),
    consented("BW038", "openbaar: ja, team: nee, op: 2026-09-02, hoe: Kanarie"),
    consented("BW039", "team: ja, hoe: Kanarie"),
    about_ans("BW040", "kan: [Kanarie], genoemd_op: 2026-09-02"),
    about_ans("BW041", "zoekt: [Kanarie]"),
    about_ans("BW042", "wil_leren: [Kanarie], leert_anderen: [Kanarie]"),
    in("BW043", "netwerken:\n  club: {zichtbaar: openbaar, notitie: Kanarie, bron: Kanarie}\n"),
    in("BW044", "voorzieningen:\n  zaal: {locatie: [4.655, 52.129], notitie: Kanarie}\n"),
    about_ans("BW047", "notitie: Kanarie heeft diabetes"),
    tied("BW047", "haakjes:\n  - {aanleiding: Kanarie heeft diabetes, leidde_tot: [[ans, bo]]}\n"),
    about_ans("BW048", "notitie: Kanarie 06-12345678"),
    about_ans("BW049", "notitie: Kanarie, gesproken_op: 2027-01-01"),
    tied("BW049",
         "verbindingen:\n  - {van: ans, soort: kent, naar: bo, bron: Kanarie, op: 2027-01-01}\n"),
    consented("BW050", kAgreed, "leeftijdsgroep: 0-17, "),
    in_file("BW051",
            "{buurt: {naam: P, bewaartermijn_maanden: 12, tekst_versie: 2}, bewoners: {ans: {kan: "
            "[x], toestemming: {" +
                kAgreed + "}}}}\n"),
    tied("BW052", "haakjes:\n  - {aanleiding: Kanarie, leidde_tot: [club], verteld_door: club}\n"),
    in_file("BW052", kOneLine + "bewoners: {merel: {kan: [x]}}, plan: {plekken: [merel]}}\n"),
    tied("BW053", "verbindingen:\n  - {van: ans, soort: kent, inzet: [Kanarie]}\n"),
    in_file("BW054", kOneLine + "instellingen: {bron_min: 0}}\n"),
    consented("BW054", "team: ja, tekst_versie: 0"),
    in_file("BW055", kOneLine + "woordenlijst: {a: [b], c: [b]}}\n"),
    consented("BW058", kAgreed + ", ingetrokken: 2026-08-01"),
    in("BW059", "bewoners:\n  ans: {naam: Kanarie, kan: [x]}\n  bo: {naam: Kanarie, kan: [x]}\n"),
    about_ans("BW060", "notitie: Kanarie is jarig op 3 mei"),
    in("BW062", "bewoners: {ans: {naam: Kanarie, kan: [x]}}\nplan: {visie: Huis van Kanarie}\n"),
    in_list("Naam;Gesproken op;Notitie\nans;31-2-2026;Kanarie\n"),
    in_list("Naam;Kent;Notitie\nmerel;;\nans;merl;Kanarie\n"),
    in_list("Naam;Notitie\nKanarie 123456782;x\n")};

// Kinds for which a file like these does not do.
const std::map<std::string, std::string> kOtherwise{
    {"BW001", "of a file that cannot be opened nothing is read"},
    {"BW002", "its limit is made small below"},
    {"BW016", "likewise"}};

std::vector<Case> all_cases() {
  std::vector<Case> cases = kBytes;
  cases.insert(cases.end(), kMeaning.begin(), kMeaning.end());
  return cases;
}

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
    result += message["regel"] == 0 ? text : text.substr(at, text.find('\n', at) - at + 1);
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
