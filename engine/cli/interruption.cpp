#include "engine/cli/interruption.h"

#include <cstdlib>
#include <stop_token>
#include <utility>

#include "engine/cli/status_line.h"

namespace buurtweb::cli {
namespace {

constexpr int kWake = SIGUSR1;  // nobody else sends it: there is nothing to wait for any more

}  // namespace

Interruption::Interruption(std::function<int()> last) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, kWake);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction now = {};
    // Who is blocked waits for it all the same: an ignored one (nohup) stays out.
    if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN) {
      sigaddset(&signals, signal);
    }
  }
  // Threads that are made later take this over, so that only the one below is told.
  ::pthread_sigmask(SIG_BLOCK, &signals, &before_);
  waiter_ = std::jthread([signals, last = std::move(last)](const std::stop_token& stop) {
    int signal = 0;
    ::sigwait(&signals, &signal);
    if (!stop.stop_requested()) {
      StatusLine::end_at_once();
      // Not exit(): the rest of the program is in the middle of something.
      std::_Exit(last());
    }
  });
}

Interruption::~Interruption() {
  waiter_.request_stop();
  ::pthread_kill(waiter_.native_handle(), kWake);
  waiter_.join();
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace buurtweb::cli
