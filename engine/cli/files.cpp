#include "engine/cli/files.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/heeding.h"
#include "engine/cli/status_line.h"
#include "engine/cli/uninterrupted.h"

namespace buurtweb::cli {
namespace {

// The file that is being written, for who interrupts: a signal handler may not ask for memory.
std::array<char, 4096> unfinished{};  // NOLINT(*-avoid-non-const-global-variables)

extern "C" void clean_up(int /*signal*/) {
  StatusLine::end_at_once();
  if (unfinished.front() != '\0') {
    ::unlink(unfinished.data());
  }
  ::_exit(kInterrupted);
}

// While it lives, an interrupted run takes its unfinished file with it.
class Unfinished {
public:
  explicit Unfinished(const std::string& path) {
    if (path.size() < unfinished.size()) {
      // The first letter last: until then there is nothing to take away.
      std::memcpy(unfinished.data() + 1, path.c_str() + 1, path.size());
      std::atomic_signal_fence(std::memory_order_seq_cst);
      unfinished.front() = path.front();
    }
  }
  ~Unfinished() { unfinished.front() = '\0'; }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  Unfinished(Unfinished&&) = delete;
  Unfinished& operator=(Unfinished&&) = delete;

private:
  Heeding heeding_{&clean_up};
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
  return true;
}

// A text that is in one piece.
Pieces as_pieces(const std::string_view& bytes) {
  return {&bytes, 1};
}

// Nobody else writes under this name.
std::string beside(const std::string& path) {
  return path + ".nieuw-" + std::to_string(::getpid());
}

// Of a file that comes in the place of another only the owner knows until it has the rights of
// that.
mode_t first_rights(const std::string& place) {
  struct stat old = {};
  return ::stat(place.c_str(), &old) == 0 ? 0600 : 0666;
}

// What is to stand at this place, beside it: on the disk and not only in its cache. Gives the
// error, or 0.
int write_beside(const std::string& place, Pieces pieces) {
  const int file =
      ::open(beside(place).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, first_rights(place));
  if (file < 0) {
    return errno;
  }
  const bool is_written =
      std::ranges::all_of(pieces, [&](std::string_view bytes) { return write_all(file, bytes); });
  const int error = is_written && ::fsync(file) == 0 ? 0 : errno;
  return ::close(file) != 0 && error == 0 ? errno : error;
}

// What stands in the way of a file, whatever may be replaced: a folder, or what is the machine's,
// such as /dev/null or a pipe. Gives the error that says so, or 0.
int in_the_way(const std::string& path) {
  struct stat there = {};
  if (::stat(path.c_str(), &there) != 0 || S_ISREG(there.st_mode)) {
    return 0;
  }
  return S_ISDIR(there.st_mode) ? EISDIR : ESPIPE;
}

// Whoever may read the old file may read the new one, and nobody else: where the new one cannot be
// of the same group, no group may.
int take_over_rights(const std::string& path, const struct stat& old) {
  constexpr auto as_it_is = static_cast<uid_t>(-1);
  const uid_t owner = ::geteuid() == 0 ? old.st_uid : as_it_is;  // nobody else may give files away
  const bool same_group = ::chown(path.c_str(), owner, old.st_gid) == 0;
  const mode_t rights = old.st_mode & 07777U;
  return ::chmod(path.c_str(), same_group ? rights : rights & 07707U) == 0 ? 0 : errno;
}

int rename_over(const std::string& from, const std::string& to) {
  if (const int error = in_the_way(to); error != 0) {
    return error;
  }
  struct stat old = {};
  if (::stat(to.c_str(), &old) == 0) {
    if (const int error = take_over_rights(from, old); error != 0) {
      return error;
    }
  }
  return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

// Where a path leads. A link stays a link, and what it leads to is replaced: /dev/stdout is one.
std::string led_to(const std::string& path) {
  std::error_code error;
  const std::filesystem::path end = std::filesystem::weakly_canonical(path, error);
  return error || !std::filesystem::is_symlink(path, error) ? path : end.string();
}

int replace(const std::string& path, Pieces pieces) {
  const std::string place = led_to(path);
  const std::string staged = beside(place);
  const Unfinished until_renamed(staged);
  int error = write_beside(place, pieces);
  if (error == 0) {
    error = rename_over(staged, place);
  }
  if (error != 0) {
    ::unlink(staged.c_str());
  }
  return error;
}

// The error of the system, or 0, and the file that it is of.
struct Failure {
  int error = 0;
  std::string file = {};
};

// All files beside the old ones, and then over them.
Failure replace_in(const FolderToWrite& folder) {
  const Uninterrupted until_renamed;  // there is more than one file to clean up
  const auto place = [&](const std::string& name) { return led_to(folder.path + "/" + name); };
  Failure failure;
  const auto attempt = [&](const NamedBytes& file, const auto& step) {
    if (failure.error == 0) {
      failure = {.error = step(), .file = file.name};
    }
  };
  for (const NamedBytes& file : folder.files) {
    attempt(file, [&] { return write_beside(place(file.name), as_pieces(file.bytes)); });
  }
  for (const NamedBytes& file : folder.files) {
    const std::string staged = beside(place(file.name));
    attempt(file, [&] { return rename_over(staged, place(file.name)); });
    if (failure.error != 0) {
      ::unlink(staged.c_str());
    }
  }
  for (const std::string& name : folder.own_names) {
    if (failure.error == 0 &&
        std::ranges::find(folder.files, name, &NamedBytes::name) == folder.files.end()) {
      ::unlink((folder.path + "/" + name).c_str());
    }
  }
  return failure;
}

// A folder that is not there yet comes with all its files at once.
int make_folder(FolderToWrite folder) {
  namespace fs = std::filesystem;
  const Uninterrupted until_renamed;  // there is more than one file to clean up
  // "lijsten/" is the folder "lijsten", and what is staged stands beside it, not in it.
  while (folder.path.size() > 1 && folder.path.ends_with('/')) {
    folder.path.pop_back();
  }
  const std::string path = std::exchange(folder.path, beside(folder.path));
  std::error_code failed;
  fs::create_directories(folder.path, failed);
  int error = failed ? failed.value() : replace_in(folder).error;
  if (error == 0) {
    error = rename_over(folder.path, path);
  }
  if (error != 0) {
    fs::remove_all(folder.path, failed);
  }
  return error;
}

// What whoever reads it can do about it.
std::string_view advice_on(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
    case EROFS:
      return "bestand.geen_recht";
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return "bestand.geen_ruimte";
    case ENOENT:
    case ENOTDIR:
      return "bestand.geen_map";
    case EISDIR:
      return "bestand.is_map";
    case EEXIST:
      return "bestand.is_bestand";
    case ESPIPE:
      return "bestand.is_apparaat";
    default:
      return "bestand.onbekend";
  }
}

int refuse_existing(const std::string& path, bool overwrite, const locale::Catalogue& words) {
  std::error_code error;
  if (overwrite || !std::filesystem::exists(path, error)) {
    return kFine;
  }
  talk(words.say("bestand.bestaat", {{"bestand", path}}) + "\n");
  return kWrongUse;
}

// On stdout. Gives the error of the system.
int print(Pieces pieces) {
  const StillLine line(StillLine::For::printing);
  std::ranges::copy(pieces, std::ostream_iterator<std::string_view>(std::cout));
  std::cout << std::flush;
  return errno;
}

}  // namespace

int not_written(const std::string& path, int error, const locale::Catalogue& words) {
  talk(words.say("bestand.mislukt", {{"bestand", path}, {"advies", words.say(advice_on(error))}}) +
       "\n");
  return kEnvironmentFailed;
}

int refuse_file(const std::string& path, bool overwrite, const locale::Catalogue& words) {
  if (path == "-") {
    return kFine;
  }
  const int error = in_the_way(path);
  return error == 0 ? refuse_existing(path, overwrite, words) : not_written(path, error, words);
}

int refuse_folder(const std::string& path, bool overwrite, const locale::Catalogue& words) {
  std::error_code error;
  const auto there = std::filesystem::status(path, error);
  const bool can_be = is_directory(there) || !exists(there);
  return can_be ? refuse_existing(path, overwrite, words) : not_written(path, EEXIST, words);
}

int say(std::string_view text, const locale::Catalogue& words) {
  return say(as_pieces(text), words);
}

int say(Pieces pieces, const locale::Catalogue& words) {
  const int error = print(pieces);
  if (std::cout) {
    return kFine;
  }
  const std::string_view advice = error == EBADF ? "bestand.uitvoer_dicht" : advice_on(error);
  talk(words.say("bestand.uitvoer_mislukt", {{"advies", words.say(advice)}}) + "\n");
  return kEnvironmentFailed;
}

int say_printable(std::string_view text, const locale::Catalogue& words) {
  return say(printable_lines(text), words);
}

int folder_only(const locale::Catalogue& words) {
  talk(words.say("bestand.alleen_map") + "\n");
  return kWrongUse;
}

void talk(std::string_view text) {
  talk_painted(printable_lines(text));
}

void talk_painted(std::string_view text) {
  if (!text.empty()) {
    const StillLine line(StillLine::For::printing);
    std::cerr << text << std::flush;
  }
}

int write_file(const std::string& path, std::string_view bytes, bool overwrite,
               const locale::Catalogue& words) {
  return write_file(path, as_pieces(bytes), overwrite, words);
}

int write_file(const std::string& path, Pieces pieces, bool overwrite,
               const locale::Catalogue& words) {
  if (path == "-") {
    return say(pieces, words);
  }
  if (const int refused = refuse_file(path, overwrite, words); refused != kFine) {
    return refused;
  }
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty() && !std::filesystem::create_directories(folder, error) && error) {
    return not_written(path, error.value(), words);
  }
  const int failed = replace(path, pieces);
  return failed == 0 ? kFine : not_written(path, failed, words);
}

