#include "engine/input/folder.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "engine/input/bytes.h"
#include "engine/input/importer.h"

namespace buurtweb::input {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

class Walk {
public:
  FolderContents run(const fs::path& top) {
    enter(top);
    std::ranges::sort(found_.files);
    return std::move(found_);
  }

private:
  void enter(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    if (!error && !entered_.insert(real).second) {
      return;
    }
    std::vector<fs::path> entries;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      entries.push_back(entry->path());
    }
    if (error) {
      found_.unreadable.push_back({folder.string(), "geen_toegang"});
    }
    // Of two ways into the same folder the first by path counts.
    std::ranges::sort(entries);
    for (const fs::path& path : entries) {
      if (!is_hidden(path)) {
        look_at(path);
      }
    }
  }

  // A pipe would keep us waiting and a link may lead nowhere: both are told.
  void look_at(const fs::path& path) {
    std::error_code error;
    const fs::file_type type = fs::status(path, error).type();
    if (type == fs::file_type::directory) {
      enter(path);
    } else if (importer_for(path.string()) == nullptr) {
      return;
    } else if (type == fs::file_type::regular) {
      found_.files.push_back(path.string());
    } else {
      const bool is_gone = type == fs::file_type::not_found;
      found_.unreadable.push_back({path.string(), is_gone               ? "bestaat_niet"
                                                  : may_never_end(path) ? "geen_bestand"
                                                                        : "geen_toegang"});
    }
  }

  FolderContents found_;
  std::set<fs::path> entered_;
};

}  // namespace

FolderContents data_files(const std::string& folder) {
  return Walk().run(folder);
}

}  // namespace buurtweb::input
