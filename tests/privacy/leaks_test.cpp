#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <thread>
#include <unistd.h>

#include "tests/privacy/bare_bytes.h"
#include "tests/privacy/disguises.h"
#include "tests/privacy/whole_program.h"

// Words that stand only in what an audience may not see are looked for in every byte that the
// audience gets (privacy.md, P-01), plain and in disguise.
namespace buurtweb::testing {
namespace {

using Words = std::vector<std::string>;

// What keeps somebody from an audience; the word is in everything that is said about them.
struct Hidden {
  const char* word;
  const char* lines;  // of the record
};
constexpr std::array<Hidden, 7> kFromTheTeam{
    {{"Kanarieaa", ""},
     {"Kanariebb", "    toestemming: {openbaar: nee, team: nee, op: 2026-09-02, hoe: @}\n"},
     {"Kanariecc",
      "    toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: @, ingetrokken: "
      "2026-10-01}\n"},
     {"Kanariedd", "    toestemming: {openbaar: ja, team: ja, op: 2025-09-02, hoe: @}\n"},
     {"Kanarieee",
      "    minderjarig: ja\n    toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: @, "
      "door: "
      "@}\n"},
     {"Kanarieff",
      "    genoemd_op: 2026-09-01\n    toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: "
      "@}\n"},
     {"Kanariegg",
      "    vertrokken_op: 2026-11-01\n    toestemming: {openbaar: ja, team: ja, op: 2026-09-02, "
      "hoe: @}\n"}}};
constexpr Hidden kFromEverybody{
    "Kanariehh", "    toestemming: {openbaar: nee, team: ja, op: 2026-09-02, hoe: formulier}\n"};
// Of what nobody but the worker gets, whoever it is about.
constexpr std::array<const char*, 5> kNeverShown{"Kanarienn", "Kanarieoo", "Kanariepp", "Kanarieqq",
                                                 "Kanarierr"};

std::string hidden_person(const Hidden& hidden) {
  std::string text = R"(  "@ w":
    naam: "@ van @"
    gebied: Hofjes
    kan: ["@ koken", koken]
    gaven: ["@"]
    kennis: ["@"]
    interesses: ["@", groen]
    dromen: ["@"]
    wil_leren: ["@ leren", tuinieren]
    leert_anderen: ["@ geeft les"]
    zoekt: ["@"]
    mag_benaderd_worden: ja
    wil_voorstellen: ja
    kent: [ans, bo]
    lid_van: [tuinclub]
    bron: "@"
    notitie: "@ zegt @"
)" + std::string(hidden.lines);
  const std::string word = hidden.word;
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at)) {
    text.replace(at, 1, word);
  }
  return text;
}

std::string neighbourhood() {
  std::string text = R"(buurt:
  naam: Proefbuurt
  bewaartermijn_maanden: 12
  gebieden: {Flat: {inwoners: 200}, Hofjes: {}}
bewoners:
)";
  for (const Hidden& hidden : kFromTheTeam) {
    text += hidden_person(hidden);
  }
  text += hidden_person(kFromEverybody);
  for (const char* const name : {"ans", "bo", "cor", "dik", "eef", "fien"}) {
    text += std::string("  ") + name + ": {naam: " + name +
            "je, gebied: Flat, kan: [koken], wil_leren: [tuinieren], mag_benaderd_worden: ja, "
            "notitie: Kanarienn, bron: Kanarieoo, genoemd_door: [\"Kanarieaa w\"], toestemming: "
            "{openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier, verbinder: ja}}\n";
  }
  text += R"(netwerken:
  tuinclub: {naam: Tuinclub, zichtbaar: openbaar, gevoelig: nee, leden: [ans, bo], notitie: Kanarienn}
  "Kanariepp": {naam: Kanariepp, zichtbaar: werker, leden: [ans, cor]}
voorzieningen:
  zaal: {naam: Zaal, zichtbaar: openbaar, gebruikers: [tuinclub, "Kanariehh w"]}
initiatieven:
  moestuin: {naam: Moestuin, zichtbaar: openbaar, trekkers: ["Kanariebb w", "Kanariecc w"], nodig: [koken]}
kanalen:
  app: {naam: App, zichtbaar: openbaar, bereikt: [Flat, "Kanarieaa w"], gebruikt_door: ["Kanariebb w"]}
