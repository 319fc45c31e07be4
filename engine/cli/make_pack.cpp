#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/cli/city.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/failed_print.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/own_input.h"
#include "engine/cli/pack.h"
#include "engine/cli/pack_pieces.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/shared_out.h"
#include "engine/cli/status_line.h"
#include "engine/cli/typeface.h"
#include "engine/cli/uninterrupted.h"
#include "engine/cli/verb.h"
#include "engine/report/map_sheet.h"
#include "engine/report/pack_readme.h"
#include "viz/formats.h"
#include "viz/pdf_pages.h"

namespace buurtweb::cli {
namespace {

constexpr std::string_view kReadme = "LEESMIJ.txt";

// A part of a piece, and what came of it; without a piece the places of all maps.
struct Task {
  const Piece* piece = nullptr;
  Part part = {};
  Made made = {};
};

class PackMaker {
public:
  PackMaker(Material& material, FolderToWrite& folder, const FirstPiece& first)
      : material_(material), folder_(folder), first_(first), words_(material.arguments.catalogue) {
    for (const Piece& piece : pieces()) {
      folder_.own_names.emplace_back(piece.name);
      if (!piece.closed || material_.scene.audience != Audience::public_) {
        given_.push_back(&piece);
      }
    }
  }

  // Tells which piece failed and gives its exit code.
  int run() {
    for (const Piece* const piece : given_) {
      for (Part& part : piece->parts(material_)) {
        tasks_.push_back({.piece = piece, .part = std::move(part)});
      }
      if (piece == given_.front()) {
        tasks_.emplace_back();
      }
    }
    // What needs no places is made while they are sought.
    for (const bool is_placed : {false, true}) {
      if (const int failed = make(is_placed); failed != kFine) {
        return failed;
      }
    }
    return join();
  }

private:
  int make(bool is_placed) {
    std::vector<Task*> tasks;
    for (Task& task : tasks_) {
      if (task.part.is_placed == is_placed) {
        tasks.push_back(&task);
      }
    }
    std::size_t done = 0;
    int first_done = kFine;
    show(*tasks.front());
    const auto take = [&](std::size_t i, Made made) {
      Task& task = *tasks[i];
      task.made = std::move(made);
      show(*tasks[std::min(++done, tasks.size() - 1)]);
      first_done = worse(first_done, taken(task));
      return first_done == kFine && !task.made.problem;
    };
    const int failed = share_out({.count = tasks.size(),
                                  .make = [&](std::size_t i) { return made(*tasks[i]); },
                                  .take = take},
                                 words_);
    const auto bad = std::ranges::find_if(
        tasks_, [](const Task& task) { return task.made.problem.has_value(); });
    if (failed == kFine && bad != tasks_.end()) {
      tell_failed_file(bad->piece->name, *bad->made.problem, words_);
      return kEnvironmentFailed;
    }
    return failed == kFine ? first_done : failed;
  }

  [[nodiscard]] Made made(const Task& task) const {
    if (task.piece == nullptr) {
      const report::MapPlaces places =
          report::common_places(material_.study, material_.series.front());
      return {.places = report::places_text(places, material_.scene.audience)};
    }
    Bytes bytes = task.part.make(material_);
    if (auto* const problem = std::get_if<viz::Problem>(&bytes)) {
      return {.problem = std::move(*problem)};
    }
    return {.prints = {{.bytes = std::move(std::get<std::string>(bytes))}}};
  }

  // The exit code of what is to be done at once.
  int taken(Task& task) {
    if (task.piece == nullptr) {
      material_.places = report::read_places(task.made.places, material_.scene.audience).places;
      return kFine;
    }
    if (task.piece != given_.front() || task.made.problem || !first_) {
      return kFine;
    }
    std::string& bytes = task.made.prints.front().bytes;
    NamedBytes page{.name = std::string(task.piece->name), .bytes = std::move(bytes)};
    const int done = first_(page);
    bytes = std::move(page.bytes);
    return done;
  }

  void show(const Task& task) {
    if (task.piece == nullptr) {
      status_.show("kaart.plekken_bezig");
      return;
    }
    const auto number = std::ranges::find(given_, task.piece) - given_.begin() + 1;
    status_.show("pakket.bezig", {{"bestand", std::string(task.piece->name)},
                                  {"nummer", std::to_string(number)},
                                  {"totaal", std::to_string(given_.size())}});
  }

