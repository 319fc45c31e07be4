#include "engine/cli/interruption.h"

#include <cstdlib>
#include <stop_token>
#include <utility>

namespace buurtweb::cli {

Interruption::Interruption(std::function<int()> last) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    sigaddset(&signals, signal);
  }
  // Threads that are made later take this over, so that only the one below is told.
  ::pthread_sigmask(SIG_BLOCK, &signals, &before_);
  waiter_ = std::jthread([signals, last = std::move(last)](const std::stop_token& stop) {
    int signal = 0;
    ::sigwait(&signals, &signal);
    if (!stop.stop_requested()) {
      // Not exit(): the rest of the program is in the middle of something.
      std::_Exit(last());
    }
  });
}

Interruption::~Interruption() {
  waiter_.request_stop();
  ::pthread_kill(waiter_.native_handle(), SIGHUP);
  waiter_.join();
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace buurtweb::cli
