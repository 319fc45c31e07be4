#include "engine/base/seldom.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace buurtweb {
namespace {

struct Gifts {
  int count = 7;
  std::vector<int> all;
};

static_assert(sizeof(Seldom<Gifts>) == sizeof(void*));

TEST(Seldom, ReadsAsAFreshOneWhereThereIsNone) {
  const Seldom<Gifts> none;
  EXPECT_EQ(none->count, 7);
  EXPECT_TRUE(none->all.empty());
}

TEST(Seldom, KeepsWhatWasPutIn) {
  Seldom<Gifts> some;
  some.fill().all.push_back(1);
  some.fill().all.push_back(2);
  EXPECT_EQ(some->all, (std::vector{1, 2}));
  const Seldom<Gifts> moved = std::move(some);
  EXPECT_EQ(moved->all.size(), 2U);
  EXPECT_TRUE(Seldom<Gifts> {} -> all.empty());
}

}  // namespace
}  // namespace buurtweb
