#include "engine/cli/pack_pieces.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/analysis/introductions.h"
#include "engine/cli/load.h"
#include "engine/cli/pack.h"
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
#include "engine/report/page.h"
#include "engine/report/xlsx.h"
#include "viz/formats.h"
#include "viz/slides.h"

namespace buurtweb::cli {
namespace {

using analysis::Step;

// On paper or on a screen; everything stands where it stands on all maps.
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
std::vector<Part> map_pdf(const Material& m) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < m.series.size(); ++i) {
    const bool is_whole = i == 0;
    parts.push_back({.is_placed = is_whole, .make = [i, is_whole](const Material& all) {
                       report::MapRequest request = all.series[i];
                       if (is_whole) {
                         request.places = all.places;
                       }
                       return map(all, request, "pdf");
                     }});
  }
  return parts;
}
Bytes poster(const Material& m) {
  return map(m, request_for(m, {}, viz::Paper::a1), "pdf");
}
Bytes printed_slides(const std::vector<viz::Slide>& slides, const Material& m) {
  return printed(viz::print_slides(slides, std::string(m.arguments.catalogue.code())));
}
// For each step its map and what it finds first, and at last who made them.
std::vector<Part> slides(const Material& m) {
  constexpr std::array steps{Step::map_assets, Step::build_relations, Step::mobilise, Step::convene,
                             Step::leverage};
  std::vector<Part> parts;
  for (const Step step : steps) {
    parts.push_back({.is_placed = true, .make = [step](const Material& all) {
                       return map(all, request_for(all, step, viz::Paper::beamer), "pdf");
                     }});
    const std::vector<viz::Slide> told =
        report::findings_slides(m.study, step, m.arguments.run_date, m.arguments.catalogue);
    if (!told.empty()) {
      parts.push_back({.make = [told](const Material& all) { return printed_slides(told, all); }});
    }
  }
  const viz::Slide about = report::about_slide(m.scene, m.arguments.run_date, m.arguments.catalogue,
                                               std::int64_t{steps.size()});
  parts.push_back({.make = [about](const Material& all) { return printed_slides({about}, all); }});
  return parts;
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

template <Bytes (*make)(const Material&)>
std::vector<Part> whole(const Material& /*all*/) {
  return {{.make = make}};
}
template <Bytes (*make)(const Material&)>
std::vector<Part> placed(const Material& /*all*/) {
  return {{.is_placed = true, .make = make}};
}

// One line a file. What names people to people is not for everybody.
constexpr std::array kPieces{
    Piece{kPageName, false, &whole<&page>},
    Piece{"kaart-buurt.pdf", false, &map_pdf},
    Piece{"kaart-buurt.svg", false, &placed<&map_svg>},
    Piece{"kaart-stap-1.pdf", false, &placed<&map_of_step<Step::map_assets>>},
    Piece{"kaart-stap-2.pdf", false, &placed<&map_of_step<Step::build_relations>>},
    Piece{"kaart-stap-3.pdf", false, &placed<&map_of_step<Step::mobilise>>},
    Piece{"kaart-stap-4.pdf", false, &placed<&map_of_step<Step::convene>>},
    Piece{"kaart-stap-5.pdf", false, &placed<&map_of_step<Step::leverage>>},
    Piece{"poster-a1.pdf", false, &placed<&poster>},
    Piece{"beamer.pdf", false, &slides},
    Piece{"nummerlijst.pdf", false, &whole<&number_list>},
    Piece{"aanvulformulier.pdf", false, &whole<&correction_form>},
    Piece{"bevindingen.pdf", false, &whole<&findings_pdf>},
    Piece{"bevindingen.md", false, &whole<&findings>},
    Piece{"acties.csv", false, &whole<&actions_csv>},
    Piece{"acties.xlsx", false, &whole<&actions_xlsx>},
    Piece{"voorstelkaartjes.pdf", true, &whole<&introduction_cards>},
    Piece{"gesprekskaart.pdf", false, &whole<&interview_card>},
};

}  // namespace

std::span<const Piece> pieces() {
  return kPieces;
}

report::MapRequest request_for_all(const Material& material) {
  return request_for(material, {}, viz::Paper::a3);
}

}  // namespace buurtweb::cli
