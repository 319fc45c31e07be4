// The plain way, on one thread and with nothing of our kernels: it checks what is too large for any
// peer.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

#include "tests/bench/best_pairs.h"
#include "tests/bench/work.h"

namespace buurtweb::bench {
namespace {

using Start = std::function<void()>;
using Answer = std::vector<double>;
using Rows = std::vector<std::vector<std::uint32_t>>;

// A bit for each of the starts of a search.
constexpr std::uint32_t kTogether = 256;
using Bits = std::array<std::uint64_t, kTogether / 64>;

// The sum over all from whom the starts have a way of the steps between: one less than the
// distance.
class StepsBetween {
public:
  explicit StepsBetween(const Rows& rows)
      : rows_(rows), seen_(rows.size()), now_(rows.size()), next_(rows.size()) {}

  std::uint64_t from(std::uint32_t first, std::uint32_t end) {
    std::ranges::fill(seen_, Bits{});
    std::ranges::fill(now_, Bits{});
    for (std::uint32_t start = first; start < end; ++start) {
      const std::uint32_t place = start - first;
      seen_[start][place / 64] = now_[start][place / 64] = std::uint64_t{1} << place % 64;
    }
    std::uint64_t steps = 0;
    std::uint64_t met = 1;
    for (std::uint64_t between = 0; met > 0; ++between) {
      met = pass_on();
      steps += between * met;
    }
    return steps;
  }

private:
  [[nodiscard]] Bits coming_to(std::size_t v) const {
    Bits coming{};
    for (const std::uint32_t w : rows_[v]) {
      for (std::size_t word = 0; word < coming.size(); ++word) {
        coming[word] |= now_[w][word];
      }
    }
    return coming;
  }
  // How many are met for the first time.
  std::uint64_t pass_on() {
    std::uint64_t met = 0;
    for (std::size_t v = 0; v < rows_.size(); ++v) {
      Bits coming = coming_to(v);
      for (std::size_t word = 0; word < coming.size(); ++word) {
        coming[word] &= ~seen_[v][word];
        seen_[v][word] |= coming[word];
        met += static_cast<std::uint64_t>(std::popcount(coming[word]));
      }
      next_[v] = coming;
    }
    std::swap(now_, next_);
    return met;
  }

  const Rows& rows_;
  std::vector<Bits> seen_;
  std::vector<Bits> now_;
  std::vector<Bits> next_;
};

// The sum of all betweenness: of each pair with a way the steps between them, since every shortest
// way has as many.
Answer sum_of_betweenness(const Graph& graph, const Start& start) {
  const Rows rows = neighbours(graph);
  StepsBetween search(rows);
  start();
  std::uint64_t steps = 0;
  for (std::uint32_t first = 0; first < graph.vertex_count; first += kTogether) {
    steps += search.from(first, std::min(first + kTogether, graph.vertex_count));
  }
  // Each pair was met from both sides.
  return {static_cast<double>(steps) / 2};
}

// Adds to the score of whoever after `a` shares somebody with it, and says who they are; who shares
// more comes more often.
std::vector<std::uint32_t> add_scores(const Rows& rows, std::uint32_t a, Answer& score) {
  std::vector<std::uint32_t> met;
  for (const std::uint32_t middle : rows[a]) {
    const double weight = 1 / std::log(static_cast<double>(rows[middle].size()));
    for (const std::uint32_t b : rows[middle]) {
      if (b > a) {
        met.push_back(b);
        score[b] += weight;
      }
    }
  }
  return met;
}

Answer adamic_adar(const Graph& graph, const Start& start) {
  const Rows rows = neighbours(graph);
  BestPairs best(graph, kBestPairs);
  Answer score(rows.size(), 0.0);
  start();
  for (std::uint32_t a = 0; a < rows.size(); ++a) {
    for (const std::uint32_t b : add_scores(rows, a, score)) {
      best.offer(a, b, std::exchange(score[b], 0.0));
    }
  }
  return best.told();
}

}  // namespace
}  // namespace buurtweb::bench

int main(int argc, char** argv) {
  namespace bench = buurtweb::bench;
  const std::array<bench::Work, 2> works{
      {{"betweenness", &bench::sum_of_betweenness}, {"adamic-adar", &bench::adamic_adar}}};
  return bench::run(works, argc, argv);
}
