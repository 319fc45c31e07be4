#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/graph/tie_graph.h"

// The inner loops of searching from 32 sources at once: each vertex has a row of 32 numbers side by
// side, one for each source, and a mask says for which of them something holds.
namespace buurtweb::graph {

inline constexpr std::size_t kLanes = 32;
using LaneMask = std::uint32_t;

// A vertex, and the sources that meet it at the distance in hand.
struct LaneEntry {
  Vertex vertex = 0;
  LaneMask lanes = 0;
};

struct LaneRows {
  const std::uint32_t* offsets = nullptr;
  const Vertex* targets = nullptr;
};

// One level of all 32 searches.
struct LaneLevel {
  LaneRows rows;
  const LaneEntry* entries = nullptr;
  std::size_t count = 0;
  const LaneMask* next_to = nullptr;  // of each vertex: its lanes in the level to sum over
};

// What the back of a search adds up.
struct LaneBack {
  const double* paths = nullptr;          // rows of vertices
  const double* weight = nullptr;         // of each vertex
  double* share = nullptr;                // rows of vertices
  const double* source_weight = nullptr;  // of each lane
  double* between = nullptr;              // of each vertex
};

struct LaneSums {
  // sums[i] = the rows of entry i's neighbours in the other level added up, 0 in lanes not its own.
  void (*gather)(const LaneLevel& level, const double* from, double* sums);
  // Adds the sums to the rows of the entries.
  void (*scatter)(const LaneLevel& level, const double* sums, double* to);
  // Brandes' dependencies, of the sums of what lies behind.
  void (*settle)(const LaneLevel& level, const double* sums, const LaneBack& back);
};

// The fastest that this machine can, or the plain one. All give the same bits.
const LaneSums& lane_sums(bool plain = false);
// Nothing where the program was built for another sort of machine.
const LaneSums* avx2_lane_sums();

}  // namespace buurtweb::graph
