#pragma once

#include <algorithm>

namespace buurtweb::cli {

// cli's contract with scripts.
inline constexpr int kFine = 0;
inline constexpr int kDataHasErrors = 1;
inline constexpr int kWrongUse = 2;
inline constexpr int kRefusedForPrivacy = 3;
inline constexpr int kEnvironmentFailed = 4;
inline constexpr int kInternalError = 101;
inline constexpr int kInterrupted = 130;

// Of two ends the worse: that the environment failed, before that the data have errors.
inline int worse(int one, int other) {
  return std::max(one, other);
}

}  // namespace buurtweb::cli