  // The parts of each piece, and what tells of all of them.
  int join() {
    std::vector<std::string> names;
    for (const Piece* const piece : given_) {
      std::vector<viz::Print> prints;
      for (Task& task : tasks_) {
        if (task.piece == piece) {
          prints.push_back(std::move(task.made.prints.front()));
        }
      }
      viz::Printed all = viz::joined(prints);
      if (const auto* const problem = std::get_if<viz::Problem>(&all)) {
        tell_failed_file(piece->name, *problem, words_);
        return kEnvironmentFailed;
      }
      names.emplace_back(piece->name);
      folder_.files.push_back(
          {.name = names.back(), .bytes = std::move(std::get<viz::Print>(all).bytes)});
    }
    names.emplace_back(kReadme);
    folder_.files.push_back({.name = std::string(kReadme),
                             .bytes = report::pack_readme(
                                 material_.scene, material_.arguments.run_date, words_, names)});
    return kFine;
  }

  Material& material_;
  FolderToWrite& folder_;
  const FirstPiece& first_;
  const locale::Catalogue& words_;
  StatusLine status_{words_};
  std::vector<const Piece*> given_;
  std::vector<Task> tasks_;
};

}  // namespace

int fill_pack(const Loaded& loaded, const Arguments& arguments, FolderToWrite& folder,
              const FirstPiece& first) {
  if (const int bare = refuse_without_typeface(arguments); bare != kFine) {
    return bare;
  }
  const Audience audience = arguments.audience.value_or(Audience::public_);
  Material material{.arguments = arguments,
                    .loaded = loaded,
                    .view = {},
                    .scene = loaded.scene(audience),
                    .study = {}};
  if (audience == Audience::public_) {
    material.view = loaded.view<Audience::public_>();
  }
  {
    StatusLine status(arguments.catalogue);
    material.study =
        analysis::study(material.scene, {}, nullptr, status.progress("verslag.zoek_bezig"));
    material.series = report::map_series(material.study, request_for_all(material));
  }
  return PackMaker(material, folder, first).run();
}

std::string pack_path(const Arguments& arguments, Audience audience) {
  return arguments.out.empty() ? "verslag-" + std::string(audience_name(audience)) : arguments.out;
}

int make_loaded_pack(const Loaded& loaded, const Arguments& arguments) {
  const Audience audience = arguments.audience.value_or(Audience::public_);
  tell_problems(loaded, arguments, audience);
  if (loaded.exit_code() != kFine) {
    return loaded.exit_code();
  }
  FolderToWrite folder{.path = pack_path(arguments, audience), .files = {}, .own_names = {}};
  // Before all is made, which takes a while.
  if (const int refused = refuse_folder(folder.path, arguments.overwrite, arguments.catalogue);
      refused != kFine) {
    return refused;
  }
  if (const int refused = refuse_input_folder(folder.path, arguments); refused != kFine) {
    return refused;
  }
  if (audience == Audience::public_) {
    tell_unsaid_sensitivity(loaded, arguments);
  }
  if (const int made = fill_pack(loaded, arguments, folder); made != kFine) {
    return made;
  }
  const Uninterrupted until_noted;  // or nobody could tell later that it must come down
  if (const int written = write_folder(folder, arguments.overwrite, arguments.catalogue);
      written != kFine) {
    return written;
  }
  const int noted = note_release(loaded, arguments,
                                 {.day = {},
                                  .file = folder.path,
                                  .audience = std::string(audience_name(audience)),
                                  .paper = {},
                                  .people = {}});
  return worse(noted, say_printable(folder.path + "/index.html\n", arguments.catalogue));
}

int make_pack(const Arguments& arguments) {
  if (arguments.out == "-") {
    return folder_only(arguments.catalogue);
  }
  if (const auto folders = neighbourhoods_in(arguments); !folders.empty()) {
    return make_city_packs(arguments, folders);
  }
  return make_loaded_pack(Loaded(arguments), arguments);
}

}  // namespace buurtweb::cli
