#include "engine/cli/privacy_releases.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "engine/base/cell_text.h"
#include "engine/base/encoding.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/kept_files.h"
#include "engine/input/csv.h"
#include "engine/report/csv_text.h"

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;

// Keys of whom this audience sees on the day of the run.
std::vector<std::string> people_seen(const Loaded& loaded, Audience audience) {
  std::vector<std::string> result;
  for (const privacy::Standing& each : loaded.standings()) {
    if (is_person(each.kind) && each.seen_by(audience)) {
      result.push_back(each.key);
    }
  }
  return result;
}

}  // namespace

std::string release_list_path(const std::string& data_path) {
  return kept_beside(data_path, "uitgiftelijst.csv");
}

std::optional<std::vector<report::Release>> releases(const std::string& data_path) {
  const std::string path = release_list_path(data_path);
  std::vector<report::Release> result;
  std::error_code error;
  if (fs::status(path, error).type() == fs::file_type::not_found) {
    return result;
  }
  std::optional<std::string> bytes = read_bytes(path);
  if (!bytes) {
    return std::nullopt;
  }
  // Excel may have written it anew in the letters of Windows.
  const Encoding encoding = guess_encoding(*bytes);
  const input::Csv table = input::read_csv(to_utf8(std::move(*bytes), encoding));
  if (table.fault() != input::CsvFault::none) {
    return std::nullopt;
  }
  for (std::size_t row = 1; row < table.rows(); ++row) {
    const bool is_blank = table.cells(row) == 1 && table.cell(row, 0).empty();
    if (is_blank) {
      continue;
    }
    if (table.cells(row) < report::kReleaseColumns) {
      return std::nullopt;
    }
    const auto text = [&](std::size_t column) {
      return std::string(unmarked(table.cell(row, column)));
    };
    const std::optional<Date> day = parse_date(text(0));
    result.push_back({.day = day ? iso(*day) : text(0),
                      .file = text(1),
                      .audience = text(2),
                      .paper = text(3),
                      .people = split_words(unmarked(table.cell(row, 4)))});
  }
  return result;
}

std::vector<report::Release> releases_with(const std::string& data_path, const std::string& key) {
  std::vector<report::Release> result =
      releases(data_path).value_or(std::vector<report::Release>{});
  std::erase_if(result, [&](const report::Release& each) {
    return std::ranges::find(each.people, key) == each.people.end();
  });
  return result;
}

std::vector<report::Release> without_person(std::vector<report::Release> releases,
                                            const std::string& key) {
  for (report::Release& each : releases) {
    std::erase(each.people, key);
  }
  return releases;
}

void tell_unreadable_list(const Arguments& arguments) {
  talk(arguments.catalogue.say("privacy.lijst_onleesbaar",
                               {{"bestand", release_list_path(arguments.path)}}) +
       "\n");
}

int note_release(const Loaded& loaded, const Arguments& arguments, report::Release release) {
  if (arguments.path != "-") {
    release.people = people_seen(loaded, *audience_from(release.audience));
  }
  return note_release(arguments, std::move(release));
}

int note_release(const Arguments& arguments, report::Release release) {
  if (arguments.path == "-") {
    return kFine;  // there is no place beside the data
  }
  release.day = iso(arguments.run_date);
  const std::string path = release_list_path(arguments.path);
  std::error_code ignored;
  fs::create_directories(fs::path(path).parent_path(), ignored);
  const Turn turn(arguments.path);
  std::optional<std::vector<report::Release>> all = releases(arguments.path);
  if (!all) {
    tell_unreadable_list(arguments);
  } else if (std::ranges::find(*all, release) != all->end()) {
    return kFine;
  } else {
    all->push_back(std::move(release));
  }
  if (!all || write_file(path, report::csv_text(report::release_table(*all)), true,
                         arguments.catalogue) != kFine) {
    talk(arguments.catalogue.say("privacy.niet_bijgehouden") + "\n");
    return kEnvironmentFailed;
  }
  return kFine;
}

}  // namespace buurtweb::cli
