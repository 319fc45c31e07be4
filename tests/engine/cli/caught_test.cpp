#include "engine/cli/caught.h"

#include <gtest/gtest.h>

#include <csignal>
#include <exception>
#include <new>

#include "engine/cli/exit_code.h"
#include "engine/cli/words.h"

namespace buurtweb::cli {
namespace {

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
