#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace buurtweb::generate {

// Splitmix64 (Steele, Lea & Flood 2014): whole numbers only, so that a seed gives the same on every
// machine. The distributions of the standard library do not promise that.
class Dice {
public:
  // Streams of one seed are independent of each other: a district is the same whatever was drawn
  // for the others.
  Dice(std::uint64_t seed, std::uint64_t stream) : state_(seed) {
    state_ = next() + stream * kStep;
    next();
  }

  std::uint64_t next() {
    state_ += kStep;
    std::uint64_t bits = state_;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31U);
  }
  // 0 … limit - 1. The highest 32 bits, scaled: nothing is divided.
  std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(((next() >> 32U) * limit) >> 32U);
  }
  // True so many times in a thousand.
  bool chance(std::uint32_t per_thousand) { return below(1000) < per_thousand; }
  template <class T, std::size_t n>
  const T& one_of(const std::array<T, n>& choices) {
    return choices[below(static_cast<std::uint32_t>(n))];
  }

private:
  static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15U;
  std::uint64_t state_;
};

}  // namespace buurtweb::generate
