#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include "engine/base/date.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/verb.h"
#include "engine/report/empty_workbook.h"

namespace buurtweb::files {
extern const std::string_view first_neighbourhood;
extern const std::string_view neighbourhood_schema;
}  // namespace buurtweb::files

namespace buurtweb::cli {
namespace {

struct NewFile {
  std::string path;
  std::string bytes;
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

// Beside the data and out of sight: an editor needs it, a reader of the folder does not.
constexpr std::string_view kSchemaPath = ".buurtweb/buurt.schema.json";

// The example that the tests read, made new: the people say yes today.
std::string neighbourhood(const Arguments& arguments) {
  constexpr std::string_view day_of_example = "2026-11-01";
  constexpr std::string_view schema_of_example = "../../schemas/buurt.schema.json";
  const std::string text(files::first_neighbourhood);
  return replaced(replaced(text, day_of_example, iso(arguments.run_date)), schema_of_example,
                  kSchemaPath);
}

// What is made from the data never gets into a repository by accident: it shows people.
constexpr std::string_view kIgnored =
    ".buurtweb/\n"
    "kaart-*\n"
    "kaarten/\n"
    "verslag-*/\n"
    "volg-*/\n"
    "export-*/\n"
    "*.pdf\n*.png\n*.svg\n*.dot\n*.html\n*.xlsx\n*.csv\n*.geojson\n";

}  // namespace

constexpr std::string_view kWorkbookName = "invullen.xlsx";

// A workbook to fill in, for who would rather begin in a spreadsheet.
int create_workbook(const std::filesystem::path& folder, const locale::Catalogue& catalogue) {
  const std::string path = (folder / kWorkbookName).string();
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    talk(catalogue.say("nieuw.bestaat", {{"bestand", path}}) + "\n");
    return kWrongUse;
  }
  const std::optional<std::string> bytes = report::empty_workbook(catalogue);
  if (!bytes) {
    return no_room_for(path, catalogue);
  }
  if (const int written = write_file(path, *bytes, false, catalogue); written != kFine) {
    return written;
  }
  return say_printable(
      catalogue.say("nieuw.werkmap", {{"bestand", path}, {"map", folder.string()}}) + "\n",
      catalogue);
}

// None of these was there before. Their folder goes as well where it is given, and folders in which
// something else stands stay.
void take_back(const std::array<NewFile, 3>& all, const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const NewFile& file : all) {
    std::filesystem::remove(file.path, ignored);
  }
  std::filesystem::remove(std::filesystem::path(all[1].path).parent_path(), ignored);
  if (!folder.empty()) {
    std::filesystem::remove(folder, ignored);
  }
}

// All or nothing: when one of the files is there already, none is written.
int create(const Arguments& arguments) {
  const std::filesystem::path folder = arguments.words.empty() ? "." : arguments.words.front();
  if (arguments.excel) {
    return create_workbook(folder, arguments.catalogue);
  }
  const std::array<NewFile, 3> all{
      {{(folder / "buurt.yaml").string(), neighbourhood(arguments)},
       {(folder / kSchemaPath).string(), std::string(files::neighbourhood_schema)},
       {(folder / ".gitignore").string(), std::string(kIgnored)}}};
  for (const NewFile& file : all) {
    std::error_code ignored;
    if (std::filesystem::exists(file.path, ignored)) {
      talk(arguments.catalogue.say("nieuw.bestaat", {{"bestand", file.path}}) + "\n");
      return kWrongUse;
    }
  }
  std::error_code ignored;
  const bool is_new = !std::filesystem::exists(folder, ignored);
  for (const NewFile& file : all) {
    if (const int written = write_file(file.path, file.bytes, false, arguments.catalogue);
        written != kFine) {
      take_back(all, is_new ? folder : std::filesystem::path());
      return written;
    }
  }
  return say_printable(arguments.catalogue.say("nieuw.klaar", {{"bestand", all.front().path},
                                                               {"map", folder.string()}}) +
                           "\n",
                       arguments.catalogue);
}

}  // namespace buurtweb::cli
