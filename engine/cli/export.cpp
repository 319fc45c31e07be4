#include <optional>
#include <string>
#include <vector>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/verb.h"
#include "engine/report/csv_text.h"
#include "engine/report/scene_tables.h"
#include "engine/report/xlsx.h"

namespace buurtweb::cli {
namespace {

// Whom the tables are for stands in their name.
std::string default_name(const Arguments& arguments, Audience audience) {
  const std::string name(audience_name(audience));
  return arguments.to == Interchange::xlsx ? "buurt-" + name + ".xlsx" : "export-" + name;
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
  const std::optional<std::string> bytes = report::workbook(tables);
  if (!bytes) {
    return no_room_for(path, arguments.catalogue);
  }
  return write_file(path, *bytes, arguments.overwrite, arguments.catalogue);
}

int write_csv(const std::string& path, const std::vector<Table>& tables,
              const Arguments& arguments) {
  FolderToWrite folder{.path = path, .files = {}, .own_names = Loaded::table_names()};
  for (std::string& name : folder.own_names) {
    name += ".csv";
  }
  for (const Table& table : tables) {
    folder.files.push_back({.name = table.name + ".csv", .bytes = report::csv_text(table)});
  }
  return write_folder(folder, arguments.overwrite, arguments.catalogue);
}

}  // namespace

int export_tables(const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::public_);
  const bool is_workbook = arguments.to == Interchange::xlsx;
  const std::string path =
      arguments.out.empty() ? default_name(arguments, audience) : arguments.out;
  if (path == "-" && !is_workbook) {
    talk(arguments.catalogue.say("exporteer.map") + "\n");
    return kWrongUse;
  }
  const Loaded loaded(
      arguments, audience == Audience::worker ? Loaded::Keep::words : Loaded::Keep::neighbourhood);
  tell_problems(loaded, arguments, audience);
  if (loaded.exit_code() != kFine) {
    return loaded.exit_code();
  }
  const std::vector<Table> tables = tables_for(loaded, arguments, audience);
  const int written =
      is_workbook ? write_workbook(path, tables, arguments) : write_csv(path, tables, arguments);
  if (written != kFine || path == "-") {
    return written;
  }
  note_release(loaded, arguments,
               {.day = {},
                .file = path,
                .audience = std::string(audience_name(audience)),
                .paper = {},
                .people = {}});
  if (audience == Audience::worker) {
    talk(arguments.catalogue.say("exporteer.notities") + "\n");
  }
  return say(path + "\n", arguments.catalogue);
}

}  // namespace buurtweb::cli
