#include "engine/analysis/outside.h"

#include "engine/analysis/members.h"

namespace buurtweb::analysis {

Outside::Outside(const privacy::Scene& scene)
    : sources(members_of_kind(scene, AssetKind::external)) {
  for (const MemberId source : sources) {
    offers.push_back(sorted_tags(scene[source].offers));
  }
}

std::vector<MemberId> Outside::fitting(const std::vector<TagId>& sought) const {
  std::vector<MemberId> fit;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (first_common(offers[i], sought)) {
      fit.push_back(sources[i]);
    }
  }
  return fit;
}

}  // namespace buurtweb::analysis
