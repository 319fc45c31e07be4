#include "engine/model/draft.h"

#include <algorithm>

namespace buurtweb::model {
namespace {

std::uint32_t size_of(const auto& list) {
  return static_cast<std::uint32_t>(list.size());
}

}  // namespace

std::span<const DraftField> Draft::fields(const DraftRecord& record) const {
  return std::span(fields_).subspan(record.first_field, record.field_count);
}

std::span<const Word> Draft::words(const DraftField& field) const {
  return std::span(words_).subspan(field.first_word, field.word_count);
}

void Draft::expect(std::size_t bytes) {
  // What a neighbourhood has at most, in bytes for each: short rows of a list, flow maps.
  constexpr std::size_t kBytesPerRecord = 24;
  constexpr std::size_t kBytesPerField = 8;
  constexpr std::size_t kBytesPerWord = 7;
  constexpr std::size_t kMost = std::size_t{64} << 20U;
  const std::size_t expected = std::min(bytes, kMost);
  records_.reserve(records_.size() + expected / kBytesPerRecord);
  fields_.reserve(fields_.size() + expected / kBytesPerField);
  words_.reserve(words_.size() + expected / kBytesPerWord);
}

void Draft::open(RecordKind kind, Word key, Place place) {
  key.place = place;
  records_.push_back({.kind = kind, .first_field = size_of(fields_), .key = key});
}

void Draft::add(Field field, Place place, std::span<const Word> words) {
  fields_.push_back({field, size_of(words_), size_of(words), place});
  words_.insert(words_.end(), words.begin(), words.end());
  ++records_.back().field_count;
}

void Draft::append(Draft other) {
  const std::uint32_t fields = size_of(fields_);
  const std::uint32_t words = size_of(words_);
  for (DraftRecord record : other.records_) {
    record.first_field += fields;
    records_.push_back(record);
  }
  for (DraftField field : other.fields_) {
    field.first_word += words;
    fields_.push_back(field);
  }
  words_.insert(words_.end(), other.words_.begin(), other.words_.end());
  broken_.insert(broken_.end(), other.broken_.begin(), other.broken_.end());
  complete_ = complete_ && other.complete_;
  pool_.adopt(std::move(other.pool_));
}

}  // namespace buurtweb::model
