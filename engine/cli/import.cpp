#include "engine/input/import.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/import_text.h"
#include "engine/cli/status_line.h"
#include "engine/cli/verb.h"
#include "engine/input/table_files.h"

namespace buurtweb::cli {
namespace {

constexpr std::string_view kFileName = "buurt.yaml";
constexpr std::size_t kMostLeftOut = 20;

bool could_not_read(const input::ImportNotes& notes) {
  return std::ranges::any_of(notes.all(), &input::is_unreadable, &input::ImportNote::kind);
}

int exit_code_of(const input::ImportNotes& notes) {
  if (could_not_read(notes)) {
    return kEnvironmentFailed;
  }
  return notes.has_refusal() || notes.left_out() > 0 ? kDataHasErrors : kFine;
}

}  // namespace

// What comes in is the worker's, and so is what goes out: nobody else sees anything of it, so no
// gate stands between. It never replaces a file: what was typed in by hand is not made again.
int import_tables(const Arguments& arguments) {
  const std::string path = arguments.out.empty() ? std::string(kFileName) : arguments.out;
  std::error_code ignored;
  if (path != "-" && std::filesystem::exists(path, ignored)) {
    talk(arguments.catalogue.say("importeer.bestaat", {{"bestand", path}}) + "\n");
    return kWrongUse;
  }
  StatusLine status(arguments.catalogue, reading_from(arguments.words));
  input::ImportNotes notes;
  std::vector<input::ImportFile> files = input::read_tables(arguments.words, notes);
  const input::Imported imported = input::import_tables(
      std::move(files), std::move(notes), {.progress = status.progress("bestand.lezen_bezig")});
  const std::size_t most = arguments.all ? std::numeric_limits<std::size_t>::max() : kMostLeftOut;
  talk(import_text(imported, arguments.catalogue, most));
  const int exit_code = exit_code_of(imported.notes);
  if (imported.notes.has_refusal()) {
    return exit_code;
  }
  status.show("bestand.schrijven_bezig");
  const std::vector<std::string_view> text(imported.yaml.all().begin(), imported.yaml.all().end());
  if (const int written = write_file(path, Pieces(text), false, arguments.catalogue);
      written != kFine) {
    return written;
  }
  if (path != "-") {
    talk(arguments.catalogue.say("importeer.klaar", {{"bestand", path}}) + "\n");
    say_printable(path + "\n", arguments.catalogue);
  }
  return exit_code;
}

}  // namespace buurtweb::cli
