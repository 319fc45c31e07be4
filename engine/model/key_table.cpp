#include "engine/model/key_table.h"

#include <bit>
#include <functional>

namespace buurtweb::model {
namespace {

constexpr std::size_t kFewest = 64;

}  // namespace

void KeyTable::expect(std::size_t count) {
  keys_.reserve(count);
  meanings_.reserve(count);
  grow(std::bit_ceil(2 * count + kFewest));
}

const Declared* KeyTable::add(std::string_view key, const Declared& meaning) {
  if (2 * (keys_.size() + 1) > slots_.size()) {
    grow(slots_.empty() ? kFewest : 2 * slots_.size());
  }
  std::uint32_t& slot = slots_[slot_of(key)];
  if (slot != 0) {
    return &meanings_[slot - 1];
  }
  keys_.push_back(key);
  meanings_.push_back(meaning);
  slot = static_cast<std::uint32_t>(keys_.size());
  return nullptr;
}

const Declared* KeyTable::find(std::string_view key) const {
  const std::uint32_t position = slots_.empty() ? 0 : slots_[slot_of(key)];
  return position == 0 ? nullptr : &meanings_[position - 1];
}

// Where the key stands, or the free place where it would.
std::size_t KeyTable::slot_of(std::string_view key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(key)&mask;
  while (slots_[slot] != 0 && keys_[slots_[slot] - 1] != key) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void KeyTable::grow(std::size_t slots) {
  slots_.assign(slots, 0);
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    slots_[slot_of(keys_[i])] = static_cast<std::uint32_t>(i) + 1;
  }
}

}  // namespace buurtweb::model
