#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

#include <utility>

#include "engine/graph/tie_graph.h"

// Makes TieGraph and ArcGraph models of Boost.Graph's VertexListGraph, EdgeListGraph,
// IncidenceGraph and AdjacencyGraph, so that its generic algorithms run on the compressed rows
// without a copy. Boost finds the functions by the namespace of the graph. Only .cpp files and
// tests include this header: Boost is dear to compile.
namespace buurtweb::graph {

// An edge as seen from `source`. In an undirected graph both views of a tie are equal.
template <Direction direction>
struct EdgeDescriptor {
  Vertex source = kNone;
  Vertex target = kNone;

  friend bool operator==(const EdgeDescriptor& a, const EdgeDescriptor& b) {
    const bool same = a.source == b.source && a.target == b.target;
    const bool reverse = a.source == b.target && a.target == b.source;
    return same || (direction == Direction::undirected && reverse);
  }
};

template <Direction direction>
class OutEdgeIterator
    : public boost::iterator_facade<OutEdgeIterator<direction>, EdgeDescriptor<direction>,
                                    boost::forward_traversal_tag, EdgeDescriptor<direction>> {
public:
  OutEdgeIterator() = default;
  OutEdgeIterator(Vertex source, const Vertex* target) : source_(source), target_(target) {}

private:
  friend class boost::iterator_core_access;
  [[nodiscard]] EdgeDescriptor<direction> dereference() const { return {source_, *target_}; }
  void increment() { ++target_; }
  [[nodiscard]] bool equal(const OutEdgeIterator& other) const { return target_ == other.target_; }

  Vertex source_ = kNone;
  const Vertex* target_ = nullptr;
};

// Every edge once: of the two arcs of a tie the one with source < target.
template <Direction direction>
class EdgeIterator
    : public boost::iterator_facade<EdgeIterator<direction>, EdgeDescriptor<direction>,
                                    boost::forward_traversal_tag, EdgeDescriptor<direction>> {
public:
  EdgeIterator() = default;
  EdgeIterator(const CompressedRows<direction>& graph, Vertex source)
      : graph_(&graph), source_(source) {
    settle();
  }

private:
  friend class boost::iterator_core_access;
  [[nodiscard]] EdgeDescriptor<direction> dereference() const {
    return {source_, graph_->neighbours(source_)[place_]};
  }
  void increment() {
    ++place_;
    settle();
  }
  [[nodiscard]] bool equal(const EdgeIterator& other) const {
    return source_ == other.source_ && place_ == other.place_;
  }

  // Moves on to the nearest arc that stands for an edge, or to the end.
  void settle() {
    while (source_ < graph_->vertex_count() && !stands_for_an_edge()) {
      if (++place_ >= graph_->degree(source_)) {
        ++source_;
        place_ = 0;
      }
    }
  }
  [[nodiscard]] bool stands_for_an_edge() const {
    return place_ < graph_->degree(source_) &&
           (direction == Direction::directed || source_ < graph_->neighbours(source_)[place_]);
  }

  const CompressedRows<direction>* graph_ = nullptr;
  Vertex source_ = 0;
  std::uint32_t place_ = 0;
};

struct RowTraversal : virtual boost::vertex_list_graph_tag,
                      virtual boost::edge_list_graph_tag,
                      virtual boost::incidence_graph_tag,
                      virtual boost::adjacency_graph_tag {};

}  // namespace buurtweb::graph

namespace boost {

template <buurtweb::graph::Direction direction>
struct graph_traits<buurtweb::graph::CompressedRows<direction>> {
  using vertex_descriptor = buurtweb::graph::Vertex;
  using edge_descriptor = buurtweb::graph::EdgeDescriptor<direction>;
  using vertex_iterator = counting_iterator<buurtweb::graph::Vertex>;
  using edge_iterator = buurtweb::graph::EdgeIterator<direction>;
  using out_edge_iterator = buurtweb::graph::OutEdgeIterator<direction>;
  using adjacency_iterator = const buurtweb::graph::Vertex*;
  using directed_category = std::conditional_t<direction == buurtweb::graph::Direction::undirected,
                                               undirected_tag, directed_tag>;
  using edge_parallel_category = disallow_parallel_edge_tag;
  using traversal_category = buurtweb::graph::RowTraversal;
  using vertices_size_type = buurtweb::graph::Vertex;
  using edges_size_type = std::size_t;
  using degree_size_type = std::uint32_t;
  static vertex_descriptor null_vertex() { return buurtweb::graph::kNone; }
};

template <buurtweb::graph::Direction direction>
struct graph_traits<const buurtweb::graph::CompressedRows<direction>>
    : graph_traits<buurtweb::graph::CompressedRows<direction>> {};

template <buurtweb::graph::Direction direction>
struct property_map<buurtweb::graph::CompressedRows<direction>, vertex_index_t> {
  using type = typed_identity_property_map<buurtweb::graph::Vertex>;
  using const_type = type;
};

}  // namespace boost

namespace buurtweb::graph {

template <Direction direction>
using GraphTraits = boost::graph_traits<CompressedRows<direction>>;

template <Direction direction>
auto vertices(const CompressedRows<direction>& graph) {
  using Iterator = typename GraphTraits<direction>::vertex_iterator;
  return std::pair(Iterator(0), Iterator(graph.vertex_count()));
}
template <Direction direction>
Vertex num_vertices(const CompressedRows<direction>& graph) {
  return graph.vertex_count();
}

template <Direction direction>
auto edges(const CompressedRows<direction>& graph) {
  using Iterator = EdgeIterator<direction>;
  return std::pair(Iterator(graph, 0), Iterator(graph, graph.vertex_count()));
}
template <Direction direction>
std::size_t num_edges(const CompressedRows<direction>& graph) {
  return graph.edge_count();
}
template <Direction direction>
Vertex source(const EdgeDescriptor<direction>& edge, const CompressedRows<direction>& /*graph*/) {
  return edge.source;
}
template <Direction direction>
Vertex target(const EdgeDescriptor<direction>& edge, const CompressedRows<direction>& /*graph*/) {
  return edge.target;
}

template <Direction direction>
auto out_edges(Vertex v, const CompressedRows<direction>& graph) {
  using Iterator = OutEdgeIterator<direction>;
  const auto row = graph.neighbours(v);
  return std::pair(Iterator(v, row.data()), Iterator(v, row.data() + row.size()));
}
template <Direction direction>
std::uint32_t out_degree(Vertex v, const CompressedRows<direction>& graph) {
  return graph.degree(v);
}
template <Direction direction>
auto adjacent_vertices(Vertex v, const CompressedRows<direction>& graph) {
  const auto row = graph.neighbours(v);
  return std::pair(row.data(), row.data() + row.size());
}

template <Direction direction>
boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t /*tag*/,
                                               const CompressedRows<direction>& /*graph*/) {
  return {};
}
template <Direction direction>
Vertex get(boost::vertex_index_t /*tag*/, const CompressedRows<direction>& /*graph*/, Vertex v) {
  return v;
}

}  // namespace buurtweb::graph
