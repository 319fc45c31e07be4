#include "engine/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace buurtweb {

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work,
                 const std::function<void(std::size_t)>& done) {
  std::atomic<std::size_t> next = 0;
  std::mutex turn;
  std::size_t finished = 0;
  std::exception_ptr thrown;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
        const std::lock_guard mine(turn);
        done(++finished);
      } catch (...) {
        const std::lock_guard mine(turn);
        thrown = thrown ? thrown : std::current_exception();
        next = count;
      }
    }
  };
  {
    const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), count);
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) {
      others.emplace_back(run);
    }
    run();
  }
  if (thrown) {
    std::rethrow_exception(thrown);
  }
}

}  // namespace buurtweb
