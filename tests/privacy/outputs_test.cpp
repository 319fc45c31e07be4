#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "engine/cli/options.h"
#include "engine/locale/catalogue.h"
#include "tests/privacy/bare_bytes.h"
#include "tests/privacy/small_file.h"
#include "tests/support/random_neighbourhood.h"

// What the outputs say, and do not say, about people.
namespace buurtweb::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string dot(const std::string& yaml, const std::string& audience) {
  const Outcome run = run_program(yaml, map_command(audience, "dot", 0));
  const auto found = run.files.find("kaart.dot");
  EXPECT_NE(found, run.files.end()) << run.err;
  return found == run.files.end() ? "" : found->second;
}

TEST(P04, WhatIsForEverybodySaysThatItShowsOnlyWhoAgreed) {
  const std::string yaml = people(person("ans", std::string("kan: [koken], ") + kAll));
  EXPECT_THAT(ask(yaml, {"analyseer", "buurt.yaml"}, "openbaar").out,
              HasSubstr("Deze kaart laat alleen zien wie dat goed vindt."));
  EXPECT_THAT(run_program(yaml, map_command("openbaar", "svg", 0)).files.at("kaart.svg"),
              HasSubstr("Op deze kaart staan alleen mensen en groepen die dat goed vinden."));
}

// Counts over everybody are not offered at all: no release can be subtracted from another.
TEST(P05, NoOptionAsksForCountsOfThoseWhoAreNotShown) {
  for (const cli::Option& each : cli::options()) {
    EXPECT_THAT(std::string(each.name),
                Not(::testing::AnyOf("tellingen", "alle-mensen", "ook-prive")));
  }
  const std::string one = person("ans", std::string("kan: [koken], ") + kAll);
  std::string hidden;
  for (int i = 0; i < 40; ++i) {
    hidden += person("geheim" + std::to_string(i), "kan: [koken]");
  }
  for (const Words& command : all_commands("openbaar", {"ans"})) {
    EXPECT_TRUE(run_program(people(one), command) == run_program(people(one + hidden), command))
        << command.front();
  }
}

TEST(P06, TheOrderOfTheFileChangesNoByte) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const RandomNeighbourhood buurt(seed);
    const std::vector<Words> commands = all_commands("openbaar", {"p00"});
    const Words& command = commands[seed % commands.size()];
    if (command.front() != "controleer") {
      EXPECT_TRUE(run_program(buurt.yaml({.shuffle = 0}), command) ==
                  run_program(buurt.yaml({.shuffle = 5}), command))
          << command.front() << ", seed " << seed;
    }
  }
}

