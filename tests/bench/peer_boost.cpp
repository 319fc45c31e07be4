// Boost.Graph's own algorithms on its own compressed rows.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/connected_components.hpp>

#include <algorithm>
#include <array>
#include <iterator>

#include "tests/bench/work.h"

namespace buurtweb::bench {
namespace {

using Start = std::function<void()>;
using Answer = std::vector<double>;
using Rows =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

// Undirected: each tie as two arcs.
Rows rows_of(const Graph& graph) {
  std::vector<Pair> arcs(graph.ties);
  for (const Pair& tie : graph.ties) {
    arcs.emplace_back(tie.second, tie.first);
  }
  std::ranges::sort(arcs);
  return {boost::edges_are_sorted, arcs.begin(), arcs.end(), graph.vertex_count};
}

Answer betweenness(const Graph& graph, const Start& start) {
  const Rows rows = rows_of(graph);
  Answer between(graph.vertex_count, 0.0);
  start();
  const auto index = get(boost::vertex_index, rows);
  boost::brandes_betweenness_centrality(rows,
                                        boost::make_iterator_property_map(between.begin(), index));
  // Both directions of each pair are counted.
  std::ranges::for_each(between, [](double& value) { value /= 2; });
  return between;
}

Answer components(const Graph& graph, const Start& start) {
  const Rows rows = rows_of(graph);
  std::vector<std::uint32_t> of(graph.vertex_count);
  start();
  boost::connected_components(
      rows, boost::make_iterator_property_map(of.begin(), get(boost::vertex_index, rows)));
  return Answer(of.begin(), of.end());
}

// Of each tie, by its ends, in which block it stands. A search labels one of the two arcs of a tie;
// those that lead back from a row come in the order of the rows.
Answer blocks(const Graph& graph, const Start& start) {
  const Rows rows = rows_of(graph);
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> of(num_edges(rows), kNone);
  std::vector<std::uint32_t> cut_vertices;
  start();
  const auto index = get(boost::edge_index, rows);
  boost::biconnected_components(rows, boost::make_iterator_property_map(of.begin(), index),
                                std::back_inserter(cut_vertices));
  std::vector<std::uint32_t> led_back(graph.vertex_count, 0);
  Answer answer;
  answer.reserve(graph.ties.size());
  for (std::uint32_t v = 0; v < graph.vertex_count; ++v) {
    for (const auto arc : boost::make_iterator_range(out_edges(v, rows))) {
      const std::uint32_t w = target(arc, rows);
      if (w > v) {
        const auto first = get(index, *out_edges(w, rows).first);
        answer.push_back(std::min(of[get(index, arc)], of[first + led_back[w]++]));
      }
    }
  }
  return answer;
}

// The same on the lists of neighbours that most who use Boost.Graph have.
Answer blocks_of_lists(const Graph& graph, const Start& start) {
  using Numbered = boost::property<boost::edge_index_t, std::uint32_t>;
  using Lists = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS,
                                      boost::no_property, Numbered>;
  std::vector<Pair> ties(graph.ties);
  std::ranges::for_each(ties, [](Pair& tie) { tie = std::minmax(tie.first, tie.second); });
  std::ranges::sort(ties);
  Lists lists(graph.vertex_count);
  for (std::uint32_t tie = 0; tie < ties.size(); ++tie) {
    boost::add_edge(ties[tie].first, ties[tie].second, tie, lists);
  }
  std::vector<std::uint32_t> of(ties.size());
  std::vector<std::size_t> cut_vertices;
  start();
  boost::biconnected_components(
      lists, boost::make_iterator_property_map(of.begin(), get(boost::edge_index, lists)),
      std::back_inserter(cut_vertices));
  return Answer(of.begin(), of.end());
}

}  // namespace
}  // namespace buurtweb::bench

int main(int argc, char** argv) {
  const std::array<buurtweb::bench::Work, 4> works{
      {{"betweenness", &buurtweb::bench::betweenness},
       {"components", &buurtweb::bench::components},
       {"blocks", &buurtweb::bench::blocks},
       {"blocks-lists", &buurtweb::bench::blocks_of_lists}}};
  return buurtweb::bench::run(works, argc, argv);
}