buiten:
  fonds: {naam: Fonds, zichtbaar: openbaar, biedt: [geld]}
plan:
  tafel: [ans, "Kanariehh w", "Kanarieaa w"]
  acties: {a1: {naam: Planten, trekker: "Kanariebb w"}}
verbindingen:
  - {van: ans, soort: kent, naar: bo, bron: Kanarieqq, notitie: Kanarieqq}
  - {van: cor, soort: kent, naar: dik, zichtbaar: werker, inzet: []}
  - {van: "Kanarieaa w", soort: kent, naar: "Kanariehh w", bron: ans}
  - {van: fonds, soort: steunt, naar: moestuin, bron: "Kanariehh w"}
haakjes:
  - {datum: 2026-09-14, aanleiding: Kanariehh feest, leidde_tot: [[ans, bo], ["Kanarieaa w", ans]], verteld_door: "Kanariehh w"}
  - {datum: 2026-09-14, aanleiding: Kanariehh zomer, leidde_tot: [[ans, bo]]}
  - {datum: 2026-09-14, aanleiding: Kanarierr, leidde_tot: [[ans, bo]], zichtbaar: werker}
  - {datum: 2026-09-14, aanleiding: Kanarierr, leidde_tot: [[ans, bo]], verteld_door: "Kanarieaa w", zichtbaar: openbaar}
  - {datum: 2026-09-14, aanleiding: Kanarierr, leidde_tot: [["Kanarieaa w", ans]], zichtbaar: openbaar}
voorstellen:
  - {wie: [ans, cor], via: ["Kanarieaa w"], stand: ontmoet}
liever_niet:
  - [ans, "Kanariehh w"]
)";
  return text;
}

// All of them are a K. van K. in the Hofjes: in a small street that is as good as a name.
const Words kInitials{"K. van K.", "K.v.K.", "KvK Hofjes", "K Hofjes", "K. Hofjes", "K., Hofjes"};

// All disguises of a word and of the key and the name that are made of it.
Words shapes_of(const std::string& word) {
  Words result = kInitials;
  for (const std::string& each : {word, word + " w", word + " van " + word}) {
    for (std::string& shape : disguises(each)) {
      result.push_back(std::move(shape));
    }
  }
  return result;
}

Words shapes_of_all(const Words& canaries) {
  Words result;
  for (const std::string& canary : canaries) {
    std::ranges::move(shapes_of(canary), std::back_inserter(result));
  }
  return result;
}

// What is found of the words in a run, with where.
Words leaks(const Outcome& run, const Words& words) {
  count_bytes(run);
  std::vector<std::pair<std::string, std::string>> places{{"stdout", run.out}, {"stderr", run.err}};
  for (const auto& [name, bytes] : run.files) {
    places.emplace_back(name, bare_bytes(name, bytes));
  }
  Words result;
  for (const auto& [place, bytes] : places) {
    for (const std::string& word : words) {
      if (bytes.find(word) != std::string::npos) {
        result.push_back(place + ": " + word);
      }
    }
  }
  return result;
}

std::vector<Words> everything(const std::string& audience) {
  std::vector<Words> commands = all_commands(audience, {"Kanarieaa w", "ans", "ansje", "tuinclub"});
  for (int step = 0; step <= 5; ++step) {
    for (const char* const format : {"svg", "pdf", "png", "dot"}) {
      if (step % 3 == 0 || std::string(format) == "svg") {
        commands.push_back(map_command(audience, format, step));
      }
    }
  }
  std::ranges::move(picture_commands(audience), std::back_inserter(commands));
  commands.push_back(pack_command(audience));
  return commands;
}

// What was asked for may be repeated by the answer: that is no leak.
Words without_what_was_asked(Words words, const Words& command) {
  std::erase_if(words, [&](const std::string& word) {
    return std::ranges::any_of(
        command, [&](const std::string& asked) { return asked.find(word) != std::string::npos; });
  });
  return words;
}

// Whom or what was asked for may not be there.
bool may_be_unknown(const Words& command) {
  return std::ranges::any_of(command, [](const std::string& word) {
    return word == "toon" || word == "--rond" || word == "--wat-als" || word == "--vorige";
  });
}

