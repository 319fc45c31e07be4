#include "engine/input/text_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
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

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// (Which text, position)
Pairs found_in(const TextIndex& index, const std::vector<std::string_view>& texts) {
  Pairs result;
  for (const TextIndex::Found& one : index.find(texts)) {
    result.emplace_back(one.text, one.position);
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
  EXPECT_EQ(found_in(index, wanted), (Pairs{{0, 7}, {2, 11}}));
}

TEST(TextIndex, HasNothingBeforeAnythingIsThere) {
  TextIndex index;
  EXPECT_TRUE(index.find("jan").empty());
  EXPECT_TRUE(found_in(index, {"jan"}).empty());
  index.finish();
  EXPECT_TRUE(index.find("jan").empty());
}

}  // namespace
}  // namespace buurtweb::input
