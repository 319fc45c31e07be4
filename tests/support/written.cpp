#include "tests/support/written.h"

#include <gtest/gtest.h>

#include <utility>

#include "engine/input/reading.h"
#include "engine/input/yaml.h"

namespace buurtweb::testing {

void write_on(Written& written, const std::string& path, std::string yaml) {
  const std::uint16_t file = written.files.add(path, std::move(yaml));
  input::Reading reading{
      .files = written.files, .draft = written.draft, .diagnostics = written.diagnostics};
  EXPECT_TRUE(input::read_yaml(reading, file)) << written.files.text(file);
}

Written written(const std::string& yaml) {
  Written result;
  write_on(result, "buurt.yaml", yaml);
  return result;
}

}  // namespace buurtweb::testing