int no_room_for(const std::string& path, const locale::Catalogue& words) {
  return not_written(path, ENOSPC, words);
}

int write_files(const FolderToWrite& folder, bool overwrite, const locale::Catalogue& words) {
  const auto path_of = [&](const std::string& name) {
    return (std::filesystem::path(folder.path) / name).lexically_normal().string();
  };
  for (const NamedBytes& file : folder.files) {
    if (const int refused = refuse_file(path_of(file.name), overwrite, words); refused != kFine) {
      return refused;
    }
  }
  std::error_code error;
  if (!std::filesystem::create_directories(folder.path, error) && error) {
    return not_written(folder.path, error.value(), words);
  }
  const Failure failed = replace_in(folder);
  return failed.error == 0 ? kFine : not_written(path_of(failed.file), failed.error, words);
}

int write_folder(const FolderToWrite& folder, bool overwrite, const locale::Catalogue& words) {
  if (const int refused = refuse_folder(folder.path, overwrite, words); refused != kFine) {
    return refused;
  }
  std::error_code error;
  const int failed =
      std::filesystem::exists(folder.path, error) ? replace_in(folder).error : make_folder(folder);
  return failed == 0 ? kFine : not_written(folder.path, failed, words);
}

std::optional<std::string> read_bytes(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {
    return std::nullopt;  // a folder throws, and a pipe nobody writes to never ends
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

int replace_files(const FolderToWrite& folder, const locale::Catalogue& words) {
  FolderToWrite before{.path = folder.path, .files = {}, .own_names = {}};
  for (const NamedBytes& file : folder.files) {
    if (const auto bytes = read_bytes(folder.path + "/" + file.name)) {
      before.files.push_back({.name = file.name, .bytes = *bytes});
    }
  }
  const int failed = replace_in(folder).error;
  if (failed == 0) {
    return kFine;
  }
  // Only what did change: writing back the rest could go wrong once more.
  std::erase_if(before.files, [&](const NamedBytes& file) {
    return read_bytes(folder.path + "/" + file.name) == file.bytes;
  });
  if (replace_in(before).error != 0) {
    std::vector<std::string> names;
    std::ranges::transform(before.files, std::back_inserter(names), &NamedBytes::name);
    talk(words.say("bestand.niet_terug", {{"bestanden", words.list(names, names.size())}}) + "\n");
  }
  return not_written(folder.path, failed, words);
}

}  // namespace buurtweb::cli
