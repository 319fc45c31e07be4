#include "engine/cli/map_files.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/cli/exit_code.h"
#include "engine/cli/failed_print.h"
#include "engine/cli/own_input.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/understand.h"
#include "engine/cli/uninterrupted.h"
#include "engine/report/map_tiles.h"
#include "engine/report/number_list.h"
#include "engine/report/pictures.h"
#include "viz/document.h"

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNames = "namenlijst";
constexpr std::string_view kNumbers = "nummerlijst";
constexpr std::string_view kForm = "aanvulformulier";

std::string beside(const fs::path& map, std::string_view what) {
  return map.stem().string() + "-" + std::string(what) + ".pdf";
}

// Where a map of the same name in another format stands, nobody can tell whose lists these are.
bool has_twin(const fs::path& map) {
  return std::ranges::any_of(viz::formats(), [&](const viz::Format& format) {
    std::error_code error;
    fs::path twin = map;
    twin.replace_extension(format.extension);
    return twin != map && fs::exists(twin, error);
  });
}

// The lists that stand beside a map of this name, or stood beside one that is gone.
std::vector<std::string> lists_beside(const fs::path& map) {
  std::vector<std::string> result;
  for (const std::string_view what : {kNames, kNumbers, kForm}) {
    std::error_code error;
    std::string name = beside(map, what);
    if (fs::is_regular_file(map.parent_path() / name, error)) {
      result.push_back(std::move(name));
    }
  }
  return result;
}

void tell_lists(std::string_view key, std::vector<std::string> names, const fs::path& folder,
                const locale::Catalogue& words) {
  for (std::string& name : names) {
    name = (folder / name).lexically_normal().string();
  }
  talk(words.say(key, {{"bestanden", words.list(names, names.size())}}) + "\n");
}

std::string folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path().string() : ".";
}

class MapFiles {
public:
  MapFiles(const Arguments& arguments, const privacy::Scene& scene, const DrawnMap& map)
      : arguments_(arguments), scene_(scene), map_(map), path_(arguments.out) {
    files_.path = folder_of(path_);
  }

  // kFine, or what went wrong, told.
  int make() {
    const locale::Catalogue& say = arguments_.catalogue;
    viz::Printed map = map_.print;
    if (arguments_.tiles) {
      map = viz::tiled(map_.print, arguments_.paper, report::tile_words(scene_, say));
    }
    const int made = add(path_.filename().string(), map);
    return made != kFine || map_.numbered.empty() || arguments_.out == "-" ? made : add_lists();
  }

  [[nodiscard]] const FolderToWrite& files() const { return files_; }
  // As people typed it: no "./" before it.
  [[nodiscard]] std::string path_of(const NamedBytes& file) const {
    return (path_.parent_path() / file.name).string();
  }

private:
  int add_lists() {
    const locale::Catalogue& say = arguments_.catalogue;
    const report::Numbered numbered{scene_, map_.numbered, arguments_.run_date, map_.on_maps};
    if (!arguments_.numbers) {
      return arguments_.paper == viz::Paper::beamer
                 ? kFine
                 : add(beside(path_, kNames),
                       viz::print_document(report::name_list(numbered, say)));
    }
    const int made =
        add(beside(path_, kNumbers), viz::print_document(report::number_list(numbered, say)));
    return made != kFine ? made
                         : add(beside(path_, kForm),
                               viz::print_document(report::correction_form(numbered, say)));
  }

  int add(std::string name, viz::Printed printed) {
    if (const auto* const problem = std::get_if<viz::Problem>(&printed)) {
      tell_failed_map(*problem, arguments_.catalogue);
      return kEnvironmentFailed;
    }
    files_.files.push_back(
        {.name = std::move(name), .bytes = std::move(std::get<viz::Print>(printed).bytes)});
    return kFine;
  }

  const Arguments& arguments_;
  const privacy::Scene& scene_;
  const DrawnMap& map_;
  fs::path path_;
  FolderToWrite files_;
};

// There is a map of groups of each step.
bool asks_for_several(const Arguments& arguments) {
  const bool own_picture = !arguments.picture.empty() && arguments.picture != "groepen";
  const int asked =
      (arguments.step ? 1 : 0) + (own_picture ? 1 : 0) + (arguments.around.empty() ? 0 : 1);
  return asked > 1;
}

int wrong(const Arguments& arguments, std::string_view key) {
  talk(arguments.catalogue.say(key) + "\n");
  return kWrongUse;
}

}  // namespace

