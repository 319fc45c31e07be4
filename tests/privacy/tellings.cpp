#include "tests/privacy/tellings.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <span>

#include "tests/support/random_neighbourhood.h"

namespace buurtweb::testing {
namespace {

// "2/8": the second of eight.
struct Part {
  unsigned number = 1;
  unsigned of = 1;
};

Part part() {
  Part result;
  const char* const told = std::getenv("BUURTWEB_DEEL");
  if (told == nullptr || *told == '\0') {
    return result;
  }
  const bool is_part =
      std::sscanf(told, "%u/%u", &result.number, &result.of) == 2;  // NOLINT(cert-err34-c)
  const bool is_possible = is_part && result.number >= 1 && result.number <= result.of;
  EXPECT_TRUE(is_possible) << "BUURTWEB_DEEL is no part: " << told;
  return is_possible ? result : Part{};
}

// Somebody waits for it.
class Progress {
public:
  explicit Progress(std::uint32_t count) : count_(count) {}

  void next() {
    using std::chrono::steady_clock;
    constexpr std::chrono::seconds kPause{30};
    ++done_;
    const auto now = steady_clock::now();
    if (is_full() && now - told_ > kPause) {
      told_ = now;
      std::cerr << "  " << done_ << " of " << count_ << "\n";
    }
  }

private:
  std::uint32_t count_;
  std::uint32_t done_ = 0;
  std::chrono::steady_clock::time_point told_ = std::chrono::steady_clock::now();
};

Tellings torn_of(const RandomNeighbourhood& buurt, Whom whom) {
  return {buurt.yaml({.with_private = true}, whom.widest),
          buurt.yaml({.with_private = false}, whom.widest)};
}

// So many neighbourhoods of so many people.
struct Share {
  std::uint32_t count;
  std::size_t people;
};

// How many people there are, by turns: most are few, for the time of a layout grows with the square
// of them.
std::size_t people_by(std::uint32_t seed, std::span<const Share> shares) {
  constexpr std::uint32_t kStride = 37;  // so that the sizes come mixed
  std::uint32_t all = 0;
  for (const Share& share : shares) {
    all += share.count;
  }
  std::uint32_t at = seed * kStride % all;
  for (const Share& share : shares) {
    if (at < share.count) {
      return share.people;
    }
    at -= share.count;
  }
  return 0;
}

}  // namespace

bool is_full() {
  const char* const full = std::getenv("BUURTWEB_VOLLEDIG");
  return full != nullptr && *full != '\0';
}

std::uint32_t so_many(std::uint32_t usually, std::uint32_t in_full) {
  return is_full() ? in_full : usually;
}

void each_seed(std::uint32_t first, std::uint32_t count,
               const std::function<void(std::uint32_t)>& look) {
  const Part own = part();
  Progress progress(count / own.of);
  for (std::uint32_t i = own.number - 1; i < count; i += own.of) {
    look(first + i);
    if (::testing::Test::HasFatalFailure()) {
      return;
    }
    progress.next();
  }
}

Tellings torn(std::uint32_t seed, Whom whom) {
  return torn_of(RandomNeighbourhood(seed), whom);
}

Tellings torn_small(std::uint32_t seed, Whom whom) {
  constexpr std::array<Share, 5> kShares{{{13, 5}, {4, 9}, {1, 12}, {1, 16}, {1, 20}}};
  if (is_full()) {
    return torn(seed, whom);
  }
  const std::size_t people = people_by(seed, kShares);
  return torn_of(RandomNeighbourhood(seed, {.people = people, .ties = 2 * people}), whom);
}

Tellings torn_few(std::uint32_t seed, Whom whom) {
  constexpr std::array<Share, 7> kShares{
      {{35, 3}, {30, 4}, {20, 6}, {10, 8}, {3, 12}, {1, 16}, {1, 20}}};
  const std::size_t people = people_by(seed, kShares);
  return torn_of(RandomNeighbourhood(seed, {.people = people, .ties = 2 * people, .few = true}),
                 whom);
}

Tellings renamed(std::uint32_t seed, Whom whom) {
  const RandomNeighbourhood buurt(seed);
  return {buurt.yaml({.private_names = "Aafje"}, whom.widest),
          buurt.yaml({.private_names = "Zwaan"}, whom.widest)};
}

Outcome honestly(const std::string& yaml, const Words& command) {
  return run_program(yaml, command);
}

bool is_same(const Outcome& one, const Outcome& other) {
  count_bytes(one);
  count_bytes(other);
  return one == other;
}

bool is_same(const Tellings& tellings, const Words& command, const Render& render) {
  return is_same(render(tellings.one, command), render(tellings.other, command));
}

std::string joined(const Words& words) {
  std::string result;
  for (const std::string& word : words) {
    result += (result.empty() ? "" : " ") + word;
  }
  return result;
}

}  // namespace buurtweb::testing