void search(const std::string& audience, const Words& canaries) {
  const std::string yaml = neighbourhood();
  const Words words = shapes_of_all(canaries);
  for (const Words& command : everything(audience)) {
    const Outcome run = run_program(yaml, command);
    EXPECT_TRUE(run.exit_code == 0 || run.exit_code == 3 || may_be_unknown(command)) << run.err;
    EXPECT_EQ(leaks(run, without_what_was_asked(words, command)), Words{})
        << command.front() << " " << command.back();
  }
}

Words hidden_from_the_team() {
  Words result(kNeverShown.begin(), kNeverShown.end());
  for (const Hidden& hidden : kFromTheTeam) {
    result.emplace_back(hidden.word);
  }
  return result;
}

Words hidden_from_everybody() {
  Words result = hidden_from_the_team();
  result.emplace_back(kFromEverybody.word);
  return result;
}

// Two of it make a city; both have the same people.
void search_city(const std::string& audience, const Words& canaries) {
  const std::map<std::string, std::string> city{{"noord/buurt.yaml", neighbourhood()},
                                                {"zuid/buurt.yaml", neighbourhood()}};
  const Words words = shapes_of_all(canaries);
  std::vector<Words> commands = city_commands(audience);
  commands.push_back({"verslag", ".", "--voor", audience, "--datum", "2026-11-22"});
  for (const Words& command : commands) {
    EXPECT_EQ(leaks(run_in_folder(city, command), words), Words{}) << command.front();
  }
}

TEST(P01, NothingPrivateStandsInAnyByteForEverybody) {
  search("openbaar", hidden_from_everybody());
  search_city("openbaar", hidden_from_everybody());
}

TEST(P03, NothingOfTheWorkerStandsInAnyByteForTheTeam) {
  search("team", hidden_from_the_team());
  search_city("team", hidden_from_the_team());
}

// What is followed, and the page that tells of an error on a line about somebody.
TEST(P01, NothingPrivateStandsInWhatIsFollowed) {
  const Words words = shapes_of_all(hidden_from_everybody());
  const Outcome good = run_program(neighbourhood(), follow_command("openbaar"));
  EXPECT_EQ(good.exit_code, 130);
  EXPECT_EQ(leaks(good, words), Words{});
  std::map<std::string, std::string> data = good.files;
  data["buurt.yaml"] = neighbourhood() + "liever_nooit:\n  - [Kanarieaa, \"Kanariehh w\"]\n";
  const Outcome bad = run_in_folder(data, follow_command("openbaar"));
  EXPECT_NE(bad.err.find("BW"), std::string::npos) << bad.err;
  EXPECT_EQ(leaks(bad, words), Words{});
}

// Whoever is gone is gone for the worker too, but for the list of what is to be cleaned up.
TEST(P15, WhoWithdrewLeftOrRanOutStandsInNoByteForTheWorker) {
  const std::string yaml = neighbourhood();
  const Words words = shapes_of_all({"Kanariecc", "Kanariedd", "Kanariegg"});
  for (const Words& command : everything("werker")) {
    if (command.front() != "controleer") {
      EXPECT_EQ(leaks(run_program(yaml, command), words), Words{}) << command.front();
    }
  }
}

// Planted leaks: a search that does not find these finds nothing.
class Disguise : public ::testing::TestWithParam<std::size_t> {};

TEST_P(Disguise, IsSeenThrough) {
  const Words words = shapes_of("Kanariehh");
  const Outcome clean = run_program(neighbourhood(), map_command("openbaar", "svg", 0));
  ASSERT_EQ(leaks(clean, words), Words{});
  Outcome leaky = clean;
  std::string& svg = leaky.files.at("kaart.svg");
  svg.insert(svg.find("</svg>"),
             "<!-- " + disguises("Kanariehh van Kanariehh")[GetParam()] + " -->");
  EXPECT_NE(leaks(leaky, words), Words{});
  Outcome in_name = clean;
  in_name.files.emplace("kaart-" + disguises("Kanariehh w")[GetParam()] + ".svg", "");
  EXPECT_NE(leaks(in_name, words), Words{});
}

