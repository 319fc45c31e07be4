#pragma once

#include <vector>

#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// The sources outside. The scene must outlive it.
struct Outside {
  std::vector<MemberId> sources;  // ascending

  explicit Outside(const privacy::Scene& scene);
  // The sources that offer something of what is sought (sorted).
  [[nodiscard]] std::vector<MemberId> fitting(const std::vector<TagId>& sought) const;

private:
  const privacy::Scene& scene_;
};

}  // namespace buurtweb::analysis
