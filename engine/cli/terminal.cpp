#include "engine/cli/terminal.h"

#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace buurtweb::cli {
namespace {

constexpr std::size_t kUsualColumns = 80;

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
  return value == nullptr ? "" : value;
}

int file_of(Stream stream) {
  return stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO;
}

}  // namespace

bool can_rub_out(Stream stream) {
  return ::isatty(file_of(stream)) == 1 && environment("TERM") != "dumb";
}

std::size_t columns_of(Stream stream) {
  winsize size{};
  const bool is_known = ::ioctl(file_of(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? size.ws_col : kUsualColumns;
}

bool is_in_background(Stream stream) {
  const pid_t in_front = ::tcgetpgrp(file_of(stream));
  return in_front > 0 && in_front != ::getpgrp();
}

report::Paint paint_for(Stream stream) {
  return report::Paint(can_rub_out(stream) && environment("NO_COLOR").empty());
}

}  // namespace buurtweb::cli