TEST(P01, InitialsWithAStreetAreSeenThrough) {
  const Outcome clean = run_program(neighbourhood(), map_command("openbaar", "svg", 0));
  for (const std::string& initials : kInitials) {
    Outcome leaky = clean;
    std::string& svg = leaky.files.at("kaart.svg");
    svg.insert(svg.find("</svg>"), "<!-- " + initials + " -->");
    EXPECT_NE(leaks(leaky, shapes_of("Kanariehh")), Words{}) << initials;
  }
}

INSTANTIATE_TEST_SUITE_P(P01, Disguise, ::testing::Range(std::size_t{0}, disguises("x").size()));

TEST(P01, TheSearchReadsPackedFilesAsThoseWhoOpenThem) {
  const std::string yaml = neighbourhood();
  for (const Words& command :
       {map_command("openbaar", "pdf", 0),
        Words{"exporteer", "buurt.yaml", "--naar", "xlsx", "--datum", "2026-11-22"}}) {
    const Outcome run = run_program(yaml, command);
    for (const auto& [name, bytes] : run.files) {
      const bool is_packed = name.ends_with(".pdf") || name.ends_with(".xlsx");
      if (is_packed) {
        // What is read out of a map stands in it as it is.
        EXPECT_TRUE(name == "kaart.pdf" || bytes.find("Tuinclub") == std::string::npos)
            << name << " is not packed";
        EXPECT_NE(bare_bytes(name, bytes).find("Tuinclub"), std::string::npos) << name;
      }
    }
  }
}

TEST(P01, TheDisguisesAreTheUsualOnes) {
  const Words all = disguises("Kanarie \u00E9");
  for (const char* const shape : {"KANARIE \u00E9", "kanarie \u00E9", "Kanarie%20%C3%A9",
                                  "kanarie-\u00E9", "kanarie_\u00E9"}) {
    EXPECT_NE(std::ranges::find(all, shape), all.end()) << shape;
  }
  // As md5sum and sha1sum print them.
  const Words hashes = disguises("kanarie");
  for (const char* const hash :
       {"676cf6c9191e2f32006362d28d753ea1", "05cbf942514b912d5e935ac062dc6ddf7d42207c"}) {
    EXPECT_NE(std::ranges::find(hashes, hash), hashes.end()) << hash;
  }
}

// Built on another day, by somebody else, somewhere else, a moment later.
TEST(P08, OutputsAreTheSameBytesWhoeverMakesThemWhereAndWhen) {
  const std::string yaml = neighbourhood();
  const auto all = [&] {
    std::vector<Outcome> runs;
    for (const char* const format : {"svg", "pdf", "png", "dot"}) {
      runs.push_back(run_program(yaml, map_command("team", format, 2)));
    }
    for (const char* const format : {"csv", "xlsx", "geojson"}) {
      runs.push_back(run_program(
          yaml, {"exporteer", "buurt.yaml", "--naar", format, "--datum", "2026-11-22"}));
    }
    runs.push_back(run_program(yaml, pack_command("openbaar")));
    return runs;
  };
  const auto as = [](const char* user, const char* zone, const char* epoch) {
    for (const char* const name : {"USER", "LOGNAME", "HOME", "HOSTNAME"}) {
      ::setenv(name, user, 1);  // NOLINT(concurrency-mt-unsafe)
    }
    ::setenv("TZ", zone, 1);                  // NOLINT(concurrency-mt-unsafe)
    ::setenv("SOURCE_DATE_EPOCH", epoch, 1);  // NOLINT(concurrency-mt-unsafe)
    ::tzset();
  };
  as("els", "Europe/Amsterdam", "1700000000");
  const std::vector<Outcome> first = all();
  // The clock of a zip counts in steps of two seconds.
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));
  as("kanariegebruiker", "Pacific/Auckland", "1800000000");
  const std::vector<Outcome> second = all();
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_TRUE(first[i] == second[i]) << i;
    EXPECT_EQ(leaks(second[i], {"kanariegebruiker", "buurtweb-" + std::to_string(::getpid())}),
              Words{});
  }
  // Planted: who made it, and when, would be found.
  Outcome leaky = second.front();
  leaky.out += std::string(std::getenv("USER")) + std::getenv("SOURCE_DATE_EPOCH");
  EXPECT_FALSE(leaky == first.front());
  EXPECT_NE(leaks(leaky, {"kanariegebruiker"}), Words{});
}

}  // namespace
}  // namespace buurtweb::testing
