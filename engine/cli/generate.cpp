#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/staged_folder.h"
#include "engine/cli/status_line.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"
#include "engine/generate/names.h"
#include "engine/generate/neighbourhood.h"

namespace buurtweb::cli {
namespace {

using generate::Form;
using generate::Rows;
using generate::Town;

// A fixed day and not today: the same seed gives the same bytes.
constexpr Date kDayOfPicture{std::chrono::year(2026), std::chrono::November, std::chrono::day(1)};

std::string path_for(const Arguments& arguments) {
  return arguments.out.empty() ? "verzonnen-" + std::to_string(arguments.residents) + "-" +
                                     std::to_string(arguments.seed)
                               : arguments.out;
}

std::string key_of_district(std::size_t number) {
  return generate::as_key(generate::district_name(static_cast<std::uint32_t>(number)));
}

// Writes a town district by district, so that memory holds one of them.
class TownWriter {
public:
  TownWriter(const Town& town, const Arguments& arguments, StagedFolder& folder)
      : town_(town), folder_(folder) {
    telling_.form = arguments.shape == Shape::csv ? Form::csv : Form::yaml;
    telling_.is_whole_town = arguments.as_one || town.districts.size() == 1;
    telling_.day = arguments.day_of_picture.value_or(kDayOfPicture);
  }

  void write(const Progress& progress) {
    const auto count = static_cast<std::uint32_t>(town_.districts.size());
    for (std::uint32_t d = 0; d < count && folder_.goes_on(); ++d) {
      progress(d + 1, count);
      const std::vector<Rows> parts = generate::describe(town_, d, telling_);
      if (telling_.form == Form::csv) {
        write_tables(parts, telling_.is_whole_town ? "" : key_of_district(d) + "/");
      } else {
        folder_.append(file_of(d), generate::as_yaml(parts));
      }
    }
  }

private:
  // One neighbourhood of many districts is a folder with a file for each.
  [[nodiscard]] std::string file_of(std::uint32_t district) const {
    if (town_.districts.size() == 1) {
      return "buurt.yaml";
    }
    return key_of_district(district) + (telling_.is_whole_town ? ".yaml" : "/buurt.yaml");
  }

  // Each neighbourhood has lists of its own; those of one large one grow with each district.
  void write_tables(const std::vector<Rows>& parts, const std::string& below) {
    if (!telling_.is_whole_town) {
      begun_.clear();
    }
    for (const Rows& rows : parts) {
      if (rows.text().empty()) {
        continue;
      }
      const std::string name(rows.section().csv);
      const bool is_begun = std::ranges::find(begun_, name) != begun_.end();
      if (!is_begun) {
        begun_.push_back(name);
      }
      folder_.append(below + name + ".csv", is_begun ? rows.text() : rows.heading() + rows.text());
    }
  }

  const Town& town_;
  StagedFolder& folder_;
  generate::Telling telling_;
  std::vector<std::string> begun_;  // the tables that have their headings
};

std::string_view message_for(const Arguments& arguments, const Town& town) {
  if (arguments.shape != Shape::csv) {
    return "genereer.klaar";
  }
  const bool is_city = town.districts.size() > 1 && !arguments.as_one;
  return is_city ? "genereer.klaar_csv_stad" : "genereer.klaar_csv";
}

}  // namespace

// It never replaces anything: somebody may have gone on working in what was made before.
int generate_town(const Arguments& arguments) {
  const locale::Catalogue& words = arguments.catalogue;
  if (arguments.residents == 0) {
    talk(problem(words, "genereer.hoeveel", {}));
    return kWrongUse;
  }
  if (arguments.out == "-") {
    return folder_only(words);
  }
  const std::string path = path_for(arguments);
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    talk(words.say("genereer.bestaat", {{"bestand", path}}) + "\n");
    return kWrongUse;
  }
  StatusLine status(words, "genereer.begin");  // before the folder, which heeds an interruption
  StagedFolder folder(path);
  const Town town =
      generate::make_town(static_cast<std::uint32_t>(arguments.residents), arguments.seed);
  TownWriter(town, arguments, folder).write(status.progress("genereer.bezig"));
  if (const int finished = folder.finish(words); finished != kFine) {
    return finished;
  }
  return say_printable(
      words.say(message_for(arguments, town), {{"map", path}, {"buurt", key_of_district(0)}}) +
          "\n",
      words);
}

}  // namespace buurtweb::cli
