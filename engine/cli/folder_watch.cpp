#include "engine/cli/folder_watch.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <string_view>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kQuiet = 200;  // milliseconds
constexpr std::uint32_t kChanges = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                                   IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

// While it lives, an interruption can be read instead of ending the program.
class Interruptions {
public:
  Interruptions() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      sigaddset(&signals, signal);
    }
    ::pthread_sigmask(SIG_BLOCK, &signals, &before_);
    file_ = ::signalfd(-1, &signals, SFD_CLOEXEC);
  }
  ~Interruptions() {
    // What was told is taken away, or it would end the program after all.
    signalfd_siginfo told{};
    for (pollfd ready{file_, POLLIN, 0}; ::poll(&ready, 1, 0) > 0;) {
      if (::read(file_, &told, sizeof told) <= 0) {
        break;
      }
    }
    ::close(file_);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  Interruptions(const Interruptions&) = delete;
  Interruptions& operator=(const Interruptions&) = delete;
  Interruptions(Interruptions&&) = delete;
  Interruptions& operator=(Interruptions&&) = delete;

  [[nodiscard]] int file() const { return file_; }

private:
  sigset_t before_{};
  int file_ = -1;
};

bool is_data(std::string_view name) {
  return !name.starts_with('.') && (name.ends_with(".yaml") || name.ends_with(".yml"));
}

fs::path folder_of(const fs::path& path, bool is_folder) {
  return is_folder ? path : path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace

FolderWatch::FolderWatch(fs::path path)
    : path_(std::move(path)),
      is_folder_(fs::is_directory(path_)),
      file_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  if (fs::exists(path_)) {
    add(folder_of(path_, is_folder_));
  }
}

FolderWatch::~FolderWatch() {
  ::close(file_);
}

// A folder that is watched already keeps its number.
bool FolderWatch::add(const fs::path& folder) {
  const int number = ::inotify_add_watch(file_, folder.c_str(), kChanges);
  if (number < 0) {
    return false;
  }
  folders_[number] = folder;
  bool found = false;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error);
       is_folder_ && !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (entry->is_directory(error) && !entry->is_symlink(error) && !name.starts_with('.')) {
      found = add(entry->path()) || found;
    }
    found = found || is_data(name);
  }
  return found;
}

// Whether this is about the data: a name within a watched folder, or none for the folder itself.
bool FolderWatch::is_news(const inotify_event& event, std::string_view name) {
  bool found = name.empty();
  if ((event.mask & IN_ISDIR) != 0 && is_folder_ && !name.starts_with('.')) {
    // Files may have come into it before it was watched.
    found = add(folders_[event.wd] / name) || found;
  }
  // A folder that was put in the place of another is a new one.
  if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) {
    add(folder_of(path_, is_folder_));
  }
  const bool is_own = is_folder_ ? is_data(name) : name == path_.filename().string();
  return found || (is_own && (event.mask & IN_CREATE) == 0);
}

bool FolderWatch::read_news() {
  alignas(inotify_event) std::array<char, 1U << 14U> bytes{};
  bool found = false;
  for (ssize_t size = ::read(file_, bytes.data(), bytes.size()); size > 0;
       size = ::read(file_, bytes.data(), bytes.size())) {
    for (const char* at = bytes.data(); at < bytes.data() + size;) {
      inotify_event event{};
      std::memcpy(&event, at, sizeof event);
      at += sizeof event;
      found = is_news(event, event.len > 0 ? at : "") || found;
      at += event.len;
    }
  }
  return found;
}

FolderWatch::News FolderWatch::wait() {
  const Interruptions interruptions;
  bool found = false;
  for (;;) {
    std::array<pollfd, 2> ready{{{file_, POLLIN, 0}, {interruptions.file(), POLLIN, 0}}};
    const int count = ::poll(ready.data(), ready.size(), found ? kQuiet : -1);
    if (count < 0 && errno != EINTR) {
      return News::failed;
    }
    if (ready[1].revents != 0) {
      return News::interrupted;
    }
    if (count == 0) {
      return News::saved;
    }
    found = read_news() || found;
  }
}

}  // namespace buurtweb::cli
