#include "engine/graph/block_betweenness.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <new>
#include <thread>
#include <utility>

#include "engine/base/parallel.h"

namespace buurtweb::graph {
namespace {

// Rows of 32 numbers, one a vertex, where vectors may begin.
class LaneMatrix {
public:
  explicit LaneMatrix(std::size_t rows)
      : size_(rows * kLanes),
        numbers_(static_cast<double*>(
            ::operator new(size_ * sizeof(double), std::align_val_t(kAlignment)))) {
    clear();
  }
  void clear() { std::fill_n(numbers_.get(), size_, 0.0); }
  [[nodiscard]] double* data() { return numbers_.get(); }

private:
  static constexpr std::size_t kAlignment = 64;
  struct Free {
    void operator()(double* numbers) const {
      ::operator delete(numbers, std::align_val_t(kAlignment));
    }
  };
  std::size_t size_;
  std::unique_ptr<double, Free> numbers_;
};

// Searches from up to 32 sources at a time. Level by level, a vertex sums over its neighbours one
// level nearer to count paths, and one level farther to collect what depends on it.
class ManySources {
public:
  ManySources(const WeightedBlock& block, Vectors widest)
      : block_(block),
        rows_{block.offsets.data(), block.targets.data()},
        sums_(lane_sums(widest)),
        paths_(block.size()),
        share_(block.size()),
        source_weight_(1),
        seen_(block.size(), 0),
        level_(block.size(), 0),
        coming_(block.size(), 0),
        behind_(block.size(), 0) {}

  // Adds what sources first … end - 1 give; at most 32.
  void add(Vertex first, Vertex end, std::vector<double>& between) {
    start(first, end);
    while (go_on()) {
    }
    come_back(between);
  }

private:
  static constexpr std::size_t kJump = 8;

  // What the searches before left in the rows is written over before anybody reads it.
  void start(Vertex first, Vertex end) {
    source_weight_.clear();
    std::ranges::fill(seen_, 0);
    std::ranges::fill(behind_, 0);
    entries_.clear();
    begins_.assign(1, 0);
    for (Vertex s = first; s < end; ++s) {
      const LaneMask lane = LaneMask{1} << (s - first);
      seen_[s] = lane;
      paths_.data()[s * kLanes + (s - first)] = 1;
      source_weight_.data()[s - first] = block_.weight[s];
      entries_.push_back({s, lane});
    }
    all_ = static_cast<LaneMask>((std::uint64_t{1} << (end - first)) - 1);
    unfinished_.clear();
    for (Vertex v = 0; v < block_.size(); ++v) {
      unfinished_.push_back({v, all_});
    }
    begins_.push_back(entries_.size());
  }

  [[nodiscard]] LaneLevel level_of(const LaneEntry* entries, std::size_t count) {
    return {.rows = rows_,
            .entries = entries,
            .count = count,
            .next_to = level_.data(),
            .behind = behind_.data()};
  }
  [[nodiscard]] LaneLevel level(std::size_t number) {
    return level_of(entries_.data() + begins_[number], begins_[number + 1] - begins_[number]);
  }

  void mark(const LaneLevel& level, bool is_there) {
    for (std::size_t i = 0; i < level.count; ++i) {
      level_[level.entries[i].vertex] = is_there ? level.entries[i].lanes : 0;
    }
  }

  // The next level; false when there is none.
  bool go_on() {
    const std::size_t last = begins_.size() - 2;
    mark(level(last), true);
    if (is_cheaper_from_behind(last)) {
      pull();
    } else {
      push(last);
    }
    begins_.push_back(entries_.size());
    mark(level(last), false);
    return begins_[last + 1] < begins_[last + 2];
  }

  // Whether it is cheaper to ask those whom somebody has still to reach than to tell the neighbours
  // of those reached last: asking goes along the rows, telling jumps.
  [[nodiscard]] bool is_cheaper_from_behind(std::size_t last) {
    std::erase_if(unfinished_, [&](LaneEntry& of) {
      of.lanes = all_ & ~seen_[of.vertex];
      return of.lanes == 0;
    });
    return unfinished_.size() < kJump * (begins_[last + 1] - begins_[last]);
  }

  // One reading of a row both tells who reaches its vertex and adds up the paths.
  void pull() {
    const std::size_t before = entries_.size();
    entries_.resize(before + unfinished_.size());
    entries_.resize(before + sums_.ask(level_of(unfinished_.data(), unfinished_.size()),
                                       paths_.data(), entries_.data() + before));
    for (std::size_t i = before; i < entries_.size(); ++i) {
      seen_[entries_[i].vertex] |= entries_[i].lanes;
    }
  }

  void push(std::size_t last) {
    const std::size_t before = entries_.size();
    touched_.clear();
    for (std::size_t i = begins_[last]; i < begins_[last + 1]; ++i) {
      spread(entries_[i]);
    }
    for (const Vertex v : touched_) {
      add_entry(v, std::exchange(coming_[v], 0) & ~seen_[v]);
    }
    sums_.forth(level_of(entries_.data() + before, entries_.size() - before), paths_.data());
  }

  void add_entry(Vertex v, LaneMask lanes) {
    if (lanes != 0) {
      seen_[v] |= lanes;
      entries_.push_back({v, lanes});
    }
  }

