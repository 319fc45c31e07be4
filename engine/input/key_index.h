#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/source.h"
#include "engine/model/draft.h"

namespace buurtweb::input {

// Which keys were seen in one map, as the numbers of their records in the draft: eight bytes a key,
// where a hash map of texts and places would be the largest thing in memory.
class KeyIndex {
public:
  void clear();
  // The earlier record with this key, or nothing.
  [[nodiscard]] const model::DraftRecord* find(const model::Draft& draft,
                                               std::string_view key) const;
  // The record with this number carries a key that is not in the index yet.
  void add(const model::Draft& draft, std::size_t number);

private:
  void grow(const model::Draft& draft);
  [[nodiscard]] std::size_t slot_of(const model::Draft& draft, std::string_view key) const;

  std::vector<std::uint32_t> slots_;  // number of the record + 1; 0 is free
  std::size_t used_ = 0;
};

}  // namespace buurtweb::input
