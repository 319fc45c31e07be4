#include "engine/base/maybe_id.h"

#include <gtest/gtest.h>

namespace buurtweb {
namespace {

using MaybeArea = MaybeId<AreaTag>;

static_assert(sizeof(MaybeArea) == sizeof(AreaId));

TEST(MaybeId, IsNoneUntilItIsSomething) {
  MaybeArea area;
  EXPECT_FALSE(area);
  EXPECT_EQ(std::optional<AreaId>(area), std::nullopt);
  area = AreaId(0);
  ASSERT_TRUE(area);
  EXPECT_EQ(area->value(), 0U);
  EXPECT_EQ(std::optional<AreaId>(area), AreaId(0));
}

TEST(MaybeId, ReadsAsTheOptionalThatItIsMadeOf) {
  const MaybeArea none = std::optional<AreaId>();
  const MaybeArea some = std::optional(AreaId(7));
  EXPECT_FALSE(none);
  EXPECT_EQ(*some, AreaId(7));
}

}  // namespace
}  // namespace buurtweb
