#pragma once

#include <string>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/model/draft.h"

namespace buurtweb::testing {

// What is written in files, as it is read.
struct Written {
  SourceFiles files;
  Diagnostics diagnostics;
  model::Draft draft;
};

// Fails the test when the text cannot be read.
Written written(const std::string& yaml);
// The next file of the same neighbourhood.
void write_on(Written& written, const std::string& path, std::string yaml);

}  // namespace buurtweb::testing