int write_map(const Loaded& loaded, const Arguments& arguments, const privacy::Scene& scene,
              const DrawnMap& map) {
  MapFiles made(arguments, scene, map);
  if (const int failed = made.make(); failed != kFine) {
    return failed;
  }
  int noted = kFine;
  const auto note = [&](std::string file, bool is_map) {
    report::Release release{.day = {},
                            .file = std::move(file),
                            .audience = std::string(audience_name(scene.audience)),
                            .paper = std::string(is_map ? paper_name(arguments.paper) : ""),
                            .people = {}};
    const report::Picture* const picture = report::picture_named(arguments.picture);
    const bool names_nobody = is_map && picture != nullptr && !picture->names_people;
    noted = worse(noted, names_nobody ? note_release(arguments, std::move(release))
                                      : note_release(loaded, arguments, std::move(release)));
  };
  if (arguments.out == "-") {
    const int said = say(made.files().files.front().bytes, arguments.catalogue);
    if (said == kFine) {
      note(arguments.out, true);
    }
    return worse(said, noted);
  }
  const Uninterrupted until_noted;  // or nobody could tell later that they must come down
  if (const int failed = write_map_files(made.files(), arguments); failed != kFine) {
    return failed;
  }
  std::string names;
  for (const NamedBytes& file : made.files().files) {
    note(made.path_of(file), &file == made.files().files.data());
    names += made.path_of(file) + "\n";
  }
  return worse(say_printable(names, arguments.catalogue), noted);
}

int refuse_map(const std::string& path, const Arguments& arguments) {
  if (const int refused = refuse_file(path, arguments.overwrite, arguments.catalogue);
      refused != kFine) {
    return refused;
  }
  const bool may_go = path == "-" || arguments.overwrite || has_twin(path);
  const std::vector<std::string> lists = may_go ? std::vector<std::string>{} : lists_beside(path);
  if (!lists.empty()) {
    const std::string list = (fs::path(path).parent_path() / lists.front()).string();
    talk(arguments.catalogue.say("kaart.lijst_bestaat", {{"bestand", list}}) + "\n");
    return kWrongUse;
  }
  return refuse_input_file(path, arguments);
}

int write_map_files(FolderToWrite files, const Arguments& arguments) {
  const fs::path map = fs::path(files.path) / files.files.front().name;
  std::error_code error;
  const bool is_replaced = arguments.overwrite && fs::exists(map, error);
  std::vector<std::string> stale =
      arguments.overwrite ? lists_beside(map) : std::vector<std::string>{};
  std::erase_if(stale, [&](const std::string& name) {
    return std::ranges::find(files.files, name, &NamedBytes::name) != files.files.end();
  });
  const bool stays = has_twin(map);
  if (!stays) {
    files.own_names = stale;
  }
  const int failed = write_files(files, arguments.overwrite, arguments.catalogue);
  if (failed == kFine && !stale.empty() && (is_replaced || !stays)) {
    tell_lists(stays ? "kaart.lijst_blijft" : "kaart.lijst_weg", std::move(stale), files.path,
               arguments.catalogue);
  }
  return failed;
}

FolderToWrite alone(const std::string& path, std::string bytes) {
  return {.path = folder_of(path),
          .files = {{.name = fs::path(path).filename().string(), .bytes = std::move(bytes)}},
          .own_names = {}};
}

int refuse_contradictions(const Arguments& arguments, const viz::Format& format) {
  const bool other_map = arguments.step || !arguments.picture.empty() || !arguments.around.empty();
  if (!arguments.earlier.empty() && other_map) {
    return wrong(arguments, "kaart.toen.alleen");
  }
  if (asks_for_several(arguments)) {
    return wrong(arguments, "kaart.een_tegelijk");
  }
  if (arguments.keep_places && arguments.path == "-") {
    return wrong(arguments, "kaart.posities_nergens");
  }
  if (arguments.tiles && format.name != "pdf") {
    return wrong(arguments, "kaart.tegels_pdf");
  }
  if (arguments.tiles && !viz::can_be_tiled(arguments.paper)) {
    return wrong(arguments, "kaart.tegels_papier");
  }
  return arguments.numbers && arguments.paper == viz::Paper::beamer
             ? wrong(arguments, "kaart.nummers_beamer")
             : kFine;
}

}  // namespace buurtweb::cli
