#include "engine/report/map_sheet.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "engine/report/dates.h"
#include "engine/report/map_marks.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;
using analysis::Question;
using analysis::Ref;

// More dashed lines than this are no longer an invitation.
constexpr std::size_t kMostProposals = 8;
constexpr std::size_t kMostOfAKind = 5;

constexpr std::array<std::string_view, viz::kMarkKindCount> kMarkNames{
    "bewoner",    "professional", "netwerk", "organisatie", "voorziening",
    "initiatief", "kanaal",       "buiten",  "groep"};

class MapWriter {
public:
  MapWriter(const analysis::Study& study, const MapRequest& request)
      : study_(study),
        scene_(*study.scene),
        request_(request),
        say_(request.catalogue),
        teller_(scene_, request.catalogue) {}

  viz::MapSheet write() {
    sheet_.paper = request_.paper;
    marks_ = add_marks(scene_, {.stand_out = standing_out(), .named = proposed_people()}, request_,
                       sheet_);
    add_lines(scene_, marks_, only_contacts(), sheet_);
    for (const Finding& finding : study_.findings) {
      if (of_this_map(finding)) {
        add_hull(finding);
        add_proposal(finding);
        add_detail(finding);
      }
    }
    add_channel_reach();
    add_words();
    return std::move(sheet_);
  }

private:
  // A map without a step shows what step 2 finds: what holds the neighbourhood together.
  [[nodiscard]] bool of_this_map(const Finding& finding) const {
    const auto wanted = request_.step.value_or(analysis::Step::build_relations);
    return info(finding.kind).step == wanted;
  }

  // Who gets the thick outline: what the step's bridges are about. The first few of each kind, or
  // nobody stands out.
  [[nodiscard]] std::set<MemberId> standing_out() const {
    std::set<MemberId> result;
    std::map<FindingKind, std::size_t> seen;
    for (const Finding& finding : study_.findings) {
      const bool bridge = info(finding.kind).question == Question::bridge && names_one(finding);
      if (of_this_map(finding) && bridge && ++seen[finding.kind] <= kMostOfAKind) {
        if (const auto* const member = std::get_if<MemberId>(&finding.about.front())) {
          result.insert(*member);
        }
      }
    }
    return result;
  }

  // Only contacts are lines, and where either of two carries the contact neither is indispensable.
  // A gate stands first in its finding, before the source outside.
  static bool names_one(const Finding& finding) {
    const std::size_t named = finding.about.size();
    return finding.kind == FindingKind::gatekeeper
               ? named > 0
               : named == 1 && finding.kind != FindingKind::cut_edge;
  }

  // The people of the first proposals: a dashed line between two groups would not say who.
  [[nodiscard]] std::vector<MemberId> proposed_people() const {
    std::vector<MemberId> result;
    for (const Finding& finding : study_.findings) {
      const bool proposal = finding.kind == FindingKind::proposed_tie && of_this_map(finding);
      for (std::size_t i = 0; proposal && i < finding.about.size(); ++i) {
        result.push_back(std::get<MemberId>(finding.about[i]));
      }
    }
    return result;
  }

  [[nodiscard]] std::set<std::pair<MemberId, MemberId>> only_contacts() const {
    std::set<std::pair<MemberId, MemberId>> result;
    for (const Finding& finding : study_.findings) {
      if (finding.kind == FindingKind::cut_edge && of_this_map(finding)) {
        result.insert(std::minmax(std::get<MemberId>(finding.about[0]),
                                  std::get<MemberId>(finding.about[1])));
      }
    }
    return result;
  }

  void add_hull(const Finding& finding) {
    std::set<viz::MarkIndex> members;
    for (const MemberId id : finding.drawn_together) {
      if (const auto mark = marks_.of[id.value()]) {
        members.insert(*mark);
      }
    }
    // A mark in which others are folded too does not stand apart.
    const std::set<MemberId> inside(finding.drawn_together.begin(), finding.drawn_together.end());
    for (std::size_t i = 0; i < marks_.of.size(); ++i) {
      if (marks_.of[i] && !inside.contains(MemberId::of(i))) {
        members.erase(*marks_.of[i]);
      }
    }
    if (!members.empty()) {
      sheet_.hulls.push_back(
          {.members = {members.begin(), members.end()}, .label = say_.say("kaart.losse_kring")});
    }
  }

