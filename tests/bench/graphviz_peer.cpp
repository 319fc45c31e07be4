// The peer of `kaart` in commands.py: Graphviz itself lays out the same neighbourhood as a bare
// graph and prints it, and nothing more.
//
//   PROGRAM GRAPH SVG ENGINE      ENGINE: sfdp, neato
#include <graphviz/gvc.h>

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  if (argc != 4) {
    return 2;
  }
  std::ifstream in(argv[1]);
  std::size_t vertices = 0;
  std::size_t ties = 0;
  in >> vertices >> ties;
  GVC_t* const context = gvContext();
  std::string name = "web";
  Agraph_t* const web = agopen(name.data(), Agundirected, nullptr);
  std::string key = "overlap";
  std::string value = "prism";
  agattr(web, AGRAPH, key.data(), value.data());
  std::vector<Agnode_t*> nodes;
  for (std::size_t v = 0; v < vertices; ++v) {
    std::string label = "Bewoner nummer " + std::to_string(v);
    nodes.push_back(agnode(web, label.data(), 1));
  }
  std::size_t from = 0;
  std::size_t to = 0;
  while (in >> from >> to) {
    agedge(web, nodes[from], nodes[to], nullptr, 1);
  }
  const bool drawn =
      gvLayout(context, web, argv[3]) == 0 && gvRenderFilename(context, web, "svg", argv[2]) == 0;
  gvFreeLayout(context, web);
  agclose(web);
  gvFreeContext(context);
  return drawn ? 0 : 1;
}
