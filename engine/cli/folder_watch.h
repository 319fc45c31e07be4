#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string_view>

struct inotify_event;

namespace buurtweb::cli {

// Waits until somebody saves a file of a neighbourhood: one file, or a folder with all below it.
// Many editors save by putting a new file in the place of the old one, so folders are watched and
// not files.
class FolderWatch {
public:
  enum class News : std::uint8_t { saved, interrupted, failed };

  explicit FolderWatch(std::filesystem::path path);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  FolderWatch(FolderWatch&&) = delete;
  FolderWatch& operator=(FolderWatch&&) = delete;

  [[nodiscard]] bool works() const { return !folders_.empty(); }
  // What was saved since the last time counts too. Comes back when it has been quiet for a moment,
  // as one save may be many steps.
  News wait();

private:
  // Whether there is data in it.
  bool add(const std::filesystem::path& folder);
  bool is_news(const inotify_event& event, std::string_view name);
  bool read_news();

  std::filesystem::path path_;
  bool is_folder_;
  int file_;
  std::map<int, std::filesystem::path> folders_;  // by their number
};

}  // namespace buurtweb::cli
