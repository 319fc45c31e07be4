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

// One level of all 32 searches, or those who are asked whether they are in it.
struct LaneLevel {
  LaneRows rows;
  const LaneEntry* entries = nullptr;
  std::size_t count = 0;
  const LaneMask* next_to = nullptr;  // of each vertex: its lanes in the level to sum over
  LaneMask* behind = nullptr;         // of each vertex: the lanes in which a path goes on from it
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
  // Writes how many paths lead to each entry, in the lanes that it has: those to its neighbours in
  // the other level, added up.
  void (*forth)(const LaneLevel& level, double* paths);
  // The same of entries whose lanes are not reached yet: writes those that are now to `reached`,
  // which has room for all, and tells how many.
  std::size_t (*ask)(const LaneLevel& level, double* paths, LaneEntry* reached);
  // Brandes' dependencies, of what lies behind.
  void (*back)(const LaneLevel& level, const LaneBack& to);
};

// How wide the vectors are that a machine has.
enum class Vectors : std::uint8_t { plain, avx2, avx512 };

// The fastest that this machine can with vectors no wider than these. All give the same bits.
const LaneSums& lane_sums(Vectors widest);
// Nothing on a machine that does not have them, or where the program was built for another sort.
const LaneSums* avx2_lane_sums();
const LaneSums* avx512_lane_sums();

}  // namespace buurtweb::graph
