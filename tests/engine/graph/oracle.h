#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "tests/engine/graph/small_web.h"

namespace buurtweb::graph {

// Compares a kernel on random graphs with a slow way to the same answer, and says in the end how
// many graphs there were and how far off it was at most. To see all of them:
//
//   graph_test | grep ORACLE
class Oracle {
public:
  explicit Oracle(std::string kernel) : kernel_(std::move(kernel)) {}
  Oracle(const Oracle&) = delete;
  Oracle& operator=(const Oracle&) = delete;
  ~Oracle() {
    EXPECT_GT(answers_, 0U) << kernel_ << " was compared with nothing";
    testing::Test::RecordProperty(kernel_ + "_graphs", std::to_string(graphs_));
    testing::Test::RecordProperty(kernel_ + "_largest_difference", std::to_string(largest_));
    std::cout << "[  ORACLE  ] " << kernel_ << ": " << graphs_ << " graphs, " << answers_
              << " answers, " << wrong_ << " wrong, largest difference " << largest_ << '\n';
  }

  void next_graph() { ++graphs_; }
  // Counts them, and hands them back to be looped over.
  std::vector<TieGraph> over(std::vector<TieGraph> webs) {
    graphs_ += webs.size();
    return webs;
  }

  // An answer that is the same or is not.
  template <class Found, class Expected>
  void same(const Found& found, const Expected& expected, const std::string& where) {
    EXPECT_EQ(found, expected) << kernel_ << " on " << where;
    see(found == expected ? 0 : 1, found == expected);
  }
  // A number that is rounded.
  void near(double found, double expected, const std::string& where, double tolerance = 1e-9) {
    EXPECT_NEAR(found, expected, tolerance) << kernel_ << " on " << where;
    see(std::abs(found - expected), std::abs(found - expected) <= tolerance);
  }

private:
  void see(double difference, bool right) {
    ++answers_;
    wrong_ += right ? 0 : 1;
    largest_ = std::max(largest_, difference);
  }

  std::string kernel_;
  std::uint64_t graphs_ = 0;
  std::uint64_t answers_ = 0;
  std::uint64_t wrong_ = 0;
  double largest_ = 0;
};

inline std::string seeded(std::uint32_t seed) {
  return "the graph of seed " + std::to_string(seed);
}

}  // namespace buurtweb::graph
