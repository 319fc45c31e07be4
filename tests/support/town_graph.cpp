#include "tests/support/town_graph.h"

#include <numeric>
#include <utility>
#include <vector>

#include "engine/generate/dice.h"
#include "engine/generate/town.h"

namespace buurtweb::testing {
namespace {

using generate::Links;
using generate::Town;
using graph::Arc;
using graph::Vertex;

std::vector<Vertex> shuffled(Vertex count, std::uint64_t seed) {
  std::vector<Vertex> order(count);
  std::iota(order.begin(), order.end(), Vertex{0});
  generate::Dice dice(seed, 0xFFFFFFFFU);
  for (Vertex left = count; left > 1; --left) {
    std::swap(order[left - 1], order[dice.below(left)]);
  }
  return order;
}

void add(std::vector<Arc>& ties, const Links& links, Vertex from, Vertex to) {
  for (Vertex v = 0; v < links.row_count(); ++v) {
    for (const Vertex w : links.of(v)) {
      ties.push_back({from + v, to + w});
    }
  }
}

}  // namespace

graph::TieGraph town_graph(std::uint32_t assets, std::uint64_t seed) {
  const Town town = generate::make_town(assets / 10 * 9, seed);
  const Vertex associations = town.residents();
  const Vertex institutions = associations + town.associations();
  const Vertex facilities = institutions + town.institutions();
  const Vertex count = facilities + town.facilities();
  std::vector<Arc> ties;
  add(ties, town.knows, 0, 0);
  add(ties, town.member_of, 0, associations);
  add(ties, town.uses, 0, facilities);
  add(ties, town.helps, 0, institutions);
  add(ties, town.meets_at, associations, facilities);
  add(ties, town.works_with, associations, institutions);
  add(ties, town.looks_after, institutions, facilities);
  add(ties, town.cooperates, institutions, institutions);
  const std::vector<Vertex> order = shuffled(count, seed);
  for (Arc& tie : ties) {
    tie = {order[tie.source], order[tie.target]};
  }
  return {count, ties};
}

}  // namespace buurtweb::testing
