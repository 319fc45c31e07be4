#include "tests/bench/work.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <sys/resource.h>

namespace buurtweb::bench {
namespace {

double cpu_seconds() {
  struct rusage usage = {};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// Of this program alone: what getrusage tells begins with whoever started it.
long peak_kilobytes() {
  std::ifstream in("/proc/self/status");
  std::string word;
  long peak = 0;
  while (in >> word) {
    if (word == "VmHWM:") {
      in >> peak;
    }
  }
  return peak;
}

Graph read_graph(const char* path) {
  std::ifstream in(path);
  Graph graph;
  std::size_t count = 0;
  in >> graph.vertex_count >> count;
  graph.ties.reserve(count);
  Pair tie;
  while (in >> tie.first >> tie.second) {
    graph.ties.push_back(tie);
  }
  return graph;
}

void write_answer(const char* path, const std::vector<double>& answer) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(answer.data()),
            static_cast<std::streamsize>(answer.size() * sizeof(double)));
}

}  // namespace

std::vector<std::vector<std::uint32_t>> neighbours(const Graph& graph) {
  std::vector<std::vector<std::uint32_t>> rows(graph.vertex_count);
  for (const Pair& tie : graph.ties) {
    rows[tie.first].push_back(tie.second);
    rows[tie.second].push_back(tie.first);
  }
  return rows;
}

std::vector<double> as_answer(std::vector<Pair> ties) {
  for (Pair& tie : ties) {
    tie = std::minmax(tie.first, tie.second);
  }
  std::ranges::sort(ties);
  std::vector<double> answer;
  for (const Pair& tie : ties) {
    answer.push_back(tie.first);
    answer.push_back(tie.second);
  }
  return answer;
}

int run(std::span<const Work> works, int argc, char** argv) {
  const auto* const work =
      argc < 4 ? nullptr : &*std::ranges::find(works, std::string_view(argv[1]), &Work::name);
  if (work == nullptr || work == works.data() + works.size()) {
    std::fputs("usage: PROGRAM WORK GRAPH ANSWER\n", stderr);
    return 2;
  }
  const Graph graph = read_graph(argv[2]);
  double cpu = 0;
  std::chrono::steady_clock::time_point begin;
  const std::vector<double> answer = work->run(graph, [&] {
    cpu = cpu_seconds();
    begin = std::chrono::steady_clock::now();
  });
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  std::printf("%.6f %.6f %ld\n", cpu_seconds() - cpu, wall.count(), peak_kilobytes());
  write_answer(argv[3], answer);
  return 0;
}

}  // namespace buurtweb::bench
