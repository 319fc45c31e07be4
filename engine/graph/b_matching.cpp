#include "engine/graph/b_matching.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>

#include <algorithm>

namespace buurtweb::graph {
namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Pipe = Traits::edge_descriptor;
using Network = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS, boost::no_property,
    boost::property<boost::edge_capacity_t, std::int64_t,
                    boost::property<boost::edge_residual_capacity_t, std::int64_t,
                                    boost::property<boost::edge_reverse_t, Pipe>>>>;

// Boost wants a pipe back, of no capacity, for every pipe.
void add_pipe(Network& network, std::size_t from, std::size_t to, std::int64_t capacity) {
  const Pipe there = boost::add_edge(from, to, network).first;
  const Pipe back = boost::add_edge(to, from, network).first;
  boost::put(boost::edge_capacity, network, there, capacity);
  boost::put(boost::edge_capacity, network, back, 0);
  boost::put(boost::edge_reverse, network, there, back);
  boost::put(boost::edge_reverse, network, back, there);
}

}  // namespace

// Meaning: how many asks can be answered at once when an answer takes an ask and an offer that fit,
// and somebody may have more of either. With capacities of one it is a maximum matching. People who
// fit with the same others can be one vertex with their number as its capacity.
// Edge cases: without ties or capacity 0; a vertex of capacity 0 is as though it were not there;
// ties told twice add nothing.
// Cost: a largest flow from a source over the left and the right side to a drain, by Goldberg and
// Tarjan's push-relabel in Boost.Graph, O(n^3) at worst for n vertices.
// Source: L. R. Ford and D. R. Fulkerson, Flows in Networks (1962); A. V. Goldberg and R. E.
// Tarjan, JACM 35 (1988).
std::uint64_t largest_b_matching(const Bipartite& graph, const Capacities& capacities) {
  const std::size_t source = std::size_t{graph.left_count} + graph.right_count;
  const std::size_t drain = source + 1;
  Network network(drain + 1);
  for (Vertex v = 0; v < graph.left_count; ++v) {
    add_pipe(network, source, v, capacities.left[v]);
  }
  for (Vertex v = 0; v < graph.right_count; ++v) {
    add_pipe(network, graph.left_count + v, drain, capacities.right[v]);
  }
  for (const Arc& tie : graph.ties) {
    add_pipe(network, tie.source, graph.left_count + tie.target,
             std::min(capacities.left[tie.source], capacities.right[tie.target]));
  }
  return static_cast<std::uint64_t>(boost::push_relabel_max_flow(network, source, drain));
}

}  // namespace buurtweb::graph
