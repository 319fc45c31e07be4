#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <ostream>
#include <regex>

#include "tests/pipeline.h"
#include "tests/privacy/tellings.h"
#include "tests/privacy/whole_program.h"

// What an audience gets is a function of what it may see, whatever it asks for and in whatever form
// it comes: standard output and standard error, the exit code, and the names and bytes of files
// (privacy.md, P-02, P-03 and P-23).
namespace buurtweb::testing {
namespace {

// Nobody called so, a private person (or a public one, by the seed), and two that everybody sees.
const Words kAskedFor{"p00", "p03", "Geheimp03", "Tuinclub", "eetgroep"};

void compare_all(Whom whom, std::uint32_t seeds, Tellings (*tell)(std::uint32_t, Whom)) {
  const std::vector<Words> commands = all_commands(whom.audience, kAskedFor);
  // Each neighbourhood is asked some things, all things by turns.
  const std::size_t turns = is_full() ? commands.size() : 2;
  each_seed(0, seeds, [&](std::uint32_t seed) {
    const Tellings tellings = tell(seed, whom);
    for (std::size_t turn = 0; turn < turns; ++turn) {
      const Words& command = commands[(seed * turns + turn) % commands.size()];
      ASSERT_TRUE(is_same(tellings, command, honestly)) << joined(command) << ", seed " << seed;
    }
  });
}

std::uint32_t many() {
  return so_many(1000, 2000);
}

TEST(P02, NothingForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_all(kEverybody, many(), torn);
}

TEST(P02, NothingForEverybodyChangesWhenPrivatePeopleAreRenamed) {
  compare_all(kEverybody, many() / 4, renamed);
}

TEST(P03, NothingForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_all(kTeam, many() / 2, torn);
}

TEST(P03, NothingForTheTeamChangesWhenTheWorkersPeopleAreRenamed) {
  compare_all(kTeam, many() / 8, renamed);
}

// How many files there are, and what they are called, may say whom they are about.
TEST(P02, NothingTellsWhichFilesThereAre) {
  const std::string shown =
      "buurt: {naam: T, bewaartermijn_maanden: 12}\nbewoners:\n"
      "  p00: {naam: Ans, kan: [koken], toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: "
      "formulier}}\nnetwerken:\n  tuinclub: {naam: Tuinclub, zichtbaar: openbaar, gevoelig: nee, "
      "leden: [p00]}\n";
  const std::string hidden = "bewoners:\n  p03: {naam: Geheimp03, kan: [koken], kent: [p00]}\n";
  for (const Whom whom : {kEverybody, kTeam}) {
    std::vector<Words> commands = all_commands(whom.audience, kAskedFor);
    commands.push_back(map_command(whom.audience, "dot", 2));
    commands.push_back(pack_command(whom.audience));
    for (Words& command : commands) {
      std::ranges::replace(command, std::string("buurt.yaml"), std::string("."));
      EXPECT_TRUE(run_in_folder({{"buurt.yaml", shown}, {"geheimp03.yaml", hidden}}, command) ==
                  run_in_folder({{"buurt.yaml", shown}}, command))
          << joined(command);
    }
  }
}

// Maps of `seeds` neighbourhoods that are told so, in each of the formats.
struct Drawing {
  std::uint32_t seeds;
  Tellings (*tell)(std::uint32_t, Whom);
  Words formats;
};

void compare_maps(Whom whom, const Drawing& drawing) {
  each_seed(5000, drawing.seeds, [&](std::uint32_t seed) {
    for (const std::string& format : drawing.formats) {
      const Words command = map_command(whom.audience, format, static_cast<int>(seed % 6));
      ASSERT_TRUE(is_same(drawing.tell(seed, whom), command, honestly))
          << joined(command) << ", seed " << seed;
    }
  });
}

const Words kDrawn{"svg", "pdf", "png"};
const Words kLaidOut{"dot"};  // the drawing is made of the layout

TEST(P02, NoLayoutForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_maps(kEverybody, {so_many(24, 500), torn_small, kLaidOut});
}

TEST(P03, NoLayoutForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_maps(kTeam, {so_many(12, 250), torn_small, kLaidOut});
}

TEST(P02, NoLayoutOfFewAssetsForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_maps(kEverybody, {so_many(300, 2000), torn_few, kLaidOut});
}

TEST(P03, NoLayoutOfFewAssetsForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_maps(kTeam, {so_many(100, 200), torn_few, kLaidOut});
}

Outcome page(const std::string& yaml, const Words& command) {
  const bool is_public = command.front() == kEverybody.audience;
  return {0, page_of(yaml, is_public ? Audience::public_ : Audience::team), "", {}};
}

void compare_pages(Whom whom, std::uint32_t seeds) {
  each_seed(8000, seeds, [&](std::uint32_t seed) {
    ASSERT_TRUE(is_same(torn_small(seed, whom), {whom.audience}, page)) << "seed " << seed;
  });
}

TEST(P02, NoPageForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_pages(kEverybody, so_many(40, 120));
}

TEST(P03, NoPageForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_pages(kTeam, so_many(20, 60));
}

void compare_pictures(Whom whom, std::uint32_t seeds) {
  const std::vector<Words> commands = picture_commands(whom.audience);
  each_seed(9000, seeds, [&](std::uint32_t seed) {
    const Words& command = commands[(seed - 9000) % commands.size()];
    ASSERT_TRUE(is_same(torn_small(seed, whom), command, honestly))
        << joined(command) << ", seed " << seed;
  });
}

TEST(P02, NoPictureForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_pictures(kEverybody, so_many(36, 180));
}

TEST(P03, NoPictureForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_pictures(kTeam, so_many(24, 120));
}

// The page, the maps on every paper, the lists and the letter, in one folder.
void compare_packs(Whom whom, std::uint32_t seeds) {
  each_seed(7000, seeds, [&](std::uint32_t seed) {
    ASSERT_TRUE(is_same(torn_small(seed, whom), pack_command(whom.audience), honestly))
        << "seed " << seed;
  });
}

TEST(P02, NoPackForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_packs(kEverybody, so_many(6, 30));
}

TEST(P03, NoPackForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_packs(kTeam, so_many(3, 12));
}

TEST(P02, NoMapForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare_maps(kEverybody, {so_many(40, 120), is_full() ? torn_small : torn_few, kDrawn});
}

TEST(P03, NoMapForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare_maps(kTeam, {so_many(10, 40), is_full() ? torn_small : torn_few, kDrawn});
}

// Planted leaks. Each is a program that does what ours does and lets one thing of the private part
// through; the comparison above must find each of them.
std::size_t count_of_people(const std::string& yaml) {
  std::size_t count = 0;
  for (std::size_t at = yaml.find("\n  p"); at != std::string::npos;
       at = yaml.find("\n  p", at + 1)) {
    ++count;
  }
  return count;
}

// Everything that came out, to change at one place.
void change_all(Outcome& run, const std::function<std::string(const std::string&)>& change) {
  run.out = change(run.out);
  for (auto& [name, text] : run.files) {
    text = change(text);
  }
}

Outcome with_label(const std::string& yaml, const Words& command) {
  Outcome run = run_program(yaml, command);
  const bool knows = yaml.find("Geheim") != std::string::npos;
  change_all(run, [&](const std::string& text) {
    return knows ? std::regex_replace(text, std::regex("label=\""), "label=\"Geheim ") : text;
  });
  return run;
}

Outcome with_count(const std::string& yaml, const Words& command) {
  Outcome run = run_program(yaml, command);
  change_all(run, [&](const std::string& text) {
    return text + std::to_string(count_of_people(yaml)) + "\n";
  });
  return run;
}

Outcome with_order(const std::string& yaml, const Words& command) {
  Outcome run = run_program(yaml, command);
  change_all(run, [&](std::string text) {
    const std::size_t end = text.find('\n');
    if (count_of_people(yaml) % 2 == 1 && end != std::string::npos) {
      std::rotate(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end) + 1, text.end());
    }
    return text;
  });
  return run;
}

Outcome with_colour(const std::string& yaml, const Words& command) {
  Outcome run = run_program(yaml, command);
  const std::string shade = std::to_string(100000 + count_of_people(yaml));
  change_all(run, [&](const std::string& text) {
    return std::regex_replace(text, std::regex("#[0-9A-Fa-f]{6}"), "#" + shade,
                              std::regex_constants::format_first_only);
  });
  return run;
}

Outcome with_file_name(const std::string& yaml, const Words& command) {
  Outcome run = run_program(yaml, command);
  std::map<std::string, std::string> files;
  for (auto& [name, text] : run.files) {
    files.emplace(std::to_string(count_of_people(yaml)) + name, text);
  }
  run.files = std::move(files);
  return run;
}

Outcome with_warning(const std::string& yaml, const Words& command) {
  Outcome run = run_program(yaml, command);
  run.err += yaml.find("ingetrokken") == std::string::npos ? "" : "er is iemand weggelaten\n";
  return run;
}

Outcome with_exit_code(const std::string& yaml, const Words& command) {
  Outcome run = run_program(yaml, command);
  run.exit_code = count_of_people(yaml) % 2 == 0 ? run.exit_code : 1;
  return run;
}

struct Planted {
  const char* name;
  Render render;
  Words command;
};

void PrintTo(const Planted& planted, std::ostream* out) {
  *out << planted.name;
}

class PlantedLeak : public ::testing::TestWithParam<Planted> {};

TEST_P(PlantedLeak, IsFound) {
  std::size_t found = 0;
  for (std::uint32_t seed = 0; seed < 12 && found < 3; ++seed) {
    found += is_same(torn_small(seed, kEverybody), GetParam().command, GetParam().render) ? 0U : 1U;
  }
  EXPECT_EQ(found, 3U);
}

const Words kMapAsText = map_command("openbaar", "dot", 0);
const Words kFindings{"analyseer", "buurt.yaml", "--voor", "openbaar", "--datum", "2026-11-22"};

INSTANTIATE_TEST_SUITE_P(P02, PlantedLeak,
                         ::testing::Values(Planted{"Label", with_label, kMapAsText},
                                           Planted{"Count", with_count, kFindings},
                                           Planted{"Order", with_order, kFindings},
                                           Planted{"Colour", with_colour, kMapAsText},
                                           Planted{"FileName", with_file_name, kMapAsText},
                                           Planted{"Warning", with_warning, kFindings},
                                           Planted{"ExitCode", with_exit_code, kFindings}),
                         [](const auto& each) { return std::string(each.param.name); });

// The greatest leak of all: whoever asks for the public view gets the worker's.
TEST(P02, TheWorkersViewWouldBeFoundOut) {
  const Render as_worker = [](const std::string& yaml, Words command) {
    std::ranges::replace(command, std::string("openbaar"), std::string("werker"));
    return run_program(yaml, command);
  };
  const auto found = [](const Words& command, const Render& render) {
    std::size_t result = 0;
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
      result += is_same(torn_small(seed, kEverybody), command, render) ? 0U : 1U;
    }
    return result;
  };
  EXPECT_GE(found(kFindings, as_worker), 5U);
  EXPECT_GE(found(kMapAsText, as_worker), 5U);
  const Render page_for_worker = [](const std::string& yaml, const Words&) {
    return Outcome{0, page_of(yaml, Audience::worker), "", {}};
  };
  EXPECT_GE(found({}, page_for_worker), 5U);
}

