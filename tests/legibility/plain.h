#pragma once

#include <optional>
#include <string>

#include "tests/viz/svg_geometry.h"
#include "viz/sheet.h"

namespace buurtweb::legibility {

// A layout of GraphViz as anybody would ask for it.
struct Peer {
  std::string engine;   // "neato"
  std::string overlap;  // "prism"; empty: as it comes
};

// The same marks and lines without any other wish, but for the typeface; nothing when GraphViz
// failed.
std::optional<viz::test::SvgMap> plain(const viz::MapSheet& sheet, const Peer& peer);

// The same picture as large as fits within the margins of this paper.
viz::test::SvgMap fitted(viz::test::SvgMap map, viz::Paper paper);

}  // namespace buurtweb::legibility
