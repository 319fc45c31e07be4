#include "engine/input/known_cells.h"

#include <functional>

#include "engine/input/yaml_writer.h"

namespace buurtweb::input {
namespace {

constexpr std::size_t kLongest = 64;  // bytes: who writes more seldom writes the same again

// One of 256: the first bits, which the multiplication mixes best.
std::size_t slot_of(const model::FieldSpec& spec, std::string_view text) {
  constexpr std::size_t kSpread = 0x9E3779B97F4A7C15U;
  return ((std::hash<std::string_view>{}(text) + std::hash<const void*>{}(&spec)) * kSpread) >> 56U;
}

}  // namespace

const KnownCell* KnownCells::find(const model::FieldSpec& spec, std::string_view text) const {
  const std::uint16_t at = at_.at(slot_of(spec, text));
  if (at == 0) {
    return nullptr;
  }
  const KnownCell& cell = cells_[at - 1];
  return cell.spec == &spec && cell.text == text ? &cell : nullptr;
}

// Who came first keeps the place: those that are said most often come early.
const KnownCell* KnownCells::keep(const model::FieldSpec& spec, std::string_view text,
                                  const std::vector<ListItem>& items) {
  std::uint16_t& at = at_.at(slot_of(spec, text));
  if (at != 0 || text.size() > kLongest) {
    return nullptr;
  }
  if (count_ == cells_.size()) {
    cells_.emplace_back();
  }
  KnownCell& cell = cells_[count_++];
  cell.spec = &spec;
  cell.text = text;
  cell.items = items;
  cell.written = yaml_value(spec, items);
  at = static_cast<std::uint16_t>(count_);
  return &cell;
}

void KnownCells::clear() {
  at_.fill(0);
  count_ = 0;
}

}  // namespace buurtweb::input
