#include "engine/cli/files.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>
#include <unistd.h>

namespace buurtweb::cli {

void say(std::string_view text) {
  std::cout << text << std::flush;
}
void talk(std::string_view text) {
  std::cerr << text << std::flush;
}

Written write_file(const std::string& path, std::string_view bytes, bool overwrite) {
  if (path == "-") {
    say(bytes);
    return std::cout ? Written::yes : Written::failed;
  }
  std::error_code error;
  if (!overwrite && std::filesystem::exists(path, error)) {
    return Written::already_there;
  }
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) {
    std::filesystem::create_directories(folder, error);
  }
  const std::string beside = path + ".nieuw-" + std::to_string(::getpid());
  {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.flush();
    if (!out) {
      std::filesystem::remove(beside, error);
      return Written::failed;
    }
  }
  std::filesystem::rename(beside, path, error);
  if (error) {
    std::filesystem::remove(beside, error);
    return Written::failed;
  }
  return Written::yes;
}

}  // namespace buurtweb::cli
