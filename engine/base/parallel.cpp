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
  std::mutex turn;
  std::exception_ptr thrown;
  const auto kept_in = [&] {
    try {
      run();
    } catch (...) {
      const std::lock_guard mine(turn);
      thrown = thrown ? thrown : std::current_exception();
    }
  };
  std::vector<std::jthread> others;
  try {
    for (std::size_t i = 1; i < count; ++i) {
      others.emplace_back(kept_in);
    }
  } catch (const std::system_error&) {  // those that are there do the work of the others
  }
  kept_in();
  others.clear();  // waits for them
  if (thrown) {
    std::rethrow_exception(thrown);
  }
}

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work,
                 const std::function<void(std::size_t)>& done) {
  std::atomic<std::size_t> next = 0;
  std::mutex turn;
  std::size_t finished = 0;
  const std::size_t threads =
      does_one_of_plenty ? 1 : std::min<std::size_t>(std::thread::hardware_concurrency(), count);
  const bool is_plenty = does_one_of_plenty || (threads > 1 && count >= kPlenty * threads);
  const auto run = [&] {
    const bool before = std::exchange(does_one_of_plenty, is_plenty);
    try {
      for (std::size_t i = next++; i < count; i = next++) {
        work(i);
        const std::lock_guard mine(turn);
        done(++finished);
      }
    } catch (...) {
      next = count;
      does_one_of_plenty = before;
      throw;
    }
    does_one_of_plenty = before;
  };
  on_threads(threads, run);
}

}  // namespace buurtweb
