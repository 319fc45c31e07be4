#include "engine/input/draft_records.h"

#include <algorithm>
#include <utility>

#include "engine/input/tree.h"

namespace buurtweb::input {

using model::Field;
using model::RecordKind;

void DraftRecords::add(const RecordText& record) {
  draft_.open(record.kind(), {.text = draft_.keep(record.key()), .place = record.place()},
              record.place());
  add_fields(record, record.kind());
  for (const RecordKind within : {RecordKind::processing, RecordKind::consent}) {
    if (within != record.kind() && record.has_any(within)) {
      draft_.open(within, {}, record.place());
      add_fields(record, within);
    }
  }
}

void DraftRecords::add_fields(const RecordText& record, RecordKind owner) {
  if (record.has_gap()) {
    draft_.mark_gap();
  }
  for (const RecordText::Part& part : record.parts()) {
    if (part.owner == owner) {
      add_field(part);
    }
  }
}

// What an event led to has a field for each asset and each pair. What is empty is not given.
void DraftRecords::add_field(const RecordText::Part& part) {
  const Field field = part.spec->field;
  words_.clear();
  for (const ListItem& item : part.items()) {
    for (const std::string& word : item) {
      if (is_text(word)) {
        words_.push_back({.text = draft_.keep(word), .place = part.place});
      }
    }
    if (field == Field::led_to) {
      draft_.add(item.size() == 1 ? field : Field::led_to_pair, part.place, words_);
      words_.clear();
    }
  }
  if (!words_.empty()) {
    draft_.add(field, part.place, words_);
  }
}

void DraftRecords::take(DraftRecords& other) {
  draft_.append(std::move(other.draft_));
  other.clear();
}

void DraftRecords::clear() {
  draft_ = {};
}

bool DraftRecords::has(RecordKind kind) const {
  return std::ranges::find(draft_.records(), kind, &model::DraftRecord::kind) !=
         draft_.records().end();
}

// Goals and actions stand within a plan.
model::Draft DraftRecords::release() {
  const bool needs_plan = has(RecordKind::goal) || has(RecordKind::action);
  if (needs_plan && !has(RecordKind::plan)) {
    draft_.open(RecordKind::plan, {}, {});
  }
  return std::exchange(draft_, {});
}

}  // namespace buurtweb::input
