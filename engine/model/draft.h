#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/base/text_pool.h"
#include "engine/model/fields.h"

namespace buurtweb::model {

// A scalar as it was written, unjudged: `resolve` decides whether it is a date or a name.
struct Word {
  KeptText text;
  Place place;
};

// Its words end where those of the next field begin, so that one is only what it is where it
// stands: it cannot be copied.
struct DraftField {
  DraftField(Field what, Place of_key, std::uint16_t in_batch, std::uint32_t first)
      : place(of_key), first_word(first), batch(in_batch), field(what) {}
  ~DraftField() = default;
  DraftField(const DraftField&) = delete;
  DraftField& operator=(const DraftField&) = delete;
  DraftField(DraftField&&) = default;
  DraftField& operator=(DraftField&&) = default;

  Place place;  // of the key
  std::uint32_t first_word = 0;
  std::uint16_t batch = 0;  // which of the draft's batches holds its words
  Field field = Field::name;
};
static_assert(sizeof(DraftField) == 16);

struct DraftRecord {
  RecordKind kind = RecordKind::neighbourhood;
  // Something in it was not understood (its diagnostic is given): what seems to be missing may well
  // be there.
  bool has_gaps = false;
  std::uint16_t batch = 0;  // which of the draft's batches holds its fields
  std::uint32_t first_field = 0;
  std::uint32_t field_count = 0;
  Word key;  // the asset's key, the area's name, the goal's key, the tag with synonyms; else empty
};

// Everything that was read, in the order in which it was read: what an importer produces and
// `resolve` judges. Flat lists, so that ten million assets fit. Shapes are right (known keys, lists
// where lists may stand); meanings are not yet checked.
class Draft {
public:
  [[nodiscard]] const std::vector<DraftRecord>& records() const { return records_; }
  [[nodiscard]] std::span<const DraftField> fields(const DraftRecord& record) const;
  [[nodiscard]] std::span<const Word> words(const DraftField& field) const;

  // Room for a text of so many bytes, so that the lists need not grow by copying. Memory that is
  // not written to costs nothing.
  void expect(std::size_t bytes);
  // Room for so many records, for whoever appends drafts: a list that grows by copying is there
  // twice for a moment.
  void expect_records(std::size_t count) { records_.reserve(records_.size() + count); }
  // Building: a record is opened, then its fields are added, each with its words. A consent record
  // is opened directly after the fields of its person. An explicitly empty list is a field without
  // words.
  KeptText keep(std::string_view text) { return pool_.keep(text); }
  void open(RecordKind kind, Word key, Place place);
  void add(Field field, Place place, std::span<const Word> words);
  void mark_gap() { records_.back().has_gaps = true; }
  // A place that is known but broken (its diagnostic is already given): references to this key are
  // not reported again.
  void mark_broken(KeptText key) { broken_.push_back(key); }
  [[nodiscard]] const std::vector<KeptText>& broken() const { return broken_; }
  // A file could not be read to its end: what it would have declared is not known, so that a
  // missing key or name says nothing.
  void mark_incomplete() { complete_ = false; }
  [[nodiscard]] bool is_complete() const { return complete_; }
  // Adds what another draft has, behind what this one has, as if it had been read into this one. A
  // large one is not copied: its fields and words stay where they are.
  void append(Draft other);
  // Puts the fields and words of records of some kinds into a batch of their own.
  void set_apart(bool (*is_one)(RecordKind));
  // For who is done with all that one of the batches holds: its memory is free.
  void give_up(std::uint16_t batch) { batches_[batch] = {}; }
  [[nodiscard]] std::size_t batch_count() const { return batches_.size(); }
  // Hands over the texts; all of them stay valid.
  TextPool release_pool() { return std::move(pool_); }

private:
  struct Batch {
    std::vector<DraftField> fields;
    std::vector<Word> words;
  };

  void copy(const Draft& other);
  void adopt(Draft& other);

  std::vector<DraftRecord> records_;
  std::vector<Batch> batches_ = std::vector<Batch>(1);
  std::vector<KeptText> broken_;
  TextPool pool_;
  bool complete_ = true;
};

}  // namespace buurtweb::model
