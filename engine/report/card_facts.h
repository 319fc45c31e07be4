#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/privacy/scene.h"

// What the text and the JSON of a card both tell.
namespace buurtweb::report {

// A tie seen from one of its ends.
struct TieFacts {
  const privacy::SceneTie* tie = nullptr;
  std::string other_name;
  std::string other_handle;
  AssetKind other_kind = AssetKind::resident;
  bool to_area = false;
  bool outgoing = true;
  std::vector<std::string> sources;  // labels; none in public
};

// What the sources are called that have no label.
struct UnlabelledSources {
  std::string team;
  std::string somebody;
};

// In the order of the relations, those that are there before those that are asked and not there. In
// public only the former.
std::vector<TieFacts> ties_of(const privacy::Scene& scene, MemberId who,
                              const UnlabelledSources& unlabelled);

// The same for whoever asks about many: the positions in Scene::ties of what is told of each
// member, once in O(ties), and then the facts of one list of them.
std::vector<std::vector<std::uint32_t>> ties_by_member(const privacy::Scene& scene);
std::vector<TieFacts> facts_of(const privacy::Scene& scene, MemberId who,
                               std::span<const std::uint32_t> ties,
                               const UnlabelledSources& unlabelled);

// The tags of a member that are used in one of these ways, as people say them.
std::vector<std::string> tags_of(const privacy::Scene& scene, MemberId who, TagUse use);

// In the order of a card, with the key of the file: {skill, "kan"}, …
struct UseName {
  TagUse use;
  std::string_view name;
};
std::span<const UseName> use_names();

}  // namespace buurtweb::report
