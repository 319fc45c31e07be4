#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "engine/model/fields.h"
#include "tests/privacy/small_file.h"

// What may be kept about people, and what they can ask for.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(P11, KeysThatDoNotBelongHereAreRefusedWithTheReason) {
  for (const char* const key :
       {"bsn", "geboortedatum", "diagnose", "ziekte", "schuld", "schulden", "verslaving",
        "uitkering", "nationaliteit", "herkomst", "etniciteit", "godsdienst", "geaardheid",
        "strafblad", "partij", "politieke_partij", "vakbond", "Geboorte_Datum", "BSN-nummer"}) {
    const std::string yaml = people(person("ans", std::string(key) + ": x"));
    EXPECT_THAT(codes_of(yaml), ElementsAre("BW020")) << key;
    const Outcome run = ask(yaml, {"controleer", "buurt.yaml"});
    EXPECT_EQ(run.exit_code, 1);
  }
}

TEST(P11, ACitizenNumberIsRefusedInEveryFieldAndInFreeText) {
  for (const char* const place :
       {"kan: [\"123456782\"]", "notitie: \"bel 123456782\"", "notitie: 1234.56.782",
        "bron: 123-456-782", "gebied: \"123456782\"", "dromen: [\"123 456 782 euro\"]"}) {
    const std::string yaml = people(person("ans", place));
    EXPECT_THAT(codes_of(yaml), ::testing::Contains("BW023")) << place;
    for (const char* const shape : {"tekst", "kort", "json", "sarif"}) {
      const Outcome run = ask(yaml, {"controleer", "buurt.yaml", "--formaat", shape});
      EXPECT_THAT(run.out + run.err, Not(HasSubstr("456"))) << shape;
    }
  }
  EXPECT_THAT(codes_of(people(person("ans", "notitie: \"bel 123456783\""))), IsEmpty());
  const std::string remark = "# bel 123456782\n" + people(person("ans", "kan: [koken]"));
  EXPECT_THAT(codes_of(remark), ElementsAre("BW023"));
  EXPECT_THAT(ask(remark, {"controleer", "buurt.yaml"}).err, Not(HasSubstr("456")));
}

TEST(P12, NotesAreForNobodyAndTellingWordsAreWarnedOf) {
  const std::string yaml =
      people(person("ans", std::string("kan: [koken], notitie: Kanarie, ") + kAll));
  for (const char* const audience : {"openbaar", "team", "werker"}) {
    for (const Words& command : all_commands(audience, {"ans"})) {
      const Outcome run = run_program(yaml, command);
      EXPECT_THAT(run.out + run.err, Not(HasSubstr("Kanarie"))) << command.front();
      for (const auto& [name, bytes] : run.files) {
        EXPECT_THAT(bytes, Not(HasSubstr("Kanarie"))) << name;
      }
    }
  }
  for (const char* const word :
       {"heeft diabetes", "gaat naar de moskee", "zit in de schuldsanering"}) {
    EXPECT_THAT(codes_of(people(person("ans", std::string("kan: [x], notitie: ") + word))),
                ElementsAre("BW047"))
        << word;
  }
}

TEST(P24, ThatTwoHaveNoContactAndWhoSaidSoIsNotForEverybody) {
  const std::string two = people(person("ans", kAll) + person("bo", kAll));
  const std::string asked =
      two + "verbindingen:\n  - {van: ans, soort: kent, naar: bo, antwoord: nee, bron: bo}\n";
  const std::string knows =
      two + "verbindingen:\n  - {van: ans, soort: kent, naar: bo, bron: bo}\n";
  for (const char* const shape : {"tekst", "json"}) {
    const Words words{"toon", "ansnaam", "buurt.yaml", "--formaat", shape};
    EXPECT_TRUE(ask(asked, words, "openbaar") == ask(two, words, "openbaar")) << shape;
    EXPECT_FALSE(ask(asked, words, "team") == ask(two, words, "team")) << shape;
    const std::string told = ask(knows, words, "openbaar").out;
    EXPECT_EQ(told.find("bonaam"), told.rfind("bonaam")) << shape;
  }
}

