#include "engine/cli/map_files.h"

#include <filesystem>
#include <string>
#include <utility>
#include <variant>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/understand.h"
#include "engine/report/map_tiles.h"
#include "engine/report/number_list.h"
#include "viz/document.h"

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;

class MapFiles {
public:
  MapFiles(const Arguments& arguments, const privacy::Scene& scene, const DrawnMap& map)
      : arguments_(arguments), scene_(scene), map_(map), path_(arguments.out) {
    files_.path = path_.has_parent_path() ? path_.parent_path().string() : ".";
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
  [[nodiscard]] std::string beside(std::string_view what) const {
    return path_.stem().string() + "-" + std::string(what) + ".pdf";
  }

  int add_lists() {
    const locale::Catalogue& say = arguments_.catalogue;
    const report::Numbered numbered{scene_, map_.numbered, arguments_.run_date, map_.on_maps};
    if (!arguments_.numbers) {
      return arguments_.paper == viz::Paper::beamer
                 ? kFine
                 : add(beside("namenlijst"), viz::print_document(report::name_list(numbered, say)));
    }
    const int made =
        add(beside("nummerlijst"), viz::print_document(report::number_list(numbered, say)));
    return made != kFine ? made
                         : add(beside("aanvulformulier"),
                               viz::print_document(report::correction_form(numbered, say)));
  }

  int add(std::string name, viz::Printed printed) {
    if (const auto* const problem = std::get_if<viz::Problem>(&printed)) {
      talk(arguments_.catalogue.say("kaart.mislukt", {{"reden", problem->what}}) + "\n");
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
    noted =
        worse(noted, note_release(loaded, arguments,
                                  {.day = {},
                                   .file = std::move(file),
                                   .audience = std::string(audience_name(scene.audience)),
                                   .paper = std::string(is_map ? paper_name(arguments.paper) : ""),
                                   .people = {}}));
  };
  if (arguments.out == "-") {
    const int said = say(made.files().files.front().bytes, arguments.catalogue);
    if (said == kFine) {
      note(arguments.out, true);
    }
    return worse(said, noted);
  }
  if (const int failed = write_files(made.files(), arguments.overwrite, arguments.catalogue);
      failed != kFine) {
    return failed;
  }
  std::string names;
  for (const NamedBytes& file : made.files().files) {
    note(made.path_of(file), &file == made.files().files.data());
    names += made.path_of(file) + "\n";
  }
  return worse(say(names, arguments.catalogue), noted);
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
