#include "tests/legibility/plain.h"

#include <graphviz/gvc.h>

#include <memory>
#include <vector>

#include "viz/marks.h"

namespace buurtweb::legibility {
namespace {

char* given(const char* text) {
  return const_cast<char*>(text);  // GraphViz 2.42 does not write to it
}

void set(void* thing, const char* attribute, const std::string& value) {
  agsafeset(thing, given(attribute), given(value.c_str()), given(""));
}

// What GraphViz reads as a label that says just this.
std::string label(const std::string& name) {
  std::string result;
  for (const char c : name) {
    result += c == '\\' ? "\\\\" : c == '&' ? "&amp;" : std::string(1, c);
  }
  return result;
}

struct Closed {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, Closed>;

Graph graph_of(const viz::MapSheet& sheet, const Peer& peer) {
  Graph graph(agopen(given("peer"), Agundirected, nullptr));
  agattr(graph.get(), AGRAPH, given("pad"), given("0"));
  agattr(graph.get(), AGNODE, given("fontname"), given("Arial"));
  if (!peer.overlap.empty()) {
    agattr(graph.get(), AGRAPH, given("overlap"), given(peer.overlap.c_str()));
  }
  std::vector<Agnode_t*> nodes;
  for (const viz::Mark& mark : sheet.marks) {
    const std::string name = std::to_string(nodes.size());
    nodes.push_back(agnode(graph.get(), given(name.c_str()), 1));
    set(nodes.back(), "label", label(viz::visible_name(mark)));
  }
  for (const viz::Line& line : sheet.lines) {
    agedge(graph.get(), nodes[line.from], nodes[line.to], nullptr, 1);
  }
  for (const viz::Proposal& proposal : sheet.proposals) {
    agedge(graph.get(), nodes[proposal.from], nodes[proposal.to], nullptr, 1);
  }
  return graph;
}

}  // namespace

std::optional<viz::test::SvgMap> plain(const viz::MapSheet& sheet, const Peer& peer) {
  static GVC_t* const context = gvContext();
  const Graph graph = graph_of(sheet, peer);
  if (gvLayout(context, graph.get(), peer.engine.c_str()) != 0) {
    return std::nullopt;
  }
  char* data = nullptr;
  unsigned length = 0;
  gvRenderData(context, graph.get(), "svg", &data, &length);
  const std::string bytes(data == nullptr ? "" : data, data == nullptr ? 0 : length);
  gvFreeRenderData(data);
  gvFreeLayout(context, graph.get());
  return viz::test::read_svg(bytes);
}

}  // namespace buurtweb::legibility
