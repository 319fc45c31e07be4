#include "tests/legibility/plain.h"

#include <graphviz/gvc.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "tests/legibility/measures.h"
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

viz::test::SvgMap fitted(viz::test::SvgMap map, viz::Paper paper) {
  const viz::Extent page = viz::page_of(paper);
  constexpr double off = 0.4;  // what lies on the edge is not outside it
  const double margin = copier_margin(paper) + off;
  const double scale = std::min((page.width - 2 * margin) / map.page.width,
                                (page.height - 2 * margin) / map.page.height);
  const auto put = [&](viz::Point p) {
    return viz::Point{margin + scale * p.x, margin + scale * p.y};
  };
  const auto put_box = [&](viz::Box& box) {
    const viz::Point from = put({box.left, box.top});
    const viz::Point to = put({box.right, box.bottom});
    box = {from.x, from.y, to.x, to.y};
  };
  for (viz::test::SvgGroup& group : map.groups) {
    put_box(group.box);
    std::ranges::for_each(group.outlines, put_box);
    for (viz::test::SvgText& text : group.texts) {
      text.anchor = put(text.anchor);
      text.size *= scale;
    }
  }
  for (viz::test::SvgLine& line : map.lines) {
    std::ranges::transform(line.way, line.way.begin(), put);
  }
  map.page = {scale * map.page.width, scale * map.page.height};
  return map;
}

}  // namespace buurtweb::legibility