// GraphViz writes the names of nodes into titles and comments, so they say nothing.
TEST(P07, NodesOfADrawingAreCalledByNumber) {
  const std::string yaml =
      people(person("ans", std::string("kent: [bo], ") + kAll) + person("bo", kAll));
  const std::string text = dot(yaml, "openbaar");
  EXPECT_THAT(text, HasSubstr("graph kaart {"));
  EXPECT_THAT(text, Not(HasSubstr("comment=")));
  const std::regex statement(R"(\n\t([\w"]+)(?: -- ([\w"]+))?\t)");
  for (std::sregex_iterator at(text.begin(), text.end(), statement), end; at != end; ++at) {
    EXPECT_TRUE(std::regex_match((*at)[1].str(), std::regex("[a-z_]+[0-9_]*"))) << (*at)[1];
    EXPECT_THAT((*at)[1].str(), Not(HasSubstr("ans")));
  }
  const std::string svg =
      run_program(yaml, map_command("openbaar", "svg", 0)).files.at("kaart.svg");
  EXPECT_THAT(svg, Not(HasSubstr("<!--")));
  EXPECT_FALSE(std::regex_search(svg, std::regex("id=\"[^\"]*(ans|bo)")));
}

// On a map for everybody whoever knows all is drawn as whoever knows one. All these names are as
// wide.
TEST(P09, NobodyIsDrawnLargerForKnowingMore) {
  std::string all = person("hub", std::string("kent: [aad, ben, bob, dan, guo], ") + kAll);
  for (const char* const key : {"aad", "ben", "bob", "dan", "guo"}) {
    all += person(key, kAll);
  }
  const Outcome run = run_program(people(all), map_command("openbaar", "svg", 1));
  const std::string& svg = run.files.at("kaart.svg");
  const std::regex shape("rx=\"[0-9.]+\" ry=\"[0-9.]+\"");
  std::set<std::string> sizes;
  for (const char* const key : {"hub", "aad", "ben", "bob", "dan", "guo"}) {
    std::smatch found;
    const std::string rest = svg.substr(svg.find(std::string("<title>") + key + "naam</title>"));
    ASSERT_TRUE(std::regex_search(rest, found, shape)) << key;
    sizes.insert(found[0]);
  }
  EXPECT_THAT(sizes, ::testing::SizeIs(1));
}

TEST(P09, NobodyIsRankedOrScoredForEverybody) {
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    const std::string yaml = RandomNeighbourhood(seed).yaml({});
    std::set<std::string> connectors;
    const privacy::Scene scene = scene_of(yaml, Audience::public_);
    for (const privacy::Member& member : scene.members) {
      if (!is_person(member.kind) || member.named_connector) {
        connectors.insert(member.handle);
      }
    }
    const Outcome run = ask(yaml, {"analyseer", "buurt.yaml", "--formaat", "json"}, "openbaar");
    const nlohmann::json answer = nlohmann::json::parse(run.out);
    for (const auto& finding : answer["bevindingen"]) {
      for (const auto& who : finding["wie"]) {
        const std::string handle = who.get<std::string>();
        const bool is_numbered = std::regex_match(handle, std::regex("n[0-9]+"));
        EXPECT_TRUE(!is_numbered || connectors.contains(handle)) << finding;
      }
    }
  }
  const std::string yaml = people(person("ans", kAll));
  for (const char* const audience : {"openbaar", "team"}) {
    EXPECT_EQ(ask(yaml, {"meet", "buurt.yaml"}, audience).exit_code, 3);
  }
  EXPECT_EQ(ask(yaml, {"verbind", "buurt.yaml"}, "openbaar").exit_code, 3);
}

TEST(P10, WhoKnowsNobodyIsNoDotOnAPublicMap) {
  const std::string yaml = people(person("ans", std::string("kent: [bo], ") + kAll) +
                                  person("bo", kAll) + person("los", kAll));
  for (int step = 0; step <= 5; ++step) {
    const Outcome run = run_program(yaml, map_command("openbaar", "svg", step));
    EXPECT_THAT(run.files.at("kaart.svg"), Not(HasSubstr("losnaam"))) << step;
  }
  EXPECT_THAT(run_program(yaml, map_command("team", "svg", 0)).files.at("kaart.svg"),
              HasSubstr("losnaam"));
}

std::string judging_word(std::string_view text) {
  for (const char* const word :
       {"eenzaam", "geïsoleerd", "kwetsbaar", "allochto", "autochto", "migrant", "moslim",
        "christen", "probleemgezin", "verslaafd", "arme ", "laagopgeleid", "zwakkere"}) {
    if (text.find(word) != std::string_view::npos) {
      return word;
    }
  }
  return "";
}

TEST(P25, NoSentenceJudgesWhoPeopleAre) {
  const locale::Catalogue nl = *locale::catalogue("nl");
  for (const locale::Sentence& row : nl.all()) {
    if (!row.key.starts_with("diagnose.")) {
      EXPECT_EQ(judging_word(row.many), "") << row.key;
    }
  }
  EXPECT_EQ(judging_word("Deze groep is eenzaam."), "eenzaam");
}

// Five groups of three people; what is a few is for the neighbourhood to say.
TEST(P26, WhatFewPeopleDoIsNotForEverybody) {
  const auto few = [](const char* smallest) {
    std::string lines;
    for (const char* const area : {"Flat", "Hof"}) {
      for (const char* const number : {"1", "2", "3"}) {
        lines += person(std::string(area) + number,
                        std::string("gebied: ") + area + ", kan: [x], thema: [groen], " + kAll);
      }
    }
    return "instellingen: {klein_aantal: " + std::string(smallest) + "}\n" +
           people(lines, ", gebieden: {Flat: {}, Hof: {}}") +
           "kanalen: {app: {naam: App, zichtbaar: openbaar, bereikt: [Flat]}}\n";
  };
  const std::string code = "3.niet_bereikt";
  EXPECT_FALSE(findings(few("5"), "openbaar").contains(code));
  EXPECT_TRUE(findings(few("3"), "openbaar").contains(code));
  EXPECT_TRUE(findings(few("5"), "team").contains(code));
  EXPECT_THAT(ask(few("4"), {"analyseer", "buurt.yaml"}, "openbaar").out,
              HasSubstr("klein_aantal 4."));
  EXPECT_THAT(ask(people(person("ans", kAll)), {"analyseer", "buurt.yaml"}, "openbaar").out,
              HasSubstr("klein_aantal 5."));
}

