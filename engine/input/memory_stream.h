#pragma once

#include <streambuf>
#include <string_view>

namespace buurtweb::input {

// A stream over bytes that are already in memory: no copy.
class MemoryBuffer : public std::streambuf {
public:
  explicit MemoryBuffer(std::string_view text) {
    // A streambuf wants pointers that could be written through; nothing here writes.
    char* const base = const_cast<char*>(text.data());
    setg(base, base, base + text.size());
  }
};

}  // namespace buurtweb::input
