#include "engine/cli/kept_files.h"

#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace buurtweb::cli {

namespace fs = std::filesystem;

std::string kept_beside(const std::string& data_path, std::string_view name) {
  std::error_code error;
  const fs::path data(data_path);
  const fs::path folder = fs::is_directory(data, error) ? data : data.parent_path();
  return (folder / ".buurtweb" / name).string();
}

Turn::Turn(const std::string& data_path)
    : folder_(::open(fs::path(kept_beside(data_path, "any")).parent_path().c_str(),
                     O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (folder_ >= 0) {
    ::flock(folder_, LOCK_EX);
  }
}

Turn::~Turn() {
  if (folder_ >= 0) {
    ::close(folder_);
  }
}

}  // namespace buurtweb::cli
