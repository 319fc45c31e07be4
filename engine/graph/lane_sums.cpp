#include "engine/graph/lane_sums.h"

#include "engine/graph/lane_sums_body.h"

namespace buurtweb::graph {

const LaneSums& lane_sums(Vectors widest) {
  const LaneSums* found = widest >= Vectors::avx512 ? avx512_lane_sums() : nullptr;
  if (found == nullptr && widest >= Vectors::avx2) {
    found = avx2_lane_sums();
  }
  return found == nullptr ? kSums : *found;
}

}  // namespace buurtweb::graph
