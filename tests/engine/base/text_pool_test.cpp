#include "engine/base/text_pool.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace buurtweb {
namespace {

static_assert(sizeof(KeptText) == sizeof(void*));

TEST(TextPool, KeepsATextOfAnyLengthAsItIs) {
  TextPool pool;
  std::vector<std::pair<std::string, KeptText>> kept;
  for (const std::size_t size : {1U, 31U, 32U, 33U, 253U, 254U, 255U, 256U, 4086U, 4087U, 4095U,
                                 4096U, 65535U, 65536U, 100000U}) {
    std::string text(size, 'x');
    text.front() = '\0';
    text.back() = '\xFF';
    const KeptText one = pool.keep(text);
    kept.emplace_back(std::move(text), one);
  }
  for (const auto& [text, one] : kept) {
    EXPECT_EQ(one, text) << text.size();
  }
}

TEST(TextPool, NoTextIsEmpty) {
  TextPool pool;
  EXPECT_TRUE(pool.keep("").empty());
  EXPECT_EQ(pool.keep(""), KeptText{});
  EXPECT_EQ(KeptText{}.view(), "");
  EXPECT_FALSE(pool.keep("a").empty());
}

TEST(TextPool, AWordThatReturnsIsKeptOnce) {
  TextPool pool;
  EXPECT_EQ(pool.keep("koken").view().data(), pool.keep("koken").view().data());
  EXPECT_EQ(pool.keep("koken"), pool.keep("koken"));
  EXPECT_NE(pool.keep("koken"), pool.keep("zingen"));
}

TEST(TextPool, WhatAnotherPoolKeptStaysWhenThatPoolIsGone) {
  TextPool pool;
  std::vector<KeptText> kept;
  {
    TextPool other;
    kept.push_back(other.keep("naaien"));
    kept.push_back(other.keep(std::string(10'000, 'y')));
    pool.adopt(std::move(other));
  }
  const KeptText later = pool.keep("fietsen");
  const TextPool moved = std::move(pool);
  EXPECT_EQ(kept[0], "naaien");
  EXPECT_EQ(kept[1], std::string(10'000, 'y'));
  EXPECT_EQ(later, "fietsen");
}

}  // namespace
}  // namespace buurtweb
