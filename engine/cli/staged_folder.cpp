#include "engine/cli/staged_folder.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <system_error>
#include <unistd.h>

#include "engine/cli/exit_code.h"

namespace buurtweb::cli {
namespace {

// All that a signal handler may do.
volatile std::sig_atomic_t interrupted = 0;  // NOLINT(*-avoid-non-const-global-variables)

extern "C" void note_interruption(int /*signal*/) {
  interrupted = 1;
}

std::filesystem::path without_slash(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) {
    path.pop_back();
  }
  return path;
}

}  // namespace

StagedFolder::StagedFolder(const std::string& path)
    : path_(without_slash(path)),
      staged_(path_.string() + ".nieuw-" + std::to_string(::getpid())),
      heeding_(&note_interruption) {
  interrupted = 0;
}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(staged_, ignored);
}

bool StagedFolder::goes_on() const {
  return error_ == 0 && interrupted == 0;
}

void StagedFolder::append(const std::string& name, std::string_view bytes) {
  if (!goes_on()) {
    return;
  }
  const std::filesystem::path file = staged_ / name;
  std::error_code failed;
  std::filesystem::create_directories(file.parent_path(), failed);
  if (failed) {
    error_ = failed.value();
    return;
  }
  errno = 0;
  std::ofstream out(file, std::ios::binary | std::ios::app);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) {
    error_ = errno != 0 ? errno : EIO;
  }
}

int StagedFolder::finish(const locale::Catalogue& words) {
  if (interrupted != 0) {
    return kInterrupted;
  }
  if (error_ == 0) {
    std::error_code failed;
    std::filesystem::rename(staged_, path_, failed);
    error_ = failed.value();
  }
  return error_ == 0 ? kFine : not_written(path_.string(), error_, words);
}

}  // namespace buurtweb::cli
