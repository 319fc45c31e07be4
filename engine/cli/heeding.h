#pragma once

#include <array>
#include <csignal>
#include <cstddef>

namespace buurtweb::cli {

// While it lives, an interruption calls this; but whoever started us so that we go on (nohup) is
// obeyed. After it things are as they were.
class Heeding {
public:
  explicit Heeding(void (*what)(int)) {
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
      before_[i] = std::signal(kSignals[i], what);
      if (before_[i] == SIG_IGN) {
        std::signal(kSignals[i], SIG_IGN);
      }
    }
  }
  ~Heeding() { let_go(); }
  Heeding(const Heeding&) = delete;
  Heeding& operator=(const Heeding&) = delete;
  Heeding(Heeding&&) = delete;
  Heeding& operator=(Heeding&&) = delete;

  // As things were before.
  void let_go() const {
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
      std::signal(kSignals[i], before_[i]);
    }
  }

private:
  static constexpr std::array<int, 3> kSignals{SIGINT, SIGTERM, SIGHUP};
  std::array<void (*)(int), kSignals.size()> before_{};
};

}  // namespace buurtweb::cli
