#include "engine/cli/own_threads.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <system_error>
#include <thread>

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;

std::atomic<std::ptrdiff_t> own{0};  // NOLINT(*-avoid-non-const-global-variables)

std::ptrdiff_t threads_now() {
  std::error_code hidden;
  fs::directory_iterator all("/proc/self/task", hidden);
  std::ptrdiff_t count = 0;
  while (!hidden && all != fs::directory_iterator()) {
    ++count;
    all.increment(hidden);
  }
  return hidden ? 0 : count;
}

}  // namespace

OwnThread::OwnThread() {
  ++own;
}
OwnThread::~OwnThread() {
  --own;
}

bool has_only_own_threads() {
  // One that was waited for may be in sight for a moment more.
  for (int looks = 0; looks < 5; ++looks) {
    if (threads_now() == 1 + own) {
      return true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return false;
}

}  // namespace buurtweb::cli
