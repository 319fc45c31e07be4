#include "engine/base/large_pages.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

// A sanitizer watches over memory in its own way.
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define BUURTWEB_LARGE_PAGES
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace buurtweb {
#ifdef BUURTWEB_LARGE_PAGES
namespace {

// For all pages that this block touches. A system that has no large ones says no: that is fine.
void ask_for_large_pages(void* block, std::size_t size) {
  static const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const std::size_t into_page = reinterpret_cast<std::uintptr_t>(block) % page;
  ::madvise(static_cast<std::byte*>(block) - into_page, into_page + size, MADV_HUGEPAGE);
}

// NOLINTBEGIN(cppcoreguidelines-no-malloc): what operator new stands on.
void* get(std::size_t size, std::size_t alignment) {
  if (alignment <= alignof(std::max_align_t)) {
    return std::malloc(std::max<std::size_t>(size, 1));
  }
  void* block = nullptr;
  return ::posix_memalign(&block, alignment, size) == 0 ? block : nullptr;
}

// What nearly fills its last page gets all of it: that takes less time, and more memory, so that of
// many pages little may be wasted. A size too large to be rounded up stays what it is.
std::size_t in_whole_pages(std::size_t size) {
  const std::size_t missing = (kLargePage - size % kLargePage) % kLargePage;
  const std::size_t most = size < kLargePage ? size / 3 : size / 16;
  return missing <= most ? std::max(size, size + missing) : size;
}

// As the standard has it, and for large blocks one thing more. What fills large pages begins where
// one does, or it would have one less.
void* get_or_throw(std::size_t size, std::size_t alignment) {
  if (size >= kLargeBlock) {
    size = in_whole_pages(size);
    alignment = size < kLargePage ? alignment : std::max(alignment, kLargePage);
  }
  void* block = get(size, alignment);
  while (block == nullptr) {
    const std::new_handler give_up_something = std::get_new_handler();
    if (give_up_something == nullptr) {
      throw std::bad_alloc();
    }
    give_up_something();
    block = get(size, alignment);
  }
  if (size >= kLargeBlock) {
    ask_for_large_pages(block, size);
  }
  return block;
}

}  // namespace
#endif

bool asks_for_large_pages() {
#ifdef BUURTWEB_LARGE_PAGES
  return true;
#else
  return false;
#endif
}

Scratch::Scratch(std::size_t expected)
    : size_(expected < kLargeBlock ? expected
                                   : (expected + kLargePage - 1) / kLargePage * kLargePage),
      block_(::operator new(size_)),
      memory_(block_, size_) {}

Scratch::~Scratch() {
  ::operator delete(block_);
}

}  // namespace buurtweb

#ifdef BUURTWEB_LARGE_PAGES
// The program's own.
void* operator new(std::size_t size) {
  return buurtweb::get_or_throw(size, alignof(std::max_align_t));
}

void* operator new(std::size_t size, std::align_val_t alignment) {
  return buurtweb::get_or_throw(size, static_cast<std::size_t>(alignment));
}

void operator delete(void* block) noexcept {
  std::free(block);
}

void operator delete(void* block, std::size_t /*size*/) noexcept {
  std::free(block);
}

void operator delete(void* block, std::align_val_t /*alignment*/) noexcept {
  std::free(block);
}

void operator delete(void* block, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept {
  std::free(block);
}
// NOLINTEND(cppcoreguidelines-no-malloc)
#endif
