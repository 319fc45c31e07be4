#include "engine/graph/move_parts.h"

#include <cstdint>
#include <limits>
#include <numeric>
#include <span>

namespace buurtweb::graph {
namespace {

// A part, and what modularity gains by joining it, times total^2 / 2.
struct Best {
  Vertex part;
  Weight gain;
};

// Which is better is as good as chance, so that choosing does not branch. Of equals the first
// stays, unless it is not `own` and the other has the lower number.
Best better_of(Best best, Best other, Vertex own) {
  const bool wins = bool(unsigned(other.gain > best.gain) |
                         (unsigned(other.gain == best.gain) & unsigned(best.part != own) &
                          unsigned(other.part < best.part)));
  return {wins ? other.part : best.part, wins ? other.gain : best.gain};
}

class LocalMoving {
public:
  LocalMoving(const Coarse& graph, std::vector<Vertex>& of)
      : graph_(graph), of_(of), volume_(graph.size(), 0), ties_(graph.size()) {
    for (Vertex v = 0; v < graph.size(); ++v) {
      volume_[of[v]] += graph.strength[v];
    }
  }

  void run() {
    // In a ring: nobody waits twice, so that it never holds more than all; the place more is
    // written before it is known whether somebody comes to wait.
    std::vector<Vertex> waiting(std::size_t{graph_.size()} + 1);
    std::iota(waiting.begin(), waiting.end(), Vertex{0});
    std::vector<std::uint8_t> waits(graph_.size(), 1);
    std::size_t front = 0;
    std::size_t back = graph_.size();
    for (std::size_t looks = most_looks(); front != back && looks > 0; --looks) {
      const Vertex v = waiting[front];
      front = front == graph_.size() ? 0 : front + 1;
      waits[v] = 0;
      if (!move(v)) {
        continue;
      }
      // A vertex is looked at again when a neighbour left for another part.
      for (std::uint32_t i = graph_.offsets[v]; i < graph_.offsets[v + 1]; ++i) {
        const Vertex w = graph_.targets[i];
        const unsigned comes = unsigned(waits[w] == 0) & unsigned(of_[w] != of_[v]);
        waiting[back] = w;
        waits[w] |= static_cast<std::uint8_t>(comes);
        back += comes;
        back = back > graph_.size() ? 0 : back;
      }
    }
  }

private:
  [[nodiscard]] std::size_t most_looks() const {
    constexpr std::size_t kLooksEach = 2;
    return graph_.size() < kLargeGraph ? std::numeric_limits<std::size_t>::max()
                                       : kLooksEach * graph_.size();
  }

  bool move(Vertex v) {
    const Vertex own = of_[v];
    for (std::uint32_t i = graph_.offsets[v]; i < graph_.offsets[v + 1]; ++i) {
      ties_.add(of_[graph_.targets[i]], graph_.weight(i));
    }
    volume_[own] -= graph_.strength[v];
    Best best{own, gain(v, own)};
    for (const Vertex part : ties_.touched()) {
      best = better_of(best, {part, gain(v, part)}, own);
    }
    volume_[best.part] += graph_.strength[v];
    ties_.clear();
    of_[v] = best.part;
    return best.part != own;
  }

  [[nodiscard]] Weight gain(Vertex v, Vertex part) const {
    return graph_.total * ties_.sum(part) - Weight{graph_.strength[v]} * volume_[part];
  }

  const Coarse& graph_;
  std::vector<Vertex>& of_;
  std::vector<std::uint32_t> volume_;
  Tally ties_;
};

class Refining {
public:
  Refining(const Coarse& graph, const std::vector<Vertex>& of)
      : graph_(graph),
        of_(of),
        piece_(graph.size()),
        part_volume_(graph.size(), 0),
        volume_(graph.strength),
        outward_(graph.size(), 0),
        ties_(graph.size()) {
    std::iota(piece_.begin(), piece_.end(), Vertex{0});
    for (Vertex v = 0; v < graph.size(); ++v) {
      part_volume_[of[v]] += graph.strength[v];
      for (std::uint32_t i = graph.offsets[v]; i < graph.offsets[v + 1]; ++i) {
        outward_[v] += static_cast<std::uint32_t>(of[graph.targets[i]] == of[v]) * graph.weight(i);
      }
    }
  }

  std::vector<Vertex> run() {
    std::vector<bool> has_grown(graph_.size(), false);
    for (Vertex v = 0; v < graph_.size(); ++v) {
      if (has_grown[v] || !is_held(v)) {
        continue;
      }
      const Vertex joined = join(v);
      has_grown[joined] = joined != v || has_grown[joined];
    }
    return std::move(piece_);
  }

private:
  // Whether a piece has no fewer ties to the rest of its part than would be by chance.
  [[nodiscard]] bool is_held(Vertex piece) const {
    const std::uint32_t rest = part_volume_[of_[piece]] - volume_[piece];
    return graph_.total * outward_[piece] >= Weight{volume_[piece]} * rest;
  }

  // Joins the piece within its part that gains most. The number of a piece is that of a vertex in
  // it.
  Vertex join(Vertex v) {
    for (std::uint32_t i = graph_.offsets[v]; i < graph_.offsets[v + 1]; ++i) {
      ties_.add(piece_[graph_.targets[i]], graph_.weight(i));
    }
    Best best{v, 0};
    for (const Vertex piece : ties_.touched()) {
      const Weight gain = graph_.total * ties_.sum(piece) - Weight{volume_[v]} * volume_[piece];
      const bool may = bool(unsigned(of_[piece] == of_[v]) & unsigned(is_held(piece)));
      best = better_of(best, {piece, may ? gain : -1}, v);
    }
    if (best.part != v) {
      piece_[v] = best.part;
      outward_[best.part] += outward_[v] - 2 * static_cast<std::uint32_t>(ties_.sum(best.part));
      volume_[best.part] += volume_[v];
    }
    ties_.clear();
    return best.part;
  }

  const Coarse& graph_;
  const std::vector<Vertex>& of_;
  std::vector<Vertex> piece_;
  std::vector<std::uint32_t> part_volume_;
  std::vector<std::uint32_t> volume_;   // of a piece
  std::vector<std::uint32_t> outward_;  // of a piece: ties to the rest of its part
  Tally ties_;
};

}  // namespace

// Meaning: a partition that moves of one vertex have made better. Who waits again are those whose
// neighbour left for another part, so that a move that became good by the sizes of parts alone may
// be left for the next call.
// Edge cases: on equal gain a vertex stays; else the part with the lowest number wins, so that the
// same comes out everywhere. Nobody moves to a part without a neighbour in it, or out of all parts.
// In a large graph it ends when as many were looked at as twice all: who still waits then is hardly
// ever better off, and is looked at again once the large parts stand.
// Cost: O(m) a round, and few rounds.
// Source: V. A. Traag, L. Waltman and N. J. van Eck, Scientific Reports 9 (2019), fast local
// moving.
void move_locally(const Coarse& graph, std::vector<Vertex>& of) {
  LocalMoving(graph, of).run();
}

// What is moved as a whole one level up: else a part that has come to hang together badly could
// never fall apart again. Where Leiden draws the piece to join, here the best is taken.
std::vector<Vertex> held_together(const Coarse& graph, const std::vector<Vertex>& of) {
  return Refining(graph, of).run();
}

}  // namespace buurtweb::graph
