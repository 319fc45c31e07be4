#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/house/tree.h"

// Each of the twelve laws of findings.md 7.7 has a test that is called after it, and one that shows
// that this test can fail.
namespace buurtweb::house {
namespace {

bool is_tested(const std::vector<File>& files, const std::string& suite) {
  return std::ranges::any_of(files, [&](const File& file) {
    return file.text.find("TEST(" + suite + ",") != std::string::npos;
  });
}

TEST(Laws, HaveATestAndAPlantedFault) {
  const std::vector<File> files = files_matching(R"(tests/.*_test\.cpp)");
  for (int law = 1; law <= 12; ++law) {
    EXPECT_TRUE(is_tested(files, "Law" + std::to_string(law))) << law;
    EXPECT_TRUE(is_tested(files, "PlantedLaw" + std::to_string(law))) << law;
  }
  EXPECT_FALSE(is_tested(files, "Law" + std::to_string(13)));
}

}  // namespace
}  // namespace buurtweb::house
