#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/analysis/introductions.h"
#include "engine/analysis/study.h"
#include "engine/cli/city.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/failed_print.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/cli/own_input.h"
#include "engine/cli/pack.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/status_line.h"
#include "engine/cli/typeface.h"
#include "engine/cli/uninterrupted.h"
#include "engine/cli/verb.h"
#include "engine/graph/tie_graphs.h"
#include "engine/report/about_slide.h"
#include "engine/report/csv_text.h"
#include "engine/report/findings_document.h"
#include "engine/report/findings_markdown.h"
#include "engine/report/findings_slides.h"
#include "engine/report/findings_table.h"
#include "engine/report/interview_card.h"
#include "engine/report/introduction_cards.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_sheet.h"
#include "engine/report/marking.h"
#include "engine/report/number_list.h"
#include "engine/report/pack_readme.h"
#include "engine/report/page.h"
#include "engine/report/xlsx.h"
#include "viz/formats.h"
#include "viz/pdf_pages.h"
#include "viz/slides.h"

namespace buurtweb::cli {
namespace {

using analysis::Step;

// Everything that the pieces of a pack are made of. In public the view is there, and only then.
struct Material {
  const Arguments& arguments;
  const Loaded& loaded;
  std::optional<privacy::View<Audience::public_>> view;
  privacy::Scene scene;
  analysis::Study study;
  report::MapPlaces places = {};  // the same on all maps
};

using Bytes = std::variant<std::string, viz::Problem>;

report::MapRequest request_for(const Material& material, std::optional<Step> step,
                               viz::Paper paper) {
  return {.step = step,
          .paper = paper,
          .run_date = material.arguments.run_date,
          .catalogue = material.arguments.catalogue,
          .numbers = paper != viz::Paper::beamer,
          .list_beside = paper != viz::Paper::beamer,
          .places = material.places};
}

Bytes printed(viz::Printed printed) {
  if (auto* const problem = std::get_if<viz::Problem>(&printed)) {
    return std::move(*problem);
  }
  return std::move(std::get<viz::Print>(printed).bytes);
}

Bytes page(const Material& m) {
  report::MapRequest request = request_for(m, {}, viz::Paper::a3);
  request.numbers = false;  // who wants to know more of a mark chooses it
  request.places.clear();   // of paper
  return m.view ? report::public_page(*m.view, m.study, request)
                : report::closed_page(m.study, request);
}

Bytes map(const Material& m, const report::MapRequest& request, std::string_view format_name) {
  const viz::Format& format = *viz::format_named(format_name);
  return printed(m.view ? viz::publish(report::public_map(*m.view, m.study, request), format)
                        : viz::print_closed(report::closed_map(m.study, request), format));
}

template <Step step>
Bytes map_of_step(const Material& m) {
  return map(m, request_for(m, step, viz::Paper::a3), "pdf");
}
Bytes map_svg(const Material& m) {
  return map(m, request_for(m, {}, viz::Paper::a3), "svg");
}
// The whole neighbourhood, and each area that does not fit on that sheet name by name.
Bytes map_pdf(const Material& m) {
  const report::MapRequest request = request_for(m, {}, viz::Paper::a3);
  std::vector<viz::Print> pages;
  for (const report::MapRequest& one : report::map_series(m.study, request)) {
    Bytes page = map(m, one, "pdf");
    if (std::holds_alternative<viz::Problem>(page)) {
      return page;
    }
    pages.push_back({.bytes = std::move(std::get<std::string>(page))});
  }
  return printed(viz::joined(pages));
}
Bytes poster(const Material& m) {
  return map(m, request_for(m, {}, viz::Paper::a1), "pdf");
}
// For each step its map and what it finds first, and at last who made them.
Bytes slides(const Material& m) {
  constexpr std::array steps{Step::map_assets, Step::build_relations, Step::mobilise, Step::convene,
                             Step::leverage};
  const locale::Catalogue& words = m.arguments.catalogue;
  std::vector<viz::Print> pages;
  const auto add = [&](const std::vector<viz::Slide>& told) -> std::optional<viz::Problem> {
    viz::Printed texts = viz::print_slides(told, std::string(words.code()));
    if (auto* const problem = std::get_if<viz::Problem>(&texts)) {
      return std::move(*problem);
    }
    pages.push_back(std::move(std::get<viz::Print>(texts)));
    return {};
  };
  for (const Step step : steps) {
    Bytes page = map(m, request_for(m, step, viz::Paper::beamer), "pdf");
    if (std::holds_alternative<viz::Problem>(page)) {
      return page;
    }
    pages.push_back({.bytes = std::move(std::get<std::string>(page))});
    const std::vector<viz::Slide> told =
        report::findings_slides(m.study, step, m.arguments.run_date, words);
    if (const auto problem = told.empty() ? std::nullopt : add(told)) {
      return *problem;
    }
  }
  const viz::Slide about =
      report::about_slide(m.scene, m.arguments.run_date, words, std::int64_t{steps.size()});
  if (const auto problem = add({about})) {
    return *problem;
  }
  return printed(viz::joined(pages));
}

// On paper it says with whom not to share it, the worker's too.
report::FindingsOutline outline_of(const Material& m) {
  const locale::Catalogue& words = m.arguments.catalogue;
  report::FindingsOutline outline =
      report::findings_outline(m.study, words, {.run_date = m.arguments.run_date, .brief = {}});
  outline.consent = report::marking(m.scene, m.arguments.run_date, words).sharing;
  return outline;
}

Bytes findings(const Material& m) {
  return report::findings_markdown(outline_of(m), m.arguments.catalogue);
}

Bytes findings_pdf(const Material& m) {
  return printed(
      viz::print_document(report::findings_document(outline_of(m), m.arguments.catalogue)));
}

Bytes introduction_cards(const Material& m) {
  const report::Proposals proposals =
      analysis::introductions(m.scene, graph::build_tie_graphs(m.scene), {.most = 10});
  return printed(viz::print_document(report::introduction_cards(
      proposals, m.scene, answer(m.loaded, m.arguments, m.scene.audience))));
}

Bytes interview_card(const Material& m) {
  return printed(viz::print_document(report::interview_card(m.scene, m.arguments.catalogue)));
}

// For the maps on paper, which all have numbers.
std::vector<MemberId> numbered(const Material& m) {
  return report::on_some_map(m.scene);
}
Bytes number_list(const Material& m) {
  return printed(viz::print_document(
      report::number_list({m.scene, numbered(m), m.arguments.run_date}, m.arguments.catalogue)));
}
Bytes correction_form(const Material& m) {
  return printed(viz::print_document(report::correction_form(
      {m.scene, numbered(m), m.arguments.run_date}, m.arguments.catalogue)));
}

Bytes actions_csv(const Material& m) {
  return report::csv_text(
      report::action_list(m.study, m.arguments.run_date, m.arguments.catalogue));
}
Bytes actions_xlsx(const Material& m) {
  const std::array<Table, 1> tables{
      report::action_list(m.study, m.arguments.run_date, m.arguments.catalogue)};
  std::optional<std::string> bytes = report::workbook(tables);
  return bytes ? Bytes(std::move(*bytes)) : viz::Problem{"libxlsxwriter"};
}

// One line a file. What names people to people is not for everybody.
struct Piece {
  std::string_view name;
  bool closed;  // only for the team and the worker
  Bytes (*make)(const Material&);
};
constexpr std::array kPieces{
    Piece{kPageName, false, &page},
    Piece{"kaart-buurt.pdf", false, &map_pdf},
    Piece{"kaart-buurt.svg", false, &map_svg},
    Piece{"kaart-stap-1.pdf", false, &map_of_step<Step::map_assets>},
    Piece{"kaart-stap-2.pdf", false, &map_of_step<Step::build_relations>},
    Piece{"kaart-stap-3.pdf", false, &map_of_step<Step::mobilise>},
    Piece{"kaart-stap-4.pdf", false, &map_of_step<Step::convene>},
    Piece{"kaart-stap-5.pdf", false, &map_of_step<Step::leverage>},
    Piece{"poster-a1.pdf", false, &poster},
    Piece{"beamer.pdf", false, &slides},
    Piece{"nummerlijst.pdf", false, &number_list},
    Piece{"aanvulformulier.pdf", false, &correction_form},
    Piece{"bevindingen.pdf", false, &findings_pdf},
    Piece{"bevindingen.md", false, &findings},
    Piece{"acties.csv", false, &actions_csv},
    Piece{"acties.xlsx", false, &actions_xlsx},
    Piece{"voorstelkaartjes.pdf", true, &introduction_cards},
    Piece{"gesprekskaart.pdf", false, &interview_card},
};
constexpr std::string_view kReadme = "LEESMIJ.txt";

// Makes all pieces; tells which of them failed and gives its exit code.
int fill(const Material& material, FolderToWrite& folder, const FirstPiece& first) {
  const locale::Catalogue& words = material.arguments.catalogue;
  StatusLine status(words);
  std::vector<std::string> names;
  const auto is_given = [&](const Piece& piece) {
    return !piece.closed || material.scene.audience != Audience::public_;
  };
  const auto count = std::ranges::count_if(kPieces, is_given);
  for (const Piece& piece : kPieces) {
    folder.own_names.emplace_back(piece.name);
    if (!is_given(piece)) {
      continue;
    }
    const std::string name(piece.name);
    status.show("pakket.bezig", {{"bestand", name},
                                 {"nummer", std::to_string(names.size() + 1)},
                                 {"totaal", std::to_string(count)}});
    Bytes made = piece.make(material);
    if (const auto* const problem = std::get_if<viz::Problem>(&made)) {
      tell_failed_file(name, *problem, words);
      return kEnvironmentFailed;
    }
    names.push_back(name);
    folder.files.push_back({.name = name, .bytes = std::move(std::get<std::string>(made))});
    if (const int done = names.size() == 1 && first ? first(folder.files.back()) : kFine;
        done != kFine) {
      return done;
    }
  }
  names.emplace_back(kReadme);
  folder.files.push_back(
      {.name = std::string(kReadme),
       .bytes = report::pack_readme(material.scene, material.arguments.run_date, words, names)});
  return kFine;
}

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
  StatusLine status(arguments.catalogue);
  material.study =
      analysis::study(material.scene, {}, nullptr, status.progress("verslag.zoek_bezig"));
  status.show("kaart.plekken_bezig");
  const report::MapRequest request = request_for(material, {}, viz::Paper::a3);
  material.places =
      report::common_places(material.study, report::map_series(material.study, request).front());
  return fill(material, folder, first);
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
