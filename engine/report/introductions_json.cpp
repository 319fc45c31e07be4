#include <string_view>
#include <utility>

#include "engine/report/envelope.h"
#include "engine/report/introductions.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::Gain;
using analysis::Reason;

constexpr std::string_view gain_name(Gain gain) {
  switch (gain) {
    case Gain::joins_components:
      return "voegt_samen";
    case Gain::second_carrier:
      return "tweede_contact";
    case Gain::first_contact:
      return "eerste_contact";
    case Gain::other:
      return "overig";
  }
  return "";
}

Json gain_json(Gain gain, std::optional<double> efficiency) {
  return {{"soort", gain_name(gain)},
          {"delta_efficientie", efficiency ? Json(*efficiency) : Json()}};
}

// Each has something for the other: then every ask of the two is part of an exchange.
bool is_reciprocal(const Finding& finding) {
  bool first_gives = false;
  bool second_gives = false;
  for (const Reason& reason : finding.reasons) {
    const bool asks = reason.kind == Reason::Kind::ask_offer;
    first_gives = first_gives || (asks && analysis::Ref(reason.gives) == finding.about[0]);
    second_gives = second_gives || (asks && analysis::Ref(reason.gives) == finding.about[1]);
  }
  return first_gives && second_gives;
}

std::string_view reason_name(const Reason& reason, bool reciprocal) {
  if (reason.kind == Reason::Kind::interest) {
    return "interesse";
  }
  return reciprocal ? "wederkerig" : "vraag_aanbod";
}

// People and places go by their key: proposals are never for the public.
std::string_view key_of(const privacy::Scene& scene, const analysis::Ref& ref) {
  return scene[std::get<MemberId>(ref)].handle;
}

Json proposal_json(const Finding& finding, const privacy::Scene& scene, const Answer& answer) {
  const Telling told = Teller(scene, answer.catalogue).tell(finding);
  Json object;
  object["wie"] = {key_of(scene, finding.about[0]), key_of(scene, finding.about[1])};
  add_proposal(finding, scene, object);
  object["warmte"] = finding.warmth;
  if (finding.added_gain) {
    object["erbij"] = gain_json(*finding.added_gain, finding.added_efficiency);
  }
  object["zekerheid"] = certainty_name(finding.certainty);
  object["zin"] = told.sentence;
  object["actie"] = told.action;
  return object;
}

Json findings_list(const std::vector<Finding>& findings, const privacy::Scene& scene,
                   const Answer& answer) {
  Json list = Json::array();
  for (const Finding& finding : findings) {
    list.push_back(finding_json(finding, scene, answer));
  }
  return list;
}

}  // namespace

void add_proposal(const Finding& finding, const privacy::Scene& scene, Json& object) {
  object["via"] = Json::array();
  for (const MemberId person : finding.via) {
    object["via"].push_back(scene[person].handle);
  }
  object["plek"] = finding.place ? Json(scene[*finding.place].handle) : Json();
  object["redenen"] = Json::array();
  for (const Reason& reason : finding.reasons) {
    object["redenen"].push_back({{"soort", reason_name(reason, is_reciprocal(finding))},
                                 {"wat", scene.tags[reason.what.value()]},
                                 {"wie_geeft", scene[reason.gives].handle},
                                 {"wie_zoekt", scene[reason.seeks].handle}});
  }
  if (finding.gain) {
    object["winst"] = gain_json(*finding.gain, finding.efficiency_gain);
  }
}

std::string introductions_json(const Proposals& proposals, const privacy::Scene& scene,
                               const Answer& answer) {
  Json object = envelope(&scene, answer);
  object["voorstellen"] = Json::array();
  for (const Finding& finding : proposals) {
    object["voorstellen"].push_back(proposal_json(finding, scene, answer));
  }
  return finish(std::move(object), answer);
}

std::string what_if_json(const analysis::WhatIf& what_if, const privacy::Scene& scene,
                         const Answer& answer) {
  Json change;
  change["wie"] = {key_of(scene, what_if.pair[0]), key_of(scene, what_if.pair[1])};
  change["kennen_elkaar_al"] = what_if.tied;
  if (!what_if.tied) {
    change["winst"] = gain_json(what_if.gain, what_if.efficiency_gain);
  }
  change["verdwijnt"] = findings_list(what_if.gone, scene, answer);
  change["komt_erbij"] = findings_list(what_if.come, scene, answer);
  Json object = envelope(&scene, answer);
  object["wat_als"] = std::move(change);
  return finish(std::move(object), answer);
}

}  // namespace buurtweb::report
