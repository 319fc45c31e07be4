#include "engine/input/bsn.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "engine/base/text.h"

namespace buurtweb::input {
namespace {

constexpr std::size_t kDigits = 9;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_joint(char c) {
  return c == ' ' || c == '.' || c == '-';
}

// Digits that stand together, at most the first ten: more than nine are never a BSN.
class Run {
public:
  void take(char digit) {
    if (count_ < kDigits) {
      digits_[count_] = digit - '0';
    }
    ++count_;
  }

  // 9a + 8b + 7c + … + 2h − i is a multiple of eleven.
  [[nodiscard]] bool passes() const {
    if (count_ != kDigits) {
      return false;
    }
    int sum = -digits_[kDigits - 1];
    int weight = static_cast<int>(kDigits);
    for (std::size_t i = 0; i + 1 < kDigits; ++i) {
      sum += weight-- * digits_[i];
    }
    const bool all_zero = std::ranges::all_of(digits_, [](int digit) { return digit == 0; });
    return sum % 11 == 0 && !all_zero;
  }

private:
  std::array<int, kDigits> digits_{};
  std::size_t count_ = 0;
};

}  // namespace

bool holds_citizen_number(std::string_view written) {
  const auto may_be_digit = [](char c) {
    return is_digit(c) || static_cast<unsigned char>(c) > 0x7F;
  };
  if (std::ranges::count_if(written, may_be_digit) < std::ptrdiff_t{kDigits}) {
    return false;
  }
  const std::string text = with_plain_digits(written);
  Run joined;    // over single joints
  Run unbroken;  // digits only: "123456782 5" holds nine digits in a row too
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_digit(text[at])) {
      joined.take(text[at]);
      unbroken.take(text[at]);
      continue;
    }
    const bool joins = is_joint(text[at]) && at > 0 && is_digit(text[at - 1]);
    if (unbroken.passes() || (!joins && joined.passes())) {
      return true;
    }
    unbroken = {};
    if (!joins) {
      joined = {};
    }
  }
  return unbroken.passes() || joined.passes();
}

}  // namespace buurtweb::input
