#pragma once

#include "engine/graph/lane_sums.h"

// The loops of lane_sums.h, to be compiled once for each sort of machine, in vectors as wide as it
// has. Every lane is added up in the same order, so the bits are the same. Nothing of the standard
// library is called: its functions would be compiled for one machine and used on another.
// Each file that includes this is for machines of its own.

// NOLINTBEGIN(misc-definitions-in-headers)
namespace {

using buurtweb::graph::kLanes;
using buurtweb::graph::LaneBack;
using buurtweb::graph::LaneEntry;
using buurtweb::graph::LaneLevel;
using buurtweb::graph::LaneMask;
using buurtweb::graph::LaneSums;

#if defined(__AVX512F__)
constexpr std::size_t kWidth = 8;
#elif defined(__AVX__)
constexpr std::size_t kWidth = 4;
#else
constexpr std::size_t kWidth = 2;
#endif
using Wide = double __attribute__((vector_size(8 * kWidth)));
using WideBits = long long __attribute__((vector_size(8 * kWidth)));

constexpr std::size_t kWides = kLanes / kWidth;
constexpr std::size_t kTotals = 8 / kWidth;
using Row = Wide[kWides];

WideBits bits_of(std::size_t wide) {
  WideBits bits{};
  for (std::size_t i = 0; i < kWidth; ++i) {
    bits[i] = 1LL << (wide * kWidth + i);
  }
  return bits;
}

// All bits of the lanes of this vector that are in the mask, which stands in each lane of it.
WideBits lanes_of(WideBits mask, std::size_t wide) {
  const WideBits each = bits_of(wide);
  return (mask & each) == each;
}

WideBits in_each(LaneMask mask) {
  return WideBits{} + static_cast<long long>(mask);
}

Wide keep(Wide numbers, WideBits lanes) {
  return reinterpret_cast<Wide>(reinterpret_cast<WideBits>(numbers) & lanes);
}

// As bits: what chooses between numbers looks first whether a lane is 0, on machines that cannot.
void replace(Wide& numbers, Wide by, WideBits lanes) {
  numbers = reinterpret_cast<Wide>((reinterpret_cast<WideBits>(numbers) & ~lanes) |
                                   (reinterpret_cast<WideBits>(by) & lanes));
}

const Row& row(const double* rows, std::size_t i) {
  return *reinterpret_cast<const Row*>(rows + i * kLanes);
}

// What it points to is written through the result: NOLINTNEXTLINE(readability-non-const-parameter)
Row& row(double* rows, std::size_t i) {
  return *reinterpret_cast<Row*>(rows + i * kLanes);
}

// Adds of the entry's neighbours in the other level the lanes that both have to `sum`, kept in
// registers: that is why it is inlined. Whether a neighbour has one is as good as chance, so that
// choosing them does not branch. kForth: notes in which lanes a path goes on from each neighbour.
// The result: in which lanes any was added.
template <bool kForth>
[[gnu::always_inline]] inline LaneMask add_neighbours(const LaneLevel& level,
                                                      const LaneEntry& entry, const double* from,
                                                      Row& sum) {
  constexpr std::uint32_t kChosen = 32;
  buurtweb::graph::Vertex chosen[kChosen];
  LaneMask lanes[kChosen];
  LaneMask found = 0;
  const auto end = level.rows.offsets[entry.vertex + 1];
  for (auto at = level.rows.offsets[entry.vertex]; at < end;) {
    const auto stop = end - at < kChosen ? end : at + kChosen;
    std::uint32_t count = 0;
    for (; at < stop; ++at) {
      const auto neighbour = level.rows.targets[at];
      chosen[count] = neighbour;
      lanes[count] = level.next_to[neighbour] & entry.lanes;
      count += static_cast<std::uint32_t>(lanes[count] != 0);
    }
    for (std::uint32_t i = 0; i < count; ++i) {
      const Row& other = row(from, chosen[i]);
      found |= lanes[i];
      if constexpr (kForth) {
        level.behind[chosen[i]] |= lanes[i];
      }
      const WideBits mask = in_each(lanes[i]);
      for (std::size_t w = 0; w < kWides; ++w) {
        sum[w] += keep(other[w], lanes_of(mask, w));
      }
    }
  }
  return found;
}

void write(double* rows, const LaneEntry& entry, const Row& sum) {
  const WideBits mask = in_each(entry.lanes);
  Row& own = row(rows, entry.vertex);
  for (std::size_t w = 0; w < kWides; ++w) {
    replace(own[w], sum[w], lanes_of(mask, w));
  }
}

void forth(const LaneLevel& level, double* paths) {
  for (std::size_t i = 0; i < level.count; ++i) {
    Row sum = {};
    add_neighbours<true>(level, level.entries[i], paths, sum);
    write(paths, level.entries[i], sum);
  }
}

std::size_t ask(const LaneLevel& level, double* paths, LaneEntry* reached) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < level.count; ++i) {
    Row sum = {};
    const LaneMask found = add_neighbours<true>(level, level.entries[i], paths, sum);
    if (found != 0) {
      reached[count] = {level.entries[i].vertex, found};
      write(paths, reached[count++], sum);
    }
  }
  return count;
}

// share = (weight + dependency) / paths = weight / paths + sum, for the level nearer to the source;
// dependency = paths * sum. A lane without paths divides by 0, and is left out. Nothing is looked
// for behind where paths end, which is with most.
void back(const LaneLevel& level, const LaneBack& to) {
  const Row& source_weight = row(to.source_weight, 0);
  for (std::size_t i = 0; i < level.count; ++i) {
    const LaneEntry entry = level.entries[i];
    const Wide weight = Wide{} + to.weight[entry.vertex];
    const WideBits mask = in_each(entry.lanes);
    const Row& paths = row(to.paths, entry.vertex);
    Row& share = row(to.share, entry.vertex);
    Row sum = {};
    const LaneMask behind = entry.lanes & level.behind[entry.vertex];
    if (behind != 0) {
      add_neighbours<false>(level, {entry.vertex, behind}, to.share, sum);
    }
    // Lanes that are eight apart are added up together, however wide the vectors are.
    Wide total[kTotals] = {};
    for (std::size_t w = 0; w < kWides; ++w) {
      replace(share[w], weight / paths[w] + sum[w], lanes_of(mask, w));
      total[w % kTotals] += source_weight[w] * (paths[w] * sum[w]);
    }
    const auto of = [&](std::size_t lane) { return total[lane / kWidth][lane % kWidth]; };
    to.between[entry.vertex] +=
        ((of(0) + of(1)) + (of(2) + of(3))) + ((of(4) + of(5)) + (of(6) + of(7)));
  }
}

constexpr LaneSums kSums{&forth, &ask, &back};

}  // namespace
// NOLINTEND(misc-definitions-in-headers)
