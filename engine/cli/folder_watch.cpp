#include "engine/cli/folder_watch.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <string_view>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "engine/cli/load.h"

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kQuiet = 200;  // milliseconds
constexpr std::uint32_t kChanges = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                                   IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

// A path that cannot be looked at is none.
bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace

FolderWatch::FolderWatch(fs::path path, bool has_lists)
    : path_(std::move(path)),
      is_folder_(is_folder(path_)),
      has_lists_(has_lists),
      file_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  start();
}

FolderWatch::~FolderWatch() {
  ::close(file_);
}

void FolderWatch::start() {
  std::error_code error;
  if (is_folder_) {
    add(path_);
  } else if (fs::exists(path_, error)) {
    add_file(path_);
  }
}

bool FolderWatch::is_data(std::string_view name) const {
  return !name.starts_with('.') && is_read(name, has_lists_);
}

// Lists count in the folder itself only.
bool FolderWatch::is_entered(const fs::path& path) const {
  return !has_lists_ && !path.filename().string().starts_with('.') && is_folder(path);
}

// One that is watched already keeps its number, also where another way leads to it.
FolderWatch::Folder* FolderWatch::watched(const fs::path& folder) {
  const int number = ::inotify_add_watch(file_, folder.c_str(), kChanges);
  if (number < 0) {
    return nullptr;
  }
  Folder& found = folders_[number];
  found.path = folder;
  return &found;
}

bool FolderWatch::add(const fs::path& folder) {
  Folder* const known = watched(folder);
  // A link may lead to a folder above it.
  if (known == nullptr || std::exchange(known->all, true)) {
    return false;
  }
  bool found = false;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const fs::path path = entry->path();
    const std::string name = path.filename().string();
    if (is_entered(path)) {
      found = add(path) || found;
    } else if (is_data(name)) {
      add_file(path);
      found = true;
    }
    error.clear();
  }
  return found;
}

// The file, and what it leads to, link by link.
void FolderWatch::add_file(const fs::path& file) {
  constexpr int most_links = 40;
  std::error_code error;
  fs::path path = file;
  for (int link = 0; link < most_links; ++link) {
    if (Folder* const folder = watched(folder_of(path)); folder != nullptr && !folder->all) {
      folder->names.insert(path.filename().string());
    }
    const fs::path target = fs::read_symlink(path, error);
    if (error) {
      return;
    }
    path = folder_of(path) / target;
  }
}

// Whether this is about the data: a name within a watched folder, or none for the folder itself.
bool FolderWatch::is_news(const inotify_event& event, const std::string& name) {
  const auto known = folders_.find(event.wd);
  if (known == folders_.end()) {
    return true;  // more happened than could be told
  }
  if ((event.mask & IN_IGNORED) != 0) {
    folders_.erase(known);
    return false;
  }
  const Folder& folder = known->second;
  // A folder that was put in the place of another is a new one.
  if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) {
    start();
    return true;
  }
  std::error_code error;
  const fs::path path = folder.path / name;
  if (folder.all && is_entered(path)) {
    // Files may have come into it before it was watched.
    return add(path);
  }
  if (!(folder.all ? is_data(name) : folder.names.contains(name))) {
    return false;
  }
  // A file comes and is then written; a link is all there is of it.
  const bool is_link = fs::is_symlink(path, error);
  add_file(path);
  return is_link || (event.mask & IN_CREATE) == 0;
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

bool FolderWatch::wait() {
  bool found = false;
  for (;;) {
    pollfd ready{file_, POLLIN, 0};
    const int count = ::poll(&ready, 1, found ? kQuiet : -1);
    if (count < 0 && errno != EINTR) {
      return false;
    }
    if (count == 0) {
      return true;
    }
    found = read_news() || found;
  }
}

}  // namespace buurtweb::cli
