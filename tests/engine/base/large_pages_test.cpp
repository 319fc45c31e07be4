#include "engine/base/large_pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory_resource>
#include <sstream>
#include <string>
#include <vector>

namespace buurtweb {
namespace {

// The flags of the mapping in which this address lies, as the system tells them.
std::string flags_at(const void* address) {
  const auto wanted = reinterpret_cast<std::uintptr_t>(address);
  std::ifstream maps("/proc/self/smaps");
  bool here = false;
  for (std::string line; std::getline(maps, line);) {
    std::uintptr_t begin = 0;
    std::uintptr_t end = 0;
    char dash = 0;
    std::istringstream start(line);
    if (start >> std::hex >> begin >> dash >> end && dash == '-') {
      here = begin <= wanted && wanted < end;
    } else if (here && line.starts_with("VmFlags:")) {
      return line + ' ';
    }
  }
  return {};
}

bool can_have_large_pages() {
  return asks_for_large_pages() &&
         std::filesystem::exists("/sys/kernel/mm/transparent_hugepage/enabled");
}

TEST(LargePages, AreAskedForByWhatIsLarge) {
  if (!can_have_large_pages()) {
    GTEST_SKIP() << "no large pages here";
  }
  const std::vector<std::byte> large(std::size_t{64} << 20U);
  EXPECT_NE(flags_at(large.data() + large.size() / 2).find(" hg "), std::string::npos);
}

// Elsewhere it would have one page less.
TEST(LargePages, BeginWhereWhatFillsThemBegins) {
  if (!can_have_large_pages()) {
    GTEST_SKIP() << "no large pages here";
  }
  const std::vector<std::byte> fills(kLargePage);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(fills.data()) % kLargePage, 0U);
}

TEST(LargePages, AreAskedForByScratch) {
  if (!can_have_large_pages()) {
    GTEST_SKIP() << "no large pages here";
  }
  Scratch scratch(600'000);
  const std::pmr::vector<std::byte> some(1'000, scratch.memory());
  EXPECT_NE(flags_at(some.data()).find(" hg "), std::string::npos);
}

TEST(Scratch, HoldsMoreThanWasExpected) {
  for (const std::size_t expected : {std::size_t{0}, std::size_t{100}, kLargeBlock}) {
    Scratch scratch(expected);
    const std::pmr::vector<int> first(100'000, 1, scratch.memory());
    const std::pmr::vector<int> second(700'000, 2, scratch.memory());
    EXPECT_EQ(std::ranges::count(first, 1), 100'000);
    EXPECT_EQ(std::ranges::count(second, 2), 700'000);
  }
}

TEST(LargePages, AreNotForWhatIsSmall) {
  if (!can_have_large_pages()) {
    GTEST_SKIP() << "no large pages here";
  }
  const std::vector<std::byte> small(std::size_t{256} << 10U);
  const std::string flags = flags_at(small.data() + small.size() / 2);
  ASSERT_FALSE(flags.empty());
  EXPECT_EQ(flags.find(" hg "), std::string::npos);
}

}  // namespace
}  // namespace buurtweb