  void spread(const LaneEntry& entry) {
    for (auto at = block_.offsets[entry.vertex]; at < block_.offsets[entry.vertex + 1]; ++at) {
      const Vertex w = block_.targets[at];
      if ((entry.lanes & ~seen_[w]) != 0) {
        if (coming_[w] == 0) {
          touched_.push_back(w);
        }
        coming_[w] |= entry.lanes;
      }
    }
  }

  // From the last level that has anybody back to the first after the sources.
  void come_back(std::vector<double>& between) {
    const LaneBack back{.paths = paths_.data(),
                        .weight = block_.weight.data(),
                        .share = share_.data(),
                        .source_weight = source_weight_.data(),
                        .between = between.data()};
    for (std::size_t number = begins_.size() - 3; number > 0; --number) {
      mark(level(number + 1), true);
      sums_.back(level(number), back);
      mark(level(number + 1), false);
    }
  }

  const WeightedBlock& block_;
  LaneRows rows_;
  const LaneSums& sums_;
  LaneMatrix paths_;
  LaneMatrix share_;
  LaneMatrix source_weight_;
  std::vector<LaneMask> seen_;
  std::vector<LaneMask> level_;   // of the level that is summed over
  std::vector<LaneMask> coming_;  // of the level that is being made
  std::vector<LaneMask> behind_;  // in which a path goes on
  std::vector<Vertex> touched_;
  std::vector<LaneEntry> unfinished_;  // whom not all sources have reached, and which have not
  LaneMask all_ = 0;
  std::vector<LaneEntry> entries_;   // all levels, one after the other
  std::vector<std::size_t> begins_;  // of each level, and the end
};

constexpr Vertex kSources = kLanes;
// Sums are made in parts that do not depend on the number of threads, so neither does the result.
constexpr Vertex kParts = 16;

// An order in which every 32 vertices lie near each other: searches from them meet the same vertex
// at nearly the same distance, and what they read stands together.
class NearOrder {
public:
  explicit NearOrder(const WeightedBlock& block) : block_(block), place_(block.size(), kNone) {
    for (Vertex v = 0; v < block.size(); ++v) {
      if (place_[v] == kNone) {
        grow_from(v);
      }
    }
  }

  // The block with its vertices numbered so.
  [[nodiscard]] WeightedBlock renumbered() const {
    WeightedBlock result;
    result.targets.reserve(block_.targets.size());
    for (const Vertex v : order_) {
      for (auto at = block_.offsets[v]; at < block_.offsets[v + 1]; ++at) {
        result.targets.push_back(place_[block_.targets[at]]);
      }
      result.offsets.push_back(static_cast<std::uint32_t>(result.targets.size()));
      result.weight.push_back(block_.weight[v]);
      result.name.push_back(block_.name[v]);
    }
    return result;
  }

private:
  void grow_from(Vertex start) {
    const std::size_t first = order_.size();
    take(start);
    for (std::size_t i = first; i < order_.size(); ++i) {
      for (auto at = block_.offsets[order_[i]]; at < block_.offsets[order_[i] + 1]; ++at) {
        if (order_.size() % kSources == 0) {
          return;
        }
        if (place_[block_.targets[at]] == kNone) {
          take(block_.targets[at]);
        }
      }
    }
  }
  void take(Vertex v) {
    place_[v] = static_cast<Vertex>(order_.size());
    order_.push_back(v);
  }

  const WeightedBlock& block_;
  std::vector<Vertex> place_;
  std::vector<Vertex> order_;
};

// Tells how many vertices were searched from, one thread at a time.
class Told {
public:
  Told(const Progress& progress, Vertex total) : progress_(progress), total_(total) {}
  void add(Vertex searched) {
    if (progress_) {
      const std::lock_guard mine(turn_);
      progress_(done_ += searched, total_);
    }
  }

private:
  const Progress& progress_;
  Vertex total_;
  std::mutex turn_;
  std::size_t done_ = 0;
};

// What every 16th batch from this one on gives.
std::vector<double> part_of(const WeightedBlock& block, ManySources& search, Vertex part,
                            Told& told) {
  std::vector<double> between(block.size(), 0.0);
  for (Vertex first = part * kSources; first < block.size(); first += kParts * kSources) {
    const Vertex end = std::min(first + kSources, block.size());
    search.add(first, end, between);
    told.add(end - first);
  }
  return between;
}

std::size_t threads_for(const Effort& effort) {
  const unsigned wanted =
      effort.threads != 0 ? effort.threads : std::thread::hardware_concurrency();
  return std::clamp<std::size_t>(wanted, 1, kParts);
}

}  // namespace

void block_betweenness(const WeightedBlock& block, const Effort& effort,
                       std::vector<double>& between) {
  const WeightedBlock near = NearOrder(block).renumbered();
  const Vertex batches = (near.size() + kSources - 1) / kSources;
  std::vector<std::vector<double>> parts(std::min(batches, kParts));
  std::atomic<Vertex> next = 0;
  Told told(effort.progress, near.size());
  const auto work = [&] {
    ManySources search(near, effort.widest);
    for (Vertex part = next++; part < parts.size(); part = next++) {
      parts[part] = part_of(near, search, part, told);
    }
  };
  // A small block is done before another thread has begun.
  on_threads(batches < kParts ? 1 : threads_for(effort), work);
  for (const std::vector<double>& part : parts) {
    for (Vertex v = 0; v < near.size(); ++v) {
      between[near.name[v]] += part[v];
    }
  }
}

}  // namespace buurtweb::graph
