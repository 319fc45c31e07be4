#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

// What every program of the comparison does alike: it reads a graph, does one work on it, writes
// the answer as numbers that must equal those of the others, and says how long it took.
//
//   PROGRAM WORK GRAPH ANSWER [THREADS]
namespace buurtweb::bench {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

struct Graph {
  std::uint32_t vertex_count = 0;
  std::vector<Pair> ties;  // each once
};

struct Work {
  std::string_view name;
  // Makes the answer. What is made before `start` is called is no part of the time.
  std::function<std::vector<double>(const Graph&, const std::function<void()>& start)> run;
};

// The pairs that are told of a work that looks for the best ones.
inline constexpr std::size_t kBestPairs = 100;

// Of each vertex those it is tied to.
std::vector<std::vector<std::uint32_t>> neighbours(const Graph& graph);

// Answers of works that are lists in any order.
std::vector<double> as_answer(std::vector<Pair> ties);

// Runs what the command line asks for; the exit code of the program.
int run(std::span<const Work> works, int argc, char** argv);

}  // namespace buurtweb::bench
