#include "engine/analysis/city.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "engine/analysis/tag_index.h"

namespace buurtweb::analysis {
namespace {

using Where = BetweenNeighbourhoods::Where;

bool is_comparable(AssetKind kind) {
  return kind == AssetKind::association || kind == AssetKind::institution ||
         kind == AssetKind::facility || kind == AssetKind::initiative ||
         kind == AssetKind::external;
}

template <class T>
void sort_once(std::vector<T>& list) {
  std::ranges::sort(list);
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

Where without_shared(std::size_t count, std::span<const BetweenNeighbourhoods::Shared> shared) {
  std::vector<bool> is_alone(count, count > 1);
  for (const auto& [asset, where] : shared) {
    for (const std::size_t number : where) {
      is_alone[number] = false;
    }
  }
  Where alone;
  for (std::size_t i = 0; i < count; ++i) {
    if (is_alone[i]) {
      alone.push_back(i);
    }
  }
  return alone;
}

std::vector<BetweenNeighbourhoods::Shared> shared_assets(std::span<const Outward> all) {
  std::map<NamedAsset, Where> assets;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const NamedAsset& asset : all[i].assets) {
      assets[asset].push_back(i);
    }
  }
  std::vector<BetweenNeighbourhoods::Shared> shared;
  for (auto& [asset, where] : assets) {
    if (where.size() > 1) {
      shared.push_back({asset, std::move(where)});
    }
  }
  std::ranges::stable_sort(shared, std::greater(),
                           [](const auto& one) { return one.where.size(); });
  return shared;
}

std::vector<BetweenNeighbourhoods::Match> matches(std::span<const Outward> all) {
  std::map<std::string, std::pair<Where, Where>> words;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const std::string& word : all[i].unmet) {
      words[word].first.push_back(i);
    }
    for (const std::string& word : all[i].offered) {
      words[word].second.push_back(i);
    }
  }
  std::vector<BetweenNeighbourhoods::Match> found;
  for (auto& [word, places] : words) {
    if (!places.first.empty() && !places.second.empty()) {
      found.push_back({word, std::move(places.first), std::move(places.second)});
    }
  }
  std::ranges::stable_sort(found, std::greater(),
                           [](const auto& one) { return one.seeking.size(); });
  return found;
}

}  // namespace

Outward outward(const privacy::Scene& scene) {
  Outward result{.name = scene.header.name,
                 .contact = scene.header.contact,
                 .assets = {},
                 .offered = {},
                 .unmet = {}};
  for (const privacy::Member& member : scene.members) {
    if (is_comparable(member.kind)) {
      result.assets.push_back({member.kind, member.label});
    }
  }
  // Who seeks what is for the team: see 1.vraag_zonder_aanbod.
  const std::size_t tags = scene.audience == Audience::public_ ? 0 : scene.tags.size();
  const TagIndex index(scene);
  for (std::size_t tag = 0; tag < tags; ++tag) {
    if (!index.offering[tag].empty()) {
      result.offered.push_back(scene.tags[tag]);
    } else if (!index.seeking[tag].empty()) {
      result.unmet.push_back(scene.tags[tag]);
    }
  }
  sort_once(result.assets);
  sort_once(result.offered);
  sort_once(result.unmet);
  return result;
}

BetweenNeighbourhoods between_neighbourhoods(std::span<const Outward> all) {
  BetweenNeighbourhoods found;
  found.shared = shared_assets(all);
  found.alone = without_shared(all.size(), found.shared);
  found.matches = matches(all);
  return found;
}

}  // namespace buurtweb::analysis
