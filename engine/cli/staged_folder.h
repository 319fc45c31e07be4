#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/cli/files.h"
#include "engine/cli/heeding.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// A new folder that is too large to hold in memory: it grows under a name of its own and gets the
// right one when it is whole. Whatever ends before that, Ctrl-C included, leaves nothing.
class StagedFolder {
public:
  explicit StagedFolder(const std::string& path);
  ~StagedFolder();
  StagedFolder(const StagedFolder&) = delete;
  StagedFolder& operator=(const StagedFolder&) = delete;
  StagedFolder(StagedFolder&&) = delete;
  StagedFolder& operator=(StagedFolder&&) = delete;

  // Adds the bytes to the end of a file, "noord/buurt.yaml", and makes what must be made for it.
  // Once something has failed, or the run is interrupted, nothing is written any more.
  void append(const std::string& name, std::string_view bytes);
  // Whether there is any use in going on.
  [[nodiscard]] bool goes_on() const;
  // Gives the exit code, and tells what went wrong on stderr.
  int finish(const locale::Catalogue& words);

private:
  std::filesystem::path path_;
  std::filesystem::path staged_;
  Heeding heeding_;
  int error_ = 0;
};

}  // namespace buurtweb::cli
