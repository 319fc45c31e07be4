#include "viz/headroom.h"

#include <cstddef>
#include <new>
#include <sys/mman.h>

namespace buurtweb::viz {

// Address space only: none of it is used. Found by trying: under each limit (ulimit -v) at which a
// drawing ended without a word, up to some 310 MB in all, there was less than this left.
void ask_headroom() {
  constexpr std::size_t bytes = std::size_t{192} << 20U;
  constexpr int only_asked = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
  void* const room = ::mmap(nullptr, bytes, PROT_NONE, only_asked, -1, 0);
  if (room == MAP_FAILED) {
    throw std::bad_alloc();
  }
  ::munmap(room, bytes);
}

}  // namespace buurtweb::viz
