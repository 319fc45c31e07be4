#include "tests/bench/best_pairs.h"

#include <algorithm>
#include <functional>

namespace buurtweb::bench {

BestPairs::BestPairs(const Graph& graph, std::size_t most) : most_(most), tied_(neighbours(graph)) {
  std::ranges::for_each(tied_, [](auto& row) { std::ranges::sort(row); });
}

bool BestPairs::are_tied(Pair pair) const {
  return std::ranges::binary_search(tied_[pair.first], pair.second);
}

void BestPairs::offer(std::uint32_t a, std::uint32_t b, double score) {
  const bool is_good = score > 0 && (best_.size() < most_ || score > best_.front().score);
  if (!is_good || are_tied({a, b})) {
    return;
  }
  best_.push_back({score, std::minmax(a, b)});
  std::ranges::push_heap(best_, std::greater(), &Scored::score);
  if (best_.size() > most_) {
    std::ranges::pop_heap(best_, std::greater(), &Scored::score);
    best_.pop_back();
  }
}

std::vector<double> BestPairs::told() {
  std::ranges::sort(best_, std::greater(), &Scored::score);
  std::vector<double> answer;
  for (const Scored& one : best_) {
    answer.insert(answer.end(), {one.score, static_cast<double>(one.pair.first),
                                 static_cast<double>(one.pair.second)});
  }
  return answer;
}

}  // namespace buurtweb::bench
