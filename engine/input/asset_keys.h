#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/kinds.h"

namespace buurtweb::input {

// What is known of an asset that needs a key.
struct KeyWish {
  std::string_view name = {};
  std::string_view area = {};
  AssetKind kind = AssetKind::resident;
  std::uint64_t rank = 0;  // a number that depends on what is said of the asset and on nothing else
};

struct MadeKeys {
  std::vector<std::string> keys;
  // The wishes whose key depends on another one or on what is taken.
  std::vector<std::size_t> shared;
};
// A readable key for each, all different and none of `taken`: "oulad_m_barek". Assets of the same
// name are told apart by their kind, else by their area, else by a number in the order of their
// rank, so that the order of the rows means nothing.
MadeKeys make_keys(std::span<const KeyWish> wishes, std::span<const std::string_view> taken);

// "oulad_m_barek" of "Oulad M'Barek"; empty when nothing of it can be written so.
std::string readable_key(std::string_view name);

}  // namespace buurtweb::input
