#include "engine/model/key_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace buurtweb::model {
namespace {

TEST(KeyTable, FindsEachKeyAndKeepsTheFirst) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < 5000; ++i) {
    keys.push_back("k" + std::to_string(i));
  }
  KeyTable table;
  table.expect(10);  // of so many more it grows
  for (std::size_t i = 0; i < keys.size(); ++i) {
    EXPECT_EQ(table.add(keys[i], {.asset = AssetId::of(i), .area = {}, .place = {}}), nullptr);
  }
  const Declared* const earlier =
      table.add("k7", {.asset = {}, .area = AreaId::of(1), .place = {}});
  ASSERT_NE(earlier, nullptr);
  EXPECT_EQ(*earlier->asset, AssetId::of(7));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Declared* const found = table.find(keys[i]);
    ASSERT_NE(found, nullptr) << keys[i];
    EXPECT_EQ(*found->asset, AssetId::of(i));
  }
  EXPECT_EQ(table.find("k5000"), nullptr);
  EXPECT_EQ(table.keys().size(), keys.size());
  EXPECT_EQ(table.keys()[42], "k42");
}

TEST(KeyTable, HasNothingBeforeAnythingIsThere) {
  EXPECT_EQ(KeyTable().find("k"), nullptr);
}

}  // namespace
}  // namespace buurtweb::model
