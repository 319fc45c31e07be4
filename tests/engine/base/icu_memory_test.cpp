#include <gtest/gtest.h>
#include <unicode/uclean.h>

#include <cstdlib>
#include <functional>
#include <new>
#include <set>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/base/encoding.h"
#include "engine/base/text.h"

namespace buurtweb {
namespace {

// How a process ends that does what it should, something else, or that asks for too much memory.
constexpr int kRight = 0;
constexpr int kWrong = 3;
constexpr int kNoMemory = 4;

int left = 0;  // how many more times ICU is given memory

void* allocate(const void* /*context*/, std::size_t size) {
  return left-- > 0 ? std::malloc(size) : nullptr;
}

void* reallocate(const void* /*context*/, void* memory, std::size_t size) {
  return left-- > 0 ? std::realloc(memory, size) : nullptr;
}

void release(const void* /*context*/, void* memory) {
  std::free(memory);
}

int end_of(const std::function<bool()>& is_right) try {
  return is_right() ? kRight : kWrong;
} catch (const std::bad_alloc&) {
  return kNoMemory;
}

// In a process of its own each time: ICU remembers what it could not make.
std::set<int> ends_as_memory_grows(const std::function<bool()>& is_right) {
  std::set<int> ends;
  for (int most = 0; most < 400 && !ends.contains(kRight); ++most) {
    EXPECT_EXIT(
        {
          UErrorCode status = U_ZERO_ERROR;
          start_unicode();
          left = most;
          ::alarm(10);
          u_setMemoryFunctions(nullptr, allocate, reallocate, release, &status);
          std::_Exit(end_of(is_right));
        },
        [&](int status) {
          ends.insert(WIFEXITED(status) ? WEXITSTATUS(status) : -1);
          return WIFEXITED(status);
        },
        "")
        << most;
  }
  return ends;
}

TEST(IcuMemory, MakesAllOrSaysThatThereIsTooLittle) {
  const std::string accents = "Zoë en Ömer aan de Ëlandstraat, in het café achter de kerk te Çeşme";
  const std::set<int> either{kRight, kNoMemory};
  EXPECT_EQ(ends_as_memory_grows([] {
              const DutchOrder order;
              return order.key("Flat 9") < order.key("Flat 10");
            }),
            either);
  EXPECT_EQ(ends_as_memory_grows([&] { return normalised(" " + accents) == accents; }), either);
  EXPECT_EQ(
      ends_as_memory_grows([&] { return folded("DRIE  " + accents).size() > accents.size(); }),
      either);
  EXPECT_EQ(ends_as_memory_grows([&] {
              return to_utf8(std::string(2000, '\xE9'), Encoding::windows_1252).size() == 4000;
            }),
            either);
}

}  // namespace
}  // namespace buurtweb
