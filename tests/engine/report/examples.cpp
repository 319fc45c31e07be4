#include "tests/engine/report/examples.h"

#include <gtest/gtest.h>

#include <utility>

#include "engine/input/load.h"
#include "engine/model/resolve.h"

namespace buurtweb::testing {

Read example(const std::string& folder) {
  Read read{.files = {}, .diagnostics = {}, .neighbourhood = {}};
  input::Loaded loaded = input::load(std::string(BUURTWEB_SOURCE_DIR "/examples/") + folder,
                                     read.files, read.diagnostics);
  if (loaded.draft) {
    read.neighbourhood = model::resolve(std::move(*loaded.draft), kDay, read.diagnostics);
  }
  EXPECT_TRUE(read.neighbourhood) << folder;
  return read;
}

}  // namespace buurtweb::testing
