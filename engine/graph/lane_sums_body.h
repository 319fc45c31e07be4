#pragma once

#include <array>

#include "engine/graph/lane_sums.h"

// The loops of lane_sums.h, to be compiled once for each sort of machine. In vectors of four
// numbers, which a machine without them does in halves; every lane is added up in the same order,
// so the bits are the same. Nothing of the standard library is called: its functions would be
// compiled for one machine and used on another.
// Two files include this, each for machines of its own.
// NOLINTBEGIN(misc-definitions-in-headers)
namespace {

using buurtweb::graph::kLanes;
using buurtweb::graph::LaneBack;
using buurtweb::graph::LaneEntry;
using buurtweb::graph::LaneLevel;
using buurtweb::graph::LaneMask;
using buurtweb::graph::LaneSums;

using Four = double __attribute__((vector_size(32)));
using FourBits = long long __attribute__((vector_size(32)));

constexpr std::size_t kWidth = 4;
constexpr std::size_t kFours = kLanes / kWidth;

// Clears the lanes whose bits are not set in the last four of the mask.
void keep(Four& numbers, LaneMask mask) {
  const long long bits = mask;
  const FourBits all = {bits, bits, bits, bits};
  const FourBits each = {1, 2, 4, 8};
  numbers = reinterpret_cast<Four>(reinterpret_cast<FourBits>(numbers) & ((all & each) == each));
}

const Four* row(const double* rows, std::size_t i) {
  return reinterpret_cast<const Four*>(rows + i * kLanes);
}

Four* row(double* rows, std::size_t i) {
  return reinterpret_cast<Four*>(rows + i * kLanes);
}

// Adds the rows of the entry's neighbours in the other level to `sum`, kept in registers. Whether a
// neighbour is in it is as good as chance, so that choosing them does not branch.
void add_neighbours(const LaneLevel& level, const LaneEntry& entry, const double* from,
                    Four (&sum)[kFours]) {
  constexpr std::uint32_t kChosen = 32;
  buurtweb::graph::Vertex chosen[kChosen];
  const auto end = level.rows.offsets[entry.vertex + 1];
  for (auto at = level.rows.offsets[entry.vertex]; at < end;) {
    const auto stop = end - at < kChosen ? end : at + kChosen;
    std::uint32_t count = 0;
    for (; at < stop; ++at) {
      const auto neighbour = level.rows.targets[at];
      chosen[count] = neighbour;
      count += (level.next_to[neighbour] & entry.lanes) != 0 ? 1U : 0U;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
      const Four* const other = row(from, chosen[i]);
      for (std::size_t f = 0; f < kFours; ++f) {
        sum[f] += other[f];
      }
    }
  }
}

void gather(const LaneLevel& level, const double* from, double* sums) {
  for (std::size_t i = 0; i < level.count; ++i) {
    Four sum[kFours] = {};
    add_neighbours(level, level.entries[i], from, sum);
    Four* const to = row(sums, i);
    for (std::size_t f = 0; f < kFours; ++f) {
      keep(sum[f], level.entries[i].lanes >> (f * kWidth));
      to[f] = sum[f];
    }
  }
}

void scatter(const LaneLevel& level, const double* sums, double* to) {
  for (std::size_t i = 0; i < level.count; ++i) {
    const LaneEntry entry = level.entries[i];
    Four* const own = row(to, entry.vertex);
    const Four* const sum = row(sums, i);
    for (std::size_t f = 0; f < kFours; ++f) {
      own[f] += sum[f];
    }
  }
}

// share = (weight + dependency) / paths = weight / paths + sum, for the level nearer to the source;
// dependency = paths * sum. A lane without paths divides by 0, and is left out.
void settle(const LaneLevel& level, const double* sums, const LaneBack& back) {
  for (std::size_t i = 0; i < level.count; ++i) {
    const LaneEntry entry = level.entries[i];
    const double weight = back.weight[entry.vertex];
    const Four weights = {weight, weight, weight, weight};
    const Four* const paths = row(back.paths, entry.vertex);
    const Four* const sum = row(sums, i);
    Four* const share = row(back.share, entry.vertex);
    Four dependency = {};
    for (std::size_t f = 0; f < kFours; ++f) {
      Four each = weights / paths[f] + sum[f];
      keep(each, entry.lanes >> (f * kWidth));
      share[f] += each;
      dependency += row(back.source_weight, 0)[f] * (paths[f] * sum[f]);
    }
    back.between[entry.vertex] += (dependency[0] + dependency[1]) + (dependency[2] + dependency[3]);
  }
}

constexpr LaneSums kSums{&gather, &scatter, &settle};

}  // namespace
// NOLINTEND(misc-definitions-in-headers)