// The wish not to be introduced shapes what the team gets in one way only: the pair is not there
// (P-23). Nothing counts it, says it or leaves a gap for it.
TEST(P23, ThatTwoPeopleRatherDoNotMeetIsSaidNowhere) {
  const Words command{"verbind", "buurt.yaml", "--voor", "team", "--datum", "2026-11-22"};
  const std::string head = "buurt: {naam: T, bewaartermijn_maanden: 12}\nbewoners:\n";
  const auto person = [](const char* key, const char* rest) {
    return std::string("  ") + key + ": {naam: " + key + ", mag_benaderd_worden: ja, " + rest +
           ", toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}\n";
  };
  const std::string people = person("ans", "kan: [koken], kent: [els]") +
                             person("bo", "wil_leren: [koken], kent: [els]") +
                             person("els", "kan: [tuinieren], wil_voorstellen: ja");
  const Outcome asked = run_program(head + people, command);
  EXPECT_NE(asked.out.find("koken"), std::string::npos) << asked.out;
  const Outcome avoided = run_program(head + people + "liever_niet:\n  - [ans, bo]\n", command);
  // As if Bo did not want to learn it.
  std::string other = head + people;
  other.replace(other.find("wil_leren: [koken]"), 18, "kan: [schaken]");
  EXPECT_EQ(avoided, run_program(other, command));
}

}  // namespace
}  // namespace buurtweb::testing
