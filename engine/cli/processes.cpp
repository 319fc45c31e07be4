#include "engine/cli/processes.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <sched.h>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "engine/cli/caught.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/own_threads.h"
#include "engine/cli/status_line.h"
#include "engine/cli/uninterrupted.h"

namespace buurtweb::cli {
namespace {

// The processes that run now, for who interrupts: a signal handler may not ask for memory.
std::array<volatile std::sig_atomic_t, 256>
    running_now{};  // NOLINT(*-avoid-non-const-global-variables)

// Each of them takes away what it left half-done; then there is nothing more to wait for.
extern "C" void end_all(int signal) {
  StatusLine::end_at_once();
  for (const int process : running_now) {
    if (process > 0) {
      ::kill(process, SIGTERM);
    }
  }
  while (::wait(nullptr) > 0) {
  }
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void note(int before, int after) {
  auto* const place = std::ranges::find(running_now, before);
  if (place != running_now.end()) {
    *place = after;
  }
}

bool is_one = false;  // NOLINT(*-avoid-non-const-global-variables)

// What is printed waits in open files for a slow one before it, and a process has only so many.
constexpr std::size_t kMostUntold = 100;

// Ends this process as soon as the other does. Where a thread of that one waits for interruptions
// none comes through here either.
void end_with(pid_t other) {
  sigset_t blocked;
  ::pthread_sigmask(SIG_SETMASK, nullptr, &blocked);
  ::prctl(PR_SET_PDEATHSIG, ::sigismember(&blocked, SIGTERM) == 1 ? SIGKILL : SIGTERM);
  if (::getppid() != other) {
    ::_exit(kInterrupted);
  }
}

// What a process of its own does: it prints into files.
[[noreturn]] void work_apart(const std::function<int()>& work, std::FILE* out, std::FILE* error,
                             const locale::Catalogue& words) {
  is_one = true;
  ::dup2(::fileno(out), STDOUT_FILENO);
  ::dup2(::fileno(error), STDERR_FILENO);
  // Nothing that belongs to the other process is cleaned up here.
  ::_exit(caught(work, words));
}

template <class Print>
void print_all(std::FILE* file, Print print) {
  std::array<char, 4096> part{};
  std::rewind(file);
  while (const std::size_t read = std::fread(part.data(), 1, part.size(), file)) {
    print(std::string_view(part.data(), read));
  }
}

void tell_signal(int status, const locale::Catalogue& words) {
  if (WIFSIGNALED(status)) {
    const std::string what = "signal " + std::to_string(WTERMSIG(status));
    talk(words.say("gebruik.intern", {{"wat", what}}) + "\n");
  }
}

}  // namespace

Processes::Processes(const locale::Catalogue& words, std::function<void(std::size_t)> done, Of of)
    : words_(words), done_(std::move(done)), of_(of), heeding_(&end_all) {
  // Whoever started us may have left word that the end of a process is of no interest.
  std::signal(SIGCHLD, SIG_DFL);
}

Processes::~Processes() {
  if (of_ == Of::one_work) {
    end_all_at_once();
  } else {
    wait_for_all();
  }
}

std::size_t Processes::at_once() {
  cpu_set_t ours;
  const bool is_known = ::sched_getaffinity(0, sizeof ours, &ours) == 0;
  return std::max<std::size_t>(1, is_known ? static_cast<std::size_t>(CPU_COUNT(&ours))
                                           : std::thread::hardware_concurrency());
}

bool Processes::is_one_of_them() {
  return is_one;
}

void Processes::start(const std::function<int()>& work) {
  while (running_ >= at_once() || jobs_.size() - told_ > kMostUntold) {
    wait_for_one();
  }
  if (start_apart(work)) {
    return;
  }
  wait_for_all();
  jobs_.push_back({.process = 0, .out = {}, .error = {}, .exit_code = caught(work, words_)});
  tell_what_ended();
}

bool Processes::start_apart(const std::function<int()>& work) {
  if (!has_only_own_threads()) {
    return false;
  }
  Job job{.process = 0, .out = Kept(std::tmpfile()), .error = Kept(std::tmpfile())};
  job.process = job.out && job.error ? apart(work, job) : -1;
  if (job.process <= 0) {
    return false;
  }
  ++running_;
  jobs_.push_back(std::move(job));
  return true;
}

int Processes::apart(const std::function<int()>& work, const Job& job) const {
  const pid_t here = ::getpid();
  pid_t process = 0;
  {
    const Uninterrupted until_noted;
    const StillLine line(StillLine::For::splitting);
    process = ::fork();
    if (process == 0) {
      heeding_.let_go();
      StatusLine::let_go();
    } else if (process > 0) {
      note(0, process);
    }
  }
  if (process == 0) {
    end_with(here);
    work_apart(work, job.out.get(), job.error.get(), words_);
  }
  return process;
}

std::vector<int> Processes::finish() {
  wait_for_all();
  std::vector<int> codes;
  std::ranges::transform(jobs_, std::back_inserter(codes), &Job::exit_code);
  return codes;
}

void Processes::wait_for_all() {
  while (running_ > 0) {
    wait_for_one();
  }
}

// They have nothing to take away, and may have blocked what asks for an end.
void Processes::end_all_at_once() {
  for (Job& job : jobs_) {
    if (job.process > 0) {
      ::kill(job.process, SIGKILL);
      ::waitpid(job.process, nullptr, 0);
      note(job.process, 0);
      job.process = 0;
    }
  }
  running_ = 0;
}

void Processes::wait_for_one() {
  int status = 0;
  const pid_t ended = ::wait(&status);
  const auto job = std::ranges::find(jobs_, ended, &Job::process);
  if (ended > 0 && job != jobs_.end()) {
    job->process = 0;
    note(ended, 0);
    job->status = status;
    job->exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : kInternalError;
    --running_;
    tell_what_ended();
  }
}

void Processes::tell_what_ended() {
  for (; told_ < jobs_.size() && jobs_[told_].process == 0; ++told_) {
    Job& job = jobs_[told_];
    if (job.out != nullptr && !is_silent_) {
      print_all(job.error.get(), [](std::string_view part) { talk_painted(part); });
      print_all(job.out.get(), [&](std::string_view part) { say(part, words_); });
      tell_signal(job.status, words_);
    }
    is_silent_ = is_silent_ || (of_ == Of::one_work && job.exit_code != kFine);
    job.out.reset();
    job.error.reset();
  }
  done_(jobs_.size() - running_);
}

}  // namespace buurtweb::cli
