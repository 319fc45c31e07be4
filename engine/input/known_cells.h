#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/cell_text.h"
#include "engine/model/fields.h"

namespace buurtweb::input {

// What a cell came to, with the names in it known.
struct KnownCell {
  const model::FieldSpec* spec = nullptr;
  std::string text;  // as it stands in the table
  std::vector<ListItem> items;
  std::string written;  // the items behind a key of the neighbourhood format
};

// Cells of some rows that stand near to each other: most columns of a long table say the same few
// things again and again, which need not be read each time. Nothing here moves until `clear`.
class KnownCells {
public:
  // The cell that says the same in this field, or nothing.
  [[nodiscard]] const KnownCell* find(const model::FieldSpec& spec, std::string_view text) const;
  // What this cell came to; nothing where there is no room left for it.
  const KnownCell* keep(const model::FieldSpec& spec, std::string_view text,
                        const std::vector<ListItem>& items);
  void clear();

private:
  static constexpr std::size_t kSlots = 256;

  std::array<std::uint16_t, kSlots> at_{};  // from 1; 0 where nothing is
  std::deque<KnownCell> cells_;             // of which some may be old, from `count_` on
  std::size_t count_ = 0;
};

}  // namespace buurtweb::input
