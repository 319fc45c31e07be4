#pragma once

#include <array>

#include "engine/base/text_pieces.h"
#include "engine/input/record_text.h"

namespace buurtweb::input {

// Records as the text of a neighbourhood file, each below the heading of its section.
class SectionTexts {
public:
  void add(const RecordText& record);
  // What the other has, behind what is here; then nothing stands in it any more.
  void take(SectionTexts& other);
  void clear();
  // The whole file. Then nothing stands here any more.
  [[nodiscard]] TextPieces release();

private:
  std::array<TextPieces, 32> sections_;  // by record kind
};

}  // namespace buurtweb::input
