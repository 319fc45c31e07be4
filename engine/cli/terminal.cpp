#include "engine/cli/terminal.h"

#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace buurtweb::cli {
namespace {

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
  return value == nullptr ? "" : value;
}

}  // namespace

bool can_rub_out(Stream stream) {
  const bool terminal = ::isatty(stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO) == 1;
  return terminal && environment("TERM") != "dumb";
}

report::Paint paint_for(Stream stream) {
  return report::Paint(can_rub_out(stream) && environment("NO_COLOR").empty());
}

}  // namespace buurtweb::cli
