#include "engine/cli/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <system_error>
#include <unistd.h>

#include "engine/cli/exit_code.h"
#include "engine/cli/words.h"

namespace buurtweb::cli {
namespace {

constexpr int kInterrupted = 130;

// The file that is being written, for who interrupts: a signal handler may not ask for memory.
std::array<char, 4096> unfinished{};  // NOLINT(*-avoid-non-const-global-variables)

extern "C" void clean_up(int /*signal*/) {
  if (unfinished.front() != '\0') {
    ::unlink(unfinished.data());
  }
  ::_exit(kInterrupted);
}

// While it lives, an interrupted run takes its unfinished file with it.
class Unfinished {
public:
  explicit Unfinished(const std::string& path) {
    if (path.size() < unfinished.size()) {
      std::memcpy(unfinished.data(), path.c_str(), path.size() + 1);
    }
    for (const int signal : kSignals) {
      std::signal(signal, &clean_up);
    }
  }
  ~Unfinished() {
    for (const int signal : kSignals) {
      std::signal(signal, SIG_DFL);
    }
    unfinished.front() = '\0';
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  Unfinished(Unfinished&&) = delete;
  Unfinished& operator=(Unfinished&&) = delete;

private:
  static constexpr std::array<int, 3> kSignals{SIGINT, SIGTERM, SIGHUP};
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
  return true;
}

// A new file with these bytes, on the disk and not only in its cache; nothing when that fails.
bool write_new(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) {
    return false;
  }
  const bool whole = write_all(file, bytes) && ::fsync(file) == 0;
  return ::close(file) == 0 && whole;
}

bool replace(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".nieuw-" + std::to_string(::getpid());
  const Unfinished until_renamed(beside);
  if (write_new(beside, bytes) && std::rename(beside.c_str(), path.c_str()) == 0) {
    return true;
  }
  ::unlink(beside.c_str());
  return false;
}

// While it lives, an interruption waits: there is more than one file to clean up.
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

// The new folder beside the old one, and then in its place.
bool replace_folder(const std::string& path, const std::vector<NamedBytes>& files) {
  namespace fs = std::filesystem;
  const Uninterrupted until_renamed;
  const std::string beside = path + ".nieuw-" + std::to_string(::getpid());
  const std::string old = path + ".oud-" + std::to_string(::getpid());
  std::error_code error;
  fs::create_directories(beside, error);
  const bool written = !error && std::ranges::all_of(files, [&](const NamedBytes& file) {
    return write_new(beside + "/" + file.name, file.bytes);
  });
  if (written && fs::exists(path, error)) {
    fs::rename(path, old, error);
  }
  if (written && !error) {
    fs::rename(beside, path, error);
  }
  const bool is_there = written && !error;
  if (!is_there && fs::exists(old)) {
    fs::rename(old, path, error);
  }
  fs::remove_all(is_there ? old : beside, error);
  return is_there;
}

int already_there(const std::string& path) {
  talk(catalogue().say("bestand.bestaat", {{"bestand", path}}) + "\n");
  return kWrongUse;
}

int not_written(const std::string& path) {
  talk(catalogue().say("bestand.mislukt", {{"bestand", path}}) + "\n");
  return kEnvironmentFailed;
}

}  // namespace

int say(std::string_view text) {
  std::cout << text << std::flush;
  if (std::cout) {
    return kFine;
  }
  talk(catalogue().say("bestand.uitvoer_mislukt") + "\n");
  return kEnvironmentFailed;
}

void talk(std::string_view text) {
  std::cerr << text << std::flush;
}

int write_file(const std::string& path, std::string_view bytes, bool overwrite) {
  if (path == "-") {
    return say(bytes);
  }
  std::error_code error;
  if (!overwrite && std::filesystem::exists(path, error)) {
    return already_there(path);
  }
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) {
    std::filesystem::create_directories(folder, error);
  }
  return replace(path, bytes) ? kFine : not_written(path);
}

int write_folder(const std::string& path, const std::vector<NamedBytes>& files, bool overwrite) {
  std::error_code error;
  if (!overwrite && std::filesystem::exists(path, error)) {
    return already_there(path);
  }
  return replace_folder(path, files) ? kFine : not_written(path);
}

}  // namespace buurtweb::cli
