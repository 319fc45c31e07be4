#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <variant>

#include "engine/analysis/study.h"
#include "engine/base/kinds.h"
#include "engine/report/map_sheet.h"
#include "engine/report/pictures.h"
#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"
#include "viz/formats.h"

// What an audience gets is a function of what it may see (privacy.md, P-02 and P-03).
namespace buurtweb::testing {
namespace {

constexpr std::uint32_t kSeeds = 300;

TEST(Openbaar, P02_StaysTheSameWhenThePrivatePartIsTornOut) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const RandomNeighbourhood buurt(seed);
    const std::string whole = told(buurt.yaml({.with_private = true}), Audience::public_);
    const std::string torn = told(buurt.yaml({.with_private = false}), Audience::public_);
    ASSERT_EQ(whole, torn) << "seed " << seed;
  }
}

TEST(Openbaar, P02_StaysTheSameWhenPrivatePeopleAreRenamed) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const RandomNeighbourhood buurt(seed);
    const std::string before = told(buurt.yaml({.private_names = "Aafje"}), Audience::public_);
    const std::string after = told(buurt.yaml({.private_names = "Zwaan"}), Audience::public_);
    ASSERT_EQ(before, after) << "seed " << seed;
  }
}

TEST(Team, P03_StaysTheSameWhenTheWorkersPartIsTornOut) {
  for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
    const RandomNeighbourhood buurt(seed);
    const std::string whole = told(buurt.yaml({.with_private = true}, 1), Audience::team);
    const std::string torn = told(buurt.yaml({.with_private = false}, 1), Audience::team);
    ASSERT_EQ(whole, torn) << "seed " << seed;
  }
}

// A planted fault: the worker's view does change, or the tests above could not fail.
TEST(Werker, SeesThatThePrivatePartIsTornOut) {
  std::size_t changed = 0;
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const RandomNeighbourhood buurt(seed);
    const std::string whole = told(buurt.yaml({.with_private = true}), Audience::worker);
    changed += whole != told(buurt.yaml({.with_private = false}), Audience::worker) ? 1U : 0U;
  }
  EXPECT_GT(changed, 15U);
}

// Every step once, on paper and on a screen in turn.
MapWish map_wish(std::uint32_t seed) {
  const std::uint32_t number = seed % 6;
  return {
      .step = number == 0 ? std::nullopt : std::optional(static_cast<analysis::Step>(number - 1)),
      .paper = seed % 4 < 2 ? viz::Paper::a3 : viz::Paper::beamer};
}

std::string drawn(const std::string& yaml, Audience audience, std::uint32_t seed,
                  const viz::Format& format) {
  const viz::PublicSheet sheet(map_of(yaml, audience, map_wish(seed)));
  return std::get<viz::Print>(viz::publish(sheet, format)).bytes;
}

// The pictures of their own that this audience may see, and where everything stands on its maps.
std::string pictured(const std::string& yaml, Audience audience) {
  std::string result;
  for (const report::Picture& one : report::pictures()) {
    if (audience >= one.widest) {
      const viz::PublicSheet sheet(
          map_of(yaml, audience, {.picture = one.name, .around = MemberId(0)}));
      result += std::get<viz::Print>(viz::publish(sheet, *viz::format_named("dot"))).bytes;
    }
  }
  const privacy::Scene seen = scene_of(yaml, audience);
  const locale::Catalogue dutch = *locale::catalogue("nl");
  return result + report::places_text(
                      report::common_places(analysis::study(seen),
                                            {.step = {}, .run_date = kDay, .catalogue = dutch}),
                      audience);
}

TEST(Openbaar, P02_PicturesAndPlacesAreTheSameBytesWhenThePrivatePartIsTornOut) {
  for (std::uint32_t seed = 20; seed < 23; ++seed) {
    const RandomNeighbourhood buurt(seed);
    const auto with = [&](bool whole) {
      return pictured(buurt.yaml({.with_private = whole}), Audience::public_);
    };
    EXPECT_EQ(with(true), with(false)) << "seed " << seed;
  }
}

TEST(Team, PicturesAndPlacesAreTheSameBytesWhenTheWorkersPartIsTornOut) {
  const RandomNeighbourhood buurt(23);
  const auto with = [&](bool whole) {
    return pictured(buurt.yaml({.with_private = whole}, 1), Audience::team);
  };
  EXPECT_EQ(with(true), with(false));
}

TEST(Openbaar, P02_MapsAreTheSameBytesWhenThePrivatePartIsTornOut) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const RandomNeighbourhood buurt(seed);
    const viz::Format& format = viz::formats()[seed % viz::formats().size()];
    const auto with = [&](bool whole) {
      return drawn(buurt.yaml({.with_private = whole}), Audience::public_, seed, format);
    };
    ASSERT_TRUE(with(true) == with(false)) << format.name << ", seed " << seed;
  }
}

TEST(Team, P03_MapsAreTheSameBytesWhenTheWorkersPartIsTornOut) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const RandomNeighbourhood buurt(seed);
    const auto with = [&](bool whole) {
      return drawn(buurt.yaml({.with_private = whole}, 1), Audience::team, seed,
                   *viz::format_named("svg"));
    };
    ASSERT_TRUE(with(true) == with(false)) << "seed " << seed;
  }
}

TEST(Volgorde, ChangesNoByteOfAMap) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const RandomNeighbourhood buurt(seed);
    const auto shuffled = [&](std::uint32_t order) {
      return drawn(buurt.yaml({.shuffle = order}), static_cast<Audience>(seed % 3), seed,
                   *viz::format_named("svg"));
    };
    ASSERT_TRUE(shuffled(0) == shuffled(7)) << "seed " << seed;
  }
}

TEST(Volgorde, ChangesNoByteForAnyAudience) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const RandomNeighbourhood buurt(seed);
    for (const Audience audience : {Audience::public_, Audience::team}) {
      ASSERT_EQ(told(buurt.yaml({.shuffle = 0}), audience),
                told(buurt.yaml({.shuffle = 7}), audience))
          << "seed " << seed;
    }
  }
}

// The worker's answer names lines of the file, and only those may differ. What is wrong with the
// file stands in the order of its lines and is left out here.
TEST(Volgorde, ChangesOnlyTheLinesThatTheWorkerIsPointedTo) {
  const auto without_lines = [](std::string text) {
    text.resize(text.find("\"diagnostiek\""));
    for (std::size_t at = text.find("\"regel\""); at != std::string::npos;
         at = text.find("\"regel\"", at + 1)) {
      text.erase(at + 7, text.find('\n', at) - at - 7);
    }
    return text;
  };
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const RandomNeighbourhood buurt(seed);
    ASSERT_EQ(without_lines(told(buurt.yaml({.shuffle = 0}), Audience::worker)),
              without_lines(told(buurt.yaml({.shuffle = 7}), Audience::worker)))
        << "seed " << seed;
  }
}

}  // namespace
}  // namespace buurtweb::testing
