#include "engine/report/paint.h"

namespace buurtweb::report {
namespace {

// Bold, and the eight colours that every terminal has.
std::string_view code(Ink ink) {
  switch (ink) {
    case Ink::heading:
      return "\x1b[1m";
    case Ink::error:
      return "\x1b[1;31m";
    case Ink::warning:
      return "\x1b[1;33m";
    case Ink::quiet:
      return "\x1b[2m";
  }
  return "";
}

}  // namespace

std::string Paint::operator()(Ink ink, std::string_view text) const {
  if (!colours_ || text.empty()) {
    return std::string(text);
  }
  return std::string(code(ink)).append(text).append("\x1b[0m");
}

}  // namespace buurtweb::report
