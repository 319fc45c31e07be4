#include "engine/report/card_facts.h"

#include <algorithm>
#include <array>

namespace buurtweb::report {
namespace {

constexpr std::array<UseName, 13> kUses{{{TagUse::gift, "gaven"},
                                         {TagUse::skill, "kan"},
                                         {TagUse::knowledge, "kennis"},
                                         {TagUse::teaches, "leert_anderen"},
                                         {TagUse::offers, "biedt"},
                                         {TagUse::interest, "interesses"},
                                         {TagUse::theme, "thema"},
                                         {TagUse::dream, "dromen"},
                                         {TagUse::wants_to_learn, "wil_leren"},
                                         {TagUse::seeks, "zoekt"},
                                         {TagUse::needs, "nodig"},
                                         {TagUse::requires_, "eist"},
                                         {TagUse::we_give, "wij_geven"}}};

std::string source_label(const privacy::Scene& scene, privacy::SourceId source,
                         const UnlabelledSources& unlabelled) {
  if (source == privacy::kTeam) {
    return unlabelled.team;
  }
  return source <= scene.size() ? scene.members[source - 1].label : unlabelled.somebody;
}

TieFacts facts(const privacy::Scene& scene, const privacy::SceneTie& tie, MemberId who,
               const UnlabelledSources& unlabelled) {
  TieFacts result;
  result.tie = &tie;
  result.outgoing = tie.from == who;
  result.to_area = tie.to_area.has_value();
  if (tie.to_area) {
    result.other_name = scene.areas[tie.to_area->value()].name;
    result.other_handle = result.other_name;
  } else {
    const privacy::Member& other = scene[result.outgoing ? tie.to : tie.from];
    result.other_name = other.label;
    result.other_handle = other.handle;
    result.other_kind = other.kind;
  }
  if (scene.audience != Audience::public_) {
    for (const privacy::SourceId source : tie.sources) {
      result.sources.push_back(source_label(scene, source, unlabelled));
    }
  }
  return result;
}

// Who named whom, and that two have no contact, was told to the team.
bool is_told(const privacy::Scene& scene, const privacy::SceneTie& tie) {
  return scene.audience != Audience::public_ ||
         (tie.relation != RelationKind::nominates && tie.is_there());
}

}  // namespace

std::span<const UseName> use_names() {
  return kUses;
}

std::vector<std::vector<std::uint32_t>> ties_by_member(const privacy::Scene& scene) {
  std::vector<std::vector<std::uint32_t>> ties(scene.size());
  for (std::uint32_t position = 0; position < scene.ties.size(); ++position) {
    const privacy::SceneTie& tie = scene.ties[position];
    if (!is_told(scene, tie)) {
      continue;
    }
    ties[tie.from.value()].push_back(position);
    if (!tie.to_area && tie.to != tie.from) {
      ties[tie.to.value()].push_back(position);
    }
  }
  return ties;
}

std::vector<TieFacts> facts_of(const privacy::Scene& scene, MemberId who,
                               std::span<const std::uint32_t> ties,
                               const UnlabelledSources& unlabelled) {
  std::vector<TieFacts> result;
  for (const std::uint32_t position : ties) {
    result.push_back(facts(scene, scene.ties[position], who, unlabelled));
  }
  std::ranges::stable_sort(result, {}, [](const TieFacts& f) { return f.tie->state; });
  return result;
}

std::vector<TieFacts> ties_of(const privacy::Scene& scene, MemberId who,
                              const UnlabelledSources& unlabelled) {
  return facts_of(scene, who, ties_by_member(scene)[who.value()], unlabelled);
}

std::vector<std::string> tags_of(const privacy::Scene& scene, MemberId who, TagUse use) {
  std::vector<std::string> result;
  for (const privacy::MemberTag& tag : scene[who].tags) {
    if (tag.use == use) {
      result.push_back(scene.tags[tag.tag.value()]);
    }
  }
  return result;
}

}  // namespace buurtweb::report
