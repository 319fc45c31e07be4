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
  for (std::size_t i = 0; i < count_; ++i) {
    if (parts_[i].owner == owner && parts_[i].spec == &spec) {
      parts_[i].items.insert(parts_[i].items.end(), items.begin(), items.end());
      return;
    }
  }
  next_part(owner, spec, place).items.swap(items);
}

void RecordText::add_word(RecordKind owner, const FieldSpec& spec, std::string_view word,
                          Place place) {
  std::vector<ListItem>& items = next_part(owner, spec, place).items;
  items.resize(1);
  items.front().resize(1);
  items.front().front() = word;
}

RecordText::Part& RecordText::next_part(RecordKind owner, const FieldSpec& spec, Place place) {
  if (count_ == parts_.size()) {
    parts_.emplace_back();
  }
  Part& part = parts_[count_++];
  part.owner = owner;
  part.spec = &spec;
  part.place = place;
  return part;
}

std::size_t RecordText::count_of(RecordKind owner, Field field) const {
  const auto found = std::ranges::find_if(
      parts(), [&](const Part& part) { return part.owner == owner && part.spec->field == field; });
  return found == parts().end() ? 0 : found->items.size();
}

bool RecordText::has(RecordKind owner, Field field) const {
  return count_of(owner, field) > 0;
}

bool RecordText::has_any(RecordKind owner) const {
  return std::ranges::find(parts(), owner, &Part::owner) != parts().end();
}

}  // namespace buurtweb::input
