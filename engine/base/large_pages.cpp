#include "engine/base/large_pages.h"

#include <cstdint>
#include <cstdlib>

// A sanitizer watches over memory in its own way.
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define BUURTWEB_LARGE_PAGES
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace buurtweb {
namespace {

// For all pages that this block touches. A system that has no large ones says no: that is fine.
void ask_for_large_pages([[maybe_unused]] void* block, [[maybe_unused]] std::size_t size) {
#ifdef BUURTWEB_LARGE_PAGES
  static const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const std::size_t into_page = reinterpret_cast<std::uintptr_t>(block) % page;
  ::madvise(static_cast<std::byte*>(block) - into_page, into_page + size, MADV_HUGEPAGE);
#endif
}

}  // namespace

bool asks_for_large_pages() {
#ifdef BUURTWEB_LARGE_PAGES
  return true;
#else
  return false;
#endif
}

Scratch::Scratch(std::size_t expected)
    : alignment_{expected < kLargeBlock ? alignof(std::max_align_t) : kLargePage},
      size_(expected < kLargeBlock ? expected
                                   : (expected + kLargePage - 1) / kLargePage * kLargePage),
      block_(::operator new(size_, alignment_)),
      memory_(block_, size_) {
  if (size_ >= kLargeBlock) {
    ask_for_large_pages(block_, size_);
  }
}

Scratch::~Scratch() {
  ::operator delete(block_, alignment_);
}

}  // namespace buurtweb

#ifdef BUURTWEB_LARGE_PAGES
// The program's own, as the standard has it, and for large blocks one thing more.
// NOLINTBEGIN(cppcoreguidelines-no-malloc): containers stand on this.
void* operator new(std::size_t size) {
  void* block = std::malloc(size == 0 ? 1 : size);
  while (block == nullptr) {
    const std::new_handler give_up_something = std::get_new_handler();
    if (give_up_something == nullptr) {
      throw std::bad_alloc();
    }
    give_up_something();
    block = std::malloc(size == 0 ? 1 : size);
  }
  if (size >= buurtweb::kLargeBlock) {
    buurtweb::ask_for_large_pages(block, size);
  }
  return block;
}

void operator delete(void* block) noexcept {
  std::free(block);
}

void operator delete(void* block, std::size_t) noexcept {
  std::free(block);
}
// NOLINTEND(cppcoreguidelines-no-malloc)
#endif
