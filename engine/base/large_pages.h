#pragma once

#include <cstddef>
#include <memory_resource>

namespace buurtweb {

// Memory comes from the system in pages of 4 KB, and being given each takes longer than filling it:
// up to 12 microseconds on a virtual machine. Where the system gives large pages (2 MB, Linux),
// every block of half a megabyte or more asks for them, and one of 2 MB or more begins where one
// does; elsewhere nothing changes.
inline constexpr std::size_t kLargePage = std::size_t{2} << 20U;
inline constexpr std::size_t kLargeBlock = std::size_t{512} << 10U;

// Whether this program does: on Linux, unless a sanitizer watches over its memory.
bool asks_for_large_pages();

// For what a kernel needs while it runs and drops all at once: one block of `expected` bytes, in
// whole large pages when it is large, and more when it needs more.
class Scratch {
public:
  explicit Scratch(std::size_t expected);
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  Scratch(Scratch&&) = delete;
  Scratch& operator=(Scratch&&) = delete;

  [[nodiscard]] std::pmr::memory_resource* memory() { return &memory_; }

private:
  std::size_t size_;
  void* block_;
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace buurtweb
