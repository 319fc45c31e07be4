#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <sstream>
#include <utility>

#include "tests/privacy/tellings.h"

// Answers from the lists of a spreadsheet: what an audience gets of them is a function of what it
// may see as well (privacy.md, P-02 and P-03), whatever rows and cells stand beside it.
namespace buurtweb::testing {
namespace {

using Data = std::map<std::string, std::string>;

constexpr const char* kFolder = "lijsten";

// The neighbourhood as lists in a folder. People whose consent has ended are not in it.
Data as_lists(const std::string& yaml, const std::string& folder) {
  const Outcome run = run_program(yaml, {"exporteer", "buurt.yaml", "--voor", "werker", "--naar",
                                         "csv", "--datum", "2026-11-22"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const std::string from = "export-werker/";
  Data result;
  for (const auto& [name, text] : run.files) {
    if (name.starts_with(from)) {
      result.emplace(folder + "/" + name.substr(from.size()), text);
    }
  }
  EXPECT_TRUE(result.contains(folder + "/buurt.csv"));
  return result;
}

// The same lists without keys of people: they are mentioned by their names, and the reader makes
// keys of those.
Data by_names(const Data& lists) {
  Data result = lists;
  std::map<std::string, std::string> names;
  for (auto& [path, text] : result) {
    if (path.ends_with("/bewoners.csv") || path.ends_with("/professionals.csv")) {
      std::istringstream lines(text);
      std::string without;
      for (std::string line; std::getline(lines, line);) {
        const std::size_t name = line.find(';') + 1;
        names[line.substr(0, name - 1)] = line.substr(name, line.find(';', name) - name);
        without += line.substr(name) + "\n";
      }
      text = std::move(without);
    }
  }
  for (auto& [path, text] : result) {
    const std::regex key("\\bp[0-9]{2}\\b");
    std::string named;
    auto from = text.cbegin();
    for (std::sregex_iterator at(text.begin(), text.end(), key), end; at != end; ++at) {
      named.append(from, (*at)[0].first);
      const auto name = names.find(at->str());
      named += name == names.end() ? at->str() : name->second;
      from = (*at)[0].second;
    }
    text = named.append(from, text.cend());
  }
  return result;
}

struct Lists {
  Data one;
  Data other;
};

Lists as_lists(const Tellings& tellings, const std::string& folder = kFolder) {
  return {as_lists(tellings.one, folder), as_lists(tellings.other, folder)};
}

Lists by_names(const Lists& lists) {
  return {by_names(lists.one), by_names(lists.other)};
}

bool is_same(const Lists& lists, Words command) {
  std::ranges::replace(command, std::string("buurt.yaml"), std::string(kFolder));
  return is_same(run_in_folder(lists.one, command), run_in_folder(lists.other, command));
}

const Words kAskedFor{"p00", "p03", "buurp03", "geheimp03", "tuinclub"};

void compare(Whom whom, std::uint32_t seeds, Tellings (*tell)(std::uint32_t, Whom)) {
  const std::vector<Words> commands = all_commands(whom.audience, kAskedFor);
  const std::size_t turns = is_full() ? commands.size() : 2;
  each_seed(0, seeds, [&](std::uint32_t seed) {
    const Lists with_keys = as_lists(tell(seed, whom));
    const Lists lists = seed % 2 == 0 ? with_keys : by_names(with_keys);
    for (std::size_t turn = 0; turn < turns; ++turn) {
      const Words& command = commands[(seed * turns + turn) % commands.size()];
      ASSERT_TRUE(is_same(lists, command)) << joined(command) << ", seed " << seed;
    }
  });
}

TEST(P02, NothingFromListsForEverybodyChangesWhenThePrivatePartIsTornOut) {
  compare(kEverybody, so_many(80, 800), torn);
}

TEST(P02, NothingFromListsForEverybodyChangesWhenPrivatePeopleAreRenamed) {
  compare(kEverybody, so_many(40, 400), renamed);
}

TEST(P03, NothingFromListsForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  compare(kTeam, so_many(40, 400), torn);
}

TEST(P03, NothingFromListsForTheTeamChangesWhenTheWorkersPeopleAreRenamed) {
  compare(kTeam, so_many(20, 200), renamed);
}

TEST(P02, NoPackFromListsForEverybodyChangesWhenThePrivatePartIsTornOut) {
  each_seed(7500, so_many(4, 20), [&](std::uint32_t seed) {
    const Lists lists = by_names(as_lists(torn_few(seed, kEverybody)));
    ASSERT_TRUE(is_same(lists, pack_command(kEverybody.audience))) << "seed " << seed;
  });
}

// One neighbourhood of lists and one of YAML, side by side.
TEST(P03, NothingOfACityOfListsForTheTeamChangesWhenTheWorkersPartIsTornOut) {
  const std::vector<Words> commands = city_commands(kTeam.audience);
  each_seed(0, so_many(8, 80), [&](std::uint32_t seed) {
    Lists city = as_lists(torn(2 * seed, kTeam), "noord");
    const Tellings south = torn(2 * seed + 1, kTeam);
    city.one.emplace("zuid/buurt.yaml", south.one);
    city.other.emplace("zuid/buurt.yaml", south.other);
    const std::size_t step = is_full() ? 1 : 4;
    for (std::size_t i = seed % step; i < commands.size(); i += step) {
      ASSERT_TRUE(is_same(city, commands[i])) << joined(commands[i]) << ", seed " << seed;
    }
  });
}

// A file of lists, and what is told in it of somebody who did not agree.
struct Twin {
  std::string what;
  std::string file;
  std::string hidden;  // rows more
};

const std::string kYes = ";ja;ja;2-9-2026;formulier\n";
const std::string kNo = ";;;;\n";
const std::string kHead = ";Toestemming openbaar;Toestemming team;Toestemming op;Toestemming hoe\n";

// Somebody who is called nearly like somebody or something else, or who writes an area otherwise.
const Twin kTwins[] = {
    {"a key", "bewoners.csv", ";Andre;Hofjes;koken;;;Bea" + kNo},
    {"a name", "bewoners.csv", ";André;Hofjes;koken;;;" + kNo},
    {"a name and an area", "bewoners.csv", ";Jan;Hofjes;zingen;;;" + kNo},
    {"a name of two", "bewoners.csv", ";Dirk;Flat;zingen;;;" + kNo},
    {"a name with another talent", "bewoners.csv", ";Jan;;naaien;;;Jan" + kNo},
    {"a group", "bewoners.csv", ";Koor;Flat;zingen;;;" + kNo},
    {"an area", "bewoners.csv", ";Flat;Flat;zingen;;;" + kNo},
    {"an area as key", "bewoners.csv", "flat;Pien;Flat;zingen;;;" + kNo},
    {"the key of another", "bewoners.csv", "jan;Piet;Flat;zingen;;;" + kNo},
    {"the name of another as key", "bewoners.csv", "Jan;Piet;Flat;zingen;;;" + kNo},
    {"a key like a name", "bewoners.csv", "els;Piet;Flat;zingen;;;" + kNo},
    {"a spelling", "bewoners.csv", ";Piet;hofjes;zingen;;;" + kNo},
    {"an area like a key", "bewoners.csv", ";Piet;koor;zingen;;;" + kNo},
    {"a list", "bewoners.csv", ";\"Bea, Els E.\";Flat;zingen;;;" + kNo},
    {"other letters", "bewoners.csv", ";Ren\xe9;Flat;zingen;;;" + kNo},
    {"a source", "bewoners.csv", ";Cor;Flat;zingen;;;" + kNo},
    {"letters of Turkish", "bewoners.csv", ";Ay\376e;Flat;zingen;;;" + kNo},
    {"a name with a key of another", "bewoners.csv", "b9;Bea;Flat;zingen;;;bea" + kNo},
    {"a row that is too long", "bewoners.csv", ";Wim;Flat;zingen;;;;;;;;;;;;" + kNo},
    {"nothing of the kind", "bewoners.csv", ";Wim;Flat;zingen;;Bea;Jan, Bea" + kNo}};

Data with_twin(const Twin& twin) {
  Data lists{{"lijsten/buurt.csv", "Naam;Bewaartermijn maanden\nDuin;12\n"},
             {"lijsten/netwerken.csv", "Naam;Zichtbaar;Gevoelig\nKoor;openbaar;nee\n"},
             {"lijsten/kanalen.csv", "Naam;Zichtbaar;Bereikt\nApp;openbaar;Flat\n"},
             {"lijsten/initiatieven.csv", "Naam;Zichtbaar;Nodig\nSoep;openbaar;koken\n"},
             {"lijsten/relaties.csv",
              "Van;Soort;Naar;Bron\nJan;trekt;Soep;Cor\nBea;trekt;Soep;Cor\nJan;kent;Bea;Els\n"},
             {"lijsten/bewoners.csv",
              "Sleutel;Naam;Gebied;Kan;Lid van;Genoemd door;Kent" + kHead +
                  ";Andr\xc3\xa9;Hofjes;koken;Koor;;Bea" + kYes +
                  ";Jan;Flat;tuinieren;Koor;;\"Bea, Els E.\"" + kYes + ";Bea;Hofjes;lezen;;;" +
                  kYes + "e1;Els E.;Flat;lezen;;Bea;" + kYes + "d1;Dirk;Hofjes;;Koor;;" + kYes +
                  "d2;Dirk;Flat;;;;Bea" + kYes + "c1;Cor;Flat;;;;" + kYes}};
  // At the top of the list, where it is read first.
  std::string& text = lists.at("lijsten/" + twin.file);
  text.insert(text.find('\n') + 1, twin.hidden);
  return lists;
}

// Such rows make the lists an error that the worker is told of, or they change nothing.
TEST(P02, WhoIsCalledLikeSomebodyElseInListsChangesNothing) {
  const Data without = with_twin({"", "bewoners.csv", ""});
  const auto on = [](const char* audience) {
    return Words{"controleer", kFolder, "--voor", audience, "--datum", "2026-11-22"};
  };
  ASSERT_EQ(run_in_folder(without, on("werker")).exit_code, 0)
      << run_in_folder(without, on("werker")).err;
  std::size_t valid = 0;
  for (const Twin& twin : kTwins) {
    const Lists lists{without, with_twin(twin)};
    const Outcome checked = run_in_folder(lists.other, on("werker"));
    if (checked.exit_code != 0) {
      EXPECT_NE(checked.err.find("lijsten/"), std::string::npos) << checked.err;
      continue;
    }
    ++valid;
    for (const Whom whom : {kEverybody, kTeam}) {
      for (Words& command : all_commands(whom.audience, {"jan", "Dirk", "bea", "Koor", "soep"})) {
        ASSERT_TRUE(is_same(lists, command)) << twin.what << ": " << joined(command);
      }
    }
  }
  EXPECT_GE(valid, 2U);
}

// Planted: the comparisons above could fail, for the lists are read, and the worker's answer of
// them does change.
TEST(P02, TheWorkersViewOfListsWouldBeFoundOut) {
  const Words command{"analyseer", kFolder, "--voor", "werker", "--datum", "2026-11-22"};
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const Lists with_keys = as_lists(torn(seed, kEverybody));
    for (const Lists& lists : {with_keys, by_names(with_keys)}) {
      const Outcome run = run_in_folder(lists.one, command);
      EXPECT_EQ(run.exit_code, 0) << run.err;
      EXPECT_NE(run.out, run_in_folder(lists.other, command).out) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace buurtweb::testing
