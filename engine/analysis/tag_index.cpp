#include "engine/analysis/tag_index.h"

#include "engine/analysis/members.h"

namespace buurtweb::analysis {

TagIndex::TagIndex(const privacy::Scene& scene)
    : offering(scene.tags.size()), seeking(scene.tags.size()) {
  for (std::size_t i = 0; i < scene.size(); ++i) {
    for (const TagId tag : scene.members[i].offers) {
      offering[tag.value()].push_back(MemberId::of(i));
    }
    for (const TagId tag : scene.members[i].seeks) {
      seeking[tag.value()].push_back(MemberId::of(i));
    }
  }
}

}  // namespace buurtweb::analysis
