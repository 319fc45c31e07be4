#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/maybe_id.h"
#include "engine/base/source.h"

namespace buurtweb::model {

// What a key of the files stands for: an asset or an area.
struct Declared {
  MaybeId<AssetTag> asset;
  MaybeId<AreaTag> area;
  Place place;
};

// All keys that are declared, in their order. A city has a million of them, so that a search goes
// by numbers of four bytes.
class KeyTable {
public:
  void expect(std::size_t count);
  // Gives the earlier one with this key, or nothing where it is new. The text must stay.
  const Declared* add(std::string_view key, const Declared& meaning);
  [[nodiscard]] const Declared* find(std::string_view key) const;
  [[nodiscard]] const std::vector<std::string_view>& keys() const { return keys_; }

private:
  [[nodiscard]] std::size_t slot_of(std::string_view key) const;
  void grow(std::size_t slots);

  std::vector<std::string_view> keys_;
  std::vector<Declared> meanings_;    // as many
  std::vector<std::uint32_t> slots_;  // position + 1; 0 is free
};

}  // namespace buurtweb::model
