#pragma once

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/tie_graph.h"

// Graphs for tests: small ones written as text, and many random ones.
namespace buurtweb::graph {

// The letters of a small_web that uses them from a on.
namespace letters {
inline constexpr Vertex a = 0, b = 1, c = 2, d = 3, e = 4, f = 5, g = 6, h = 7;
}

struct NamedWeb {
  std::vector<std::string> names;  // in alphabetical order
  TieGraph graph;

  [[nodiscard]] Vertex operator[](std::string_view name) const {
    return static_cast<Vertex>(std::ranges::find(names, name) - names.begin());
  }
};

// "a-b b-c d": a is tied to b and b to c; d is alone. Vertices are numbered in the order of their
// names.
inline NamedWeb named_web(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> pairs;
  NamedWeb web;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const std::size_t dash = word.find('-');
    web.names.push_back(word.substr(0, dash));
    if (dash != std::string::npos) {
      web.names.push_back(word.substr(dash + 1));
      pairs.emplace_back(word.substr(0, dash), word.substr(dash + 1));
    }
  }
  std::ranges::sort(web.names);
  const auto repeated = std::ranges::unique(web.names);
  web.names.erase(repeated.begin(), repeated.end());
  std::vector<Arc> ties;
  for (const auto& [one, other] : pairs) {
    ties.push_back({web[one], web[other]});
  }
  web.graph = TieGraph(static_cast<Vertex>(web.names.size()), ties);
  return web;
}

inline TieGraph small_web(const std::string& text) {
  return named_web(text).graph;
}

struct RandomArcs {
  Vertex vertex_count = 0;
  std::vector<Arc> arcs;
};

// Up to `most` vertices and anything from no arc to half of all, self-ties included;
// the same for the same seed on every machine.
inline RandomArcs random_arcs(std::uint32_t seed, Vertex most) {
  std::mt19937 dice(seed);
  RandomArcs drawn;
  drawn.vertex_count = static_cast<Vertex>(dice() % (most + 1));
  const std::uint64_t chance = dice() % 100;
  for (Vertex v = 0; v < drawn.vertex_count; ++v) {
    for (Vertex w = 0; w < drawn.vertex_count; ++w) {
      if (dice() % 200 < chance) {
        drawn.arcs.push_back({v, w});
      }
    }
  }
  return drawn;
}

inline std::vector<TieGraph> random_webs(std::uint32_t count, Vertex most) {
  std::vector<TieGraph> webs;
  for (std::uint32_t seed = 0; seed < count; ++seed) {
    const RandomArcs drawn = random_arcs(seed, most);
    webs.emplace_back(drawn.vertex_count, drawn.arcs);
  }
  return webs;
}

// Every tie once, source < target.
inline std::vector<Arc> ties_of(const TieGraph& graph) {
  std::vector<Arc> ties;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const Vertex w : graph.neighbours(v)) {
      if (v < w) {
        ties.push_back({v, w});
      }
    }
  }
  return ties;
}

inline void PrintTo(const Arc& arc, std::ostream* out) {
  *out << arc.source << '-' << arc.target;
}

// For the message of a failing test.
inline std::string describe(const TieGraph& graph) {
  std::ostringstream out;
  out << graph.vertex_count() << " vertices:";
  for (const Arc& tie : ties_of(graph)) {
    out << ' ';
    PrintTo(tie, &out);
  }
  return out.str();
}

}  // namespace buurtweb::graph
