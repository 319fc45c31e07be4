#include "engine/graph/move_parts.h"

#include <cstdint>
#include <limits>
#include <numeric>
#include <span>

#include "engine/graph/fetch_ahead.h"

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
      : graph_(graph),
        of_(of),
        volume_(graph.size(), 0),
        ties_(graph.size()),
        is_large_(are_far_apart(graph.size())) {
    for (Vertex v = 0; v < graph.size(); ++v) {
      volume_[of[v]] += graph.strength[v];
    }
  }

  void run() {
    // In a ring: nobody waits twice, so that it never holds more than all; the place more is
    // written before it is known whether somebody comes to wait.
    std::vector<Vertex> waiting(std::size_t{graph_.size()} + 1);
    std::iota(waiting.begin(), waiting.end(), Vertex{0});
    std::vector<Waits> waits(graph_.size(), 1);
    const std::size_t last = graph_.size();
    std::size_t front = 0;
    std::size_t back = last;
    for (std::size_t looks = most_looks(); front != back && looks > 0; --looks) {
      if (is_large_) {
        fetch_parts_ahead(graph_, of_, std::span(waiting).subspan(front), ties_.sums(),
                          volume_.data());
      }
      const Vertex v = waiting[front];
      front = front == last ? 0 : front + 1;
      waits[v] = 0;
      if (!move(v)) {
        continue;
      }
      // A vertex is looked at again when a neighbour left for another part.
      const Vertex joined = of_[v];
      for (const Vertex w : graph_.neighbours(v)) {
        const unsigned comes = unsigned(waits[w] == 0) & unsigned(of_[w] != joined);
        waiting[back] = w;
        waits[w] = static_cast<Waits>(waits[w] | comes);
        back += comes;
        back = back > last ? 0 : back;
      }
    }
  }

private:
  // No byte: to the compiler, whoever writes one may have changed anything.
  using Waits = std::uint16_t;

  [[nodiscard]] std::size_t most_looks() const {
    constexpr std::size_t kLooksEach = 2;
    return graph_.size() < kLargeGraph ? std::numeric_limits<std::size_t>::max()
                                       : kLooksEach * graph_.size();
  }

  bool move(Vertex v) {
    const Vertex own = of_[v];
    graph_.for_each_tie(v, [&](Vertex w, std::uint32_t weight) { ties_.add(of_[w], weight); });
    const std::uint32_t strength = graph_.strength[v];
    const auto gain = [&](Vertex part, Weight ties) {
      return graph_.total * ties - Weight{strength} * volume_[part];
    };
    volume_[own] -= strength;
    Best best{own, gain(own, ties_.sum(own))};
    ties_.drain([&](Vertex part, Weight ties) {
      best = better_of(best, {part, gain(part, ties)}, own);
    });
    volume_[best.part] += strength;
    of_[v] = best.part;
    return best.part != own;
  }

  const Coarse& graph_;
  std::vector<Vertex>& of_;
  std::vector<std::uint32_t> volume_;
  Tally ties_;
  bool is_large_;
};

class Refining {
public:
  Refining(const Coarse& graph, const std::vector<Vertex>& of)
      : graph_(graph),
        piece_of_(graph.size()),
        pieces_(graph.size()),
        part_volume_(graph.size(), 0),
        ties_(graph.size()),
        until_(look_ahead_until(graph.size(), kAhead)) {
    std::iota(piece_of_.begin(), piece_of_.end(), Vertex{0});
    for (Vertex v = 0; v < graph.size(); ++v) {
      if (v < until_) {
        fetch_around(graph, v + kAhead, of.data());
      }
      const Vertex part = of[v];
      std::uint32_t outward = 0;
      graph.for_each_tie(v, [&](Vertex w, std::uint32_t weight) {
        outward += static_cast<std::uint32_t>(of[w] == part) * weight;
      });
      pieces_[v] = {.part = part, .volume = graph.strength[v], .outward = outward};
      part_volume_[part] += graph.strength[v];
    }
  }

  std::vector<Vertex> run() {
    std::vector<bool> has_grown(graph_.size(), false);
    for (Vertex v = 0; v < graph_.size(); ++v) {
      if (v < until_) {
        fetch(v);
      }
      if (has_grown[v] || !is_held(pieces_[v])) {
        continue;
      }
      const Vertex joined = join(v);
      has_grown[joined] = joined != v || has_grown[joined];
    }
    return std::move(piece_of_);
  }

private:
  struct Piece {
    Vertex part;
    std::uint32_t volume;
    std::uint32_t outward;  // ties to the rest of its part
  };

  [[gnu::always_inline]] void fetch(Vertex v) const {
    fetch_around(graph_, v + kAhead, piece_of_.data());
    for (const Vertex w : graph_.neighbours(v + kAhead / 2)) {
      __builtin_prefetch(pieces_.data() + piece_of_[w]);
      __builtin_prefetch(ties_.sums() + piece_of_[w]);
    }
  }

  // Whether a piece has no fewer ties to the rest of its part than would be by chance.
  [[nodiscard]] bool is_held(const Piece& piece) const {
    const std::uint32_t rest = part_volume_[piece.part] - piece.volume;
    return graph_.total * piece.outward >= Weight{piece.volume} * rest;
  }

  // Joins the piece within its part that gains most. The number of a piece is that of a vertex in
  // it.
  Vertex join(Vertex v) {
    graph_.for_each_tie(v,
                        [&](Vertex w, std::uint32_t weight) { ties_.add(piece_of_[w], weight); });
    const Piece own = pieces_[v];
    Best best{v, 0};
    std::uint32_t with_best = 0;
    ties_.drain([&](Vertex number, Weight ties) {
      const Piece& piece = pieces_[number];
      const Weight gain = graph_.total * ties - Weight{own.volume} * piece.volume;
      const bool may = bool(unsigned(piece.part == own.part) & unsigned(is_held(piece)));
      best = better_of(best, {number, may ? gain : -1}, v);
      with_best = best.part == number ? static_cast<std::uint32_t>(ties) : with_best;
    });
    if (best.part != v) {
      Piece& joined = pieces_[best.part];
      piece_of_[v] = best.part;
      joined.outward += own.outward - 2 * with_best;
      joined.volume += own.volume;
    }
    return best.part;
  }

  const Coarse& graph_;
  std::vector<Vertex> piece_of_;  // of a vertex
  std::vector<Piece> pieces_;     // by their number
  std::vector<std::uint32_t> part_volume_;
  Tally ties_;
  static constexpr Vertex kAhead = 8;
  Vertex until_;
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
