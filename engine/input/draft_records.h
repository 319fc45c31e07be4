#pragma once

#include <vector>

#include "engine/input/record_text.h"
#include "engine/model/draft.h"

namespace buurtweb::input {

// Records as the draft that the reader makes of the same records in a neighbourhood file.
class DraftRecords {
public:
  void add(const RecordText& record);
  // What the other has, behind what is here; then nothing stands in it any more.
  void take(DraftRecords& other);
  void clear();
  // Then nothing stands here any more.
  [[nodiscard]] model::Draft release();

private:
  void add_fields(const RecordText& record, model::RecordKind owner);
  void add_field(const RecordText::Part& part);
  [[nodiscard]] bool has(model::RecordKind kind) const;

  model::Draft draft_;
  std::vector<model::Word> words_;  // of the field at hand
};

}  // namespace buurtweb::input
