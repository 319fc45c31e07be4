#include "engine/graph/lane_sums.h"

#include "engine/graph/lane_sums_body.h"

namespace buurtweb::graph {

const LaneSums& lane_sums(bool plain) {
  const LaneSums* const fast = plain ? nullptr : avx2_lane_sums();
  return fast == nullptr ? kSums : *fast;
}

}  // namespace buurtweb::graph
