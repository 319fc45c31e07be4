#pragma once

#include <cstddef>
#include <functional>

namespace buurtweb {

// Calls run() on so many threads at once, this one among them; on fewer where the machine gives no
// more. What is thrown first is thrown again when all have ended.
void on_threads(std::size_t count, const std::function<void()>& run);

// Calls work(0) … work(count - 1), on as many threads as the machine has; `done` is told, in turns,
// how many are. What is thrown is thrown again, and no more is begun. Within work of which there is
// plenty for all threads no more threads are begun.
void in_parallel(
    std::size_t count, const std::function<void(std::size_t)>& work,
    const std::function<void(std::size_t)>& done = [](std::size_t) {});

}  // namespace buurtweb