// People without a yes are not on a public map under another name either.
TEST(P27, NobodyStandsOnAPublicMapUnderAnotherName) {
  const std::string agreed = person("ans", std::string("kent: [bo], ") + kAll) + person("bo", kAll);
  const std::string more = agreed + person("cor", "kent: [ans, bo]") +
                           person("dik",
                                  "kent: [cor, ans], toestemming: {team: ja, op: 2026-09-02, "
                                  "hoe: formulier}");
  EXPECT_EQ(dot(people(agreed), "openbaar"), dot(people(more), "openbaar"));
  EXPECT_NE(dot(people(agreed), "team"), dot(people(more), "team"));
  for (const cli::Option& each : cli::options()) {
    EXPECT_THAT(std::string(each.name),
                Not(::testing::AnyOf("pseudoniem", "pseudoniemen", "anoniem")));
  }
}

TEST(P28, EveryOutputSaysForWhomFromWhenOfWhatByWhomAndWhereToTurn) {
  const std::string yaml = people(person("ans", kAll));
  const Outcome map = run_program(yaml, map_command("team", "svg", 0));
  for (const char* const part :
       {"alleen voor het team", "22 november 2026", "Proef", "Els", "Meld het bij: de balie."}) {
    EXPECT_THAT(map.files.at("kaart.svg"), HasSubstr(part));
  }
  for (const char* const audience : {"openbaar", "team"}) {
    const std::string told = ask(yaml, {"analyseer", "buurt.yaml"}, audience).out;
    const Outcome list = ask(yaml, {"exporteer", "buurt.yaml"}, audience);
    const std::string sheet = list.files.at("export-" + std::string(audience) + "/uitleg.csv");
    for (const std::string& text : {told, sheet}) {
      for (const char* const part :
           {"Proef", "22 november 2026", "voor ", "Meld het bij: de balie."}) {
        EXPECT_THAT(text, HasSubstr(part)) << audience;
      }
      EXPECT_EQ(text.find("Niet delen") != std::string::npos, audience == std::string("team"));
    }
    EXPECT_THAT(list.out, HasSubstr(audience));
    EXPECT_THAT(ask(yaml, {"kaart", "buurt.yaml"}, audience).out, HasSubstr(audience));
  }
}

// Every file of a pack by itself: it may leave its folder. The card for a conversation is an empty
// form.
TEST(P28, EveryFileOfAPackSaysForWhomFromWhenOfWhatByWhomAndWhereToTurn) {
  const std::string yaml = people(
      person("ans", std::string("kan: [koken], mag_benaderd_worden: ja, kent: [els], ") + kAll) +
      person("bo",
             std::string("wil_leren: [koken], mag_benaderd_worden: ja, kent: [els], ") + kAll) +
      person("els", std::string("wil_voorstellen: ja, ") + kAll));
  const std::map<std::string, std::string> for_whom{
      {"openbaar", "goed vind"}, {"team", "voor het team"}, {"werker", "voor de werker"}};
  for (const auto& [audience, words] : for_whom) {
    const Outcome pack = run_program(yaml, pack_command(audience));
    std::size_t read = 0;
    for (const auto& [name, bytes] : pack.files) {
      if (!name.starts_with("verslag-" + audience + "/")) {
        continue;
      }
      ++read;
      const bool is_form = name.ends_with("gesprekskaart.pdf");
      const std::string text = std::regex_replace(bare_bytes(name, bytes), std::regex("\\s+"), " ");
      std::vector<std::string> parts{"Proef", "Meld het bij: de balie."};
      if (!is_form) {
        parts.emplace_back("22 november 2026");
        parts.emplace_back("Els");
        parts.push_back(words);
      }
      for (const std::string& part : parts) {
        EXPECT_THAT(text, HasSubstr(part)) << name;
      }
      EXPECT_EQ(text.find("iet delen") != std::string::npos, audience != "openbaar" && !is_form)
          << name;
    }
    EXPECT_GE(read, 15U);
  }
}

