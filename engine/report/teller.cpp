#include "engine/report/teller.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

#include "engine/report/data_words.h"
#include "engine/report/variants.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;
using analysis::Ref;

std::string key(FindingKind kind, std::string_view part) {
  return std::string("bevinding.").append(info(kind).code).append(".").append(part);
}

bool is_person_ref(const privacy::Scene& scene, Ref ref) {
  const MemberId* const member = std::get_if<MemberId>(&ref);
  return member != nullptr && is_person(scene[*member].kind);
}

// Which sentence says why two would get on.
std::string_view reason_words(const analysis::Reason& reason, const privacy::Scene& scene) {
  if (reason.kind == analysis::Reason::Kind::interest) {
    return "reden.interesse";
  }
  const std::vector<privacy::MemberTag>& tags = scene[reason.seeks].tags;
  const auto has = [&](TagUse use) {
    return std::ranges::any_of(tags, [&](const privacy::MemberTag& tag) {
      return tag.use == use && tag.tag == reason.what;
    });
  };
  return has(TagUse::wants_to_learn) && !has(TagUse::seeks) ? "reden.leren_aanbod"
                                                            : "reden.vraag_aanbod";
}

constexpr std::size_t kNamesInSentence = 5;

// Kinds of which the sentence is about one of their figures.
struct Counted {
  FindingKind kind;
  std::string_view figure;
};
constexpr std::array<Counted, 9> kCounted{{{FindingKind::sole_holder, "zoekers"},
                                           {FindingKind::thin_coverage, "inwoners"},
                                           {FindingKind::next_talk, "bronnen"},
                                           {FindingKind::group_knower, "groepen"},
                                           {FindingKind::least_new_ties, "contacten"},
                                           {FindingKind::outcome, "ontmoet"},
                                           {FindingKind::load, "keer"},
                                           {FindingKind::table, "mensen"},
                                           {FindingKind::strangers_at_table, "kennen"}}};

// An area is all who live there, and not only those who are in no association.
constexpr std::array kOfWholeAreas{FindingKind::thin_coverage, FindingKind::empty_cell,
                                   FindingKind::inward_group};

std::string_view certainty_key(analysis::Certainty certainty) {
  switch (certainty) {
    case analysis::Certainty::certain:
      return "zekerheid.zeker";
    case analysis::Certainty::probable:
      return "zekerheid.waarschijnlijk";
    case analysis::Certainty::unsure:
      return "zekerheid.onzeker";
  }
  return {};
}

}  // namespace

bool is_in_association(const privacy::Scene& scene, const privacy::SceneTie& tie) {
  const bool group =
      tie.relation == RelationKind::member_of ||
      (tie.relation == RelationKind::leads && scene[tie.to].kind == AssetKind::association);
  return group && tie.is_there();
}

std::vector<std::vector<MemberId>> memberships(const privacy::Scene& scene) {
  std::vector<std::vector<MemberId>> result(scene.size());
  for (const privacy::SceneTie& tie : scene.ties) {
    std::vector<MemberId>& mine = result[tie.from.value()];
    if (is_in_association(scene, tie) && std::ranges::find(mine, tie.to) == mine.end()) {
      mine.push_back(tie.to);
    }
  }
  return result;
}

std::string_view gap_name(analysis::PlanGap gap) {
  switch (gap) {
    case analysis::PlanGap::no_leader:
      return "trekker";
    case analysis::PlanGap::no_holder:
      return "vaardigheid";
    case analysis::PlanGap::crowded_leader:
      return "drukte";
    case analysis::PlanGap::no_action:
      return "doel";
  }
  return {};
}

std::string_view stage_name(graph::WeavingStage stage) {
  switch (stage) {
    case graph::WeavingStage::scattered:
      return "losse groepjes";
    case graph::WeavingStage::one_hub:
      return "één spil";
    case graph::WeavingStage::several_hubs:
      return "meer spillen";
    case graph::WeavingStage::core_and_edge:
      return "kern en rand";
  }
  return {};
}

