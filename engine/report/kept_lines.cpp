#include "engine/report/kept_lines.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "engine/graph/lowest.h"

namespace buurtweb::report {

int rank(viz::LineStyle style) {
  return style == viz::LineStyle::unsure ? -1 : static_cast<int>(style);
}

namespace {

class LineChoice {
public:
  LineChoice(const DrawnLines& lines, std::size_t marks)
      : order_(lines.begin(), lines.end()), count_(marks) {
    std::ranges::stable_sort(order_, std::ranges::greater{}, [](const auto& line) {
      return std::pair(line.second.ties, rank(line.second.style));
    });
  }

  std::set<Ends> choose(std::size_t most) {
    keep_together();
    const std::size_t enough = std::min(most, order_.size());
    for (std::size_t each = 1; kept_.size() < enough; ++each) {
      for (std::size_t i = 0; i < order_.size() && kept_.size() < enough; ++i) {
        const Ends& ends = order_[i].first;
        if (std::min(count_[ends.first], count_[ends.second]) < each) {
          keep(ends);
        }
      }
    }
    return std::move(kept_);
  }

private:
  void keep_together() {
    std::vector<graph::Vertex> below(count_.size());
    std::iota(below.begin(), below.end(), graph::Vertex{0});
    for (const auto& [ends, drawn] : order_) {
      const bool joins =
          graph::lowest_of(below, ends.first) != graph::lowest_of(below, ends.second);
      if (joins || drawn.style == viz::LineStyle::bridge) {
        graph::join(below, ends.first, ends.second);
        keep(ends);
      }
    }
  }

  void keep(const Ends& ends) {
    if (kept_.insert(ends).second) {
      ++count_[ends.first];
      ++count_[ends.second];
    }
  }

  std::vector<std::pair<Ends, DrawnLine>> order_;
  std::vector<std::size_t> count_;  // by mark: of its lines that are kept
  std::set<Ends> kept_;
};

}  // namespace

bool are_too_many(const DrawnLines& lines, std::size_t marks, double for_each) {
  return static_cast<double>(lines.size()) > for_each * static_cast<double>(marks);
}

std::set<Ends> kept_lines(const DrawnLines& lines, std::size_t marks) {
  return LineChoice(lines, marks)
      .choose(static_cast<std::size_t>(kReadableLines * static_cast<double>(marks)));
}

}  // namespace buurtweb::report
