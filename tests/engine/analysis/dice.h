#pragma once

#include <cstdint>
#include <random>

namespace buurtweb::analysis::test {

// Random numbers that are the same on every machine.
class Dice {
public:
  explicit Dice(std::uint32_t seed) : random_(seed) {}
  // 0 .. sides-1.
  std::uint32_t roll(std::uint32_t sides) { return static_cast<std::uint32_t>(random_() % sides); }
  bool one_in(std::uint32_t sides) { return roll(sides) == 0; }

private:
  std::mt19937 random_;
};

}  // namespace buurtweb::analysis::test
