#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/base/kinds.h"
#include "engine/privacy/scene.h"

// Several neighbourhoods side by side. People are never compared between them: each file speaks of
// its own.
namespace buurtweb::analysis {

struct NamedAsset {
  AssetKind kind = AssetKind::association;
  std::string name;
  auto operator<=>(const NamedAsset&) const = default;
};

// What of one neighbourhood is laid beside the others: little, so that a city needs the memory of
// what is compared and not of all its people.
struct Outward {
  std::string name;
  std::string contact;               // where to turn
  std::vector<NamedAsset> assets;    // groups, places, initiatives and what is outside; sorted
  std::vector<std::string> offered;  // words; sorted
  std::vector<std::string> unmet;    // sought here, and offered by nobody of here; sorted
};
Outward outward(const privacy::Scene& scene);

struct BetweenNeighbourhoods {
  // Numbers of neighbourhoods, ascending.
  using Where = std::vector<std::size_t>;
  struct Shared {
    NamedAsset asset;
    Where where;  // two or more
  };
  struct Match {
    std::string what;
    Where seeking;
    Where offering;
  };
  std::vector<Shared> shared;  // in the most neighbourhoods first
  Where alone;                 // that share nothing
  std::vector<Match> matches;  // sought in the most neighbourhoods first
};
BetweenNeighbourhoods between_neighbourhoods(std::span<const Outward> all);

}  // namespace buurtweb::analysis
