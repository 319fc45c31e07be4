// Compiled for machines with AVX-512; run only where there is.
#include "engine/graph/lane_sums.h"

#ifdef __AVX512F__
#include "engine/graph/lane_sums_body.h"
#endif

namespace buurtweb::graph {

const LaneSums* avx512_lane_sums() {
#ifdef __AVX512F__
  return __builtin_cpu_supports("avx512f") ? &kSums : nullptr;
#else
  return nullptr;
#endif
}

}  // namespace buurtweb::graph