std::int64_t main_count(const Finding& finding) {
  const auto* const counted = std::ranges::find(kCounted, finding.kind, &Counted::kind);
  if (counted != kCounted.end()) {
    return figure(finding, counted->figure);
  }
  if (finding.kind == FindingKind::sole_informant) {
    return finding.parts.empty() ? 0 : static_cast<std::int64_t>(finding.parts.front().size());
  }
  if (finding.kind == FindingKind::cut_vertex) {
    return figure(finding, "groepjes");
  }
  if (finding.kind == FindingKind::meeting_place) {
    return static_cast<std::int64_t>(finding.groups.size());
  }
  if (finding.kind == FindingKind::essential_channel) {
    return figure(finding, "verliest");
  }
  if (finding.kind == FindingKind::unmatched_tag || finding.kind == FindingKind::missing_channel) {
    return static_cast<std::int64_t>(finding.about.size());
  }
  return finding.people;
}

Teller::Teller(const privacy::Scene& scene, const locale::Catalogue& catalogue)
    : scene_(scene), catalogue_(catalogue), has_joiners_(scene.areas.size()) {
  for (const privacy::SceneTie& tie : scene.ties) {
    const privacy::Member& who = scene[tie.from];
    if (is_in_association(scene, tie) && is_person(who.kind) && who.area) {
      has_joiners_[who.area->value()] = true;
    }
  }
}

Telling Teller::tell(const Finding& finding) const {
  const std::vector<locale::Blank> filled = blanks(finding);
  return {.sentence = main_sentence(finding, filled),
          .question = say_part(finding, "vraag", filled),
          .action = say_part(finding, "actie", filled),
          .certainty = catalogue_.say(certainty_key(finding.certainty))};
}

std::string Teller::title(FindingKind kind) const {
  return catalogue_.say(key(kind, "titel"));
}

std::string Teller::main_sentence(const Finding& finding,
                                  const std::vector<locale::Blank>& filled) const {
  const bool in_public = scene_.audience == Audience::public_;
  const std::string which = in_form(finding, key(finding.kind, in_public ? "openbaar" : "zin"));
  std::string sentence = catalogue_.say(which, filled, main_count(finding));
  if (finding.earlier_stage) {
    const std::string stage =
        key(finding.kind, "stand") + "." + std::string(stage_key(*finding.earlier_stage));
    sentence +=
        " " + catalogue_.say(key(finding.kind, "eerder"), {{"fase", catalogue_.say(stage)}});
  }
  return finding.kind == FindingKind::proposed_tie ? sentence + proposal_reasons(finding)
                                                   : sentence;
}

// The form that fits the finding; many sentences fit every form.
std::string Teller::in_form(const Finding& finding, const std::string& which) const {
  const std::string form = which + "." + std::string(variant(scene_, finding));
  return catalogue_.has(form) ? form : which;
}

std::string Teller::say_part(const Finding& finding, std::string_view part,
                             const std::vector<locale::Blank>& filled) const {
  return catalogue_.say(in_form(finding, key(finding.kind, part)), filled, main_count(finding));
}

// Reasons instead of a score: what one seeks and the other offers, who can introduce, and where.
std::string Teller::proposal_reasons(const Finding& finding) const {
  std::string result;
  for (const analysis::Reason& reason : finding.reasons) {
    result += " " + catalogue_.say(key(finding.kind, reason_words(reason, scene_)),
                                   {{"geeft", label(reason.gives)},
                                    {"zoekt", label(reason.seeks)},
                                    {"wat", scene_.tags[reason.what.value()]}});
  }
  if (!finding.via.empty()) {
    result += " " + catalogue_.say(key(finding.kind, "via"), {{"via", list(finding.via)}},
                                   static_cast<std::int64_t>(finding.via.size()));
  } else if (finding.place) {
    result += " " + catalogue_.say(key(finding.kind, "plek"), {{"plek", label(*finding.place)}});
  }
  return result;
}

