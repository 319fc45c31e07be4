#include "engine/input/text_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::input {
namespace {

std::vector<std::uint32_t> positions(const TextIndex& index, std::string_view text) {
  std::vector<std::uint32_t> result;
  for (const TextIndex::Entry& entry : index.find(text)) {
    result.push_back(entry.position);
  }
  return result;
}

TEST(TextIndex, FindsEachTextAndEqualOnesInTheirOrder) {
  constexpr std::uint32_t kCount = 10'000;
  TextIndex index;
  for (std::uint32_t i = 0; i < kCount; ++i) {
    index.add(i % 10 == 0 ? "jan" : "bewoner " + std::to_string(i), i);
  }
  index.finish();
  for (std::uint32_t i = 1; i < kCount; i += 10) {
    EXPECT_EQ(positions(index, "bewoner " + std::to_string(i)), std::vector{i});
  }
  const std::vector<std::uint32_t> alike = positions(index, "jan");
  ASSERT_EQ(alike.size(), kCount / 10);
  EXPECT_TRUE(std::ranges::is_sorted(alike));
  EXPECT_TRUE(index.find("niemand").empty());
  const std::vector<std::string_view> wanted{"bewoner 7", "niemand", "bewoner 11"};
  EXPECT_EQ(index.fetch(wanted), (std::vector<std::uint32_t>{7, 11}));
}

TEST(TextIndex, HasNothingBeforeAnythingIsThere) {
  TextIndex index;
  EXPECT_TRUE(index.find("jan").empty());
  EXPECT_TRUE(index.fetch(std::vector<std::string_view>{"jan"}).empty());
  index.finish();
  EXPECT_TRUE(index.find("jan").empty());
}

}  // namespace
}  // namespace buurtweb::input
