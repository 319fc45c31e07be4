#include "engine/cli/files.h"

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
    talk(catalogue().say("bestand.bestaat", {{"bestand", path}}) + "\n");
    return kWrongUse;
  }
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) {
    std::filesystem::create_directories(folder, error);
  }
  if (!replace(path, bytes)) {
    talk(catalogue().say("bestand.mislukt", {{"bestand", path}}) + "\n");
    return kEnvironmentFailed;
  }
  return kFine;
}

}  // namespace buurtweb::cli