  void add_dashed(std::optional<viz::MarkIndex> from, std::optional<viz::MarkIndex> to,
                  std::string reason) {
    const bool fits = sheet_.proposals.size() < kMostProposals;
    if (from && to && from != to && fits) {
      sheet_.proposals.push_back({.from = *from, .to = *to, .reason = std::move(reason)});
    }
  }

  void add_proposal(const Finding& finding) {
    const bool proposal = finding.kind == FindingKind::proposed_tie;
    if (proposal && has_own_mark(finding.about[0]) && has_own_mark(finding.about[1])) {
      add_dashed(marks_.find(finding.about[0]), marks_.find(finding.about[1]),
                 say_.say("kaart.reden.voorstel",
                          {{"wie", names(finding.about)}, {"wat", reasons(finding)}}));
    }
    if (finding.kind == FindingKind::groups_without_contact && finding.about.size() == 2) {
      add_dashed(marks_.find(finding.about[0]), marks_.find(finding.about[1]),
                 say_.say("kaart.reden.groepen", {{"wie", names(finding.about)}}));
    }
    if (finding.kind == FindingKind::sectors_without_contact && finding.parts.size() == 2) {
      add_sector_gap(finding);
    }
    if (finding.kind == FindingKind::warm_path && finding.from && finding.to) {
      add_dashed(marks_.find(*finding.from), marks_.find(*finding.to),
                 say_.say("kaart.reden.warme_weg",
                          {{"van", teller_.label(*finding.from)},
                           {"wat", scene_.tags[finding.tag->value()]},
                           {"eerste", finding.via.empty() ? "" : teller_.label(finding.via[0])}}));
    }
    if (finding.kind == FindingKind::no_line_outside && !finding.parts.empty() &&
        !finding.parts.front().empty()) {
      const Ref source = finding.parts.front().front();
      add_dashed(marks_.find(finding.about[0]), marks_.find(source),
                 say_.say("kaart.reden.geen_lijn", {{"van", teller_.label(finding.about[0])},
                                                    {"naar", teller_.label(source)}}));
    }
  }

  // Nobody else shares the mark.
  [[nodiscard]] bool has_own_mark(Ref ref) const {
    const auto mark = marks_.find(ref);
    return mark && sheet_.marks[*mark].label == teller_.label(ref);
  }

  // Between the first institution of each sector.
  void add_sector_gap(const Finding& finding) {
    std::vector<std::string> sectors;
    for (const Sector sector : finding.sectors) {
      sectors.emplace_back(sector_name(sector));
    }
    if (!finding.parts[0].empty() && !finding.parts[1].empty()) {
      add_dashed(marks_.find(finding.parts[0].front()), marks_.find(finding.parts[1].front()),
                 say_.say("kaart.reden.sectoren", {{"sectoren", say_.list(sectors)}}));
    }
  }

  // A few words in the mark itself, for what concerns one asset and no pair.
  void add_detail(const Finding& finding) {
    std::string words;
    if (finding.kind == FindingKind::missing_role) {
      words = say_.say("kaart.detail.zoekt", {{"wat", say_.list(teller_.labels(finding.tags), 2)}});
    } else if (finding.kind == FindingKind::name_without_contact) {
      words = say_.say("kaart.detail.onbekend");
    } else if (finding.kind == FindingKind::unreached_group) {
      words = say_.say("kaart.detail.niet_bereikt");
    } else if (finding.kind == FindingKind::unrepresented_group) {
      words = say_.say("kaart.detail.niet_aan_tafel");
    }
    const auto mark = finding.about.empty() ? std::nullopt : marks_.find(finding.about[0]);
    if (!words.empty() && mark) {
      sheet_.marks[*mark].detail = std::move(words);
    }
  }

