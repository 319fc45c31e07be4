#include "engine/cli/status_line.h"

#include <atomic>
#include <string>

#include "engine/base/text.h"
#include "engine/cli/files.h"
#include "engine/cli/terminal.h"

namespace buurtweb::cli {
namespace {

constexpr std::chrono::seconds kPatience(1);
constexpr std::string_view kRubOut = "\r\x1b[K";

std::atomic<bool>& there_is_one() {
  static std::atomic<bool> is_one = false;
  return is_one;
}

}  // namespace

StatusLine::StatusLine()
    : begin_(std::chrono::steady_clock::now()),
      is_first_(!there_is_one().exchange(true)),
      can_show_(is_first_ && can_rub_out(Stream::error)) {}

StatusLine::~StatusLine() {
  clear();
  if (is_first_) {
    there_is_one() = false;
  }
}

void StatusLine::show(std::string_view text) {
  if (can_show_ && std::chrono::steady_clock::now() - begin_ > kPatience) {
    talk_painted(std::string(kRubOut).append(printable(text)));
    shown_ = true;
  }
}

void StatusLine::clear() {
  if (shown_) {
    talk_painted(kRubOut);
    shown_ = false;
  }
}

}  // namespace buurtweb::cli
