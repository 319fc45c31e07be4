// Writes a made-up town as a graph: its size, and a line for each tie.
//
//   make_town ASSETS SEED FILE
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "tests/support/town_graph.h"

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: make_town ASSETS SEED FILE\n", stderr);
    return 2;
  }
  namespace graph = buurtweb::graph;
  const graph::TieGraph town =
      buurtweb::testing::town_graph(static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)),
                                    std::strtoul(argv[2], nullptr, 10));
  std::ofstream out(argv[3]);
  out << town.vertex_count() << ' ' << town.edge_count() << '\n';
  for (graph::Vertex v = 0; v < town.vertex_count(); ++v) {
    for (const graph::Vertex w : town.neighbours(v)) {
      if (v < w) {
        out << v << ' ' << w << '\n';
      }
    }
  }
  return out.flush() ? 0 : 4;
}
