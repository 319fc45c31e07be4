#pragma once

#include <csignal>
#include <initializer_list>

namespace buurtweb::cli {

// While it lives, an interruption of this thread waits: for what must not be left half-way.
class Uninterrupted {
public:
  Uninterrupted() {
    sigset_t interruptions;
    sigemptyset(&interruptions);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      sigaddset(&interruptions, signal);
    }
    ::pthread_sigmask(SIG_BLOCK, &interruptions, &before_);
  }
  ~Uninterrupted() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  Uninterrupted(const Uninterrupted&) = delete;
  Uninterrupted& operator=(const Uninterrupted&) = delete;
  Uninterrupted(Uninterrupted&&) = delete;
  Uninterrupted& operator=(Uninterrupted&&) = delete;

private:
  sigset_t before_{};
};

}  // namespace buurtweb::cli
