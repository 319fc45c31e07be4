#pragma once

#include <csignal>
#include <functional>
#include <thread>

#include "engine/cli/own_threads.h"

namespace buurtweb::cli {

// While it lives, an interruption (Ctrl-C, or an end that is asked for) does one last thing and
// ends the program with the code that this gives, whatever the program is busy with. The last thing
// is done in a thread of its own.
class Interruption {
public:
  explicit Interruption(std::function<int()> last);
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  Interruption(Interruption&&) = delete;
  Interruption& operator=(Interruption&&) = delete;

private:
  sigset_t before_{};
  OwnThread counted_;
  std::jthread waiter_;
};

}  // namespace buurtweb::cli
