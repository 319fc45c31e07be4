#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

struct inotify_event;

namespace buurtweb::cli {

// Waits until somebody saves a file of a neighbourhood: one file, or a folder with all below it, or
// a folder with the lists of a spreadsheet.
// Many editors save by putting a new file in the place of the old one, so folders are watched and
// not files; where a file is a link, the folder of what it leads to is watched as well.
class FolderWatch {
public:
  // `has_lists`: what counts in it are lists of a spreadsheet, and no neighbourhood files.
  explicit FolderWatch(std::filesystem::path path, bool has_lists = false);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  FolderWatch(FolderWatch&&) = delete;
  FolderWatch& operator=(FolderWatch&&) = delete;

  [[nodiscard]] bool works() const { return !folders_.empty(); }
  // What was saved since the last time counts too. Comes back when it has been quiet for a moment,
  // as one save may be many steps. False when watching failed.
  bool wait();

private:
  struct Folder {
    std::filesystem::path path;
    bool all = false;             // every file with data in it counts, and every folder
    std::set<std::string> names;  // else these
  };
  // The folder, watched from now on; nothing where that cannot be.
  Folder* watched(const std::filesystem::path& folder);
  [[nodiscard]] bool is_data(std::string_view name) const;
  [[nodiscard]] bool is_entered(const std::filesystem::path& path) const;
  // Whether there is data in it.
  bool add(const std::filesystem::path& folder);
  void add_file(const std::filesystem::path& file);
  void start();
  bool is_news(const inotify_event& event, const std::string& name);
  bool read_news();

  std::filesystem::path path_;
  bool is_folder_;
  bool has_lists_;
  int file_;
  std::map<int, Folder> folders_;  // by their number
};

}  // namespace buurtweb::cli