  // What a channel reaches is an area more often than a name: the words stand in its mark.
  void add_channel_reach() {
    for (const privacy::SceneTie& tie : scene_.ties) {
      const auto mark = marks_.of[tie.from.value()];
      if (tie.relation != RelationKind::informs || !tie.to_area || !mark) {
        continue;
      }
      std::string& detail = sheet_.marks[*mark].detail;
      const std::string& area = scene_.areas[tie.to_area->value()].name;
      detail =
          detail.empty() ? say_.say("kaart.detail.bereikt", {{"wat", area}}) : detail + ", " + area;
    }
  }

  void add_words() {
    const privacy::SceneHeader& head = scene_.header;
    const Date date = head.reference_date.value_or(request_.run_date);
    const std::string day = long_date(date, say_);
    const std::string which =
        request_.step ? std::to_string(static_cast<int>(*request_.step) + 1) : "alles";
    const std::string count = std::to_string(sheet_.marks.size());
    sheet_.title = say_.say("kaart.titel." + which, {{"buurt", head.name}});
    sheet_.subtitle = say_.say(
        head.municipality.empty() ? "kaart.ondertitel_zonder_gemeente" : "kaart.ondertitel",
        {{"wijk", head.municipality}, {"aantal", count}, {"datum", day}});
    sheet_.description = say_.say(
        "kaart.beschrijving",
        {{"buurt", head.name}, {"aantal", count}, {"lijnen", std::to_string(sheet_.lines.size())}});
    if (marks_.folded) {
      sheet_.footer.push_back(say_.say("kaart.te_vol"));
    }
    sheet_.footer.push_back(say_.say(head.maker.empty() ? "kaart.bron_zonder_maker" : "kaart.bron",
                                     {{"maker", head.maker}, {"datum", day}}));
    if (scene_.audience == Audience::public_) {
      sheet_.footer.push_back(say_.say("kaart.toestemming"));
    }
    if (!head.contact.empty()) {
      sheet_.footer.push_back(say_.say("verslag.contact", {{"contact", head.contact}}));
    }
    add_legend();
  }

  void add_legend() {
    viz::LegendWords& legend = sheet_.legend;
    for (std::size_t kind = 0; kind < viz::kMarkKindCount; ++kind) {
      const std::string name(kMarkNames.at(kind));
      legend.kinds.at(kind) = {.letter = say_.say("kaart.letter." + name),
                               .name = say_.say("kaart.soort." + name)};
    }
    legend.bridge_mark = say_.say("kaart.legenda.schakel");
    legend.tie = say_.say("kaart.legenda.lijn");
    legend.strong = say_.say("kaart.legenda.sterk");
    legend.bridge = say_.say("kaart.legenda.schakellijn");
    legend.unsure = say_.say("kaart.legenda.gebruik");
    legend.proposal = say_.say("kaart.legenda.voorstel");
    legend.hull = say_.say("kaart.legenda.kring");
  }

  [[nodiscard]] std::string names(const std::vector<Ref>& refs) const {
    return say_.list(teller_.labels(refs));
  }

  [[nodiscard]] std::string reasons(const Finding& finding) const {
    std::vector<std::string> what;
    for (const analysis::Reason& reason : finding.reasons) {
      what.push_back(scene_.tags[reason.what.value()]);
    }
    return say_.list(what, 2);
  }

  const analysis::Study& study_;
  const privacy::Scene& scene_;
  const MapRequest& request_;
  const locale::Catalogue& say_;
  Teller teller_;
  viz::MapSheet sheet_;
  MapMarks marks_;
};

}  // namespace

viz::PublicSheet public_map(const privacy::View<Audience::public_>& view,
                            const analysis::Study& study, const MapRequest& request) {
  analysis::Study of_this_view = study;
  of_this_view.scene = &view.scene();
  return viz::PublicSheet(MapWriter(of_this_view, request).write());
}

viz::ClosedSheet closed_map(const analysis::Study& study, const MapRequest& request) {
  const std::string audience(audience_name(study.scene->audience));
  return {MapWriter(study, request).write(),
          request.catalogue.say("verslag.niet_delen",
                                {{"voor", request.catalogue.say("voor." + audience)}})};
}

}  // namespace buurtweb::report