TEST(P28, SlidesOfAMapSayByWhomItIs) {
  const std::string yaml =
      people(person("ans", std::string("kent: [bo], ") + kAll) + person("bo", kAll));
  for (const char* const audience : {"openbaar", "team"}) {
    const Outcome map = run_program(yaml, {"kaart", "buurt.yaml", "--voor", audience, "--papier",
                                           "beamer", "--uit", "kaart.pdf"});
    EXPECT_THAT(bare_bytes("kaart.pdf", map.files.at("kaart.pdf")),
                HasSubstr("Verzameld door Els."))
        << audience;
  }
}

TEST(P28, WhatIsPrintedOnATerminalSaysItToo) {
  const std::string yaml =
      people(person("ans", std::string("kan: [koken], ") + kAll) + person("bo", kAll));
  for (const Words& command : {Words{"toon", "ans", "buurt.yaml"}, Words{"verbind", "buurt.yaml"},
                               Words{"verbind", "buurt.yaml", "--wat-als", "ans,bo"}}) {
    const std::string told = ask(yaml, command, "team").out;
    for (const char* const part :
         {"Proef", "22 november 2026", "Verzameld door Els.", "Niet delen: alleen voor het team.",
          "Meld het bij: de balie."}) {
      EXPECT_THAT(told, HasSubstr(part)) << command.front();
    }
  }
}

// Comparing with an earlier picture tells of the whole, never of who came or went.
TEST(P31, ComparingWithEarlierNamesNobodyWhoWentAndCountsNobody) {
  const std::string with =
      people(person("ans", std::string("kent: [bo], ") + kAll) + person("bo", kAll) +
             person("weg", std::string("kent: [bo], ") + kAll));
  const std::string now =
      people(person("ans", std::string("kent: [bo], ") + kAll) + person("bo", kAll));
  const std::filesystem::path earlier =
      std::filesystem::path(::testing::TempDir()) / "buurtweb-eerder.yaml";
  std::ofstream(earlier, std::ios::binary) << with;
  const Outcome compared =
      ask(now, {"analyseer", "buurt.yaml", "--vorige", earlier.string()}, "openbaar");
  std::ofstream(earlier, std::ios::binary) << now;
  const Outcome same =
      ask(now, {"analyseer", "buurt.yaml", "--vorige", earlier.string()}, "openbaar");
  std::filesystem::remove(earlier);
  EXPECT_EQ(compared.exit_code, 0);
  EXPECT_THAT(compared.out + compared.err, Not(HasSubstr("weg")));
  EXPECT_EQ(compared.out, same.out);
}

// Nor does a map of then and now: whoever went, withdrew or was torn out of both files is on
// neither side, and nobody can see that they were there.
TEST(P31, AMapOfThenAndNowShowsNothingOfWhoWent) {
  const std::string stay = person("ans", std::string("kent: [bo], ") + kAll) + person("bo", kAll);
  const std::string tied = std::string("kent: [bo], ") + kAll;
  std::string withdrawn = tied;
  withdrawn.insert(withdrawn.rfind('}'), ", ingetrokken: 2026-11-20");
  const std::string with = people(stay + person("weg", tied), ", peildatum: 2026-10-01");
  const std::string without = people(stay, ", peildatum: 2026-10-01");
  for (const char* const audience : {"openbaar", "team", "werker"}) {
    for (const char* const format : {"dot", "svg"}) {
      Words command = map_command(audience, format, 0);
      command.insert(command.end(), {"--vorige", "eerder.yaml"});
      const auto map = [&](const std::string& now, const std::string& then) {
        return run_in_folder({{"buurt.yaml", now}, {"eerder.yaml", then}}, command);
      };
      const Outcome none = map(people(stay), without);
      EXPECT_EQ(none.exit_code, 0) << none.err;
      EXPECT_TRUE(map(people(stay), with) == none) << audience;
      EXPECT_TRUE(map(people(stay + person("weg", withdrawn)), with) == none) << audience;
    }
  }
}

}  // namespace
}  // namespace buurtweb::testing
