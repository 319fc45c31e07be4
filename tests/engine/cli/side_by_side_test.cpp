#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <unistd.h>

#include "engine/cli/interruption.h"
#include "tests/privacy/whole_program.h"

// What the roof does in several threads: the neighbourhoods of a city are read and analysed at the
// same time, and one thread waits for an interruption. Packs are made in processes of their own
// (engine/cli/processes), which share nothing.
namespace buurtweb::testing {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

Files city() {
  const fs::path folder(BUURTWEB_SOURCE_DIR "/tests/golden/analyseer-stad/stad");
  Files files;
  for (const auto& each : fs::recursive_directory_iterator(folder)) {
    if (each.is_regular_file()) {
      std::ifstream in(each.path(), std::ios::binary);
      files.emplace(each.path().lexically_relative(folder).string(),
                    std::string(std::istreambuf_iterator<char>(in), {}));
    }
  }
  return files;
}

// What is told about a broken neighbourhood stands in the order of the folders too.
TEST(Threads, ReadTheNeighbourhoodsOfACityAsOneDoes) {
  Files files = city();
  ASSERT_GE(files.size(), 3U);
  files["west/buurt.yaml"] = "buurt: {naam: West, code: 1}\n";
  for (const std::string kind : {"analyseer", "kaart"}) {
    std::vector<std::string> command{kind, ".", "--datum", "2026-11-22"};
    if (kind == "kaart") {
      command.insert(command.end(), {"--uit", "stad.dot"});
    }
    const Outcome first = run_in_folder(files, command);
    EXPECT_NE(first.err.find("west"), std::string::npos) << first.err;
    for (int again = 0; again < 4; ++again) {
      EXPECT_TRUE(run_in_folder(files, command) == first) << kind;
    }
  }
}

TEST(Threads, DoTheLastThingWhenTheyAreInterruptedAndElseNothing) {
  const auto last = [] { return 42; };
  for (int i = 0; i < 20; ++i) {
    const cli::Interruption not_interrupted(last);
  }
  EXPECT_EXIT(
      {
        const cli::Interruption interrupted(last);
        ::kill(::getpid(), SIGINT);
        for (;;) {
          ::pause();
        }
      },
      ::testing::ExitedWithCode(42), "");
}

}  // namespace
}  // namespace buurtweb::testing
