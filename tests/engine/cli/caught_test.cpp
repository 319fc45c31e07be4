#include "engine/cli/caught.h"

#include <gtest/gtest.h>

#include <csignal>
#include <exception>
#include <new>

#include "engine/cli/exit_code.h"
#include "engine/cli/words.h"

// Of GLib, whose own header the tests do without. 4: it cannot go on.
extern "C" void g_log(const char* domain, int level, const char* format, ...);

namespace buurtweb::cli {
namespace {

constexpr int kFatal = 4;

// As the library of C++ does in functions that promise to throw nothing.
void run_out_of_memory_where_nothing_may_be_thrown() noexcept {
  std::get_new_handler()();
}

TEST(Caught, MemoryThatRunsOutWhereNothingMayBeThrownIsSaidToo) {
  EXPECT_EXIT(
      {
        end_in_words_without_memory(catalogue_for({}));
        run_out_of_memory_where_nothing_may_be_thrown();
      },
      ::testing::ExitedWithCode(kEnvironmentFailed), "te weinig geheugen");
}

TEST(Caught, ALibraryThatHasNoRoomForAThreadIsALackOfMemoryToo) {
  for (const char* const told :
       {"creating thread 'x': Error creating thread: temporarily unavailable",
        "gmem.c:1: failed to allocate 8 bytes"}) {
    EXPECT_EXIT(
        {
          end_in_words_without_memory(catalogue_for({}));
          g_log("GLib", kFatal, "%s", told);
        },
        ::testing::ExitedWithCode(kEnvironmentFailed), "te weinig geheugen");
  }
}

TEST(Caught, AnotherFaultOfALibraryIsNot) {
  EXPECT_EXIT(
      {
        end_in_words_without_memory(catalogue_for({}));
        g_log("GLib", kFatal, "something else");
      },
      ::testing::KilledBySignal(SIGTRAP), "something else");
}

TEST(Caught, AnotherEndIsNotCalledALackOfMemory) {
  EXPECT_EXIT(
      {
        end_in_words_without_memory(catalogue_for({}));
        std::terminate();
      },
      ::testing::KilledBySignal(SIGABRT), "");
}

}  // namespace
}  // namespace buurtweb::cli
