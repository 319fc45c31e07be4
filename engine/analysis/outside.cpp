#include "engine/analysis/outside.h"

#include "engine/analysis/members.h"

namespace buurtweb::analysis {

Outside::Outside(const privacy::Scene& scene)
    : sources(members_of_kind(scene, AssetKind::external)), scene_(scene) {}

std::vector<MemberId> Outside::fitting(const std::vector<TagId>& sought) const {
  std::vector<MemberId> fit;
  for (const MemberId source : sources) {
    if (first_common(scene_[source].offers, sought)) {
      fit.push_back(source);
    }
  }
  return fit;
}

}  // namespace buurtweb::analysis
