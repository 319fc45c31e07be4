#include "engine/generate/neighbourhood.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/graph/tie_graphs.h"
#include "engine/input/import.h"
#include "engine/input/table_files.h"
#include "tests/pipeline.h"

namespace buurtweb::generate {
namespace {

using ::testing::IsEmpty;

Telling telling(Form form, bool is_whole_town) {
  return {.form = form, .is_whole_town = is_whole_town, .day = testing::kDay};
}

// Each district by itself, so that a key of elsewhere would be found.
TEST(MadeNeighbourhood, IsAcceptedWithoutAWarning) {
  for (const std::uint32_t residents : {1U, 7U, 300U, 5000U}) {
    const Town town = make_town(residents, residents);
    for (std::uint32_t d = 0; d < town.districts.size(); ++d) {
      const testing::Read read =
          testing::read(as_yaml(describe(town, d, telling(Form::yaml, false))));
      EXPECT_THAT(read.codes(), IsEmpty()) << residents << " residents, district " << d;
      EXPECT_TRUE(read.neighbourhood);
    }
  }
}

TEST(MadeNeighbourhood, HasEverythingAMapAsksFor) {
  const Town town = make_town(900, 1);
  const std::string yaml = as_yaml(describe(town, 0, telling(Form::yaml, true)));
  for (const char* const key :
       {"gaven:",       "kan:",         "zoekt:",       "wil_leren:",      "genoemd_door:",
        "toestemming:", "kanalen:",     "bereikt:",     "buiten:",         "plan:",
        "tafel:",       "acties:",      "nodig:",       "bron:",           "antwoord: nee",
        "haakjes:",     "voorstellen:", "liever_niet:", "contactpersoon:", "steunt",
        "locatie:"}) {
    EXPECT_NE(yaml.find(key), std::string::npos) << key;
  }
  EXPECT_GT(testing::scene_of(yaml, Audience::public_).size(), 100U);
}

TEST(MadeNeighbourhood, IsTheSameForTheSameSeed) {
  const auto made = [](std::uint64_t seed) {
    return as_yaml(describe(make_town(200, seed), 0, telling(Form::yaml, true)));
  };
  EXPECT_EQ(made(5), made(5));
  EXPECT_NE(made(5), made(6));
}

// How many streets hang on one tie to all that is elsewhere, and how many on none.
struct Hanging {
  std::size_t on_one = 0;
  std::size_t on_none = 0;
  bool operator==(const Hanging&) const = default;
};

Hanging hanging_in(const Town& town) {
  return {.on_one = static_cast<std::size_t>(
              std::ranges::count(town.streets, Hold::one_bridge, &Street::hold)),
          .on_none = static_cast<std::size_t>(
              std::ranges::count(town.streets, Hold::none, &Street::hold))};
}

// Counted in a file as a worker sees it.
Hanging hanging_in(const privacy::Scene& scene) {
  const graph::TieGraph social = graph::build_tie_graphs(scene).social;
  const auto street_of = [&](graph::Vertex v) {
    const privacy::Member& member = scene.members[v];
    return member.kind == AssetKind::resident ? member.area : std::nullopt;
  };
  std::vector<std::size_t> ties_out(scene.areas.size(), 0);
  std::set<AreaId> streets;
  for (graph::Vertex v = 0; v < social.vertex_count(); ++v) {
    if (const auto street = street_of(v)) {
      streets.insert(*street);
      ties_out[street->value()] += static_cast<std::size_t>(std::ranges::count_if(
          social.neighbours(v), [&](graph::Vertex w) { return street_of(w) != street; }));
    }
  }
  Hanging found;
  for (const AreaId street : streets) {
    found.on_one += ties_out[street.value()] == 1 ? 1U : 0U;
    found.on_none += ties_out[street.value()] == 0 ? 1U : 0U;
  }
  return found;
}

TEST(MadeNeighbourhood, HangsAsManyStreetsOnOneBridgeOrNoneAsItsTown) {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const Town town = make_town(3999, seed);
    const Hanging expected = hanging_in(town);
    EXPECT_GE(expected.on_one, 2U);
    EXPECT_GE(expected.on_none, 1U);
    const std::string yaml = as_yaml(describe(town, 0, telling(Form::yaml, true)));
    EXPECT_EQ(hanging_in(testing::scene_of(yaml, Audience::worker)), expected) << seed;
  }
}

// Each district in a file of its own, in which nobody of another stands.
TEST(MadeNeighbourhood, HangsThemSoInTheFilesOfACity) {
  const Town town = make_town(9000, 4);
  Hanging found;
  for (std::uint32_t d = 0; d < town.districts.size(); ++d) {
    const Hanging own = hanging_in(testing::scene_of(
        as_yaml(describe(town, d, telling(Form::yaml, false))), Audience::worker));
    found.on_one += own.on_one;
    found.on_none += own.on_none;
  }
  EXPECT_EQ(found, hanging_in(town));
}

// All tables of a town, as files in memory.
std::vector<input::ImportFile> tables_of(const Town& town) {
  std::vector<input::ImportFile> files;
  std::map<std::string, std::string> texts;
  for (std::uint32_t d = 0; d < town.districts.size(); ++d) {
    for (const Rows& rows : describe(town, d, telling(Form::csv, true))) {
      std::string& text = texts[std::string(rows.section().csv)];
      text += text.empty() ? rows.heading() + rows.text() : rows.text();
    }
  }
  for (const auto& [name, text] : texts) {
    files.push_back({.path = name + ".csv", .bytes = text});
  }
  return files;
}

TEST(MadeNeighbourhood, IsTheSameTownAsTables) {
  const Town town = make_town(5000, 4);
  const input::Imported imported = input::import_tables(tables_of(town));
  EXPECT_EQ(imported.notes.left_out(), 0U);
  EXPECT_EQ(imported.headings, imported.headings_understood);
  const testing::Read read = testing::read(imported.yaml.whole());
  EXPECT_THAT(read.codes(), IsEmpty());
  ASSERT_TRUE(read.neighbourhood);
}

}  // namespace
}  // namespace buurtweb::generate
