#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::cli {

// Prints on stdout. kFine, or kEnvironmentFailed, told on stderr, when it does not arrive whole.
int say(std::string_view text);
void talk(std::string_view text);  // stderr

// Writes the bytes beside the file and renames them over it, so that a reader sees the old file or
// the new one, and an interrupted run leaves nothing half-written. "-" is stdout. An existing file
// is only replaced with `overwrite`. Gives the exit code, and tells what went wrong on stderr.
int write_file(const std::string& path, std::string_view bytes, bool overwrite);

struct NamedBytes {
  std::string name;
  std::string bytes;
};
// Likewise a whole folder: it is there with all its files, or as it was before.
int write_folder(const std::string& path, const std::vector<NamedBytes>& files, bool overwrite);

}  // namespace buurtweb::cli