// What is told of one person is read by whoever may see that one, and names another.
TEST(P01, ANameInATextOfOthersIsWarnedOf) {
  const auto asked = [](const std::string& text, const std::string& said) {
    return codes_of(people(person("ans", text + std::string(", ") + kAll) +
                           "  wilma: {naam: Wilma van Zwart, kan: [lassen]" + said + "}\n"));
  };
  for (const char* const text :
       {"dromen: [dansen met Wilma van Zwart]", "kan: [\"Wilma van Zwart's fiets maken\"]",
        "zoekt: [lassen], kennis: [WILMA VAN ZWART]", "dromen: [\"(Wilma  van Zwart), graag\"]",
        "dromen: [dansen met Wilma]", "kan: [wilma van zwart]", "kan: [koken voor wilma]",
        "kan: [Wilmas fiets maken]", "kan: [de tuin van Wilmá]", "kan: [bij Wilma’s moeder eten]",
        "kan: [rijden voor mevrouw Van Zwart]"}) {
    EXPECT_THAT(asked(text, ""), ElementsAre("BW062")) << text;
    EXPECT_THAT(asked(text, ", toestemming: {openbaar: nee, team: ja, op: 2026-09-02, hoe: x}"),
                ElementsAre("BW062"));
    EXPECT_THAT(asked(text, std::string(", ") + kAll), IsEmpty()) << text;
  }
  for (const char* const text :
       {"kan: [Wilmaatje]", "kan: [Zwart op wit]", "kan: [tekenen in zwart]",
        "kan: [x], notitie: Wilma van Zwart belde", "kan: [x], bron: Wilma van Zwart"}) {
    EXPECT_THAT(asked(text, ""), IsEmpty()) << text;
  }
}

// A yes that cannot count is none: whoever said it is on no map for everybody.
TEST(P01, ANameOfWhoseYesDoesNotCountIsWarnedOf) {
  const auto codes = [](const std::string& about_wilma) {
    return codes_of(people(person("ans", std::string("kan: [koken met Wilma], ") + kAll) +
                           "  wilma: {naam: Wilma, kan: [lassen], " + about_wilma + "}\n"));
  };
  const std::string all(kAll);
  for (const std::string& about :
       {"vertrokken_op: 2026-01-01, " + all, "minderjarig: ja, " + all,
        std::string("toestemming: {openbaar: ja, team: nee, op: 2026-09-02, hoe: x}"),
        std::string("toestemming: {openbaar: ja, team: ja, op: 2026-09-02}"),
        std::string("toestemming: {openbaar: ja, team: ja, hoe: x}"),
        std::string("toestemming: {openbaar: ja, team: ja, op: 2019-09-02, hoe: x}")}) {
    EXPECT_THAT(codes(about), Contains("BW062")) << about;
  }
  EXPECT_THAT(codes("minderjarig: ja, ouder_akkoord: ja, " + all), Not(Contains("BW062")));
}

TEST(P01, ANameInThePlanAndInAGroupIsWarnedOfAndNotInWhatNobodySees) {
  const std::string wilma = person("ans", "kan: [koken], kent: [wilma]") +
                            "  wilma: {naam: Wilma, kan: [lassen], kent: [ans]}\n";
  for (const char* const rest :
       {"netwerken:\n  koor: {naam: Koor van Wilma, gevoelig: nee}\n",
        "netwerken:\n  koor-van-wilma: {gevoelig: nee}\n",
        "plan:\n  acties: {a: {naam: Wilma belt de gemeente}}\n",
        "plan:\n  doelen: {a: {naam: Huis voor Wilma}}\n", "plan:\n  visie: Wilma weet het\n"}) {
    const std::string yaml = people(wilma) + rest;
    EXPECT_THAT(codes_of(yaml), ElementsAre("BW062")) << rest;
    // It says of no one who it is, and below the worker it says nothing.
    EXPECT_THAT(ask(yaml, {"controleer", "buurt.yaml"}).err, Not(HasSubstr("Wilma")));
    EXPECT_THAT(ask(yaml, {"controleer", "buurt.yaml"}, "openbaar").err, IsEmpty());
  }
  // Somebody who did say yes may be meant.
  EXPECT_THAT(codes_of(people(wilma + "  w2: {naam: Wilma de Wit, kan: [lassen], " + kAll + "}\n") +
                       "plan:\n  visie: Wilma weet het\n"),
              IsEmpty());
  // Whoever is for nobody but the worker may call others by name.
  EXPECT_THAT(codes_of(people(person("ans", "kan: [koken], dromen: [eten bij Wilma]") +
                              "  wilma: {naam: Wilma, kan: [lassen]}\n")),
              IsEmpty());
}

