#pragma once

#include <vector>

#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// What the sources outside offer.
struct Outside {
  std::vector<MemberId> sources;           // ascending
  std::vector<std::vector<TagId>> offers;  // of each source, sorted

  explicit Outside(const privacy::Scene& scene);
  // The sources that offer something of what is sought (sorted).
  [[nodiscard]] std::vector<MemberId> fitting(const std::vector<TagId>& sought) const;
};

}  // namespace buurtweb::analysis
