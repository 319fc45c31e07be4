#include "engine/cli/status_line.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstddef>
#include <optional>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

#include "engine/cli/heeding.h"
#include "engine/cli/own_threads.h"
#include "engine/cli/terminal.h"
#include "engine/cli/terminal_line.h"

namespace buurtweb::cli {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks(100);

// What all lines share: there is one terminal.
struct Shared {
  std::mutex turn;  // of all below
  TerminalLine line;
  std::size_t lines = 0;
  std::size_t wholes = 0;
  std::optional<std::chrono::steady_clock::time_point> begin;  // when the first sentence was told
  bool is_ours = true;  // not in a process that was split off
};

Shared& shared() {
  static Shared all;
  return all;
}

// For who interrupts: a signal handler may not wait for its turn.
std::atomic<bool> is_there = false;  // NOLINT(*-avoid-non-const-global-variables)
std::atomic<bool> is_over = false;   // NOLINT(*-avoid-non-const-global-variables)

// A terminal that cannot be written to shows nothing; there is nobody to tell.
void write_now(std::string_view bytes) {
  static_cast<void>(!bytes.empty() && ::write(STDERR_FILENO, bytes.data(), bytes.size()) < 0);
}

extern "C" void rub_out_and_end(int signal) {
  StatusLine::end_at_once();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void make_way(Shared& all) {
  const std::string_view bytes = all.line.make_way();
  is_there = false;
  if (!is_in_background(Stream::error)) {
    write_now(bytes);
  }
}

// Writes the line where it says something else by now.
void look(Shared& all) {
  if (!all.begin || is_over) {
    return;
  }
  if (is_in_background(Stream::error)) {
    all.line.lose();
    is_there = false;
    return;
  }
  const auto work = std::chrono::steady_clock::now() - *all.begin;
  const std::string_view bytes = all.line.after(
      std::chrono::duration_cast<std::chrono::milliseconds>(work), columns_of(Stream::error));
  is_there = all.line.is_there();
  write_now(bytes);
}

}  // namespace

// Looks every moment whether the line says something else by now.
class StatusLine::Clock {
public:
  Clock() {
    // An interruption is for the other threads, which know what to do.
    sigset_t all_signals;
    sigset_t before;
    sigfillset(&all_signals);
    ::pthread_sigmask(SIG_SETMASK, &all_signals, &before);
    try {
      thread_ = std::jthread([this] { run(); });
      counted_.emplace();
    } catch (const std::system_error&) {  // the work goes on without a line
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }
  ~Clock() {
    {
      const std::scoped_lock lock(shared().turn);
      ends_ = true;
    }
    wake_.notify_one();
  }
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  Clock(Clock&&) = delete;
  Clock& operator=(Clock&&) = delete;

private:
  void run() {
    std::unique_lock lock(shared().turn);
    while (!wake_.wait_for(lock, kBetweenLooks, [this] { return ends_; })) {
      look(shared());
    }
  }

  Heeding heeding_{&rub_out_and_end};
  std::condition_variable wake_;
  bool ends_ = false;
  std::optional<OwnThread> counted_;
  std::jthread thread_;
};

StatusLine::StatusLine(const locale::Catalogue& words, std::string_view key, Of of)
    : words_(words), is_whole_(of == Of::whole) {
  if (!can_rub_out(Stream::error)) {
    return;
  }
  {
    Shared& all = shared();
    const std::scoped_lock lock(all.turn);
    if (!all.is_ours || all.wholes > 0) {
      return;
    }
    is_mute_ = false;
    before_ = all.line.told();
    all.wholes += is_whole_ ? 1U : 0U;
    if (all.lines++ == 0) {
      all.begin.reset();
      clock_ = std::make_unique<Clock>();
    }
  }
  if (!key.empty()) {
    show(key);
  }
}

StatusLine::~StatusLine() {
  if (is_mute_) {
    return;
  }
  Shared& all = shared();
  const std::scoped_lock lock(all.turn);
  all.wholes -= is_whole_ ? 1U : 0U;
  all.line.tell_again(std::move(before_));
  if (--all.lines == 0) {
    all.begin.reset();
    make_way(all);
  }
}

void StatusLine::show(std::string_view key, std::initializer_list<locale::Blank> blanks) {
  if (is_mute_) {
    return;
  }
  const std::string text = words_.say(key, blanks);
  Shared& all = shared();
  const std::scoped_lock lock(all.turn);
  if (!all.begin) {
    all.begin = std::chrono::steady_clock::now();
  }
  all.line.tell(text);
}

Progress StatusLine::progress(std::string_view key) {
  return [this, key](std::size_t done, std::size_t total) {
    show(key, {{"nummer", std::to_string(done)}, {"totaal", std::to_string(total)}});
  };
}

void StatusLine::end_at_once() {
  is_over = true;
  if (is_there.exchange(false)) {
    write_now(TerminalLine::kRubOut);
  }
}

void StatusLine::let_go() {
  shared().is_ours = false;
  shared().line.lose();
  is_there = false;
}

std::string_view reading_from(std::span<const std::string> paths) {
  return std::ranges::find(paths, "-") == paths.end() ? "bestand.lezen_begin" : "";
}

StillLine::StillLine(For what) : turn_(shared().turn) {
  if (what == For::printing) {
    make_way(shared());
  }
}

}  // namespace buurtweb::cli
