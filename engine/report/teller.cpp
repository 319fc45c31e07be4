#include "engine/report/teller.h"

#include <algorithm>
#include <variant>

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

std::int64_t figure(const Finding& finding, std::string_view name) {
  const auto found = std::ranges::find(finding.figures, name, &analysis::Figure::name);
  return found == finding.figures.end() ? 0 : static_cast<std::int64_t>(found->value);
}

// The end of a key where a sentence has a form for each case.
std::string_view variant(const privacy::Scene& scene, const Finding& finding) {
  if (finding.kind == FindingKind::empty_cell && finding.section) {
    return section_name(*finding.section);
  }
  if (finding.kind == FindingKind::cut_vertex) {
    return is_person_ref(scene, finding.about.front()) ? "persoon" : "plek";
  }
  if (finding.kind == FindingKind::essential_channel) {
    return finding.from ? "initiatief" : "team";
  }
  return {};
}

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

std::int64_t main_count(const Finding& finding) {
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
  return finding.people;
}

Telling Teller::tell(const Finding& finding) const {
  const std::vector<locale::Blank> filled = blanks(finding);
  return {.sentence = main_sentence(finding, filled),
          .question = catalogue_.say(key(finding.kind, "vraag"), filled),
          .action = catalogue_.say(key(finding.kind, "actie"), filled),
          .certainty = catalogue_.say(certainty_key(finding.certainty))};
}

std::string Teller::title(FindingKind kind) const {
  return catalogue_.say(key(kind, "titel"));
}

std::string Teller::main_sentence(const Finding& finding,
                                  const std::vector<locale::Blank>& filled) const {
  const bool in_public = scene_.audience == Audience::public_;
  std::string which = key(finding.kind, in_public ? "openbaar" : "zin");
  if (const std::string_view end = variant(scene_, finding); !end.empty()) {
    which.append(".").append(end);
  }
  const std::string sentence = catalogue_.say(which, filled, main_count(finding));
  return finding.kind == FindingKind::proposed_tie ? sentence + proposal_reasons(finding)
                                                   : sentence;
}

// Reasons instead of a score: what one seeks and the other offers, who can introduce, and where.
std::string Teller::proposal_reasons(const Finding& finding) const {
  std::string result;
  for (const analysis::Reason& reason : finding.reasons) {
    const bool asks = reason.kind == analysis::Reason::Kind::ask_offer;
    result +=
        " " + catalogue_.say(key(finding.kind, asks ? "reden.vraag_aanbod" : "reden.interesse"),
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
  const std::vector<std::string> about = labels(finding.about);
  std::vector<std::string> sectors;
  for (const Sector sector : finding.sectors) {
    sectors.emplace_back(sector_name(sector));
  }
  return {{"wie", gate ? about.front() : catalogue_.list(about)},
          {"aantal", std::to_string(main_count(finding))},
          {"groepen", catalogue_.list(labels(finding.groups))},
          {"wat", what(finding)},
          {"sectoren", catalogue_.list(sectors, kSectorCount)},
          {"van", finding.from ? label(*finding.from) : ""},
          {"naar", leads_to(finding)},
          {"via", list(finding.via)},
          {"eerste", finding.via.empty() ? "" : label(finding.via.front())},
          {"kring", circle(finding)}};
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
