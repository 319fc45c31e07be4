#include <array>

#include "engine/input/shape.h"

// Rows that are lists: a tie in its short form, a pair that is not to be introduced, what an event
// led to.
namespace buurtweb::input {
namespace {

using model::Field;
using model::RecordKind;

}  // namespace

// [van, soort, naar]
void Shaper::short_tie(const Tree& tree, const Node& list) {
  constexpr std::array kParts{Field::from, Field::relation, Field::to};
  if (!all_words(tree, list, kParts.size())) {
    complain_of_row(tree, list, "verbindingen", "verbinding");
    return;
  }
  target_->open(RecordKind::tie, {}, list.place);
  for (std::size_t part = 0; part < kParts.size(); ++part) {
    target_->add(kParts[part], words_[part].place, std::span(words_).subspan(part, 1));
  }
}

// [een, ander]
void Shaper::avoided_pair(const Tree& tree, const Node& list) {
  if (!all_words(tree, list, 2)) {
    complain_of_row(tree, list, "liever_niet", "personen");
    return;
  }
  target_->open(RecordKind::avoid, {}, list.place);
  target_->add(Field::who, list.place, words_);
}

// A list of assets and [person, person] pairs; one asset is a list of one.
void Shaper::led_to(const Tree& tree, const Node& key, const Node& value) {
  if (value.kind == NodeKind::scalar || value.kind == NodeKind::map) {
    led_to_item(tree, key, value);
    return;
  }
  for (const Node* item = tree.first(value); item != nullptr; item = tree.next(*item)) {
    led_to_item(tree, key, *item);
  }
}

void Shaper::led_to_item(const Tree& tree, const Node& key, const Node& item) {
  if (is_text(item)) {
    const model::Word word{.text = item.text, .place = item.place};
    target_->add(Field::led_to, key.place, std::span(&word, 1));
  } else if (item.kind == NodeKind::list && all_words(tree, item, 2)) {
    target_->add(Field::led_to_pair, key.place, words_);
  } else if (item.kind == NodeKind::list) {
    complain_of_row(tree, item, "leidde_tot", "personen");
  } else if (item.kind == NodeKind::map) {
    wrong_type(item, "leidde_tot", "sleutel_of_personen");
  }
}

// The row consists of exactly so many words; they are in `words_` then.
bool Shaper::all_words(const Tree& tree, const Node& list, std::size_t count) {
  words_.clear();
  for (const Node* item = tree.first(list); item != nullptr; item = tree.next(*item)) {
    if (item->kind != NodeKind::scalar) {
      return false;
    }
    words_.push_back({.text = item->text, .place = item->place});
  }
  return words_.size() == count;
}

// A row with a broken word in it was complained of already.
void Shaper::complain_of_row(const Tree& tree, const Node& list, std::string_view name,
                             std::string_view expected) {
  for (const Node* item = tree.first(list); item != nullptr; item = tree.next(*item)) {
    if (item->kind == NodeKind::broken) {
      return;
    }
  }
  wrong_type(list, name, expected);
}

}  // namespace buurtweb::input
