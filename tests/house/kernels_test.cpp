#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "tests/house/tree.h"

// Every kernel of engine/graph says what it is and is compared with a slow way to the same answer,
// and something in the product uses it.
namespace buurtweb::house {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kRoom = "engine/graph/";
// What the kernels stand on: the graph itself, how it is made of a scene, and how Boost sees it;
// and parts of kernels, which are compared together with the whole.
constexpr std::array<std::string_view, 12> kNoKernels{
    "boost_concepts", "tie_graph", "tie_graphs",     "block_betweenness",
    "block_walk",     "lane_sums", "lane_sums_body", "near_order",
    "fetch_ahead",    "lowest",    "many_starts",    "triangles"};
constexpr std::array<std::string_view, 4> kHeadings{"Meaning:", "Edge cases:", "Cost:", "Source:"};

std::vector<std::string> kernels(const std::vector<File>& files) {
  std::vector<std::string> names;
  for (const File& file : files) {
    if (file.path.starts_with(kRoom) && file.path.ends_with(".h")) {
      names.push_back(file.path.substr(kRoom.size(), file.path.size() - kRoom.size() - 2));
    }
  }
  std::erase_if(names, [](const std::string& name) {
    return std::ranges::find(kNoKernels, name) != kNoKernels.end();
  });
  return names;
}

// Whether one of the files whose path begins with this holds the text.
bool holds(const std::vector<File>& files, std::string_view begin, std::string_view text) {
  return std::ranges::any_of(files, [&](const File& file) {
    return file.path.starts_with(begin) && file.text.find(text) != std::string::npos;
  });
}

bool is_used(const std::vector<File>& files, const std::string& kernel) {
  const std::string own = std::string(kRoom) + kernel + ".";
  const std::string included = "#include \"" + own + "h\"";
  return std::ranges::any_of(files, [&](const File& file) {
    return file.path.starts_with("engine/") && !file.path.starts_with(own) &&
           file.text.find(included) != std::string::npos;
  });
}

std::vector<std::string> faults(const std::vector<File>& files) {
  std::vector<std::string> found;
  for (const std::string& kernel : kernels(files)) {
    for (const std::string_view heading : kHeadings) {
      if (!holds(files, std::string(kRoom) + kernel + ".", heading)) {
        found.push_back(kernel + " has no " + std::string(heading));
      }
    }
    if (!holds(files, "tests/engine/graph/", "Oracle oracle(\"" + kernel + "\")")) {
      found.push_back(kernel + " has no oracle");
    }
    if (!is_used(files, kernel)) {
      found.push_back(kernel + " is used by nothing");
    }
  }
  return found;
}

TEST(Kernels, SayWhatTheyAreAndHaveAnOracleAndAUse) {
  const std::vector<File> files = files_matching(R"((engine|tests/engine/graph)/.*\.(h|cpp))");
  ASSERT_THAT(kernels(files), Not(IsEmpty()));
  EXPECT_THAT(faults(files), IsEmpty());
}

// A kernel with all there should be, of which a line is left out in turn.
std::vector<File> with(std::string_view essay, std::string_view test, std::string_view use) {
  return {{.path = "engine/analysis/study.cpp", .text = std::string(use)},
          {.path = "engine/graph/cores.cpp", .text = std::string(essay)},
          {.path = "engine/graph/cores.h", .text = ""},
          {.path = "engine/graph/tie_graph.h", .text = ""},
          {.path = "tests/engine/graph/cores_test.cpp", .text = std::string(test)}};
}

TEST(PlantedKernel, WithoutAnEssayAnOracleOrAUseIsFound) {
  constexpr std::string_view kEssay = "// Meaning: a\n// Edge cases: b\n// Cost: c\n// Source: d\n";
  constexpr std::string_view kTest = "Oracle oracle(\"cores\");\n";
  constexpr std::string_view kUse = "#include \"engine/graph/cores.h\"\n";
  EXPECT_THAT(faults(with(kEssay, kTest, kUse)), IsEmpty());
  EXPECT_THAT(faults(with("// Meaning: a\n// Edge cases: b\n// Source: d\n", kTest, kUse)),
              ElementsAre("cores has no Cost:"));
  EXPECT_THAT(faults(with(kEssay, "Oracle oracle(\"burt\");\n", kUse)),
              ElementsAre("cores has no oracle"));
  EXPECT_THAT(faults(with(kEssay, kTest, "")), ElementsAre("cores is used by nothing"));
}

}  // namespace
}  // namespace buurtweb::house
