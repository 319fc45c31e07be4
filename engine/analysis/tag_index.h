#pragma once

#include <vector>

#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Who offers and who seeks each tag, by TagId; members ascending. Outside assets included.
struct TagIndex {
  std::vector<std::vector<MemberId>> offering;
  std::vector<std::vector<MemberId>> seeking;

  explicit TagIndex(const privacy::Scene& scene);
};

}  // namespace buurtweb::analysis
