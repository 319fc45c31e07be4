#include "engine/model/draft.h"

#include <algorithm>
#include <limits>

namespace buurtweb::model {
namespace {

constexpr std::size_t kMostBatches = std::numeric_limits<std::uint16_t>::max();

std::uint32_t size_of(const auto& list) {
  return static_cast<std::uint32_t>(list.size());
}

std::uint16_t last_of(const auto& batches) {
  return static_cast<std::uint16_t>(batches.size() - 1);
}

}  // namespace

std::span<const DraftField> Draft::fields(const DraftRecord& record) const {
  return std::span(batches_[record.batch].fields).subspan(record.first_field, record.field_count);
}

std::span<const Word> Draft::words(const DraftField& field) const {
  const Batch& batch = batches_[field.batch];
  const auto next = static_cast<std::size_t>(&field - batch.fields.data()) + 1;
  const std::size_t end =
      next < batch.fields.size() ? batch.fields[next].first_word : batch.words.size();
  return std::span(batch.words).subspan(field.first_word, end - field.first_word);
}

void Draft::expect(std::size_t bytes) {
  // What a neighbourhood has at most, in bytes for each: short rows of a list, flow maps.
  constexpr std::size_t kBytesPerRecord = 24;
  constexpr std::size_t kBytesPerField = 8;
  constexpr std::size_t kBytesPerWord = 7;
  constexpr std::size_t kMost = std::size_t{64} << 20U;
  const std::size_t expected = std::min(bytes, kMost);
  records_.reserve(records_.size() + expected / kBytesPerRecord);
  Batch& last = batches_.back();
  last.fields.reserve(last.fields.size() + expected / kBytesPerField);
  last.words.reserve(last.words.size() + expected / kBytesPerWord);
}

void Draft::open(RecordKind kind, Word key, Place place) {
  key.place = place;
  records_.push_back({.kind = kind,
                      .batch = last_of(batches_),
                      .first_field = size_of(batches_.back().fields),
                      .key = key});
}

void Draft::add(Field field, Place place, std::span<const Word> words) {
  Batch& last = batches_.back();
  last.fields.emplace_back(field, place, last_of(batches_), size_of(last.words));
  last.words.insert(last.words.end(), words.begin(), words.end());
  ++records_.back().field_count;
}

void Draft::append(Draft other) {
  constexpr std::size_t kWorthKeeping =
      1000;  // fields: copying fewer costs less than one batch more
  const bool is_small =
      other.batches_.size() == 1 && other.batches_[0].fields.size() < kWorthKeeping;
  if (is_small || batches_.size() + other.batches_.size() > kMostBatches) {
    copy(other);
  } else {
    adopt(other);
  }
  broken_.insert(broken_.end(), other.broken_.begin(), other.broken_.end());
  complete_ = complete_ && other.complete_;
  pool_.adopt(std::move(other.pool_));
}

void Draft::set_apart(bool (*is_one)(RecordKind)) {
  if (batches_.size() >= kMostBatches) {
    return;
  }
  Batch apart;
  const auto number = static_cast<std::uint16_t>(batches_.size());
  for (DraftRecord& record : records_) {
    if (!is_one(record.kind)) {
      continue;
    }
    const std::span<const DraftField> before = fields(record);
    record.batch = number;
    record.first_field = size_of(apart.fields);
    for (const DraftField& field : before) {
      const std::span<const Word> given = words(field);
      apart.fields.emplace_back(field.field, field.place, number, size_of(apart.words));
      apart.words.insert(apart.words.end(), given.begin(), given.end());
    }
  }
  batches_.push_back(std::move(apart));
}

void Draft::copy(const Draft& other) {
  for (DraftRecord record : other.records_) {
    const std::span<const DraftField> fields = other.fields(record);
    record.batch = last_of(batches_);
    record.first_field = size_of(batches_.back().fields);
    record.field_count = 0;
    records_.push_back(record);
    for (const DraftField& field : fields) {
      add(field.field, field.place, other.words(field));
    }
  }
}

void Draft::adopt(Draft& other) {
  const auto before = static_cast<std::uint16_t>(batches_.size());
  for (DraftRecord record : other.records_) {
    record.batch = static_cast<std::uint16_t>(record.batch + before);
    records_.push_back(record);
  }
  for (Batch& batch : other.batches_) {
    for (DraftField& field : batch.fields) {
      field.batch = static_cast<std::uint16_t>(field.batch + before);
    }
    batches_.push_back(std::move(batch));
  }
}

}  // namespace buurtweb::model
