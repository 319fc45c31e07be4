#include "engine/cli/processes.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "engine/cli/caught.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
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

// What is printed waits in open files for a slow one before it, and a process has only so many.
constexpr std::size_t kMostUntold = 100;

// What a process of its own does: it prints into files and ends with the process that it works for.
[[noreturn]] void work_apart(const std::function<int()>& work, std::FILE* out, std::FILE* error,
                             const locale::Catalogue& words) {
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
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

int exit_code_of(int status, const locale::Catalogue& words) {
  if (WIFEXITED(status)) {
    return WEXITSTATUS(status);
  }
  talk(words.say("gebruik.intern", {{"wat", "signal " + std::to_string(WTERMSIG(status))}}) + "\n");
  return kInternalError;
}

}  // namespace

Processes::Processes(const locale::Catalogue& words, std::function<void(std::size_t)> done)
    : words_(words), done_(std::move(done)), heeding_(&end_all) {
  // Whoever started us may have left word that the end of a process is of no interest.
  std::signal(SIGCHLD, SIG_DFL);
}

Processes::~Processes() {
  while (running_ > 0) {
    wait_for_one();
  }
}

void Processes::start(const std::function<int()>& work) {
  while (running_ >= std::max(1U, std::thread::hardware_concurrency()) ||
         jobs_.size() - told_ > kMostUntold) {
    wait_for_one();
  }
  Job job{.process = 0, .out = Kept(std::tmpfile()), .error = Kept(std::tmpfile())};
  if (const int process = job.out && job.error ? apart(work, job) : -1; process > 0) {
    job.process = process;
    ++running_;
    jobs_.push_back(std::move(job));
    return;
  }
  while (running_ > 0) {
    wait_for_one();
  }
  jobs_.push_back({.process = 0, .out = {}, .error = {}, .exit_code = caught(work, words_)});
  tell_what_ended();
}

int Processes::apart(const std::function<int()>& work, const Job& job) const {
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
    work_apart(work, job.out.get(), job.error.get(), words_);
  }
  return process;
}

std::vector<int> Processes::finish() {
  while (running_ > 0) {
    wait_for_one();
  }
  std::vector<int> codes;
  std::ranges::transform(jobs_, std::back_inserter(codes), &Job::exit_code);
  return codes;
}

void Processes::wait_for_one() {
  int status = 0;
  const pid_t ended = ::wait(&status);
  const auto job = std::ranges::find(jobs_, ended, &Job::process);
  if (ended > 0 && job != jobs_.end()) {
    job->process = 0;
    note(ended, 0);
    job->exit_code = exit_code_of(status, words_);
    --running_;
    tell_what_ended();
  }
}

void Processes::tell_what_ended() {
  for (; told_ < jobs_.size() && jobs_[told_].process == 0; ++told_) {
    Job& job = jobs_[told_];
    if (job.out != nullptr) {
      print_all(job.error.get(), [](std::string_view part) { talk_painted(part); });
      print_all(job.out.get(), [&](std::string_view part) { say(part, words_); });
    }
    job.out.reset();
    job.error.reset();
  }
  done_(jobs_.size() - running_);
}

}  // namespace buurtweb::cli
