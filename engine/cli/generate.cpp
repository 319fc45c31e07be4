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

// Writes a town district by district, so that memory holds one of them.
class TownWriter {
public:
  TownWriter(const Town& town, const Arguments& arguments, StagedFolder& folder)
      : town_(town), folder_(folder) {
    telling_.form = arguments.shape == Shape::csv ? Form::csv : Form::yaml;
    telling_.is_whole_town = telling_.form == Form::csv || town.districts.size() == 1;
    telling_.day = arguments.day_of_picture.value_or(kDayOfPicture);
  }

  void write(const Progress& progress) {
    const auto count = static_cast<std::uint32_t>(town_.districts.size());
    for (std::uint32_t d = 0; d < count && folder_.goes_on(); ++d) {
      progress(d + 1, count);
      const std::vector<Rows> parts = generate::describe(town_, d, telling_);
      if (telling_.form == Form::csv) {
        write_tables(parts);
      } else {
        const std::string below =
            count == 1 ? "" : generate::as_key(generate::district_name(d)) + "/";
        folder_.append(below + "buurt.yaml", generate::as_yaml(parts));
      }
    }
  }

private:
  void write_tables(const std::vector<Rows>& parts) {
    for (const Rows& rows : parts) {
      if (rows.text().empty()) {
        continue;
      }
      const std::string name(rows.section().csv);
      if (std::ranges::find(begun_, name) == begun_.end()) {
        begun_.push_back(name);
        folder_.append(name + ".csv", rows.heading());
      }
      folder_.append(name + ".csv", rows.text());
    }
  }

  const Town& town_;
  StagedFolder& folder_;
  generate::Telling telling_;
  std::vector<std::string> begun_;  // the tables that have their headings
};

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
  const std::string_view key =
      arguments.shape == Shape::csv ? "genereer.klaar_csv" : "genereer.klaar";
  return say_printable(words.say(key, {{"map", path}}) + "\n", words);
}

}  // namespace buurtweb::cli
