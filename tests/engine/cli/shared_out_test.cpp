#include "engine/cli/shared_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <latch>
#include <new>
#include <numeric>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include "engine/cli/exit_code.h"
#include "engine/cli/own_threads.h"
#include "engine/cli/processes.h"
#include "engine/cli/words.h"

namespace buurtweb::cli {
namespace {

constexpr std::size_t kWorks = 40;

struct Outcome {
  int exit_code = kFine;
  std::vector<std::size_t> works;  // in the order in which they came
  std::vector<Made> made = std::vector<Made>(kWorks);
  std::string told;
};

template <class Make, class GoesOn>
Outcome shared_out(Make make, GoesOn goes_on) {
  Outcome outcome;
  ::testing::internal::CaptureStderr();
  outcome.exit_code = share_out({.count = kWorks,
                                 .make = make,
                                 .take =
                                     [&](std::size_t i, Made made) {
                                       outcome.works.push_back(i);
                                       outcome.made[i] = std::move(made);
                                       return goes_on(outcome.made[i]);
                                     }},
                                catalogue_for({}));
  outcome.told = ::testing::internal::GetCapturedStderr();
  return outcome;
}

bool always(const Made& /*made*/) {
  return true;
}
bool without_problem(const Made& made) {
  return !made.problem;
}

std::size_t times(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    ++count;
  }
  return count;
}

// Longer than a pipe holds, and with all bytes that there are.
std::string bytes_of(std::size_t work) {
  std::string bytes(100'000 + work, '\0');
  std::iota(bytes.begin(), bytes.end(), static_cast<char>(work));
  return bytes;
}

class SharedOut : public testing::Test {
protected:
  void SetUp() override {
    if (Processes::at_once() < 2) {
      GTEST_SKIP() << "one core";
    }
  }
};

TEST_F(SharedOut, AllThatIsMadeComesWhole) {
  const pid_t here = ::getpid();
  const auto make = [&](std::size_t i) {
    return Made{.prints = {{.bytes = bytes_of(i), .text_size = 7.1 + static_cast<double>(i)}, {}},
                .numbered = {MemberId::of(i), MemberId::of(70'000)},
                .listed = {MemberId::of(i + 1)},
                .places = ::getpid() == here ? "here" : "apart"};
  };
  Outcome outcome = shared_out(make, always);
  EXPECT_EQ(outcome.exit_code, kFine);
  EXPECT_EQ(outcome.told, "");
  std::ranges::sort(outcome.works);
  for (std::size_t i = 0; i < kWorks; ++i) {
    ASSERT_EQ(outcome.works.at(i), i);
    const Made expected = make(i);
    const Made& made = outcome.made[i];
    ASSERT_EQ(made.prints.size(), 2U);
    EXPECT_TRUE(made.prints[0].bytes == expected.prints[0].bytes);
    EXPECT_EQ(made.prints[0].text_size, expected.prints[0].text_size);
    EXPECT_EQ(made.numbered, expected.numbered);
    EXPECT_EQ(made.listed, expected.listed);
    EXPECT_EQ(made.places, "apart");
    EXPECT_FALSE(made.problem);
  }
}

// Whoever tells of it names the first that failed, as if they were made one after the other.
TEST_F(SharedOut, OfWhatCannotBePrintedTheFirstIsThere) {
  const auto make = [](std::size_t i) {
    return i < 5 ? Made{} : Made{.problem = viz::Problem{.what = "no \xff", .lacks = "pen"}};
  };
  const Outcome outcome = shared_out(make, without_problem);
  EXPECT_EQ(outcome.exit_code, kFine);
  ASSERT_TRUE(outcome.made[5].problem);
  EXPECT_EQ(outcome.made[5].problem->what, "no \xff");
  EXPECT_EQ(outcome.made[5].problem->lacks, "pen");
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_TRUE(std::ranges::find(outcome.works, i) != outcome.works.end()) << i;
  }
}

TEST_F(SharedOut, AProcessThatDiesIsTold) {
  const pid_t here = ::getpid();
  const auto make = [&](std::size_t i) {
    if (i == 7 && ::getpid() != here) {
      ::kill(::getpid(), SIGKILL);
    }
    return Made{};
  };
  const Outcome outcome = shared_out(make, always);
  EXPECT_EQ(outcome.exit_code, kInternalError);
  EXPECT_EQ(times(outcome.told, "signal 9"), 1U) << outcome.told;
}

TEST_F(SharedOut, AProcessThatALibraryEndsIsTold) {
  const pid_t here = ::getpid();
  const auto make = [&](std::size_t i) {
    if (i == 7 && ::getpid() != here) {
      ::_exit(0);
    }
    return Made{};
  };
  const Outcome outcome = shared_out(make, always);
  EXPECT_EQ(outcome.exit_code, kInternalError);
  EXPECT_NE(outcome.told, "");
}

TEST_F(SharedOut, MemoryThatRunsOutEverywhereIsToldOnce) {
  const auto make = [](std::size_t /*i*/) -> Made { throw std::bad_alloc(); };
  const Outcome outcome = shared_out(make, always);
  EXPECT_EQ(outcome.exit_code, kEnvironmentFailed);
  EXPECT_TRUE(outcome.works.empty());
  EXPECT_EQ(times(outcome.told, "te weinig geheugen"), 1U) << outcome.told;
}

TEST_F(SharedOut, WhoIsOneOfManyDoesAllOfIt) {
  const auto make = [](std::size_t /*i*/) {
    bool is_apart = false;
    const pid_t here = ::getpid();
    share_out(
        {.count = 2,
         .make = [&](std::size_t) { return Made{.places = ::getpid() == here ? "" : "apart"}; },
         .take =
             [&](std::size_t, const Made& made) {
               is_apart = is_apart || !made.places.empty();
               return true;
             }},
        catalogue_for({}));
    return Made{.places = is_apart ? "apart" : "here"};
  };
  const Outcome outcome = shared_out(make, always);
  for (const Made& made : outcome.made) {
    EXPECT_EQ(made.places, "here");
  }
}

// Tells whether it is made in another process than this one.
auto where_it_is_made() {
  return [here = ::getpid()](std::size_t) {
    return Made{.places = ::getpid() == here ? "here" : "apart"};
  };
}

// Such a thread may hold what a process that is split off needs, and there nobody gives it back.
TEST_F(SharedOut, BesideAThreadOfALibraryNoProcessIsSplitOff) {
  std::latch over(1);
  const std::jthread other([&] { over.wait(); });
  const Outcome beside = shared_out(where_it_is_made(), always);
  over.count_down();
  EXPECT_EQ(beside.exit_code, kFine);
  EXPECT_EQ(beside.works.size(), kWorks);
  for (const Made& made : beside.made) {
    EXPECT_EQ(made.places, "here");
  }
}

TEST_F(SharedOut, BesideAThreadOfOursProcessesAreSplitOff) {
  std::latch over(1);
  const OwnThread counted;
  const std::jthread other([&] { over.wait(); });
  const Outcome beside = shared_out(where_it_is_made(), always);
  over.count_down();
  for (const Made& made : beside.made) {
    EXPECT_EQ(made.places, "apart");
  }
}

// Whoever asked has no room for what comes: nobody goes on, and nothing is said of those that end.
TEST_F(SharedOut, WhoeverFailsToTakeIsLeftWithoutProcesses) {
  const auto make = [](std::size_t i) { return Made{.places = bytes_of(i)}; };
  const auto takes_nothing = [](const Made& /*made*/) -> bool { throw std::bad_alloc(); };
  EXPECT_THROW(shared_out(make, takes_nothing), std::bad_alloc);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(::waitpid(-1, nullptr, 0), -1);
}

}  // namespace
}  // namespace buurtweb::cli
