#include "engine/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace buurtweb {
namespace {

// So many pieces of work for each thread keep all threads busy until nearly the end.
constexpr std::size_t kPlenty = 8;

// This thread does one of plenty: what it starts itself, it does itself.
thread_local bool does_one_of_plenty = false;

}  // namespace

void on_threads(std::size_t count, const std::function<void()>& run) {
  std::vector<std::jthread> others;
  try {
    for (std::size_t i = 1; i < count; ++i) {
      others.emplace_back(run);
    }
  } catch (const std::system_error&) {  // those that are there do the work of the others
  }
  run();
}

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work,
                 const std::function<void(std::size_t)>& done) {
  std::atomic<std::size_t> next = 0;
  std::mutex turn;
  std::size_t finished = 0;
  std::exception_ptr thrown;
  const std::size_t threads =
      does_one_of_plenty ? 1 : std::min<std::size_t>(std::thread::hardware_concurrency(), count);
  const bool is_plenty = does_one_of_plenty || (threads > 1 && count >= kPlenty * threads);
  const auto run = [&] {
    const bool before = std::exchange(does_one_of_plenty, is_plenty);
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
    does_one_of_plenty = before;
  };
  on_threads(threads, run);
  if (thrown) {
    std::rethrow_exception(thrown);
  }
}

}  // namespace buurtweb