TEST(P16, ForgettingLeavesNoOtherFileBehindAndNamesNobodyAgain) {
  const std::string yaml = people(person("kanarie", std::string("kent: [bo], ") + kAll) +
                                  person("bo", std::string("kent: [kanarie], ") + kAll));
  const Words wish{"privacy", "buurt.yaml", "--vergeet", "kanarie"};
  const Outcome shown = ask(yaml, wish);
  EXPECT_THAT(shown.out, HasSubstr("Er is nog niets veranderd."));
  EXPECT_THAT(shown.files, IsEmpty());
  Words really = wish;
  really.emplace_back("--overschrijf");
  const Outcome done = ask(yaml, really);
  EXPECT_EQ(done.exit_code, 0);
  EXPECT_THAT(done.out, HasSubstr("Weggehaald: 1 persoon en 1 verbinding."));
  EXPECT_THAT(done.out + done.err, Not(HasSubstr("kanarie")));
  EXPECT_EQ(done.files.size(), 1U);
  EXPECT_EQ(done.files.at("buurt.yaml"), people(person("bo", kAll)));
  // What comes in through a pipe cannot be rewritten.
  EXPECT_EQ(ask(yaml, {"privacy", "-", "--vergeet", "kanarie"}).exit_code, 2);
}

TEST(P17, AccessGivesEverythingAboutOneAndNothingOfOthers) {
  const std::string yaml =
      people(person("ans", std::string("kan: [koken], dromen: [zee], notitie: \"Bo Prins belde\", "
                                       "kent: [bo], ") +
                               kAll) +
             "  bo: {naam: Bo Prins, kan: [schaken], kent: [ans], genoemd_door: [ans], notitie: "
             "geheim}\n") +
      "verbindingen:\n  - {van: bo, soort: kent, naar: ans, bron: bo, op: 2026-09-03}\n"
      "haakjes:\n  - {aanleiding: \"bij Bo thuis\", leidde_tot: [[ans, bo]]}\n"
      "liever_niet:\n  - [bo, ans]\n";
  const Outcome text = ask(yaml, {"privacy", "buurt.yaml", "--inzage", "ans"});
  const Outcome file = ask(yaml, {"privacy", "buurt.yaml", "--inzage", "ans", "--formaat", "yaml"});
  for (const std::string& told : {text.out, file.out}) {
    for (const char* const own : {"ansnaam", "koken", "zee", "belde", "2026-09-02", "2026-09-03"}) {
      EXPECT_THAT(told, HasSubstr(own));
    }
    for (const char* const others :
         {"Bo Prins", "Prins", "schaken", "geheim", "bo,", "[bo", "Bo"}) {
      EXPECT_THAT(told, Not(HasSubstr(others)));
    }
  }
  // Nor can be told whether there is a wish not to be introduced (P-23).
  const std::string no_wish = yaml.substr(0, yaml.find("liever_niet"));
  EXPECT_TRUE(text == ask(no_wish, {"privacy", "buurt.yaml", "--inzage", "ans"}));
}

TEST(P17, AccessNamesNobodyElseWithAnApostropheInTheirName) {
  const std::string yaml = people(person("ans", "notitie: \"gebeld met M'hamed en D'Arcy\"") +
                                  "  mo: {naam: M'hamed El Idrissi, kan: [koken]}\n"
                                  "  da: {naam: D'Arcy, kan: [koken]}\n");
  const std::string told = ask(yaml, {"privacy", "buurt.yaml", "--inzage", "ans"}).out;
  EXPECT_THAT(told, HasSubstr("gebeld met"));
  EXPECT_THAT(told, Not(::testing::AnyOf(HasSubstr("hamed"), HasSubstr("Arcy"))));
}