std::vector<locale::Blank> Teller::blanks(const Finding& finding) const {
  const bool gate = finding.kind == FindingKind::gatekeeper;
  const std::vector<std::string> about = labels_in(finding, finding.about);
  // Everybody who is to be asked must be named.
  const bool all = finding.kind == FindingKind::table || finding.kind == FindingKind::team_proposal;
  const std::size_t most = all ? std::max<std::size_t>(about.size(), 1) : kNamesInSentence;
  std::vector<std::string> sectors;
  for (const Sector sector : finding.sectors) {
    sectors.push_back(sector_word(sector, catalogue_));
  }
  std::vector<locale::Blank> filled{
      {"wie", gate ? about.front() : catalogue_.list(about.empty() ? sectors : about, most)},
      {"aantal", std::to_string(main_count(finding))},
      {"groepen", catalogue_.list(labels_in(finding, finding.groups))},
      {"wat", what(finding)},
      {"sectoren", catalogue_.list(sectors, kSectorCount)},
      {"van", finding.from ? label(*finding.from) : ""},
      {"naar", leads_to(finding)},
      {"via", list(finding.via)},
      {"eerste", finding.via.empty() ? "" : label(finding.via.front())},
      {"kring", circle(finding)},
      {"plek", finding.place ? label(*finding.place) : ""},
      {"lege_stoelen", catalogue_.list(labels_in(finding, finding.empty_seats))},
      {"plan", in_plan(finding)},
      {"deel",
       finding.parts.empty() ? "" : catalogue_.list(labels_in(finding, finding.parts.front()))}};
  // A number goes by its own name, unless a word does.
  for (const analysis::Figure& figure : finding.figures) {
    filled.push_back({figure.name, std::to_string(std::llround(figure.value))});
  }
  return filled;
}

// The action or the goal that a finding is about.
std::string Teller::in_plan(const Finding& finding) const {
  if (finding.action) {
    return scene_.plan.actions[*finding.action].name;
  }
  return finding.goal ? scene_.plan.goals[*finding.goal].name : "";
}

std::string Teller::leads_to(const Finding& finding) const {
  if (finding.kind == FindingKind::gatekeeper && finding.about.size() == 2) {
    return label(finding.about.back());
  }
  if (finding.kind == FindingKind::no_line_outside && !finding.parts.empty()) {
    return catalogue_.list(labels(finding.parts.front()), 3);
  }
  return finding.to ? label(*finding.to) : "";
}

std::string Teller::what(const Finding& finding) const {
  if (finding.tag) {
    return scene_.tags[finding.tag->value()];
  }
  return catalogue_.list(labels(finding.tags));
}

// A detached circle is called after a group or place in it; failing that, by its size.
std::string Teller::circle(const Finding& finding) const {
  if (finding.kind != FindingKind::detached_component) {
    return "";
  }
  const auto named =
      std::ranges::find_if(finding.about, [&](Ref ref) { return !is_person_ref(scene_, ref); });
  const std::string number = std::to_string(finding.people);
  return named == finding.about.end()
             ? catalogue_.say(key(finding.kind, "kring.mensen"), {{"aantal", number}},
                              finding.people)
             : catalogue_.say(key(finding.kind, "kring.rond"),
                              {{"aantal", number}, {"wie", label(*named)}}, finding.people);
}

std::string Teller::label(Ref ref) const {
  if (const MemberId* const member = std::get_if<MemberId>(&ref)) {
    return label(*member);
  }
  return scene_.areas[std::get<AreaId>(ref).value()].name;
}

std::string Teller::group_label(Ref group) const {
  const auto* const area = std::get_if<AreaId>(&group);
  return area != nullptr && has_joiners_[area->value()]
             ? catalogue_.say("groep.zonder_club", {{"gebied", label(group)}})
             : label(group);
}

std::vector<std::string> Teller::labels_in(const Finding& finding,
                                           const std::vector<Ref>& refs) const {
  if (std::ranges::find(kOfWholeAreas, finding.kind) != kOfWholeAreas.end()) {
    return labels(refs);
  }
  std::vector<std::string> result;
  for (const Ref ref : refs) {
    result.push_back(group_label(ref));
  }
  return result;
}

std::vector<std::string> Teller::labels(const std::vector<Ref>& refs) const {
  std::vector<std::string> result;
  for (const Ref ref : refs) {
    result.push_back(label(ref));
  }
  return result;
}

std::vector<std::string> Teller::labels(const std::vector<TagId>& tags) const {
  std::vector<std::string> result;
  for (const TagId tag : tags) {
    result.push_back(scene_.tags[tag.value()]);
  }
  return result;
}

std::string Teller::list(const std::vector<MemberId>& members) const {
  std::vector<std::string> names;
  for (const MemberId id : members) {
    names.push_back(label(id));
  }
  return catalogue_.list(names);
}

}  // namespace buurtweb::report
