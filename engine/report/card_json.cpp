#include <string>
#include <utility>

#include "engine/report/card.h"
#include "engine/report/card_facts.h"
#include "engine/report/envelope.h"

namespace buurtweb::report {
namespace {

Json day(const std::optional<Date>& date) {
  return date ? Json(iso(*date)) : Json();
}

Json tie_json(const TieFacts& facts) {
  return {{"soort", relation_name(facts.tie->relation)},
          {"richting", facts.outgoing ? "naar" : "van"},
          {"met", facts.other_handle},
          {"naam", facts.other_name},
          {"antwoord", facts.tie->is_there() ? "ja" : "nee"},
          {"sterkte", facts.tie->strength},
          {"bron", facts.sources},
          {"op", day(facts.tie->told_on)}};
}

Json handles(const privacy::Scene& scene, const std::vector<MemberId>& members) {
  Json result = Json::array();
  for (const MemberId id : members) {
    result.push_back(scene[id].handle);
  }
  return result;
}

// In public an asset goes by a number that is dealt per output; this is the key to it.
Json names(const privacy::Scene& scene, const analysis::WayIn& way_in) {
  Json result = Json::object();
  for (const auto* const list : {&way_in.introducers, &way_in.channels}) {
    for (const MemberId id : *list) {
      result[scene[id].handle] = scene[id].label;
    }
  }
  return result;
}

}  // namespace

std::string card_json(const privacy::Scene& scene, const CardRequest& request,
                      const Answer& answer) {
  const privacy::Member& member = scene[request.who];
  Json object = envelope(&scene, answer);
  object["sleutel"] = member.handle;
  object["naam"] = member.label;
  object["soort"] = kind_name(member.kind);
  object["gebied"] = member.area ? Json(scene.areas[member.area->value()].name) : Json();
  for (const UseName& use : use_names()) {
    if (Json tags = tags_of(scene, request.who, use.use); !tags.empty()) {
      object[std::string(use.name)] = std::move(tags);
    }
  }
  object["gesproken_op"] = day(member.spoken_on);
  object["bijgewerkt_op"] = day(member.updated_on);
  object["verbindingen"] = Json::array();
  // Words of the contract, the same in every language.
  const UnlabelledSources unlabelled{.team = "het team", .somebody = "iemand anders"};
  for (const TieFacts& facts : ties_of(scene, request.who, unlabelled)) {
    object["verbindingen"].push_back(tie_json(facts));
  }
  object["voorstellen_door"] = handles(scene, request.way_in.introducers);
  object["gesproken_via"] = handles(scene, request.way_in.spoken_with);
  object["kanalen"] = handles(scene, request.way_in.channels);
  if (scene.audience == Audience::public_) {
    object["namen"] = names(scene, request.way_in);
  }
  return finish(std::move(object), answer);
}

}  // namespace buurtweb::report
