#pragma once

#include <string>

#include "tests/pipeline.h"

namespace buurtweb::testing {

// The neighbourhood in this folder of examples/. Fails the test when it has errors.
Read example(const std::string& folder);

}  // namespace buurtweb::testing
