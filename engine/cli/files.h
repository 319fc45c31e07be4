#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// What a file is to hold, in pieces that stand behind each other.
using Pieces = std::span<const std::string_view>;

// Prints on stdout. kFine, or kEnvironmentFailed, told on stderr, when it does not arrive whole.
int say(std::string_view text, const locale::Catalogue& words);
int say(Pieces pieces, const locale::Catalogue& words);
// Likewise words in which a path may stand, which steers no terminal.
int say_printable(std::string_view text, const locale::Catalogue& words);
// On stderr. There may be a path or a word of the command line in it, which steers no terminal.
void talk(std::string_view text);
// Likewise what was made fit to be printed where it was painted.
void talk_painted(std::string_view text);

// Writes the bytes beside the file and renames them over it, so that a reader sees the old file or
// the new one, and an interrupted run leaves nothing half-written. "-" is stdout. An existing file
// is only replaced with `overwrite`. Gives the exit code, and tells what went wrong on stderr.
int write_file(const std::string& path, std::string_view bytes, bool overwrite,
               const locale::Catalogue& words);
int write_file(const std::string& path, Pieces pieces, bool overwrite,
               const locale::Catalogue& words);
// Says why a file could not be written, by the error of the system. Gives the exit code.
int not_written(const std::string& path, int error, const locale::Catalogue& words);
// Says that the disk has no room left for this file. Gives the exit code.
int no_room_for(const std::string& path, const locale::Catalogue& words);

// Says that what is made is a folder, which cannot go to stdout ("-"). Gives the exit code.
int folder_only(const locale::Catalogue& words);

// Say why there can be no file or no folder of this name: what is there is none, or it may not be
// replaced. Then the exit code is not kFine. "-" is no file. For who would work long before it is
// written.
int refuse_file(const std::string& path, bool overwrite, const locale::Catalogue& words);
int refuse_folder(const std::string& path, bool overwrite, const locale::Catalogue& words);

struct NamedBytes {
  std::string name;
  std::string bytes;
};
struct FolderToWrite {
  std::string path;
  std::vector<NamedBytes> files;
  // Files of an earlier run that go when this run has no such file. What else stands in an existing
  // folder is somebody else's, and stays.
  std::vector<std::string> own_names;
};
// Writes files into a folder that may be there already: all of them, or none when one of them may
// not be replaced.
int write_files(const FolderToWrite& folder, bool overwrite, const locale::Catalogue& words);
// Likewise a whole folder: no file in it is replaced before all new ones are on the disk.
int write_folder(const FolderToWrite& folder, bool overwrite, const locale::Catalogue& words);

// The bytes of a file; nothing when it cannot be read.
std::optional<std::string> read_bytes(const std::string& path);
// Replaces files that are there, all of them or, as far as the disk allows it, none.
int replace_files(const FolderToWrite& folder, const locale::Catalogue& words);

}  // namespace buurtweb::cli
