#pragma once

namespace buurtweb::cli {

// cli's contract with scripts.
inline constexpr int kFine = 0;
inline constexpr int kDataHasErrors = 1;
inline constexpr int kWrongUse = 2;
inline constexpr int kRefusedForPrivacy = 3;
inline constexpr int kEnvironmentFailed = 4;
inline constexpr int kInternalError = 101;
inline constexpr int kInterrupted = 130;

}  // namespace buurtweb::cli
