#include "engine/graph/handshake_rows.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace buurtweb::graph {
namespace {

using Rows = std::span<std::vector<std::uint16_t>>;
using Lanes = std::uint64_t;  // a bit for each start
constexpr std::size_t kTogether = 64;

// Searches from up to 64 starts at a time: whoever many of them reach at the same distance is
// passed once for all of them.
class ManyStarts {
public:
  ManyStarts(const Handshakes& handshakes, const TieGraph& graph)
      : handshakes_(handshakes), graph_(graph), seen_(graph.vertex_count(), 0) {
    for (Turn& turn : turns_) {
      turn.coming.assign(graph.vertex_count(), 0);
    }
  }

  void run(std::span<const Vertex> starts, Rows rows) {
    std::ranges::fill(seen_, 0);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      come(turns_[0], starts[i], Lanes{1} << i);
    }
    const auto is_waited_for = [](const Turn& turn) { return !turn.vertices.empty(); };
    for (std::uint32_t d = 0; std::ranges::any_of(turns_, is_waited_for); ++d) {
      Turn& now = turns_.at(d % turns_.size());
      for (const Vertex v : std::exchange(now.vertices, {})) {
        const Lanes lanes = std::exchange(now.coming[v], 0) & ~seen_[v];
        seen_[v] |= lanes;
        write(rows, v, lanes, d);
        pass_on(v, lanes, d);
      }
    }
  }

private:
  // Who comes at a distance; by distance modulo 3, since a step is 1 or 2.
  struct Turn {
    std::vector<Vertex> vertices;
    std::vector<Lanes> coming;
  };

  static void come(Turn& turn, Vertex v, Lanes lanes) {
    if (turn.coming[v] == 0) {
      turn.vertices.push_back(v);
    }
    turn.coming[v] |= lanes;
  }

  static void write(Rows rows, Vertex v, Lanes lanes, std::uint32_t distance) {
    for (; lanes != 0; lanes &= lanes - 1) {
      rows[static_cast<std::size_t>(std::countr_zero(lanes))][v] =
          static_cast<std::uint16_t>(std::min<std::uint32_t>(distance, kNoWay));
    }
  }

  void pass_on(Vertex v, Lanes lanes, std::uint32_t distance) {
    if (lanes == 0) {
      return;
    }
    for (const Vertex w : graph_.neighbours(v)) {
      if (const Lanes fresh = lanes & ~seen_[w]; fresh != 0) {
        come(turns_.at((distance + handshakes_.step(v, w)) % turns_.size()), w, fresh);
      }
    }
  }

  const Handshakes& handshakes_;
  const TieGraph& graph_;
  std::vector<Lanes> seen_;
  std::array<Turn, 3> turns_;
};

}  // namespace

// Meaning: as HandshakeSearch, from many starts and each for itself.
// Edge cases: no starts, no rows; farther than 65,534 halves is no way, as on a path of 32,768
// people.
// Cost: O(n + m) a distance for 64 starts, in the worst case; the fewer distances there are, the
// more starts share a step. The rows themselves take two bytes a start and vertex.
// Source: M. Then and others, The More the Merrier: Efficient Multi-Source Graph Traversal, VLDB 8
// (2014); R. B. Dial, Communications of the ACM 12 (1969).
std::vector<std::vector<std::uint16_t>> halves_from_each(const Handshakes& handshakes,
                                                         const TieGraph& graph,
                                                         std::span<const Vertex> starts) {
  std::vector<std::vector<std::uint16_t>> rows(
      starts.size(), std::vector<std::uint16_t>(graph.vertex_count(), kNoWay));
  ManyStarts search(handshakes, graph);
  for (std::size_t first = 0; first < starts.size(); first += kTogether) {
    const std::size_t count = std::min(kTogether, starts.size() - first);
    search.run(starts.subspan(first, count), Rows(rows).subspan(first, count));
  }
  return rows;
}

}  // namespace buurtweb::graph
