#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/report/envelope.h"
#include "engine/report/findings_outline.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::Ref;

constexpr std::string_view question_name(analysis::Question question) {
  switch (question) {
    case analysis::Question::bridge:
      return "verbinder";
    case analysis::Question::isolated:
      return "los";
    case analysis::Question::missing:
      return "ontbreekt";
    case analysis::Question::overview:
      return "overzicht";
  }
  return "";
}

// With room for so many keys: each time that it grows all of them are copied.
Json object_for(std::size_t keys) {
  Json object = Json::object();
  object.get_ref<Json::object_t&>().reserve(keys);
  return object;
}

// Writes the findings of one scene, and remembers whom it named.
class FindingWriter {
public:
  FindingWriter(const privacy::Scene& scene, const Answer& answer)
      : scene_(scene),
        answer_(answer),
        teller_(scene, answer.catalogue),
        is_named_(scene.size(), false) {}

  Json write(const Finding& finding) {
    const analysis::FindingInfo& kind = info(finding.kind);
    Telling told = teller_.tell(finding);
    Json object = object_for(20);
    object["code"] = kind.code;
    object["stap"] = static_cast<int>(kind.step) + 1;
    object["soort"] = question_name(kind.question);
    object["wie"] = names(finding.about);
    object["delen"] = Json::array();
    for (const std::vector<Ref>& part : finding.parts) {
      object["delen"].push_back(names(part));
    }
    add_subject(finding, object);
    if (finding.kind == analysis::FindingKind::proposed_tie) {
      add_proposal(finding, scene_, object);
    }
    add_plan(finding, object);
    if (finding.unlisted > 0) {
      object["nog_zoals_deze"] = finding.unlisted;
    }
    object["zekerheid"] = certainty_name(finding.certainty);
    object["zin"] = std::move(told.sentence);
    object["vraag"] = std::move(told.question);
    object["actie"] = std::move(told.action);
    object["cijfers"] = Json::object();
    for (const analysis::Figure& figure : finding.figures) {
      object["cijfers"][std::string(figure.name)] = figure.value;
    }
    if (scene_.audience == Audience::worker) {
      object["bewijs"] = evidence(finding);
    }
    return object;
  }

  // In public an asset goes by a number that is dealt per output; this is the key to it.
  [[nodiscard]] Json legend() const {
    Json result = Json::object();
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      if (is_named_[i]) {
        result[scene_.members[i].handle] = scene_.members[i].label;
      }
    }
    return result;
  }

private:
  std::string name(Ref ref) {
    if (const MemberId* const member = std::get_if<MemberId>(&ref)) {
      return name(*member);
    }
    return teller_.label(ref);
  }
  std::string name(MemberId id) {
    is_named_[id.value()] = true;
    return scene_[id].handle;
  }
  template <class List>
  Json names(const List& list) {
    Json::array_t result;
    result.reserve(list.size());
    for (const auto& item : list) {
      result.emplace_back(name(item));
    }
    return result;
  }

  // Where a message, a gift or a way starts and ends, and the ways between.
  void add_ends(const Finding& finding, Json& object) {
    if (finding.from) {
      object["van"] = name(*finding.from);
    }
    if (finding.to) {
      object["naar"] = name(*finding.to);
    }
    for (const std::vector<MemberId>& way : finding.ways) {
      object["wegen"].push_back(names(way));
    }
  }

  // What the finding is about besides people and groups; only what is there is written.
  void add_subject(const Finding& finding, Json& object) {
    if (!finding.groups.empty()) {
      object["groepen"] = names(finding.groups);
    }
    if (finding.tag) {
      object["wat"] = scene_.tags[finding.tag->value()];
    }
    if (finding.section) {
      object["wat"] = section_name(*finding.section);
    }
    if (!finding.tags.empty()) {
      object["wat"] = teller_.labels(finding.tags);
    }
    if (!finding.sectors.empty()) {
      object["sectoren"] = Json::array();
      for (const Sector sector : finding.sectors) {
        object["sectoren"].push_back(sector_name(sector));
      }
    }
    add_ends(finding, object);
    if (finding.method) {
      object["methode"] = *finding.method == analysis::Method::exact ? "exact" : "benadering";
    }
    if (!finding.alternatives.empty()) {
      object["alternatieven"] = Json::array();
      for (const std::vector<Ref>& other : finding.alternatives) {
        object["alternatieven"].push_back(names(other));
      }
      object["aantal_optimaal"] = finding.alternatives.size() + finding.more_alternatives;
    }
  }

  // Tables, gaps in the plan and the stage of the network.
  void add_plan(const Finding& finding, Json& object) {
    if (finding.kind == analysis::FindingKind::table) {
      object["lege_stoelen"] = names(finding.empty_seats);
    }
    if (finding.kind == analysis::FindingKind::uninvolved) {
      object["plek"] = finding.place ? Json(name(*finding.place)) : Json();
    }
    if (finding.gap) {
      object["gat"] = gap_name(*finding.gap);
    }
    if (finding.action) {
      object["plan_actie"] = scene_.plan.actions[*finding.action].name;
    }
    if (finding.goal) {
      object["plan_doel"] = scene_.plan.goals[*finding.goal].name;
    }
    if (finding.stage) {
      object["fase"] = stage_name(*finding.stage);
    }
    if (finding.earlier_stage) {
      object["fase_eerder"] = stage_name(*finding.earlier_stage);
    }
  }

  Json evidence(const Finding& finding) {
    Json result = Json::array();
    for (const Place& place : finding.evidence) {
      Json& told = result.emplace_back(object_for(2));
      told["bestand"] = answer_.files.path(place.file);
      told["regel"] = place.line;
    }
    return result;
  }

  const privacy::Scene& scene_;
  const Answer& answer_;
  Teller teller_;
  std::vector<bool> is_named_;  // of each member
};

}  // namespace

std::string_view certainty_name(analysis::Certainty certainty) {
  switch (certainty) {
    case analysis::Certainty::certain:
      return "zeker";
    case analysis::Certainty::probable:
      return "waarschijnlijk";
    case analysis::Certainty::unsure:
      return "onzeker";
  }
  return "";
}

Json finding_json(const Finding& finding, const privacy::Scene& scene, const Answer& answer) {
  return FindingWriter(scene, answer).write(finding);
}

std::string findings_json(const analysis::Study& study, const Answer& answer) {
  const privacy::Scene& scene = *study.scene;
  FindingWriter writer(scene, answer);
  Json object = envelope(&scene, answer);
  object["bevindingen"] = Json::array();
  for (const Finding& finding : study.findings) {
    object["bevindingen"].push_back(writer.write(finding));
  }
  for (const analysis::Unexamined& unexamined : study.unexamined) {
    object["niet_bekeken"].push_back({{"code", info(unexamined.kind).code},
                                      {"aantal", unexamined.count},
                                      {"zin", tell_unexamined(unexamined, answer.catalogue)}});
  }
  if (scene.audience == Audience::public_) {
    object["namen"] = writer.legend();
  }
  return finish(std::move(object), answer);
}

}  // namespace buurtweb::report
