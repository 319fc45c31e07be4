#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/own_input.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/status_line.h"
#include "engine/cli/uninterrupted.h"
#include "engine/cli/verb.h"
#include "engine/report/csv_text.h"
#include "engine/report/geojson.h"
#include "engine/report/scene_tables.h"
#include "engine/report/xlsx.h"

namespace buurtweb::cli {
namespace {

// Whom it is for stands in its name. CSV is a folder, a file for each table.
std::string default_name(const Arguments& arguments, Audience audience) {
  const std::string name(audience_name(audience));
  switch (arguments.to) {
    case Interchange::xlsx:
      return "buurt-" + name + ".xlsx";
    case Interchange::geojson:
      return "buurt-" + name + ".geojson";
    case Interchange::csv:
      break;
  }
  return "export-" + name;
}

std::vector<Table> tables_for(const Loaded& loaded, const Arguments& arguments, Audience audience) {
  const privacy::Scene scene = loaded.scene(audience);
  std::vector<Table> tables =
      audience == Audience::worker ? loaded.own_copy() : report::scene_tables(scene);
  tables.insert(tables.begin(),
                report::explanation(scene, arguments.run_date, arguments.catalogue));
  return tables;
}

int write_workbook(const std::string& path, const std::vector<Table>& tables,
                   const Arguments& arguments) {
  if (const Table* const table = report::too_long_for_sheet(tables)) {
    talk(arguments.catalogue.say("exporteer.te_veel_rijen",
                                 {{"lijst", table->name},
                                  {"aantal", std::to_string(table->rows.size())},
                                  {"grens", std::to_string(report::kMostSheetRows)}}) +
         "\n");
    return kWrongUse;
  }
  if (const std::optional<report::LongCell> cell = report::too_long_for_cell(tables)) {
    talk(arguments.catalogue.say("exporteer.te_lange_cel",
                                 {{"lijst", cell->table->name},
                                  {"rij", std::to_string(cell->row)},
                                  {"kolom", cell->table->columns[cell->column].heading}}) +
         "\n");
    return kWrongUse;
  }
  const std::optional<std::string> bytes = report::workbook(tables);
  if (!bytes) {
    return no_room_for(path, arguments.catalogue);
  }
  return write_file(path, *bytes, arguments.overwrite, arguments.catalogue);
}

// Every export has the table that explains it.
bool is_export(const std::string& path, const Table& explanation) {
  std::error_code ignored;
  return std::filesystem::exists(path + "/" + explanation.name + ".csv", ignored);
}

// Lists go into a folder, and nobody who names a file means one.
int refuse_file_name(const std::string& path, const Arguments& arguments) {
  std::error_code ignored;
  const bool is_new = !std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
  for (const std::string_view ending : {".csv", ".xlsx", ".geojson"}) {
    if (is_new && path.ends_with(ending)) {
      talk(arguments.catalogue.say("exporteer.geen_map",
                                   {{"bestand", path}, {"einde", std::string(ending)}}) +
           "\n");
      return kWrongUse;
    }
  }
  return refuse_input_folder(path, arguments);
}

// The name says what is in it: another ending would be of another file.
int refuse_path(const std::string& path, const Arguments& arguments) {
  if (path == "-") {
    return arguments.to == Interchange::csv ? folder_only(arguments.catalogue) : kFine;
  }
  if (arguments.to == Interchange::csv) {
    return refuse_file_name(path, arguments);
  }
  if (const int refused = refuse_file(path, true, arguments.catalogue); refused != kFine) {
    return refused;  // what is no file can have no other ending
  }
  const std::string ending = arguments.to == Interchange::xlsx ? ".xlsx" : ".geojson";
  if (!path.ends_with(ending)) {
    talk(arguments.catalogue.say("exporteer.andere_naam", {{"bestand", path}, {"einde", ending}}) +
         "\n");
    return kWrongUse;
  }
  return refuse_input_file(path, arguments);
}

int write_csv(const std::string& path, const std::vector<Table>& tables,
              const Arguments& arguments) {
  FolderToWrite folder{.path = path, .files = {}, .own_names = Loaded::table_names()};
  for (std::string& name : folder.own_names) {
    name += ".csv";
  }
  // Tables that this audience may not have, of an earlier export; in a folder of somebody else
  // files with such names are somebody else's.
  if (!is_export(path, tables.front())) {
    folder.own_names.clear();
  }
  for (const Table& table : tables) {
    folder.files.push_back(
        {.name = table.name + ".csv", .bytes = report::csv_text(table, arguments.csv)});
  }
  return write_folder(folder, arguments.overwrite, arguments.catalogue);
}

int write_export(const Loaded& loaded, const std::string& path, Audience audience,
                 const Arguments& arguments) {
  switch (arguments.to) {
    case Interchange::xlsx:
      return write_workbook(path, tables_for(loaded, arguments, audience), arguments);
    case Interchange::geojson:
      return write_file(path, report::geojson(loaded.scene(audience)), arguments.overwrite,
                        arguments.catalogue);
    case Interchange::csv:
      break;
  }
  return write_csv(path, tables_for(loaded, arguments, audience), arguments);
}

}  // namespace

int export_tables(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::public_);
  const std::string path =
      arguments.out.empty() ? default_name(arguments, audience) : arguments.out;
  if (const int refused = refuse_path(path, arguments); refused != kFine) {
    return refused;
  }
  const bool own_words = audience == Audience::worker && arguments.to != Interchange::geojson;
  const Loaded loaded(arguments, own_words ? Loaded::Keep::words : Loaded::Keep::neighbourhood);
  tell_problems(loaded, arguments, audience);
  if (loaded.exit_code() != kFine) {
    return loaded.exit_code();
  }
  const StatusLine status(arguments.catalogue, "bestand.schrijven_bezig");
  std::optional<Uninterrupted> until_noted;  // or nobody could tell later that it must come down
  if (path != "-") {
    until_noted.emplace();
  }
  const int written = write_export(loaded, path, audience, arguments);
  if (written != kFine) {
    return written;
  }
  const int noted = note_release(loaded, arguments,
                                 {.day = {},
                                  .file = path,
                                  .audience = std::string(audience_name(audience)),
                                  .paper = {},
                                  .people = {}});
  if (own_words) {
    talk(arguments.catalogue.say("exporteer.notities") + "\n");
  }
  return worse(noted, path == "-" ? kFine : say_printable(path + "\n", arguments.catalogue));
}

}  // namespace buurtweb::cli
