#pragma once

#include <cstddef>
#include <functional>

namespace buurtweb {

// Is told how much of long work is done, of how much in all; by one thread at a time.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

}  // namespace buurtweb
