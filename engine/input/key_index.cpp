#include "engine/input/key_index.h"

#include <functional>

namespace buurtweb::input {

void KeyIndex::clear() {
  slots_.assign(slots_.empty() ? 0 : 64, 0);
  slots_.shrink_to_fit();
  used_ = 0;
}

const model::DraftRecord* KeyIndex::find(const model::Draft& draft, std::string_view key) const {
  if (slots_.empty()) {
    return nullptr;
  }
  const std::uint32_t number = slots_[slot_of(draft, key)];
  return number == 0 ? nullptr : &draft.records()[number - 1];
}

void KeyIndex::add(const model::Draft& draft, std::size_t number) {
  if (2 * (used_ + 1) > slots_.size()) {
    grow(draft);
  }
  slots_[slot_of(draft, draft.records()[number].key.text)] = static_cast<std::uint32_t>(number) + 1;
  ++used_;
}

void KeyIndex::grow(const model::Draft& draft) {
  std::vector<std::uint32_t> old(slots_.empty() ? 64 : 2 * slots_.size(), 0);
  old.swap(slots_);
  for (const std::uint32_t number : old) {
    if (number != 0) {
      slots_[slot_of(draft, draft.records()[number - 1].key.text)] = number;
    }
  }
}

// Where the key stands, or the free place where it would.
std::size_t KeyIndex::slot_of(const model::Draft& draft, std::string_view key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(key)&mask;
  while (slots_[slot] != 0 && draft.records()[slots_[slot] - 1].key.text != key) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

}  // namespace buurtweb::input
