#include <fmt/format.h>
#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <new>
#include <optional>
#include <pthread.h>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "engine/analysis/city.h"
#include "engine/analysis/side_by_side.h"
#include "engine/analysis/study.h"
#include "engine/base/parallel.h"
#include "engine/graph/betweenness.h"
#include "engine/input/draft_yaml.h"
#include "engine/input/import.h"
#include "engine/input/load.h"
#include "engine/model/resolve.h"
#include "engine/privacy/gate.h"
#include "tests/support/town_graph.h"

// Everything that runs side by side, in one small program: sh tests/run.sh --tsan looks at it with
// the sanitizer that sees two threads touch the same.
namespace buurtweb {
namespace {

constexpr Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};

TEST(InParallel, DoesAllOfItOnceAndCountsWhatIsDone) {
  std::vector<int> times(1000, 0);
  std::size_t last = 0;
  in_parallel(
      times.size(), [&](std::size_t i) { ++times[i]; },
      [&](std::size_t done) {
        EXPECT_EQ(done, last + 1);
        last = done;
      });
  EXPECT_THAT(times, ::testing::Each(1));
  EXPECT_EQ(last, times.size());
}

// Such as that there is no memory left.
TEST(OnThreads, ThrowsOnThisOneWhatWasThrownOnAnother) {
  const std::thread::id here = std::this_thread::get_id();
  std::atomic<int> begun = 0;
  const auto run = [&] {
    ++begun;
    if (std::this_thread::get_id() != here) {
      throw std::bad_alloc();
    }
  };
  EXPECT_THROW(on_threads(3, run), std::bad_alloc);
  EXPECT_EQ(begun, 3);
}

TEST(InParallel, ThrowsWhatWasThrownAndStops) {
  std::atomic<std::size_t> begun = 0;
  const auto work = [&](std::size_t i) {
    ++begun;
    if (i == 3) {
      throw std::runtime_error("three");
    }
    // So slow that all of it takes seconds, even when whoever throws has to wait for its turn.
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  };
  EXPECT_THROW(in_parallel(10'000, work), std::runtime_error);
  EXPECT_LT(begun, 10'000U);
}

// While there is one of these no thread can be made: nothing has room for such a stack.
class NoMoreThreads {
public:
  NoMoreThreads() {
    ::pthread_getattr_default_np(&before_);
    pthread_attr_t attributes = before_;
    ::pthread_attr_setstacksize(&attributes, std::size_t{1} << 48U);
    ::pthread_setattr_default_np(&attributes);
  }
  NoMoreThreads(const NoMoreThreads&) = delete;
  NoMoreThreads& operator=(const NoMoreThreads&) = delete;
  ~NoMoreThreads() { ::pthread_setattr_default_np(&before_); }

private:
  pthread_attr_t before_{};
};

TEST(InParallel, WithoutThreadsOneDoesAllOfIt) {
  const NoMoreThreads none;
  EXPECT_THROW(std::thread([] {}).join(), std::system_error);
  std::vector<int> times(1000, 0);
  in_parallel(times.size(), [&](std::size_t i) { ++times[i]; });
  EXPECT_THAT(times, ::testing::Each(1));
  const graph::TieGraph town = testing::town_graph(1500, 7);
  EXPECT_FALSE(graph::betweenness(town, {.threads = 4}).empty());
}

TEST(Threads, ShareTheWorkOfBetweenness) {
  const graph::TieGraph town = testing::town_graph(1500, 7);
  EXPECT_EQ(graph::betweenness(town, {.threads = 4}), graph::betweenness(town, {.threads = 1}));
}

// What a city asks of each of its neighbourhoods, as numbers.
struct Answer {
  std::vector<std::pair<analysis::FindingKind, std::uint32_t>> findings;
  std::size_t problems = 0;
  std::size_t outward = 0;
  bool operator==(const Answer&) const = default;
};

Answer answer_of(const std::string& path) {
  SourceFiles files;
  Diagnostics diagnostics;
  input::Loaded read = input::load(path, files, diagnostics, {.limits = {.part_bytes = 4096}});
  Answer answer;
  const std::optional<model::Neighbourhood> neighbourhood =
      model::resolve(std::move(*read.draft), kDay, diagnostics);
  const privacy::Scene scene = privacy::Gate(*neighbourhood, kDay).view<Audience::worker>().scene();
  for (const analysis::Finding& finding : analysis::study(scene).findings) {
    answer.findings.emplace_back(finding.kind, finding.people);
  }
  answer.problems = diagnostics.sorted().size();
  answer.outward = analysis::outward(scene).assets.size();
  return answer;
}

// Residents in a ring of streets, with clubs and what they can and seek.
std::string large_neighbourhood(std::size_t residents) {
  std::string text = "buurt: {naam: Groot}\nnetwerken:\n";
  for (std::size_t i = 0; i < 20; ++i) {
    text += fmt::format("  n{0}: {{naam: Club {0}}}\n", i);
  }
  text += "bewoners:\n";
  for (std::size_t i = 0; i < residents; ++i) {
    text += fmt::format(
        "  b{0}: {{naam: Bewoner {0}, lid_van: [n{1}], kan: [koken {2}], "
        "zoekt: [koken {3}], kent: [b{4}]}}\n",
        i, i * 7 % 20, i % 40, i % 53, (i + 1) % residents);
  }
  return text;
}

TEST(Threads, LookAtALargeNeighbourhoodWithCareWhileItIsFilled) {
  const std::string path = ::testing::TempDir() + "/voorzichtig.yaml";
  std::ofstream(path) << large_neighbourhood(10'000)
                      << "  laatste: {naam: Ans, gesproken_op: 2030-01-01, lid_van: [n99]}\n";
  SourceFiles files;
  Diagnostics diagnostics;
  input::Loaded read = input::load(path, files, diagnostics, {.limits = {.part_bytes = 1U << 16U}});
  EXPECT_FALSE(model::resolve(std::move(*read.draft), kDay, diagnostics));
  std::vector<DiagnosticKind> kinds;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    kinds.push_back(diagnostic.kind);
  }
  EXPECT_THAT(kinds, ::testing::ElementsAre(DiagnosticKind::not_yet_happened,
                                            DiagnosticKind::unknown_reference));
}

TEST(Threads, ReadAndStudyNeighbourhoodsAsOneDoes) {
  const std::string examples = BUURTWEB_SOURCE_DIR "/examples/";
  const std::vector<std::string> paths{examples + "rozenbuurt/sociaal", examples + "zuiderbuurt",
                                       examples + "nieuw"};
  std::vector<Answer> together(12);
  in_parallel(together.size(),
              [&](std::size_t i) { together[i] = answer_of(paths[i % paths.size()]); });
  for (std::size_t i = 0; i < together.size(); ++i) {
    EXPECT_FALSE(together[i].findings.empty());
    EXPECT_EQ(together[i], answer_of(paths[i % paths.size()])) << paths[i % paths.size()];
  }
}

// Large enough for threads: what is found stands in the order of the finders all the same.
TEST(Threads, FindInTheOrderInWhichTheyWereAsked) {
  privacy::Scene scene;
  scene.members.resize(1000);
  std::vector<analysis::Finder> finders;
  for (std::uint32_t i = 0; i < 200; ++i) {
    finders.emplace_back([i] {
      std::this_thread::sleep_for(std::chrono::microseconds(i % 3 * 100));
      return std::vector<analysis::Finding>(i % 4, analysis::Finding{.people = i});
    });
  }
  std::vector<std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 200; ++i) {
    expected.insert(expected.end(), i % 4, i);
  }
  std::vector<std::uint32_t> found;
  for (const analysis::Finding& finding : analysis::found_side_by_side(scene, finders)) {
    found.push_back(finding.people);
  }
  EXPECT_EQ(found, expected);
}

TEST(Threads, StudyOneLargeNeighbourhoodSideBySide) {
  const std::string path = ::testing::TempDir() + "/groot.yaml";
  std::ofstream(path) << large_neighbourhood(600);
  const Answer once = answer_of(path);
  EXPECT_GT(once.findings.size(), 100U);
  EXPECT_EQ(once, answer_of(path));
}

// Parts of a long table at the same time, with a name in one of them that only the whole knows.
TEST(Threads, WriteALongTableAsOneDoes) {
  std::string rows = "Naam;Kan;Lid van\n";
  for (int i = 0; i < 6000; ++i) {
    rows += "p" + std::to_string(i) + ";koken;" + (i % 2500 == 2400 ? "Nieuwe club" : "") + "\n";
  }
  const auto imported = [&] {
    return input::import_tables({{.path = "bewoners.csv", .bytes = rows}}).yaml.whole();
  };
  const std::string first = imported();
  EXPECT_NE(first.find("p5999"), std::string::npos);
  EXPECT_TRUE(imported() == first);
  const std::vector<input::ImportFile> tables{
      {.path = "bewoners.csv", .bytes = rows},
      {.path = "netwerken.csv", .bytes = "Naam\nNieuwe club\n"}};
  model::Draft draft;
  input::import_tables(tables, draft);
  EXPECT_TRUE(input::draft_yaml(draft) == input::import_tables(tables).yaml.whole());
}

}  // namespace
}  // namespace buurtweb
