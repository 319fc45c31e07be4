#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace buurtweb::input {

// What a cell says of somebody who took their consent back, as in "ingetrokken op 2-11-2026".
struct Withdrawal {
  std::string on;  // empty when there is no date that we understand
};
// Nothing when the cell says no such thing.
std::optional<Withdrawal> withdrawal_in(std::string_view cell);

}  // namespace buurtweb::input