// Correcting is changing the file: who told it, and when, stays with the fact.
TEST(P18, ACorrectionKeepsWhoToldIt) {
  std::string yaml =
      people(person("ans", kAll) + person("bo", kAll)) +
      "verbindingen:\n  - {van: ans, soort: kent, naar: bo, sterkte: 1, bron: bo, op: "
      "2026-09-03}\n";
  const std::string before = ask(yaml, {"toon", "ans", "buurt.yaml"}).out;
  yaml.replace(yaml.find("sterkte: 1"), 10, "sterkte: 3");
  EXPECT_THAT(before, HasSubstr("(bron: bonaam) op 3 september 2026."));
  EXPECT_EQ(ask(yaml, {"toon", "ans", "buurt.yaml"}).out, before);
  EXPECT_EQ(scene_of(yaml, Audience::team).ties.front().strength, 3);
}

// The file after a command.
std::string corrected_by(const std::string& yaml, const Words& wish) {
  const Outcome run = ask(yaml, wish);
  const auto file = run.files.find("buurt.yaml");
  EXPECT_EQ(run.files.size(), file == run.files.end() ? 0U : 1U);
  return file == run.files.end() ? yaml : file->second;
}

TEST(P18, OneCommandCorrectsOneThingAndSaysFirstWhatItWillDo) {
  const std::string yaml = people(person("ans", std::string("kan: [koken], bron: bo, ") + kAll) +
                                  person("bo", std::string("kent: [ans], ") + kAll));
  const Words wish{"privacy", "buurt.yaml", "--verbeter", "ans",
                   "--veld",  "kan",        "--waarde",   "koken, \"brood, taart\""};
  const Outcome shown = ask(yaml, wish);
  EXPECT_EQ(shown.exit_code, 0);
  for (const char* const part : {"kan bij ans", "nu: koken", "straks: koken en brood, taart",
                                 "regel 3", "Er is nog niets veranderd."}) {
    EXPECT_THAT(shown.out, HasSubstr(part));
  }
  EXPECT_EQ(corrected_by(yaml, wish), yaml);
  Words really = wish;
  really.emplace_back("--overschrijf");
  std::string meant = yaml;
  meant.replace(meant.find("[koken]"), 7, "[koken, \"brood, taart\"]");
  EXPECT_EQ(corrected_by(yaml, really), meant);
  EXPECT_THAT(ask(meant, wish).out, HasSubstr("Dit staat er al zo."));
}

// Where marks stand on the maps of an audience: of these people, and of a group called like Ans.
std::string kept_places(const std::string& audience, const Words& names) {
  std::string rows =
      R"({"soort": "association", "naam": "Ans", "gelijke_ervoor": 0, "x": 0, "y": 0})";
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto before = std::count(names.begin(), names.begin() + static_cast<int>(i), names[i]);
    rows += R"(, {"soort": "resident", "naam": ")" + names[i] + R"(", "gelijke_ervoor": )" +
            std::to_string(before) + R"(, "x": 0.5, "y": 0.5})";
  }
  return R"({"voor": ")" + audience + R"(", "plekken": [)" + rows + "]}";
}

std::size_t count_of(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    ++count;
  }
  return count;
}

