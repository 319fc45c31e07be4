#include "engine/graph/handshake_rows.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/graph/many_starts.h"

namespace buurtweb::graph {
namespace {

using Rows = std::span<std::vector<std::uint16_t>>;

// One distance after the other.
class RowSearch {
public:
  RowSearch(const Handshakes& handshakes, const TieGraph& graph)
      : handshakes_(handshakes), graph_(graph), seen_(graph.vertex_count(), 0) {
    for (Turn& turn : turns_) {
      turn.coming.assign(graph.vertex_count(), 0);
    }
  }

  void run(std::span<const Vertex> starts, Rows rows) {
    std::ranges::fill(seen_, 0);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      come(turns_[0], starts[i], start_bit(i));
    }
    const auto is_waited_for = [](const Turn& turn) { return !turn.vertices.empty(); };
    for (std::uint32_t d = 0; std::ranges::any_of(turns_, is_waited_for); ++d) {
      Turn& now = turns_.at(d % turns_.size());
      for (const Vertex v : std::exchange(now.vertices, {})) {
        const StartBits by = std::exchange(now.coming[v], 0) & ~seen_[v];
        seen_[v] |= by;
        write(rows, v, by, d);
        pass_on(v, by, d);
      }
    }
  }

private:
  // Who comes at a distance; by distance modulo 3, since a step is 1 or 2.
  struct Turn {
    std::vector<Vertex> vertices;
    std::vector<StartBits> coming;
  };

  static void come(Turn& turn, Vertex v, StartBits by) {
    if (turn.coming[v] == 0) {
      turn.vertices.push_back(v);
    }
    turn.coming[v] |= by;
  }

  static void write(Rows rows, Vertex v, StartBits by, std::uint32_t distance) {
    const auto halves = static_cast<std::uint16_t>(std::min<std::uint32_t>(distance, kNoWay));
    each_start(by, [&](std::size_t start) { rows[start][v] = halves; });
  }

  void pass_on(Vertex v, StartBits by, std::uint32_t distance) {
    if (by == 0) {
      return;
    }
    for (const Vertex w : graph_.neighbours(v)) {
      if (const StartBits fresh = by & ~seen_[w]; fresh != 0) {
        come(turns_.at((distance + handshakes_.step(v, w)) % turns_.size()), w, fresh);
      }
    }
  }

  const Handshakes& handshakes_;
  const TieGraph& graph_;
  std::vector<StartBits> seen_;
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
  RowSearch search(handshakes, graph);
  search_together(starts, Rows(rows),
                  [&](std::span<const Vertex> some, Rows of_some) { search.run(some, of_some); });
  return rows;
}

}  // namespace buurtweb::graph
