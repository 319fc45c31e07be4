// igraph, in a program of its own: its licence stays out of the product.
#include <algorithm>
#include <array>
#include <igraph/igraph.h>

#include "tests/bench/best_pairs.h"
#include "tests/bench/work.h"

namespace buurtweb::bench {
namespace {

using Start = std::function<void()>;
using Answer = std::vector<double>;

class Web {
public:
  explicit Web(const Graph& graph) {
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(2 * graph.ties.size()));
    igraph_integer_t at = 0;
    for (const Pair& tie : graph.ties) {
      VECTOR(ends)[at++] = tie.first;
      VECTOR(ends)[at++] = tie.second;
    }
    igraph_create(&graph_, &ends, graph.vertex_count, IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&ends);
    // The rows are made when they are first asked for; that is no part of a work.
    igraph_bool_t ignored = false;
    igraph_is_simple(&graph_, &ignored);
  }
  ~Web() { igraph_destroy(&graph_); }
  Web(const Web&) = delete;
  Web& operator=(const Web&) = delete;
  Web(Web&&) = delete;
  Web& operator=(Web&&) = delete;
  [[nodiscard]] const igraph_t* get() const { return &graph_; }

private:
  igraph_t graph_{};
};

Answer taken(igraph_vector_t& all) {
  Answer answer(VECTOR(all), VECTOR(all) + igraph_vector_size(&all));
  igraph_vector_destroy(&all);
  return answer;
}

std::vector<igraph_integer_t> taken(igraph_vector_int_t& all) {
  std::vector<igraph_integer_t> list(VECTOR(all), VECTOR(all) + igraph_vector_int_size(&all));
  igraph_vector_int_destroy(&all);
  return list;
}

Answer betweenness(const Graph& graph, const Start& start) {
  const Web web(graph);
  igraph_vector_t all;
  igraph_vector_init(&all, 0);
  start();
  igraph_betweenness(web.get(), &all, igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr);
  return taken(all);
}

Answer components(const Graph& graph, const Start& start) {
  const Web web(graph);
  igraph_vector_int_t of;
  igraph_vector_int_init(&of, 0);
  start();
  igraph_connected_components(web.get(), &of, nullptr, nullptr, IGRAPH_WEAK);
  const auto list = taken(of);
  return Answer(list.begin(), list.end());
}

Answer cuts(const Graph& graph, const Start& start) {
  const Web web(graph);
  igraph_vector_int_t bridges;
  igraph_vector_int_t vertices;
  igraph_vector_int_init(&bridges, 0);
  igraph_vector_int_init(&vertices, 0);
  start();
  igraph_bridges(web.get(), &bridges);
  igraph_articulation_points(web.get(), &vertices);
  std::vector<Pair> ties;
  for (const igraph_integer_t edge : taken(bridges)) {
    ties.push_back(graph.ties[static_cast<std::size_t>(edge)]);
  }
  auto cut = taken(vertices);
  std::ranges::sort(cut);
  Answer answer(cut.begin(), cut.end());
  const Answer rest = as_answer(ties);
  answer.insert(answer.end(), rest.begin(), rest.end());
  return answer;
}

Answer constraint(const Graph& graph, const Start& start) {
  const Web web(graph);
  igraph_vector_t all;
  igraph_vector_init(&all, 0);
  start();
  igraph_constraint(web.get(), &all, igraph_vss_all(), nullptr);
  Answer answer = taken(all);
  // Not a number for who has no ties.
  std::ranges::replace_if(
      answer, [](double value) { return value != value; }, -1);
  return answer;
}

Answer communities(const Graph& graph, const Start& start) {
  const Web web(graph);
  igraph_vector_t degrees;
  igraph_vector_init(&degrees, 0);
  igraph_strength(web.get(), &degrees, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, nullptr);
  igraph_vector_int_t of;
  igraph_vector_int_init(&of, 0);
  const double resolution = 1.0 / (2.0 * static_cast<double>(graph.ties.size()));
  igraph_rng_seed(igraph_rng_default(), 1);
  start();
  // -1: until nothing changes any more.
  igraph_community_leiden(web.get(), nullptr, &degrees, resolution, 0.01, false, -1, &of, nullptr,
                          nullptr);
  igraph_real_t found = 0;
  igraph_modularity(web.get(), &of, nullptr, 1, IGRAPH_UNDIRECTED, &found);
  igraph_vector_destroy(&degrees);
  igraph_vector_int_destroy(&of);
  return {found};
}

// From rows of the whole matrix, some at a time.
Answer adamic_adar(const Graph& graph, const Start& start) {
  constexpr std::uint32_t kRows = 500;
  const Web web(graph);
  BestPairs best(graph, kBestPairs);
  start();
  for (std::uint32_t first = 0; first < graph.vertex_count; first += kRows) {
    const std::uint32_t end = std::min(first + kRows, graph.vertex_count);
    igraph_matrix_t scores;
    igraph_matrix_init(&scores, 0, 0);
    igraph_vs_t some;
    igraph_vs_range(&some, first, end);
    igraph_similarity_inverse_log_weighted(web.get(), &scores, some, IGRAPH_ALL);
    for (std::uint32_t a = first; a < end; ++a) {
      for (std::uint32_t b = a + 1; b < graph.vertex_count; ++b) {
        best.offer(a, b, MATRIX(scores, a - first, b));
      }
    }
    igraph_vs_destroy(&some);
    igraph_matrix_destroy(&scores);
  }
  return best.told();
}

}  // namespace
}  // namespace buurtweb::bench

int main(int argc, char** argv) {
  namespace bench = buurtweb::bench;
  const std::array<bench::Work, 6> works{{{"betweenness", &bench::betweenness},
                                          {"components", &bench::components},
                                          {"cuts", &bench::cuts},
                                          {"constraint", &bench::constraint},
                                          {"communities", &bench::communities},
                                          {"adamic-adar", &bench::adamic_adar}}};
  return bench::run(works, argc, argv);
}