// The name that goes is not kept for the next map, and the marks of others called so stay.
TEST(P18, AnOldNameGoesFromTheKeptPlacesOfTheMaps) {
  const std::string two = "toestemming: {team: ja, op: 2026-09-02, hoe: formulier}";
  const std::string yaml = people("  ans: {naam: Ans, kan: [x], " + std::string(kAll) + "}\n" +
                                  "  ans2: {naam: Ans, kan: [x], " + two + "}\n" +
                                  "  bo: {naam: Bo, kan: [x], " + std::string(kAll) + "}\n");
  const std::map<std::string, std::string> data{
      {"buurt.yaml", yaml},
      {".buurtweb/posities-openbaar.json", kept_places("openbaar", {"Ans", "Bo"})},
      {".buurtweb/posities-team.json", kept_places("team", {"Ans", "Ans", "Bo"})}};
  const auto corrected = [&](const char* key, bool really) {
    Words wish{"privacy", "buurt.yaml", "--verbeter", key,       "--veld",
               "naam",    "--waarde",   "Annie",      "--datum", kDayOfRun};
    if (really) {
      wish.emplace_back("--overschrijf");
    }
    return run_in_folder(data, wish);
  };
  const Outcome shown = corrected("ans", false);
  EXPECT_TRUE(shown.files.empty());
  for (const char* const audience : {"openbaar", "team"}) {
    EXPECT_THAT(shown.out, HasSubstr("posities-" + std::string(audience) + ".json: de oude naam"));
  }
  const Outcome done = corrected("ans", true);
  const std::string everybody = done.files.at(".buurtweb/posities-openbaar.json");
  EXPECT_EQ(count_of(everybody, "\"Ans\""), 1U) << everybody;
  EXPECT_THAT(everybody, HasSubstr("\"Bo\""));
  EXPECT_EQ(count_of(done.files.at(".buurtweb/posities-team.json"), "\"Ans\""), 2U);
  EXPECT_THAT(done.files.at("buurt.yaml"), HasSubstr("naam: Annie"));
  // Whom an audience does not see moves nothing on its maps.
  const Outcome other = corrected("ans2", true);
  EXPECT_FALSE(other.files.contains(".buurtweb/posities-openbaar.json"));
  EXPECT_EQ(count_of(other.files.at(".buurtweb/posities-team.json"), "\"Ans\""), 2U);
}

// What may not stand in a file is not written by a command, and not said again.
TEST(P18, WhatDoesNotBelongHereIsRefusedAndNotRepeated) {
  const std::string yaml =
      people(person("ans", std::string("kan: [koken], bron: bo, ") + kAll) + person("bo", kAll));
  struct Case {
    const char* field;
    const char* value;
    const char* hidden;
    int exit_code;
  };
  for (const Case& each :
       {Case{"naam", "123456782", "456", 3}, Case{"kan", "koken, 123456782", "456", 3},
        Case{"kent", "123456782", "456", 3}, Case{"gebied", "1234.56.782", "56", 3},
        Case{"notitie", "heeft diabetes", "diabetes", 3},
        Case{"zoekt", "schuldsanering", "sanering", 3},
        Case{"notitie", "bel 06-12345678", "12345678", 3},
        Case{"gesproken_op", "kanarie", "kanarie", 1}, Case{"bereid", "kanarie", "kanarie", 1},
        Case{"leeftijdsgroep", "43", "43", 1}, Case{"naam", "kanarie\x01", "kanarie", 1},
        Case{"naam", "kanarie\xff", "kanarie", 1}, Case{"bron", "kanarie", "kanarie", 2},
        Case{"genoemd_door", "kanarie", "kanarie", 2},
        Case{"genoemd_op", "2026-01-01", "2026-01", 2},
        Case{"toestemming", "kanarie", "kanarie", 2}, Case{"sleutel", "kanarie", "kanarie", 2},
        Case{"bsn", "kanarie", "kanarie", 2}}) {
    const Words wish{"privacy",  "buurt.yaml", "--verbeter", "ans",          "--veld",
                     each.field, "--waarde",   each.value,   "--overschrijf"};
    const Outcome run = ask(yaml, wish);
    EXPECT_EQ(run.exit_code, each.exit_code) << each.field << " " << run.err;
    EXPECT_THAT(run.out + run.err, Not(HasSubstr(each.hidden))) << each.field;
    EXPECT_NE(run.err, "") << each.field;
    EXPECT_EQ(corrected_by(yaml, wish), yaml) << each.field;
  }
  // What is only warned of is told and done.
  const Outcome late = ask(yaml, {"privacy", "buurt.yaml", "--verbeter", "ans", "--veld",
                                  "gesproken_op", "--waarde", "2027-01-01", "--overschrijf"});
  EXPECT_EQ(late.exit_code, 0);
  EXPECT_THAT(late.err, HasSubstr("BW049"));
  EXPECT_THAT(late.err, Not(HasSubstr("2027")));
  // Who is meant, and what about them, is asked for in full.
  EXPECT_EQ(ask(yaml, {"privacy", "buurt.yaml", "--verbeter", "ans", "--veld", "naam"}).exit_code,
            2);
  EXPECT_EQ(ask(yaml, {"privacy", "buurt.yaml", "--waarde", "x"}).exit_code, 2);
  EXPECT_EQ(
      ask(yaml, {"privacy", "-", "--verbeter", "ans", "--veld", "naam", "--waarde", "x"}).exit_code,
      2);
  EXPECT_EQ(
      ask(yaml, {"privacy", "buurt.yaml", "--verbeter", "dik", "--veld", "naam", "--waarde", "x"})
          .exit_code,
      2);
}

