#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/input/outline.h"
#include "engine/input/part.h"
#include "engine/input/sections.h"

namespace buurtweb::input {

// Looks for the places where a YAML file can be cut so that its parts can be read at the same time.
// It cuts between sections, entries and rows, where each stands on a line of its own, and gives up
// at whatever it does not know: then the file is one part.
class PartCutter {
public:
  // Parts of about so many bytes.
  PartCutter(std::string_view text, std::size_t part_bytes)
      : text_(text), part_bytes_(part_bytes) {}

  // The lines in their order; `offset` is where the line begins in the text.
  void take(std::string_view line, std::size_t offset, const LineStart& start);
  [[nodiscard]] std::vector<Part> parts();

private:
  void begin_section(std::string_view line, std::size_t offset);
  void begin_entry(std::string_view entry, std::size_t offset);
  void cut(std::size_t offset, std::string_view section);

  std::string_view text_;
  std::size_t part_bytes_;
  std::vector<Part> parts_{Part{}};
  std::vector<const Section*> sections_seen_;
  const Section* section_ =
      nullptr;  // the one whose entries or rows follow, if a cut may come there
  std::size_t section_line_ = 0;
  std::size_t indent_ = 0;  // of its entries; 0 before the first
  std::size_t line_ = 0;    // lines before the present one
  bool gave_up_ = false;
};

}  // namespace buurtweb::input
