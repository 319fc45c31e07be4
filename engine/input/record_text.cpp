#include "engine/input/record_text.h"

#include <algorithm>

namespace buurtweb::input {

using model::Field;
using model::FieldSpec;
using model::RecordKind;

void RecordText::start(RecordKind kind, std::string_view key, Place place) {
  kind_ = kind;
  key_ = key;
  place_ = place;
  has_gap_ = false;
  count_ = 0;
}

void RecordText::add(RecordKind owner, const FieldSpec& spec, std::vector<ListItem>&& items,
                     Place place) {
  if (items.empty()) {
    return;
  }
  if (Part* const part = part_of(owner, spec)) {
    if (part->known != nullptr) {
      part->own = part->known->items;
      part->known = nullptr;
    }
    part->own.insert(part->own.end(), items.begin(), items.end());
    return;
  }
  next_part(owner, spec, place).own.swap(items);
}

void RecordText::add(RecordKind owner, const KnownCell& cell, Place place) {
  if (part_of(owner, *cell.spec) != nullptr) {
    add(owner, *cell.spec, std::vector<ListItem>(cell.items), place);
  } else {
    next_part(owner, *cell.spec, place).known = &cell;
  }
}

void RecordText::add_word(RecordKind owner, const FieldSpec& spec, std::string_view word,
                          Place place) {
  std::vector<ListItem>& items = next_part(owner, spec, place).own;
  items.resize(1);
  items.front().resize(1);
  items.front().front() = word;
}

RecordText::Part* RecordText::part_of(RecordKind owner, const FieldSpec& spec) {
  const auto end = parts_.begin() + static_cast<std::ptrdiff_t>(count_);
  const auto found = std::find_if(parts_.begin(), end, [&](const Part& part) {
    return part.owner == owner && part.spec == &spec;
  });
  return found == end ? nullptr : &*found;
}

RecordText::Part& RecordText::next_part(RecordKind owner, const FieldSpec& spec, Place place) {
  if (count_ == parts_.size()) {
    parts_.emplace_back();
  }
  Part& part = parts_[count_++];
  part.owner = owner;
  part.spec = &spec;
  part.place = place;
  part.known = nullptr;
  return part;
}

std::size_t RecordText::count_of(RecordKind owner, Field field) const {
  const auto found = std::ranges::find_if(
      parts(), [&](const Part& part) { return part.owner == owner && part.spec->field == field; });
  return found == parts().end() ? 0 : found->items().size();
}

bool RecordText::has(RecordKind owner, Field field) const {
  return count_of(owner, field) > 0;
}

bool RecordText::has_any(RecordKind owner) const {
  return std::ranges::find(parts(), owner, &Part::owner) != parts().end();
}

}  // namespace buurtweb::input
