// Compiled for machines with AVX2; run only where there is.
#include "engine/graph/lane_sums.h"

#ifdef __AVX2__
#include "engine/graph/lane_sums_body.h"
#endif

namespace buurtweb::graph {

const LaneSums* avx2_lane_sums() {
#ifdef __AVX2__
  return __builtin_cpu_supports("avx2") ? &kSums : nullptr;
#else
  return nullptr;
#endif
}

}  // namespace buurtweb::graph