TEST(P21, NoKeyHoldsHowToReachSomebodyAndSuchATextIsWarnedOf) {
  for (const char* const key :
       {"telefoon", "mobiel", "email", "adres", "huisnummer", "postcode", "geboortedatum"}) {
    EXPECT_EQ(model::find_field(model::RecordKind::resident, key), nullptr) << key;
    EXPECT_EQ(model::find_field(model::RecordKind::professional, key), nullptr) << key;
  }
  for (const char* const text :
       {"bel 06-12345678", "ans@voorbeeld.nl", "woont op Rozenstraat 12", "1234 AB"}) {
    EXPECT_THAT(codes_of(people(person("ans", std::string("kan: [x], notitie: \"") + text + "\""))),
                ElementsAre("BW048"))
        << text;
  }
  EXPECT_THAT(codes_of(people(person("ans", "kan: [x], notitie: jarig op 3 mei"))),
              ElementsAre("BW060"));
}

TEST(P22, AnAgeIsABandAndChangesNothingForAnybodyBelowTheWorker) {
  const auto of_age = [](const char* band) {
    return people(
        person("ans", std::string("kan: [koken], leeftijdsgroep: ") + band + ", " + kAll));
  };
  EXPECT_THAT(codes_of(of_age("43")), ElementsAre("BW035"));
  for (const char* const audience : {"openbaar", "team"}) {
    for (const Words& command : all_commands(audience, {"ans"})) {
      EXPECT_TRUE(run_program(of_age("30-49"), command) == run_program(of_age("65-79"), command))
          << command.front();
    }
  }
}

TEST(P32, TheRegisterAndTheAnnexAreFilledFromTheFileAndAskForTheRest) {
  const std::string bare = people(person("ans", std::string("kan: [koken], ") + kAll));
  const std::string full =
      people(person("ans", kAll),
             ", verwerking: {verantwoordelijke: \"De | Kracht\", doel: kennismaken, grondslag: "
             "toestemming, fg: fg@voorbeeld.nl}");
  const std::string asked = ask(bare, {"privacy", "buurt.yaml", "--register"}).out;
  EXPECT_THAT(asked, HasSubstr("_nog invullen bij buurt.verwerking.verantwoordelijke_"));
  EXPECT_THAT(asked, HasSubstr("| Welke gegevens staan erin? | Naam en Kan |"));
  const std::string told = ask(full, {"privacy", "buurt.yaml", "--register"}).out;
  for (const char* const part : {"| De \\| Kracht |", "kennismaken", "| toestemming |",
                                 "fg@voorbeeld.nl", "12 maanden", "de balie"}) {
    EXPECT_THAT(told, HasSubstr(part));
  }
  EXPECT_THAT(told, Not(HasSubstr("nog invullen")));
  EXPECT_THAT(ask(full, {"privacy", "buurt.yaml", "--dpia"}).out, HasSubstr("kennismaken"));
}

}  // namespace
}  // namespace buurtweb::testing
